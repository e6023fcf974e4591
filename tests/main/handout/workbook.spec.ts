import { beforeAll, describe, expect, it } from 'vitest';
import { leastBlankPt } from '../../../main/handout/blanks/blank-runs';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import { layoutNames, parts, type Recipe } from '../../../main/model/recipe';
import { handoutWords } from '../../../main/words/handout-words';
import { openPlanner } from '../../../main/workers/plan-again';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, slideId } from '../../builders/ids';
import { textsOf, wordsOf } from '../../matchers/placed-text';
import { formsOf, readPdf, unpackedBytes } from '../../matchers/read-pdf';
import { courseInput, plan, tools } from './handouts';

const word = 'QZseedphrase';
const wordZh = '助記詞語';

const deck = aDeck({
  title: { en: `All about ${word}`, 'zh-Hant': `認識${wordZh}` },
  slides: [
    aSlide({
      id: slideId('slide-1'),
      texts: {
        en: aText({
          title: `The ${word} explained`,
          body: `- Keep the **QZseed**phrase apart\n\n| Thing | Use |\n|---|---|\n| ${word} | all keys |`,
          handoutText: `Never photograph a ${word.toUpperCase()}.`,
          alt: `A steel plate with a ${word}`,
          blankWords: [word],
        }),
        'zh-Hant': aText({ title: `${wordZh}的用途`, body: `- 妥善保管${wordZh}`, blankWords: [wordZh] }),
      },
      terms: [{ term: { en: word, 'zh-Hant': wordZh }, meaning: { en: 'Words that give back every key' } }],
    }),
    aSlide({
      id: slideId('slide-2'),
      texts: { en: aText({ title: 'Next', body: `See [here](https://example.org/${word}) about ${word}s` }) },
    }),
  ],
});

const session = aSession({
  title: { en: `Wallets and the ${word}` },
  activities: [{ en: `Find the ${word}` }],
  references: [{ en: `Handbook of the ${word}` }],
  questions: [{ text: { en: 'What gives every key back?' }, answer: { en: `The ${word}` }, objectives: [] }],
  material: [
    { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-1') }] },
  ],
});
const course = aCourse({ title: { en: `Course on the ${word}` }, days: [aDay({ sessions: [session] })] });

function planned(recipe: Partial<Recipe>): HandoutPlan {
  return plan(
    courseInput(course, new Map([[aHash('a'), deck]]), { parts: [...parts], languages: ['en', 'zh-Hant'], ...recipe }),
  );
}

describe.each(['3', 'picture', 'notes', 'outline', 'auto'] as const)(
  'A workbook with blanks everywhere, in the layout %s',
  (layout) => {
    let made: HandoutPlan;
    beforeAll(() => {
      made = planned({ edition: 'workbook', blanks: 'everywhere', layout });
    });

    it('holds a blank word nowhere: not in its plan, nor in any stream, tag, bookmark, address or field of the file', async () => {
      const bytes = await drawPlan(made, tools);
      const read = JSON.stringify(await readPdf(bytes));
      const raw = unpackedBytes(bytes);
      // What may be there is found by the same search.
      expect(raw).toContain('Course on the');
      expect(read).toContain('Handbook');
      const said = JSON.stringify({ ...made, findings: [] });
      for (const one of [word, word.toUpperCase(), wordZh]) {
        expect(said).not.toContain(one);
        expect(read).not.toContain(one);
        for (const form of formsOf(one)) expect(raw).not.toContain(form);
      }
      expect(made.findings.filter(({ code }) => code.startsWith('blank.'))).toEqual([]);
    });

    it('has lines of at least 15 mm in place of them, on slides as they are printed and in text', () => {
      // The page that explains the sign shows a short one.
      const blanks = made.pages
        .filter((page) => !wordsOf(page).replace(/\s+/g, ' ').includes('How to use'))
        .flatMap((page) => textsOf(page.items))
        .filter(({ text }) => text.includes('_'));
      expect(blanks.length).toBeGreaterThan(4);
      for (const { text, widthPt } of blanks) {
        const share = (text.match(/_/g)?.length ?? 0) / text.length;
        expect(widthPt).toBeGreaterThan(leastBlankPt * 0.97);
        expect(share).toBeGreaterThan(0.2);
      }
    });
  },
);

/** The same, but for the second slide, the deck's name and the course: they say nothing of the words unless they are given to. */
function plannedWhere(
  { elsewhere = '', ...recipe }: Partial<Recipe> & { readonly elsewhere?: string },
  slides = deck.slides.slice(0, 1),
): HandoutPlan {
  const second = aSlide({ id: slideId('slide-2'), texts: { en: aText({ title: 'Next', body: elsewhere }) } });
  const asked = { text: { en: `Which words give every key back? ${elsewhere}` }, answer: {}, objectives: [] };
  const quiet = { ...session, title: { en: 'Wallets' }, activities: [], references: [], questions: [asked] };
  const told = aCourse({ days: [aDay({ sessions: [quiet] })] });
  const versions = new Map([[aHash('a'), { ...deck, title: {}, slides: [...slides, second] }]]);
  return plan(
    courseInput(told, versions, { edition: 'workbook', parts: [...parts], languages: ['en', 'zh-Hant'], ...recipe }),
  );
}

describe('A workbook whose blanks are where they were marked', () => {
  it.each([...layoutNames, 'auto'] as const)(
    'in the layout %s hides them in all that is built from their slide: picture, text, contents, index, glossary, tags, bookmarks',
    (layout) => {
      for (const pairing of ['beside', 'facing', 'beneath'] as const) {
        const made = plannedWhere({ layout, pairing });
        const said = JSON.stringify({ ...made, findings: [] });
        for (const one of [word, word.toUpperCase(), wordZh]) expect(said).not.toContain(one);
        expect(made.findings.filter(({ code }) => code.startsWith('blank.'))).toEqual([]);
      }
    },
  );

  it('holds them in no stream, tag, bookmark, address or field of the file either', async () => {
    const raw = unpackedBytes(await drawPlan(plannedWhere({ layout: 'notes' }), tools));
    expect(raw).toContain('Wallets');
    for (const one of [word, word.toUpperCase(), wordZh])
      for (const form of formsOf(one)) expect(raw).not.toContain(form);
  });

  it('explains the sign also where its slides are in no language of the handout', () => {
    const { pages } = plannedWhere({ languages: ['pt'], parts: ['how-to-use'] });
    expect(pages.map(wordsOf).join('').replace(/\s/g, '')).toContain(
      handoutWords.pt.signBlank.replace(/\*/g, '').replace(/\s/g, ''),
    );
  });

  it('says on which pages an answer stands in the open, and leaves it there', () => {
    const made = plannedWhere({ layout: '1', languages: ['en'], parts: ['contents'], elsewhere: `Two ${word}s` });
    const [told, ...more] = made.findings.filter(({ code }) => code.startsWith('blank.'));
    const page = made.pages.findIndex(({ shows }) => shows.includes(slideId('slide-2')));
    const text = made.pages[page]?.items.flatMap((item) => textsOf([item])).map((line) => line.text);
    expect(text?.join(' ')).toContain(`${word}s`);
    expect(told).toMatchObject({
      code: 'blank.elsewhere',
      weight: 'look',
      place: { page: page + 1 },
      facts: { word, number: 1 },
    });
    expect(more).toEqual([]);
  });

  it('says so of an answer on a page of a PDF, and of one in the names of course and session', () => {
    const inPage = aSlide({
      id: slideId('slide-3'),
      texts: { en: aText({ title: 'Shown', body: `The ${word}` }) },
      looks: { en: { kind: 'page', pdf: aHash('c'), number: 1 } },
    });
    expect(plannedWhere({}, [...deck.slides.slice(0, 1), inPage]).findings.map(({ code }) => code)).toContain(
      'blank.elsewhere',
    );
    const told = planned({ edition: 'workbook', layout: '1' }).findings.find(({ code }) => code === 'blank.elsewhere');
    expect(told?.places?.map(({ page }) => page)).toEqual(expect.arrayContaining([1, 3, 4, 5, 6]));
  });
});

describe('A workbook where slides are remembered', () => {
  it('lays them out without the words all the same', () => {
    const input = (edition: Recipe['edition']) =>
      courseInput(course, new Map([[aHash('a'), deck]]), { edition, blanks: 'everywhere', parts: [] });
    const planner = openPlanner();
    const [open, made] = [planner.plan(input('instructor'), tools).plan, planner.plan(input('workbook'), tools).plan];
    expect(JSON.stringify(open.pages)).toContain(word);
    expect(JSON.stringify({ ...made, findings: [] })).not.toContain(word);
  });
});

describe('A blank', () => {
  it('is at least 1.6 times as wide as its word was printed', () => {
    const set = (edition: Recipe['edition']) =>
      planned({ edition, languages: ['en'], layout: 'notes', parts: [] })
        .pages.flatMap((page) => textsOf(page.items))
        .filter(({ inSlide }) => !inSlide);
    const printed = set('participant').find(({ text }) => text.includes(word.toUpperCase()));
    const blank = set('workbook').findLast(({ text }) => text.includes('____'));
    const letters = (text: string): string => text.replace(/[^A-Z_a-z]/g, '');
    const only = (printed?.text ?? '').length;
    expect(printed && blank).toBeTruthy();
    expect(letters(blank?.text ?? '')).toMatch(/_{8,}/);
    expect((blank?.widthPt ?? 0) / ((printed?.widthPt ?? 1) * (word.length / only))).toBeGreaterThan(1.6);
  });
});

describe("An instructor's copy", () => {
  const made = planned({ edition: 'instructor', languages: ['en'], layout: 'notes' });

  it('has the words, and an answer key of blanks and questions', () => {
    const answers = made.outline.find(({ title }) => title === 'Answers');
    const key = wordsOf(
      made.pages[answers?.page ?? -1] ?? { widthPt: 0, heightPt: 0, number: '', items: [], shows: [] },
    );
    expect(key).toContain(word);
    expect(key.replace(/\s+/g, ' ')).toContain('What gives every key back?');
    expect(made.title).toContain(word);
  });

  it('underlines on a slide what is blank for participants', () => {
    const lines = (edition: Recipe['edition']): number =>
      JSON.stringify(planned({ edition, languages: ['en'], layout: '1', parts: [] }).pages).split('"kind":"path"')
        .length;
    expect(lines('instructor')).toBeGreaterThan(lines('participant'));
  });
});

describe('A word that does not stand on its slide', () => {
  it('is told to those who plan a workbook', () => {
    const [first, ...rest] = deck.slides;
    const changed = aDeck({
      slides: [
        { ...aSlide({ texts: { en: aText({ blankWords: ['gone'] }) } }), id: first?.id ?? slideId('slide-1') },
        ...rest,
      ],
    });
    const made = plan(courseInput(course, new Map([[aHash('a'), changed]]), { edition: 'workbook' }));
    expect(made.findings).toContainEqual(expect.objectContaining({ code: 'blank.unmatched', facts: { word: 'gone' } }));
  });
});

describe('A blank on a slide that is a picture', () => {
  it('is told to those who plan a workbook, for nobody can look into the picture', () => {
    const picture = aSlide({
      texts: { en: aText({ title: 'Chart', body: 'gone', blankWords: ['gone'] }) },
      looks: { en: { kind: 'picture', picture: aHash('b') } },
    });
    const shown = (edition: Recipe['edition']): readonly object[] =>
      plan(
        courseInput(course, new Map([[aHash('a'), aDeck({ slides: [picture, ...deck.slides.slice(1)] })]]), {
          edition,
        }),
      ).findings;
    const told = expect.objectContaining({ code: 'blank.in-picture', facts: { word: 'gone' } }) as object;
    expect(shown('workbook')).toContainEqual(told);
    expect(shown('instructor')).not.toContainEqual(told);
  });
});
