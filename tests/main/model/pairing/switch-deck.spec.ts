import { describe, expect, it } from 'vitest';
import { applyCourseEdits } from '../../../../main/model/apply-course-edit';
import type { Material } from '../../../../main/model/course';
import { switchDeck } from '../../../../main/model/pairing/switch-deck';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { aSlide } from '../../../builders/a-deck';
import { aHash, deckId, slideId } from '../../../builders/ids';

const chinese = deckId('deck-chinese');
const pair = deckId('deck-tracing');
const one = (slide: string) => ({ kind: 'one', slide: slideId(slide) }) as const;
const from = (slide: string) => ({ kind: 'from', slide: slideId(slide) }) as const;
const material = (
  deck: typeof pair,
  pinned: 'a' | 'b' | 'f',
  ...pick: readonly (ReturnType<typeof one> | ReturnType<typeof from>)[]
): Material => ({
  kind: 'slides',
  deck,
  pinned: aHash(pinned),
  pick,
});

/** The pair: slide-a moved into slide-1, slide-c into slide-2, slide-b stands alone between them. */
const into = {
  id: pair,
  slides: [
    aSlide({ id: slideId('slide-1'), movedIn: [{ slide: slideId('slide-a'), language: 'zh-Hant' }] }),
    aSlide({ id: slideId('slide-b') }),
    aSlide({ id: slideId('slide-2'), movedIn: [{ slide: slideId('slide-c'), language: 'zh-Hant' }] }),
  ],
};

function after(...materials: readonly Material[]) {
  const course = aCourse({ days: [aDay({ sessions: [aSession({ material: materials })] })] });
  const older = new Map([
    [aHash('a'), ['slide-1', 'slide-2'].map((id) => ({ id: slideId(id) }))],
    [aHash('b'), ['slide-a', 'slide-b', 'slide-gone', 'slide-c'].map((id) => ({ id: slideId(id) }))],
  ]);
  const edits = switchDeck(course, { from: chinese, into, pinned: aHash('f'), older });
  return applyCourseEdits(course, edits).course.days[0]?.sessions[0]?.material;
}

describe('A course that showed the deck which was paired into another', () => {
  it('shows the same slides where they are now, in the order they had', () => {
    expect(after(material(chinese, 'b', one('slide-c'), one('slide-a'), one('slide-b')))).toEqual([
      material(pair, 'f', one('slide-2'), one('slide-1'), one('slide-b')),
    ]);
  });

  it('keeps an open end, which begins with the next slide where its first is gone', () => {
    expect(after(material(chinese, 'b', from('slide-gone')))).toEqual([material(pair, 'f', from('slide-2'))]);
  });

  it('shows each slide once where it showed both decks, with the newest version of the pair', () => {
    expect(
      after(
        material(pair, 'a', one('slide-1'), one('slide-2')),
        material(chinese, 'b', one('slide-a'), one('slide-b')),
      ),
    ).toEqual([material(pair, 'f', one('slide-1'), one('slide-2')), material(pair, 'f', one('slide-b'))]);
    expect(after(material(pair, 'a', from('slide-1')), material(chinese, 'b', from('slide-a')))).toEqual([
      material(pair, 'f', from('slide-1')),
    ]);
  });

  it('is left alone where it never showed that deck', () => {
    expect(after(material(pair, 'a', one('slide-1')))).toEqual([material(pair, 'a', one('slide-1'))]);
  });
});
