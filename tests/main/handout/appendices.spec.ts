import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { withAppendices } from '../../../main/foreign/measure-appendices';
import { planHandout, type HandoutPlan } from '../../../main/handout/plan-handout';
import { unmarked } from '../../../main/model/marking';
import type { Course } from '../../../main/model/course';
import type { HandoutInput } from '../../../main/model/handout-input';
import type { MediaSource } from '../../../main/model/media';
import type { Recipe } from '../../../main/model/recipe';
import type { PageItem } from '../../../main/model/scene';
import { handoutWords } from '../../../main/words/handout-words';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { aHash, sessionId, slideId } from '../../builders/ids';
import { onePagePdf, rawPdf, rawStream } from '../../builders/raw-pdf';
import { textsOf, wordsOf } from '../../matchers/placed-text';
import { readPdf } from '../../matchers/read-pdf';
import { breachesOf, make, passportOf } from './check/a-handout';
import { courseInput, tools } from './handouts';

const upright = onePagePdf('BT /F1 20 Tf 100 500 Td (Section 1) Tj ET');
const across = onePagePdf('BT /F1 20 Tf 100 500 Td (Section 2) Tj ET', { page: '/Rotate 90' });
const files = new Map([
  [aHash('a'), upright],
  [aHash('b'), across],
]);
const media: MediaSource = { info: () => null, bytes: (hash) => files.get(hash) ?? null };

const ordinance = {
  kind: 'appendix' as const,
  pdf: aHash('a'),
  title: { en: 'The Ordinance', 'zh-Hant': '條例' },
  marking: { ...unmarked, label: 'TLP:GREEN' as const },
};
const form = { ...ordinance, pdf: aHash('b'), title: { en: 'The form' } };
const lost = { ...ordinance, pdf: aHash('c'), title: { en: 'The lost one' } };

const deck = aDeck({
  marking: { ...unmarked, label: 'TLP:CLEAR' },
  slides: [aSlide({ id: slideId('slide-1') })],
});
const slides = {
  kind: 'slides' as const,
  deck: deck.id,
  pinned: aHash('d'),
  pick: [{ kind: 'from' as const, slide: slideId('slide-1') }],
};

const course = aCourse({
  marking: { ...unmarked, label: 'TLP:CLEAR' },
  days: [
    aDay({
      sessions: [
        aSession({ material: [slides, ordinance] }),
        aSession({ id: sessionId('session-2'), title: { en: 'Second' }, material: [ordinance, form] }),
      ],
    }),
  ],
});

async function inputWith(of: Course, recipe: Partial<Recipe>): Promise<HandoutInput> {
  const parts: Recipe['parts'] = ['contents', 'sessions', 'appendices'];
  return withAppendices(courseInput(of, new Map([[aHash('d'), deck]]), { parts, ...recipe }), media);
}

async function planned(recipe: Partial<Recipe> = {}, of = course): Promise<HandoutPlan> {
  return planHandout(await inputWith(of, recipe), { ...tools, media }, handoutWords);
}

function foreign({ pages }: HandoutPlan): readonly { readonly item: PageItem; readonly at: number }[] {
  return pages.flatMap(({ items }, at) => items.flatMap((item) => (item.kind === 'page' ? [{ item, at }] : [])));
}

describe('An appendix', () => {
  it('is printed once, though two sessions name it, in the order of the sessions', async () => {
    expect(foreign(await planned()).map(({ item }) => [item.pdf, item.number])).toEqual([
      [aHash('a'), 1],
      [aHash('b'), 1],
    ]);
  });

  it('stands whole between the running lines, on paper that lies where its page lies, in its own shape', async () => {
    const made = await planned();
    for (const { item, at } of foreign(made)) {
      const { widthPt = 0, heightPt = 0 } = made.pages[at] ?? {};
      const lies = item.pdf === aHash('b');
      expect(widthPt > heightPt).toBe(lies);
      expect(item.box.widthPt / item.box.heightPt).toBeCloseTo(lies ? 600 / 400 : 400 / 600, 3);
      expect(item.box.yPt).toBeGreaterThan(50);
      expect(item.box.yPt + item.box.heightPt).toBeLessThan(heightPt - 50);
    }
  });

  it('is named with its letter in the contents, the bookmarks and the running head, in the language of the handout', async () => {
    const made = await planned({ languages: ['zh-Hant'] });
    const [first] = foreign(made);
    const marks = made.outline.map(({ title }) => title);
    expect(marks).toContain('附錄 A 條例');
    const contents = made.pages.map(wordsOf).join('').replace(/\s+/g, '');
    expect(contents).toContain('A條例');
    const running = textsOf(made.pages[first?.at ?? -1]?.items ?? [])
      .map(({ text }) => text)
      .join('');
    expect(running.replace(/\s+/g, '')).toContain('附錄A條例');
  });

  it('asks for its label like anything else that is printed, and not where the part is left out', async () => {
    expect((await planned()).marking.label).toBe('TLP:GREEN');
    expect((await planned({ parts: ['contents', 'sessions'] })).marking.label).toBe('TLP:CLEAR');
  });

  it('that is too strict for the audience asked for is left out and told', async () => {
    const made = await planned({ buildFor: 'TLP:CLEAR' });
    expect(foreign(made)).toEqual([]);
    expect(made.leftOut.map(({ appendix }) => appendix?.en)).toContain('The Ordinance');
  });

  it('whose file is not in the library is a finding that names it', async () => {
    const of = aCourse({ ...course, days: [aDay({ sessions: [aSession({ material: [lost, form] })] })] });
    const made = await planned({}, of);
    expect(foreign(made).map(({ item }) => item.pdf)).toEqual([aHash('b')]);
    expect(made.findings).toContainEqual(
      expect.objectContaining({ code: 'appendix.not-printed', facts: { title: 'The lost one' } }),
    );
  });

  it('whose page is packed in a way that nobody knows is planned all the same, and refused by its name where it is drawn', async () => {
    const strange = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 400 600]>>',
      '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
      rawStream('BT (words) Tj ET', '/Filter/FlateDecode5'),
    ]);
    const broken: MediaSource = { info: () => null, bytes: () => strange };
    const input = courseInput(course, new Map([[aHash('d'), deck]]), { parts: ['sessions', 'appendices'] });
    const made = planHandout(await withAppendices(input, broken), { ...tools, media: broken }, handoutWords);
    expect(foreign(made)).toHaveLength(2);
    await expect(drawPlan(made, { ...tools, media: broken })).rejects.toMatchObject({
      code: 'pdf.damaged',
      facts: { name: expect.stringContaining('The Ordinance') as string },
    });
  });

  it('is read out word by word where its page has words, and by its name where it is a picture', async () => {
    const scan = onePagePdf('0.5 g 100 400 200 200 re f');
    const mixed: MediaSource = { info: () => null, bytes: (hash) => (hash === aHash('b') ? scan : upright) };
    const input = courseInput(course, new Map([[aHash('d'), deck]]), { parts: ['sessions', 'appendices'] });
    const made = planHandout(await withAppendices(input, mixed), { ...tools, media: mixed }, handoutWords);
    const tags = made.pages
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'page' && item.tag !== 'artifact' ? [made.tags[item.tag]] : []));
    expect(tags.map((tag) => [tag?.type, tag?.alt])).toEqual([
      ['P', undefined],
      ['Figure', 'Appendix B  The form, Appendix B · 1/1'],
    ]);
  });

  it('keeps its words as text in the PDF', async () => {
    const { pages } = await readPdf(await drawPlan(await planned(), { ...tools, media }));
    const texts = pages.flatMap(({ texts: all }) => all.map(({ text }) => text));
    expect(texts).toEqual(expect.arrayContaining(['Section 1', 'Section 2']));
  });

  it('with fonts that are not in its file is printed and told of, and passes the check as what others made', async () => {
    const made = await make(await inputWith(course, {}), { ...tools, media });
    expect((await planned()).findings).toContainEqual(
      expect.objectContaining({
        code: 'appendix.fonts-missing',
        facts: { title: 'The Ordinance', fonts: 'Helvetica' },
      }),
    );
    const passports = [await passportOf(made.bytes, made), await passportOf(made.bytes, { meant: null, input: null })];
    expect(passports.flatMap(breachesOf)).toEqual([]);
  });

  it('gives away no text that leaves no ink: what a scanner recognised, or what somebody hid', async () => {
    const seen = 'BT /F1 20 Tf 100 500 Td (Section 1) Tj ET';
    const hidden = 'q BT 3 Tr /F1 20 Tf 100 400 Td (The informant) Tj ET Q BT /F1 20 Tf 100 300 Td (Section 2) Tj ET';
    const bytes = onePagePdf(`${seen} ${hidden}`);
    const shown: MediaSource = { info: () => null, bytes: () => bytes };
    const pdf = await drawPlan(await planned(), { ...tools, media: shown });
    const texts = (await readPdf(pdf)).pages.flatMap(({ texts: all }) => all.map(({ text }) => text));
    expect(texts).toEqual(expect.arrayContaining(['Section 1', 'Section 2']));
    expect(texts.join(' ')).not.toContain('informant');
  });
});
