import { describe, expect, it } from 'vitest';
import { fillFields, unknownFields } from '../../../main/handout/page/running-fields';
import { runningFields } from '../../../main/model/template';
import { papers, type Recipe } from '../../../main/model/recipe';
import { unmarked } from '../../../main/model/marking';
import { plainTemplate, type Template } from '../../../main/model/template';
import type { PlanPage } from '../../../main/model/plan';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { aHash, deckId } from '../../builders/ids';
import { overlaps, textsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

const deck = aDeck({ title: { en: 'Blockchain basics' }, slides: slides(2) });
const material = [
  {
    kind: 'slides' as const,
    deck: deckId('deck-tracing'),
    pinned: aHash('a'),
    pick: [{ kind: 'from' as const, slide: slides(1)[0]!.id }],
  },
];
const course = aCourse({
  title: { en: 'Virtual assets' },
  host: { en: 'Police Headquarters' },
  venue: { en: 'Room 7' },
  days: [aDay({ sessions: [aSession({ title: { en: 'Following the money' }, material })] })],
});

function planned(template: Partial<Template>, recipe: Partial<Recipe> = {}) {
  const input = courseInput(course, new Map([[aHash('a'), deck]]), { layout: '1', parts: [], ...recipe });
  return plan({ ...input, template: { ...plainTemplate, ...template } });
}

/** The running lines of a page as they are read, from left to right. */
function linesOf(page: PlanPage | undefined): { readonly head: string; readonly foot: string } {
  const running = textsOf(page?.items ?? []).filter(({ tag, inSlide }) => tag === 'artifact' && !inSlide);
  const said = (isWanted: (baseline: number) => boolean) =>
    running
      .filter(({ baselinePt }) => isWanted(baselinePt))
      .sort((a, b) => a.xPt - b.xPt)
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(' | ')
      .replaceAll(' | ', ' ');
  return { head: said((baseline) => baseline < 60), foot: said((baseline) => baseline > (page?.heightPt ?? 0) - 62) };
}

const words = (text: string) => text.replace(/\s+/g, '');

describe('The running lines', () => {
  it('say the course, the session with the deck’s name under it, the host, which version it is, and the page', () => {
    const { head, foot } = linesOf(planned({}).pages[0]);
    expect(words(head)).toContain('Virtualassets');
    expect(words(head)).toContain('1Followingthemoney·Blockchainbasics');
    expect(words(foot)).toContain('PoliceHeadquarters·Versionof2March2026');
    expect(words(foot)).toContain('Page1of2');
  });

  it('begin the instructor’s band with the main language of the handout, and say it in English and Chinese always', () => {
    const bandOf = (language: Recipe['languages'][0]): string => {
      const [page] = planned({}, { edition: 'instructor', languages: [language] }).pages;
      return words(
        textsOf(page?.items ?? [])
          .map(({ text }) => text)
          .join(''),
      );
    };
    expect(bandOf('en')).toContain('INSTRUCTORCOPY導師專用');
    expect(bandOf('zh-Hant')).toContain('導師專用INSTRUCTORCOPY');
    expect(bandOf('pt')).toContain('EXEMPLARDOFORMADORINSTRUCTORCOPY導師專用');
  });

  it('fill the fields of a template’s texts in the handout’s main language', () => {
    const line = (left: string, middle: string, right: string) => ({
      left: { en: left },
      middle: { en: middle },
      right: { en: right },
    });
    const { head, foot } = linesOf(
      planned({
        head: line('{{course}} / {{day}}', '{{deck}}', '{{venue}}'),
        foot: line('{{host}}, {{date}}', 'Ref 12', '{{page}}/{{pages}}'),
      }).pages[1],
    );
    expect(words(head)).toContain('Virtualassets/Day1BlockchainbasicsRoom7');
    expect(words(foot)).toContain('PoliceHeadquarters,2March2026Ref122/2');
    expect(foot).not.toContain('Page');
  });

  it('have the grading and every caveat beside the label in head and foot, whole, however long they are', () => {
    const caveats = ['For law enforcement only', 'Not to be copied outside the issuing agency', 'Return after use'];
    const marked = {
      ...deck,
      marking: { ...unmarked, label: 'TLP:AMBER+STRICT' as const, grading: 'RESTRICTED', caveats },
    };
    for (const paper of papers) {
      const input = courseInput(course, new Map([[aHash('a'), marked]]), { layout: '1', parts: [], paper });
      for (const page of plan(input).pages) {
        const running = textsOf(page.items).filter(({ tag, inSlide }) => tag === 'artifact' && !inSlide);
        const whole = words(running.map(({ text }) => text).join(''));
        expect(whole.split(words(['RESTRICTED 限閱', ...caveats].join(' · ')))).toHaveLength(3);
      }
    }
  });

  it.each(['en', 'pt', 'zh-Hant'] as const)(
    'never cut the date short: where restrictions leave it no room beside the page number it stands over it (%s)',
    (language) => {
      const caveats = ['For law enforcement only', 'Return after the course', 'Not to be copied'];
      const marked = {
        ...deck,
        marking: { ...unmarked, label: 'TLP:AMBER+STRICT' as const, grading: 'RESTRICTED', caveats },
      };
      const recipe = { layout: '1', parts: [], languages: [language] } as const;
      for (const page of plan(courseInput(course, new Map([[aHash('a'), marked]]), recipe)).pages) {
        const said = textsOf(page.items).filter(({ tag, baselinePt }) => tag === 'artifact' && baselinePt > 780);
        const foot = words(said.map(({ text }) => text).join(''));
        expect(foot).not.toContain('…');
        expect(foot).toMatch(/Versionof2March2026|Versãode2deMarçode2026|2026年3月2日版/);
        expect(foot).toMatch(/Page[12]of2|Página[12]de2|第[12]頁，共2頁/);
      }
    },
  );

  it.each([
    ['participant', 'Participanthandout'],
    ['workbook', 'Participantworkbook'],
    ['instructor', 'INSTRUCTORCOPY'],
  ] as const)('call the edition %s by its own name where a template has it', (edition, name) => {
    const foot = { left: {}, middle: {}, right: { en: '{{edition}}' } };
    expect(words(linesOf(planned({ foot }, { edition }).pages[0]).foot)).toContain(name);
  });

  it('say the label as a field too, and it stands in its box all the same', () => {
    const foot = { left: { en: '{{label}} · {{host}}' }, middle: {}, right: {} };
    const [page] = planned({ foot }).pages;
    expect(words(linesOf(page).foot)).toContain('TLP:GREEN·PoliceHeadquarters');
    expect(words(linesOf(page).foot).split('TLP:GREEN')).toHaveLength(3);
  });

  it('keep the page number where a template does not say it', () => {
    const foot = { left: {}, middle: {}, right: { en: 'Ref 12' } };
    expect(words(linesOf(planned({ foot }).pages[0]).foot)).toContain('Ref12Page1of2');
  });

  it('leave a field that nothing fills in as it is written, and say so once', () => {
    const head = { left: { en: '{{course}} {{room}}' }, middle: {}, right: { en: '{{room}}' } };
    const made = planned({ head });
    expect(words(linesOf(made.pages[0]).head)).toContain('Virtualassets{{room}}');
    const found = made.findings.filter(({ code }) => code === 'template.field-unknown');
    expect(found.map(({ facts }) => facts)).toEqual([{ field: '{{room}}' }]);
  });

  it('have what stands in their middle in the middle of the page, whatever stands at their ends', () => {
    const line = { left: {}, middle: { en: 'Bureau' }, right: {} };
    const [page] = planned({ head: line, foot: line }).pages;
    const found = textsOf(page?.items ?? []).filter(({ text }) => text.trim() === 'Bureau');
    expect(found).toHaveLength(2);
    for (const { xPt, widthPt } of found) expect(xPt + widthPt / 2).toBeCloseTo((page?.widthPt ?? 0) / 2, 0);
  });

  it('shorten long texts with an ellipsis, and never set one over another', () => {
    const long = 'A very long name of an institute that no running line can hold '.repeat(4);
    const line = { left: { en: long }, middle: { en: long }, right: { en: long } };
    for (const recipe of [{}, { sides: 'two', binding: true, edition: 'instructor', paper: 'letter' }] as const) {
      const made = planned({ head: line, foot: line }, recipe);
      for (const page of made.pages) {
        const running = textsOf(page.items)
          .filter(({ tag, inSlide, text }) => tag === 'artifact' && !inSlide && text.trim() !== '')
          .map(({ xPt, baselinePt, widthPt, sizePt }) => ({
            xPt: xPt + 0.5,
            yPt: baselinePt - sizePt / 2,
            widthPt: widthPt - 1,
            heightPt: sizePt / 2,
          }));
        for (const [index, box] of running.entries())
          for (const other of running.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        const all = linesOf(page);
        expect(all.head.match(/…/g)).toHaveLength(3);
        expect(all.foot.match(/…/g)).toHaveLength(3);
      }
    }
  });
});

describe('The foot of a numbered copy', () => {
  const numbered = (host: string, recipe: Partial<Recipe> = {}) => {
    const hosted = { ...course, host: { en: host } };
    const input = courseInput(hosted, new Map([[aHash('a'), deck]]), { layout: '1', ...recipe });
    return plan({ ...input, numbered: true, template: plainTemplate }).pages;
  };

  it('says host and date whole or not at all, and the copy stands in one place on every page of a side', () => {
    for (const host of ['PJ', 'Police Headquarters', 'An academy with a name as long as its history '.repeat(3)])
      for (const recipe of [{}, { sides: 'two', paper: 'letter' }, { raiseTo: 'TLP:AMBER+STRICT' }] as const) {
        const pages = numbered(host, recipe);
        for (const page of pages) {
          const { foot } = linesOf(page);
          expect(foot).not.toContain('…');
          const { stamp } = page;
          const behind = textsOf(page.items).filter(
            ({ xPt, widthPt, baselinePt }) =>
              stamp && baselinePt > stamp.yPt && xPt < stamp.xPt + stamp.widthPt && xPt + widthPt > stamp.xPt,
          );
          expect(behind).toEqual([]);
        }
        const mirrored = 'sides' in recipe;
        for (const side of mirrored ? [0, 1] : [0]) {
          const places = pages.filter((_, index) => !mirrored || index % 2 === side).map(({ stamp }) => stamp?.xPt);
          // A cover has no page number to the left of its copy.
          expect(new Set(places.slice(1)).size).toBeLessThanOrEqual(1);
        }
      }
    expect(words(linesOf(numbered('PJ').at(-1)).foot)).toContain('PJ·2March2026');
  });
});

describe('A running text', () => {
  const facts = { ...Object.fromEntries(runningFields.map((name) => [name, name.toUpperCase()])) } as never;

  it('fills in every field, with or without spaces in its braces', () => {
    expect(fillFields(runningFields.map((name) => `{{ ${name} }}`).join(' '), facts)).toBe(
      runningFields.map((name) => name.toUpperCase()).join(' '),
    );
  });

  it('closes up where a field is empty', () => {
    const empty = { ...(facts as Record<string, string>), session: '', copy: '' } as never;
    expect(fillFields('{{course}} · {{session}} · {{day}}', empty)).toBe('COURSE · DAY');
    expect(fillFields('{{session}} – {{course}}', empty)).toBe('COURSE');
    expect(fillFields('{{copy}}', empty)).toBe('');
  });

  it('knows which fields nothing fills in', () => {
    expect(unknownFields('{{course}} {{room}} {{Room}} {{room}}')).toEqual(['room', 'Room']);
  });
});
