import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../main/model/geometry';
import type { Texts } from '../../../main/model/language';
import { orderedParts } from '../../../main/model/parts';
import type { PlanPage } from '../../../main/model/plan';
import { editions, type Part } from '../../../main/model/recipe';
import type { PageItem } from '../../../main/model/scene';
import { forAudience } from '../../../main/handout/audience';
import { select } from '../../../main/handout/select';
import { linksOf, overlaps, textsOf } from '../../matchers/placed-text';
import { noMedia } from './handouts';
import { runsOf, saidIn } from './plan-words';
import { blankOf, randomCourse, secret, textsIn, type RandomCourse } from './random-courses';
import { expectedSlides, nameOf, planOf, type Planned } from './random-plans';

const runs = { numRuns: 40 };

/** Checks a rule for every plan that has a page. */
function holds(courses: fc.Arbitrary<RandomCourse>, rule: (planned: Planned, random: RandomCourse) => void): void {
  fc.assert(
    fc.property(courses, (random) => {
      const planned = planOf(random);
      if (planned) rule(planned, random);
    }),
    runs,
  );
}

const partsOf = ({ input }: Planned): readonly Part[] =>
  orderedParts(input.recipe.parts, input.recipe.scope, input.recipe.edition);

/** The pages of a part: from where it begins to where the next place of the pack does. */
function pagesOf(part: string, { made }: Planned): readonly PlanPage[] {
  const from = made.places[part]?.page;
  if (from === undefined) return [];
  const heads = Object.entries(made.places).filter(([name]) => !/^(slide|appendix|day)-/.test(name));
  const to = Math.min(made.pages.length, ...heads.map(([, { page }]) => page).filter((page) => page > from));
  return made.pages.slice(from, to);
}

/** What every reader of a course finds in it, by the part that says it. */
function wordsOfParts({ course }: RandomCourse): Partial<Record<Part, readonly Texts[]>> {
  return {
    cover: [course.title, course.aim, course.host, course.venue, course.audience],
    'how-to-use': [course.howToUse],
    distribution: [course.distribution],
    objectives: course.objectives.map(({ text }) => text),
    people: course.people.flatMap(({ name, role, biography }) => [name, role, biography]),
    glossary: course.glossary.flatMap(({ term, meaning }) => [term, meaning]),
  };
}

/** What its sessions say on pages of their own, to everybody and to those who teach. */
const sessionWords = {
  everybody: ({ course }: RandomCourse): readonly Texts[] =>
    course.days.flatMap((day) =>
      day.sessions.flatMap(({ activities, references, questions }) => [
        ...activities,
        ...references,
        ...questions.map(({ text }) => text),
      ]),
    ),
  instructors: ({ course }: RandomCourse): readonly Texts[] =>
    course.days.flatMap((day) =>
      day.sessions.flatMap(({ materials, instructorNotes, questions, plan }) => [
        ...materials,
        instructorNotes,
        ...questions.map(({ answer }) => answer),
        plan?.technique ?? {},
        plan?.outline ?? {},
        plan?.closure ?? {},
      ]),
    ),
};

const isWorkbook = ({ input }: Planned): boolean => input.recipe.edition === 'workbook';

function expectSaid(texts: readonly Texts[], planned: Planned, random: RandomCourse): void {
  const said = saidIn(planned.made);
  // A word that is a blank on a slide is one wherever a workbook says it.
  const isBlank = (line: string): boolean => isWorkbook(planned) && /payment|custody|well-known|key/.test(line);
  for (const text of texts)
    for (const written of textsIn(text, random))
      for (const line of runsOf(written).filter((each) => !isBlank(each)))
        expect(said.find((each) => each.includes(line)) ?? said).toContain(line);
}

describe.each(editions)('Every %s handout', (edition) => {
  const courses = randomCourse(edition);

  it('says on the pages of each chosen part what the course says there, in each of its languages', () => {
    holds(courses, (planned, random) => {
      const parts = partsOf(planned);
      const words = wordsOfParts(random);
      for (const part of parts) expectSaid(words[part] ?? [], planned, random);
      if (parts.includes('sessions') && planned.input.recipe.buildFor === null)
        expectSaid(sessionWords.everybody(random), planned, random);
      if (edition !== 'instructor') return;
      if (parts.includes('sessions') && planned.input.recipe.buildFor === null)
        expectSaid(sessionWords.instructors(random), planned, random);
      if (parts.includes('plan')) {
        const { prerequisites, methods, facilities, evaluation } = random.course.plan ?? {};
        expectSaid(
          [prerequisites, methods, facilities, evaluation].flatMap((text) => text ?? []),
          planned,
          random,
        );
      }
    });
  });

  it('names beside each place that it leads to the page on which that stands', () => {
    holds(courses, (planned) => {
      const { pages, places } = planned.made;
      const numbers = new Set(pages.map(({ number }) => number));
      // A timetable leads by the titles of sessions, of which one may be a figure: their pages stand in the contents.
      const timetable = pagesOf('timetable', planned);
      for (const page of pages.filter((one) => !timetable.includes(one))) {
        for (const { name, text } of linksOf(page.items)) {
          const place = places[name];
          expect(place).toBeDefined();
          // `12`, `page 12`, `(page 12)` and their sisters; a title that ends in a figure is none.
          const [, number] = /^(?:[(（]?(?:page|página|第)\s*)?([ivxlc]+|\d+)\s*頁?[)）]?$/.exec(text.trim()) ?? [];
          const isLabel = /^\d+$/.test(text.trim()) && !numbers.has(text.trim());
          if (number === undefined || isLabel) continue;
          const own = linksOf(page.items).filter((link) => link.name === name);
          expect(own.some((link) => link.text.includes(pages[place?.page ?? -1]?.number ?? '?'))).toBe(true);
        }
      }
    });
  });

  it('lists in its contents every part and every session, and in its index every slide, with their pages', () => {
    holds(courses, (planned, random) => {
      const { pages, places } = planned.made;
      const parts = partsOf(planned);
      const entriesOn = (part: string, name: string): readonly string[] =>
        linksOf(pagesOf(part, planned).flatMap(({ items }) => items))
          .filter((link) => link.name === name)
          .map(({ text }) => text.trim());
      if (places['contents'])
        for (const [name, { page }] of Object.entries(places)) {
          if (['contents', 'how-to-use', 'cover'].includes(name) || /^(slide|day)-/.test(name)) continue;
          expect({ name, entries: entriesOn('contents', name) }).toEqual({
            name,
            entries: expect.arrayContaining([pages[page]?.number]) as unknown,
          });
        }
      if (!parts.includes('index')) return;
      for (const slide of expectedSlides(random)) {
        const place = `slide-${slide.id}`;
        expect(entriesOn('index', place)).toContain(pages[places[place]?.page ?? -1]?.number);
      }
    });
  });

  it('prints each page of an appendix once, in order, between the running lines of a sheet of its own', () => {
    holds(courses, (planned, random) => {
      const files = random.more.appendices?.get(planned.input.appendices?.keys().next().value ?? ('' as never));
      const printed = planned.made.pages.flatMap((page) =>
        page.items.flatMap((item): readonly (readonly [PlanPage, PageItem])[] =>
          item.kind === 'page' ? [[page, item]] : [],
        ),
      );
      const isIn = partsOf(planned).includes('appendices');
      expect(printed.map(([, { number }]) => number)).toEqual(isIn ? (files?.pages ?? []).map((_, at) => at + 1) : []);
      for (const [page, { box }] of printed) {
        expect(box.xPt).toBeGreaterThanOrEqual(-0.1);
        expect(box.xPt + box.widthPt).toBeLessThanOrEqual(page.widthPt + 0.1);
        for (const text of textsOf(page.items)) expect(overlaps(inkOf(text), box)).toBe(false);
      }
    });
  });

  it('has nothing in its head and foot that stands on something else, leaves the paper or covers the stamp of a copy', () => {
    holds(courses, ({ made }) => {
      for (const page of made.pages) {
        const around = textsOf(page.items).filter(
          ({ tag, inSlide, baselinePt, text }) =>
            tag === 'artifact' &&
            !inSlide &&
            text.trim() !== '' &&
            (baselinePt < 51.1 || baselinePt > page.heightPt - 51.1),
        );
        const inks = around.map(inkOf);
        for (const [at, box] of inks.entries()) {
          expect(box.xPt).toBeGreaterThanOrEqual(28);
          expect(box.xPt + box.widthPt).toBeLessThanOrEqual(page.widthPt - 28);
          expect(box.yPt + box.heightPt).toBeLessThanOrEqual(page.heightPt - 28);
          const under = around.filter((_, other) => other > at && overlaps(box, inks[other]!));
          expect({ text: around[at]?.text, under: under.map(({ text }) => text) }).toEqual({
            text: around[at]?.text,
            under: [],
          });
          const stamped = page.stamp && overlaps(box, page.stamp) ? around[at]?.text : null;
          expect(stamped).toBeNull();
        }
      }
    });
  });
});

/** Where the letters of a text are, without what hangs under the line. */
function inkOf({ xPt, baselinePt, sizePt, widthPt }: ReturnType<typeof textsOf>[number]): Box {
  // Spaces between Chinese and figures are narrower than they were set.
  const sidePt = sizePt * 0.28;
  const inkPt = Math.max(0.1, widthPt - 2 * sidePt);
  return { xPt: xPt + sidePt, yPt: baselinePt - sizePt * 0.65, widthPt: inkPt, heightPt: sizePt * 0.65 };
}

/** Everything of a plan that a reader, or a program, finds in the file. */
function everything({ made: { pages, tags, outline, title, closing } }: Planned): string {
  return JSON.stringify([pages, tags, outline, title, closing]);
}

describe.each(['participant', 'workbook'] as const)('No %s handout', (edition) => {
  it('holds a word of the instructor’s: notes, answers, plans, what to bring, hidden slides and slides for instructors', () => {
    holds(randomCourse(edition), (planned) => {
      expect(everything(planned)).not.toContain(secret);
      // It is gone before a page is set, whatever a layout would print; the whole deck is at hand for its look and its name alone.
      const shown = forAudience(select(planned.input), planned.input, () => undefined, noMedia);
      expect(JSON.stringify(shown, (key, value: unknown) => (key === 'deck' ? null : value))).not.toContain(secret);
    });
  });
});

describe('The words that an instructor marked', () => {
  const marked = (random: RandomCourse) =>
    expectedSlides(random).filter((slide) => slide.texts.en?.blankWords?.includes(blankOf(nameOf(slide))));

  it('are nowhere in a workbook', () => {
    holds(randomCourse('workbook'), (planned, random) => {
      for (const slide of marked(random)) expect(everything(planned)).not.toContain(blankOf(nameOf(slide)));
    });
  });

  it('stand in the answer key of the instructor', () => {
    holds(randomCourse('instructor'), (planned, random) => {
      if (!partsOf(planned).includes('answers') || !planned.input.recipe.languages.includes('en')) return;
      const key = pagesOf('answers', planned).flatMap(({ items }) => textsOf(items).map(({ text }) => text));
      for (const slide of marked(random)) expect(key.join('')).toContain(blankOf(nameOf(slide)));
    });
  });
});
