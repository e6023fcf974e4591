import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutsWithText } from '../../../main/model/layout-for-edition';
import { editions } from '../../../main/model/recipe';
import type { HandoutInput } from '../../../main/handout/handout.types';
import { paperOf, pictureSheet, type Paper } from '../../../main/handout/page/paper';
import { layouts } from '../../../main/handout/layouts/layouts';
import type { Box } from '../../../main/model/geometry';
import type { PlanPage } from '../../../main/model/plan';
import {
  linksOf,
  overlaps,
  slideBoxes,
  slideFigures,
  textsOf,
  wordsOf,
  writingBoxes,
} from '../../matchers/placed-text';
import { runsOf, saidIn } from './plan-words';
import { layoutOfSlide, pointOf, randomCourse, type RandomCourse } from './random-courses';
import { expectedSlides, nameOf, planOf, titled } from './random-plans';

const bottom = ({ yPt, heightPt }: Box) => yPt + heightPt;
const right = ({ xPt, widthPt }: Box) => xPt + widthPt;

/** Where content may stand on a page: moved where margins are mirrored, to the edges on a sheet of its own. */
function roomsOf(
  page: PlanPage,
  index: number,
  random: RandomCourse,
  { recipe, template }: HandoutInput,
): { readonly pictures: Box; readonly texts: Box } {
  const upright = paperOf(recipe, template.margins);
  const moved = ({ body, toLeft, widthPt }: Paper): Box => {
    if (recipe.sides === 'one' || index % 2 === 0) return body;
    // What reaches both edges of the paper stays where it is.
    return { ...body, xPt: body.xPt + (body.widthPt < widthPt ? toLeft.dxPt : 0), yPt: body.yPt + toLeft.dyPt };
  };
  const lies = page.widthPt > page.heightPt;
  const isPicture = page.shows.some((id) => layoutOfSlide(random, id) === 'picture');
  const sheet = isPicture ? pictureSheet(recipe, template.margins, lies) : upright;
  return { pictures: moved(sheet), texts: moved(lies ? sheet : upright) };
}

const runs = { numRuns: 30 };

describe.each(editions)('Every %s handout', (edition) => {
  const courses = randomCourse(edition);

  it('shows each included slide in order, and each of its pictures once', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const planned = planOf(random);
        const shown = planned?.made.pages.flatMap((page) => page.shows) ?? [];
        const expected = expectedSlides(random);
        expect(shown.filter((id, index) => shown.indexOf(id) === index)).toEqual(expected.map(({ id }) => id));
        const figures = planned ? slideFigures(planned.made) : [];
        expect(new Set(figures.map(({ tag }) => tag.id)).size).toBe(figures.length);
        // In each language the pictures follow each other as the slides do, whatever goes on or faces.
        for (const language of new Set(figures.map(({ tag }) => tag.lang))) {
          const own = figures.filter(({ tag }) => tag.lang === language).map(({ tag }) => tag.alt ?? '');
          const places = own.map((alt) => expected.findIndex((slide) => titled(slide).test(alt)));
          expect(places).toEqual(places.toSorted((one, other) => one - other));
          const isThrough = edition !== 'instructor' && random.recipe.slideNumbering === 'through';
          if (isThrough) expect(own.map((alt) => /\d+/.exec(alt)?.[0])).toEqual(places.map((at) => String(at + 1)));
        }
        for (const slide of expected) {
          expect(planned?.made.places[`slide-${slide.id}`]).toBeDefined();
          const own = figures.filter(({ tag }) => titled(slide).test(tag.alt ?? ''));
          const languages = own.map(({ tag }) => tag.lang);
          expect(new Set(languages).size).toBe(languages.length);
          const layout = layoutOfSlide(random, slide.id);
          if (layout === 'notes-only') expect(own).toEqual([]);
          else if (layout !== 'outline') expect(own.length).toBeGreaterThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('keeps pictures and text inside the margins and off each other, and room to write off both', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const planned = planOf(random);
        for (const [index, page] of planned?.made.pages.entries() ?? []) {
          const rooms = roomsOf(page, index, random, planned!.input);
          const boxes = slideBoxes(page);
          for (const [at, box] of boxes.entries()) {
            expect(box.xPt).toBeGreaterThanOrEqual(rooms.pictures.xPt - 0.1);
            expect(right(box)).toBeLessThanOrEqual(right(rooms.pictures) + 0.1);
            expect(box.yPt).toBeGreaterThanOrEqual(rooms.pictures.yPt - 0.1);
            expect(bottom(box)).toBeLessThanOrEqual(bottom(rooms.pictures) + 0.1);
            for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
          }
          const own = textsOf(page.items).filter(
            (placed) => !placed.inSlide && placed.tag !== 'artifact' && placed.text.trim() !== '',
          );
          const inks = own.map(({ xPt, baselinePt, sizePt, widthPt }) => ({
            xPt,
            yPt: baselinePt - sizePt * 0.6,
            widthPt,
            heightPt: sizePt * 0.6,
          }));
          for (const [at, placed] of own.entries()) {
            expect(placed.baselinePt).toBeLessThanOrEqual(bottom(rooms.texts) + 0.1);
            expect(placed.baselinePt - placed.sizePt * 0.5).toBeGreaterThanOrEqual(rooms.texts.yPt - 0.1);
            expect(placed.xPt).toBeGreaterThanOrEqual(rooms.texts.xPt - 6);
            // A space at a line's end may hang out.
            expect(placed.xPt + placed.widthPt).toBeLessThanOrEqual(right(rooms.texts) + 6);
            for (const box of boxes) expect(overlaps(inks[at]!, box)).toBe(false);
          }
          // Marks are pushed into their neighbours on one line; half an em off each side leaves what must not meet.
          const places = own.map(({ xPt, baselinePt, sizePt, widthPt }) => ({
            xPt: xPt + sizePt / 2,
            yPt: baselinePt - sizePt / 2,
            widthPt: Math.max(0, widthPt - sizePt),
            heightPt: sizePt / 2,
          }));
          for (const [at, place] of places.entries())
            for (const other of places.slice(at + 1)) expect(overlaps(place, other)).toBe(false);
          for (const room of writingBoxes(page)) {
            expect(room.xPt).toBeGreaterThanOrEqual(rooms.texts.xPt - 0.1);
            expect(right(room)).toBeLessThanOrEqual(right(rooms.texts) + 0.2);
            expect(bottom(room)).toBeLessThanOrEqual(bottom(rooms.texts) + 0.2);
            for (const box of [...boxes, ...inks]) expect(overlaps(room, box)).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  it('has the label twice on each page, no page without content, and numbers that count on', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const planned = planOf(random);
        if (!planned) return;
        for (const page of planned.made.pages) {
          // What a page says about its label is text; the label itself is passed over by readers of tags.
          const labels = textsOf(page.items).filter(
            ({ text, tag, inSlide }) => text === planned.made.label && tag === 'artifact' && !inSlide,
          );
          expect(labels).toHaveLength(2);
          for (const label of labels) {
            expect(label.sizePt).toBeGreaterThanOrEqual(12);
            const ink = {
              xPt: label.xPt,
              yPt: label.baselinePt - label.sizePt,
              widthPt: label.widthPt,
              heightPt: label.sizePt,
            };
            for (const box of slideBoxes(page)) expect(overlaps(ink, box)).toBe(false);
          }
          const content = page.items.filter(
            (item) => item.kind === 'group' || ('tag' in item && item.tag !== 'artifact'),
          );
          expect(content.length).toBeGreaterThan(0);
        }
        const arabic = planned.made.pages.map((page) => page.number).filter((number) => /^\d+$/.test(number));
        expect(arabic).toEqual(arabic.map((_, index) => String(index + 1)));
        for (const page of planned.made.pages) {
          if (/^\d+$/.test(page.number)) expect(wordsOf(page).replaceAll(' ', '')).toContain(String(arabic.length));
        }
      }),
      runs,
    );
  });

  it('begins on a right-hand page what the recipe says, and has no blank page besides', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const planned = planOf(random);
        if (!planned) return;
        const { recipe } = planned.input;
        const { pages, pageOf } = planned.made;
        const wanted = { none: [], days: /^day-/, sessions: /^session-/ }[recipe.oddStarts];
        const starts = Object.entries(pageOf).filter(([id]) => wanted instanceof RegExp && wanted.test(id));
        for (const [, page] of starts) {
          // A pair that faces begins on the left: so does what has no opener before it.
          const opens = recipe.pairing !== 'facing' || recipe.parts.includes('sessions');
          if (recipe.sides === 'two' && !opens) continue;
          expect(Number(pages[page]?.number) % 2).toBe(1);
          if (recipe.sides === 'two') expect(page % 2).toBe(0);
        }
        const blanks = pages.filter((page) => /intentionally blank|特意留白|intencionalmente/.test(wordsOf(page)));
        const mayBe = recipe.oddStarts !== 'none' || (recipe.pairing === 'facing' && recipe.sides === 'two');
        if (!mayBe) expect(blanks).toEqual([]);
        for (const blank of blanks) expect(blank.shows).toEqual([]);
      }),
      runs,
    );
  });

  it('puts two languages that face each other on a left-hand page and the right-hand page after it', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const facing = {
          ...random,
          recipe: { ...random.recipe, pairing: 'facing', languages: ['zh-Hant', 'en'] } as const,
        };
        const planned = planOf(facing);
        if (!planned) return;
        const figures = slideFigures(planned.made);
        for (const slide of expectedSlides(facing)) {
          const own = figures.filter(({ tag }) => titled(slide).test(tag.alt ?? ''));
          const [main, second] = ['zh-Hant', 'en'].map((lang) => own.find(({ tag }) => tag.lang === lang));
          if (!main || !second) continue;
          expect(second.page).toBe(main.page + 1);
          if (layoutOfSlide(facing, slide.id) !== 'picture') expect(second.box.yPt).toBeCloseTo(main.box.yPt, 0);
          if (planned.input.recipe.sides === 'two') expect(main.page % 2).toBe(1);
        }
      }),
      runs,
    );
  });

  it('says in its contents the page on which each session begins', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const withContents = { ...random, recipe: { ...random.recipe, parts: ['contents', 'sessions'] as const } };
        const planned = planOf(withContents);
        if (!planned) return;
        const { pages, places } = planned.made;
        const front = pages.filter(({ number }) => !/^\d+$/.test(number));
        for (const [name, place] of Object.entries(places)) {
          if (!name.startsWith('session-')) continue;
          const entry = linksOf(front.flatMap(({ items }) => items)).filter((link) => link.name === name);
          expect(entry.map(({ text }) => text.trim())).toContain(pages[place.page]?.number);
        }
      }),
      runs,
    );
  });

  it('is the same plan from the same input', () => {
    fc.assert(
      fc.property(courses, (random) => {
        expect(JSON.stringify(planOf(random)?.made)).toBe(JSON.stringify(planOf(random)?.made));
      }),
      { numRuns: 10 },
    );
  });
});

describe.each(layoutsWithText)('Every instructor handout in the layout %s', (layout) => {
  it('holds every word of the notes and of the handout text, in each of its languages', () => {
    fc.assert(
      fc.property(randomCourse('instructor', [layout]), (random) => {
        const planned = planOf(random);
        if (!planned) return;
        const said = saidIn(planned.made);
        for (const slide of expectedSlides(random)) {
          const written = planned.input.recipe.languages.flatMap((language) => slide.texts[language] ?? []);
          for (const { notes, handoutText } of written)
            for (const line of [notes, handoutText].flatMap(runsOf))
              expect(said.some((each) => each.includes(line))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(layoutsWithText)('Every participant’s handout in the layout %s', (layout) => {
  it('holds every word of the handout text, in each of its languages', () => {
    fc.assert(
      fc.property(randomCourse('participant', [layout]), (random) => {
        const planned = planOf(random);
        if (!planned) return;
        const said = saidIn(planned.made);
        for (const slide of expectedSlides(random)) {
          const written = planned.input.recipe.languages.flatMap((language) => slide.texts[language] ?? []);
          for (const { handoutText } of written)
            for (const line of runsOf(handoutText)) expect(said.some((each) => each.includes(line))).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('Every outline', () => {
  it('holds the words of each slide once, and nothing of its notes', () => {
    fc.assert(
      fc.property(randomCourse('participant', ['outline']), (random) => {
        const english = { ...random, recipe: { ...random.recipe, languages: ['en'] as const } };
        const planned = planOf(english);
        if (!planned) return;
        const said = saidIn(planned.made);
        for (const slide of expectedSlides(english)) {
          const point = pointOf(nameOf(slide)).replace(/\s+/g, '');
          expect(said.filter((each) => each === point)).toHaveLength(1);
          for (const line of runsOf(slide.texts.en?.body ?? ''))
            expect(said.some((each) => each.includes(line))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('Every layout', () => {
  it('has cells that a page holds', () => {
    for (const layout of Object.values(layouts)) {
      for (const hasPairs of [false, true]) {
        const paper = paperOf(
          { paper: 'a4', sides: 'one', binding: true, edition: 'instructor' },
          { outsideMm: 20, insideMm: 20, bindingMm: 5 },
        );
        const cell = layout.cell(paper, hasPairs);
        if (!cell) continue;
        expect(cell.heightPt).toBeGreaterThan(40);
        expect(cell.heightPt).toBeLessThanOrEqual(paper.body.heightPt);
      }
    }
  });
});
