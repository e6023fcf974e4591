import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../main/model/recipe';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { aHash, dayId, sessionId, slideId } from '../../builders/ids';
import { wordsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

const deck = aDeck({
  slides: [
    aSlide({ id: slideId('slide-open') }),
    aSlide({ id: slideId('slide-hidden'), hidden: true }),
    aSlide({ id: slideId('slide-late') }),
  ],
});

function aSessionOf(name: string, slides: readonly string[]) {
  return aSession({
    id: sessionId(`session-${name}`),
    title: { en: name },
    material: [
      {
        kind: 'slides',
        deck: deck.id,
        pinned: aHash('a'),
        pick: slides.map((slide) => ({ kind: 'one', slide: slideId(slide) })),
      },
    ],
  });
}

const course = aCourse({
  days: [
    aDay({ sessions: [aSessionOf('Empty', []), aSessionOf('First', ['slide-open'])] }),
    aDay({
      id: dayId('day-2'),
      sessions: [aSessionOf('Concealed', ['slide-hidden']), aSessionOf('Second', ['slide-late'])],
    }),
  ],
});

function made(recipe: Partial<Recipe>) {
  const planned = plan(
    courseInput(course, new Map([[aHash('a'), deck]]), { parts: ['contents', 'sessions'], ...recipe }),
  );
  return {
    rows: planned.outline.filter(({ level }) => level === 2).map(({ title }) => title),
    contents: wordsOf(planned.pages[0] ?? { widthPt: 0, heightPt: 0, number: '', items: [], shows: [] }),
  };
}

describe("The sessions of a participant's handout", () => {
  it('are numbered from 1 without a hole, in bookmarks and contents', () => {
    const { rows, contents } = made({});
    expect(rows).toEqual(['1 First', '2 Second']);
    expect(contents.replace(/\s+/g, '')).toMatch(/1First.*2Second/);
    expect(contents).not.toContain('Concealed');
  });

  it('keep their numbers in the handout of one day', () => {
    const { rows } = made({ scope: { kind: 'day', course: course.id, day: dayId('day-2') } });
    expect(rows).toEqual(['2 Second']);
  });
});

describe('A handout of one day', () => {
  it('finds nothing missing in the other days', () => {
    const other = aSession({
      id: sessionId('session-other'),
      material: [{ kind: 'slides', deck: deck.id, pinned: aHash('b'), pick: [] }],
    });
    const days = [
      aDay({ sessions: [other] }),
      aDay({ id: dayId('day-2'), sessions: [aSessionOf('Here', ['slide-open'])] }),
    ];
    const recipe = { scope: { kind: 'day', course: course.id, day: dayId('day-2') } } as const;
    const planned = plan(courseInput(aCourse({ days }), new Map([[aHash('a'), deck]]), recipe));
    expect(planned.findings.map(({ code }) => code)).not.toContain('deck.version-missing');
  });
});

describe("The sessions of an instructor's handout", () => {
  it('have the numbers that participants know; what only instructors get has none', () => {
    expect(made({ edition: 'instructor' }).rows).toEqual(['1 First', 'Concealed', '2 Second']);
  });
});
