import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KitbagFault } from '../../../main/model/fault';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import type { HandoutInput } from '../../../main/handout/handout.types';
import { paperOf } from '../../../main/handout/page/paper';
import { overlaps, slideBoxes, textsOf, wordsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';
import { randomCourse, type RandomCourse } from './random-courses';

/** Null where the random course has nothing to print. */
function planOf({
  course,
  versions,
  recipe,
}: RandomCourse): { readonly made: HandoutPlan; readonly input: HandoutInput } | null {
  const input = courseInput(course, versions, recipe);
  try {
    return { made: plan(input), input };
  } catch (error) {
    if (error instanceof KitbagFault && error.code === 'handout.empty') return null;
    throw error;
  }
}

/** Slides that the edition lets through, in the order of the course. */
function expectedSlides({ course, versions, recipe }: RandomCourse): readonly string[] {
  return course.days
    .flatMap((day) => day.sessions)
    .flatMap((session) =>
      session.material.flatMap((material) =>
        material.kind === 'slides' ? (versions.get(material.pinned)?.slides ?? []) : [],
      ),
    )
    .filter((slide) => recipe.edition === 'instructor' || (!slide.hidden && slide.audience === 'everyone'))
    .map((slide) => slide.id);
}

const editions = ['participant', 'instructor'] as const;
const runs = { numRuns: 60 };

describe.each(editions)('Every %s handout', (edition) => {
  const courses = randomCourse(edition);

  it('shows each included slide once and in order', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const planned = planOf(random);
        const shown = planned?.made.pages.flatMap((page) => page.shows) ?? [];
        const inOrder = shown.filter((id, index) => shown.indexOf(id) === index);
        expect(inOrder).toEqual(expectedSlides(random));
        const figures =
          planned?.made.tags.filter((tag) => tag.type === 'Figure' && tag.alt !== undefined && tag.alt !== '') ?? [];
        for (const id of inOrder) expect(planned?.made.places[`slide-${id}`]).toBeDefined();
        expect(figures.length).toBeGreaterThanOrEqual(inOrder.length);
      }),
      runs,
    );
  });

  it('keeps pictures and text inside the margins, and pictures off each other', () => {
    fc.assert(
      fc.property(courses, (random) => {
        const planned = planOf(random);
        if (!planned) return;
        const { body } = paperOf(planned.input.recipe, planned.input.template.margins);
        for (const page of planned.made.pages) {
          const boxes = slideBoxes(page);
          for (const [index, box] of boxes.entries()) {
            expect(box.xPt).toBeGreaterThanOrEqual(body.xPt - 0.1);
            expect(box.xPt + box.widthPt).toBeLessThanOrEqual(body.xPt + body.widthPt + 0.1);
            expect(box.yPt).toBeGreaterThanOrEqual(body.yPt - 0.1);
            expect(box.yPt + box.heightPt).toBeLessThanOrEqual(body.yPt + body.heightPt + 0.1);
            for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
          }
          const own = textsOf(page.items).filter(
            (placed) => !placed.inSlide && placed.tag !== 'artifact' && placed.text.trim() !== '',
          );
          for (const placed of own) {
            expect(placed.baselinePt).toBeLessThanOrEqual(body.yPt + body.heightPt + 0.1);
            expect(placed.baselinePt - placed.sizePt * 0.5).toBeGreaterThanOrEqual(body.yPt - 0.1);
            expect(placed.xPt).toBeGreaterThanOrEqual(body.xPt - 6);
            // A space at a line's end may hang out.
            expect(placed.xPt + placed.widthPt).toBeLessThanOrEqual(body.xPt + body.widthPt + 6);
            for (const box of boxes) {
              const text = {
                xPt: placed.xPt,
                yPt: placed.baselinePt - placed.sizePt * 0.6,
                widthPt: placed.widthPt,
                heightPt: placed.sizePt * 0.6,
              };
              expect(overlaps(text, box)).toBe(false);
            }
          }
          // Marks are pushed into their neighbours on one line; half an em off each side leaves what must not meet.
          const places = own.map(({ xPt, baselinePt, sizePt, widthPt }) => ({
            xPt: xPt + sizePt / 2,
            yPt: baselinePt - sizePt / 2,
            widthPt: Math.max(0, widthPt - sizePt),
            heightPt: sizePt / 2,
          }));
          for (const [index, place] of places.entries()) {
            for (const other of places.slice(index + 1)) expect(overlaps(place, other)).toBe(false);
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
          const labels = textsOf(page.items).filter((placed) => placed.text === planned.made.label && !placed.inSlide);
          expect(labels).toHaveLength(2);
          for (const label of labels) expect(label.sizePt).toBeGreaterThanOrEqual(12);
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

  it('is the same plan from the same input', () => {
    fc.assert(
      fc.property(courses, (random) => {
        expect(JSON.stringify(planOf(random)?.made)).toBe(JSON.stringify(planOf(random)?.made));
      }),
      { numRuns: 10 },
    );
  });
});

describe('Every instructor handout over the text', () => {
  it('holds every word of the notes and of the handout text', () => {
    fc.assert(
      fc.property(randomCourse('instructor', ['notes']), (random) => {
        const english = { ...random, recipe: { ...random.recipe, languages: ['en'] as const } };
        const planned = planOf(english);
        if (!planned) return;
        const byTag = new Map<unknown, string>();
        for (const placed of planned.made.pages.flatMap((page) => textsOf(page.items))) {
          if (placed.tag !== 'artifact')
            byTag.set(placed.tag, (byTag.get(placed.tag) ?? '') + placed.text.replace(/\s+/g, ''));
        }
        const said = [...byTag.values()];
        const shown = new Set<string>(planned.made.pages.flatMap((page) => page.shows));
        for (const slide of [...random.versions.values()].flatMap((deck) => deck.slides)) {
          if (!shown.has(slide.id)) continue;
          for (const text of [slide.texts.en?.notes ?? '', slide.texts.en?.handoutText ?? '']) {
            for (const line of text
              .split(/\n+/)
              .filter((each) => /^(## |> )?[A-Za-z0-9]/.test(each) && !/^\d+\.|const/.test(each))) {
              const words = line.replace(/^(## |> )/, '').replace(/\s+/g, '');
              expect(said.some((each) => each.includes(words))).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });
});
