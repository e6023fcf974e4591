import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import { KitbagFault } from '../../../main/model/fault';
import { unmarked } from '../../../main/model/marking';
import type { Recipe } from '../../../main/model/recipe';
import { aCourse, aDay, anObjective, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, dayId, objectiveId, sessionId, slideId } from '../../builders/ids';
import { openPdf } from '../../matchers/opened-pdf';
import { readPdf, unpackedBytes, type ReadPdf } from '../../matchers/read-pdf';
import { courseInput, deckInput, draw, plan, tools } from './handouts';

const objective = objectiveId('objective-1');
const deck = aDeck({
  title: { en: 'Tracing & <tracking>' },
  slides: [1, 2, 3, 4].map((number) =>
    aSlide({
      id: slideId(`slide-${String(number)}`),
      texts: {
        en: aText({
          title: `Part ${String(number)} (of 4)`,
          body: 'Read [the guide](https://example.org/guide?a=1&b=漢) first',
          handoutText: number === 2 ? 'word '.repeat(2000) : 'short',
        }),
      },
    }),
  ),
});
const course = aCourse({
  title: { en: 'Virtual assets & “custody”', 'zh-Hant': '虛擬資產' },
  host: { en: 'Police Headquarters' },
  objectives: [anObjective()],
  days: [
    aDay({
      id: dayId('day-1'),
      sessions: [
        aSession({
          id: sessionId('session-1'),
          objectives: [objective],
          material: [
            {
              kind: 'slides',
              deck: deck.id,
              pinned: aHash('a'),
              pick: [
                { kind: 'one', slide: slideId('slide-1') },
                { kind: 'one', slide: slideId('slide-2') },
              ],
            },
          ],
        }),
        aSession({ id: sessionId('session-2'), kind: 'break', title: { en: 'Tea' }, startMinute: 600, minutes: 15 }),
      ],
    }),
    aDay({
      id: dayId('day-2'),
      date: '2026-03-03',
      sessions: [
        aSession({
          id: sessionId('session-3'),
          title: { en: 'Custody' },
          material: [
            { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-3') }] },
          ],
        }),
      ],
    }),
  ],
});
const input = courseInput(course, new Map([[aHash('a'), deck]]), { layout: 'notes' });

describe("A course's handout as a file", () => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = await readPdf(await draw(input));
  });

  it('has contents whose numbers are those of the pages that they lead to', () => {
    const contents = read.pages.find((page) => page.text.includes('Contents') && page.links.length > 4);
    const entries = contents?.links.flatMap(({ dest }) => (dest === null ? [] : [dest])) ?? [];
    const named = ['timetable', 'objectives', 'day-1', 'session-1', 'day-2', 'session-2'];
    expect(new Set(entries)).toEqual(new Set([...named, 'slide-1', 'slide-2', 'slide-3', 'slide-4']));
    for (const dest of entries) {
      const page = read.pages[read.places[dest] ?? -1];
      expect(contents?.texts.map(({ text }) => text)).toContain(page?.label);
      expect(page?.text).toContain(page?.label === undefined ? 'a label' : `Page ${page.label}`);
    }
  });

  it('numbers its first pages i, ii, iii and the others from 1, and says of how many, but for the cover', () => {
    const labels = read.pages.map((page) => page.label);
    const total = labels.filter((label) => /^\d+$/.test(label)).length;
    expect(labels.slice(0, 5)).toEqual(['i', 'ii', 'iii', 'iv', '1']);
    expect(read.pages[0]?.text).not.toContain('Page');
    for (const label of ['ii', 'iii', 'iv'])
      expect(read.pages[labels.indexOf(label)]?.text).toContain(`Page ${label} of iv`);
    expect(read.pages.at(-1)?.text).toContain(`Page ${String(total)} of ${String(total)}`);
  });

  it('has bookmarks for days, sessions and slides that lead to their pages', () => {
    const rows = read.outline.map(({ title, level }) => `${String(level)} ${title}`);
    expect(rows).toEqual([
      '1 Contents',
      '1 Timetable',
      '1 Learning objectives',
      '1 Day 1 · Monday 2 March 2026',
      '2 1 Following the money',
      '3 1 Part 1 (of 4)',
      '3 2 Part 2 (of 4)',
      '1 Day 2 · Tuesday 3 March 2026',
      '2 2 Custody',
      '3 3 Part 3 (of 4)',
      '3 4 Part 4 (of 4)',
    ]);
    for (const row of read.outline.filter(({ level }) => level === 3))
      expect(read.pages[row.page]?.text).toContain(row.title.replace(/^\d+ /, ''));
  });

  it('goes on where a text is too long for its page, and says which slide it belongs to', () => {
    const words = read.pages.map((page) => page.text.match(/word/g)?.length ?? 0);
    expect(words.reduce((sum, count) => sum + count, 0)).toBe(2000);
    const later = read.pages.filter((page) => page.text.includes('Slide 2, continued'));
    expect(later.length).toBeGreaterThan(1);
  });

  it('keeps links to the web alive, in ASCII', () => {
    const urls = read.pages.flatMap((page) => page.links.flatMap(({ url }) => (url === null ? [] : [url])));
    expect(urls.length).toBeGreaterThanOrEqual(4);
    expect(new Set(urls)).toEqual(new Set(['https://example.org/guide?a=1&b=%E6%BC%A2']));
  });

  it('is tagged, in its language, with a title, and each slide has an alternate text beside its words', () => {
    expect(read.isTagged).toBe(true);
    expect(read.lang).toBe('en');
    expect(read.info['Title']).toBe('Virtual assets & “custody”');
    const structure = read.structure.join('');
    for (const number of [1, 2, 3, 4])
      expect(structure).toContain(`"alt":"Slide ${String(number)}: Part ${String(number)} (of 4)"`);
  });

  it('is shown at the width of its page, and printed at its own size, on both sides where it is made for them', async () => {
    const wishesOf = async (sides: Recipe['sides']): Promise<string> => {
      const { catalog, document } = await openPdf(
        await draw(courseInput(course, new Map([[aHash('a'), deck]]), { sides })),
        {
          objectsAlone: true,
        },
      );
      const entry = (name: string) => String(document.context.lookup(catalog.get(PDFName.of(name))));
      expect(entry('OpenAction')).toContain('/FitH');
      return entry('ViewerPreferences').replace(/\s+/g, ' ');
    };
    const always = '/DisplayDocTitle true /PrintScaling /None /PickTrayByPDFSize true';
    expect(await wishesOf('one')).toBe(`<< ${always} >>`);
    expect(await wishesOf('two')).toBe(`<< ${always} /Duplex /DuplexFlipLongEdge >>`);
  });

  it('carries its label in head and foot of each page, the cover too', () => {
    for (const page of read.pages) {
      const labels = page.texts.filter(
        ({ text, baselinePt }) => text === 'TLP:GREEN' && (baselinePt < 60 || baselinePt > 780),
      );
      expect(labels).toHaveLength(2);
      for (const label of labels) expect(label.sizePt).toBeCloseTo(12, 1);
    }
  });

  it('has the same bytes when it is made again', async () => {
    const [first, second] = [await draw(input), await draw(input)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('A file of the same content under other ids', () => {
  /** The course and its deck with every id renamed, as a new import would mint them. */
  const again = JSON.parse(
    JSON.stringify({ course, deck }).replace(
      /"(slide|session|day|deck|course|objective)-([a-z0-9-]+)"/g,
      (_, kind: string, rest: string) => `"${kind}-zz${[...rest].reverse().join('')}"`,
    ),
  ) as { readonly course: typeof course; readonly deck: typeof deck };
  const other = courseInput(again.course, new Map([[aHash('a'), again.deck]]), { layout: 'notes' });

  it('has the same bytes', async () => {
    expect(again.deck.slides[0]?.id).not.toBe(deck.slides[0]?.id);
    const [first, second] = [await draw(input), await draw(other)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('holds none of the ids: its places have running numbers', async () => {
    const bytes = await draw(other);
    const { places } = await readPdf(bytes);
    expect(Object.keys(places).sort()).toEqual([
      'contents',
      'day-1',
      'day-2',
      'objectives',
      'session-1',
      'session-2',
      'slide-1',
      'slide-2',
      'slide-3',
      'slide-4',
      'timetable',
    ]);
    expect(unpackedBytes(bytes)).not.toMatch(/(slide|session|day|deck|course|objective)-zz/);
  });
});

describe("A deck's handout", () => {
  it('starts on page 1 under a compact head with the deck and its slides as bookmarks', async () => {
    const read = await readPdf(await draw(deckInput(deck, { parts: [], layout: '3' })));
    expect(read.pages.map((page) => page.label)).toEqual(['1', '2']);
    expect(read.pages[0]?.text).toContain('Tracing & <tracking>');
    expect(read.outline.map(({ level }) => level)).toEqual([1, 2, 2, 2, 2]);
  });

  it('tells how far it is and stops when it is told to', async () => {
    const made = plan(deckInput(deck));
    const seen: number[] = [];
    await drawPlan(made, tools, (done, total) => seen.push(done / total));
    expect(seen.at(-1)).toBe(1);
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(drawPlan(made, tools, undefined, stopped)).rejects.toThrow('enough');
  });

  it('is refused where it would show nothing', () => {
    const empty = aDeck({ slides: [aSlide({ hidden: true })] });
    expect(() => plan(deckInput(empty, { parts: [] }))).toThrow(KitbagFault);
  });
});

describe('The label of a handout', () => {
  it('is the strictest of what it shows and may only be raised', () => {
    const mixed = aDeck({
      slides: [
        aSlide({ id: slideId('slide-1') }),
        aSlide({ id: slideId('slide-2'), hidden: true, marking: { ...unmarked, label: 'TLP:RED' } }),
      ],
    });
    expect(plan(deckInput(mixed)).label).toBe('TLP:GREEN');
    expect(plan(deckInput(mixed, { edition: 'instructor' })).label).toBe('TLP:RED');
    expect(plan(deckInput(mixed, { raiseTo: 'TLP:AMBER' })).label).toBe('TLP:AMBER');
    expect(() => plan(deckInput(mixed, { raiseTo: 'TLP:CLEAR' }))).toThrow('label.lower');
  });

  it('stands with the grading wherever it stands', async () => {
    const graded = aDeck({ marking: { ...unmarked, label: 'TLP:AMBER', grading: 'RESTRICTED' } });
    const read = await readPdf(await draw(deckInput(graded)));
    for (const page of read.pages) expect(page.text.split('RESTRICTED 限閱')).toHaveLength(3);
  });
});
