import { describe, expect, it } from 'vitest';
import {
  courseContents,
  deckContents,
  slideAt,
  slidesOnPage,
  leaveOutAfter,
  slidesAt,
  tickOf,
  type ContentsNode,
} from '../../../renderer/screens/handout/contents';
import { keepSame } from '../../../main/model/keep-same';
import { courseView, day, deck, session, sessionShowing, slide, slideId, slides } from '../builders';
import { emptySlideText } from '../../../main/model/slide';
import type { CourseId, DayId, DeckId, SessionId } from '../../../main/model/ids';
import type { Scope } from '../../../main/model/recipe';

const whole: Scope = { kind: 'course', course: 'course-one' as CourseId };
const view = courseView(
  [
    day('one', [sessionShowing('a', [1, 2]), session('lunch', { kind: 'break' }), sessionShowing('b', [2, 3])]),
    day('empty', [session('later')]),
    day('three', [sessionShowing('c', [4])]),
  ],
  slides(4),
);
const keys = (nodes: readonly ContentsNode[]): string[] => nodes.flatMap((node) => [node.key, ...keys(node.children)]);
const inScope = (scope: Scope): string[] => keys(courseContents(view, { scope, edition: 'participant' }, 'en'));

describe('the contents of a handout', () => {
  it('lists days, sessions and slides; what has no slides is left out', () => {
    expect(inScope(whole)).toEqual([
      'day-one',
      'session-a',
      'session-a/slide-1',
      'session-a/slide-2',
      'session-b',
      'session-b/slide-2',
      'session-b/slide-3',
      'day-three',
      'session-c',
      'session-c/slide-4',
    ]);
  });

  it('finds the slides of a finding by its place: one, or all of a deck wherever it is taught', () => {
    const nodes = courseContents(view, { scope: whole, edition: 'participant' }, 'en');
    const [taught] = view.versions;
    const place = { deck: taught?.deck ?? ('' as DeckId) };
    expect(slidesAt(nodes, [place])).toEqual(['slide-1', 'slide-2', 'slide-2', 'slide-3', 'slide-4']);
    expect(slidesAt(nodes, [{ ...place, slide: slideId(4) }])).toEqual(['slide-4']);
    expect(slidesAt(nodes, [{ deck: 'another' as DeckId }, { session: 'session-a' as SessionId }])).toEqual([]);
  });

  it('keeps the number of a day when another day is left out', () => {
    const nodes = courseContents(view, { scope: whole, edition: 'participant' }, 'en');
    expect(nodes.map((node) => node.number)).toEqual([1, 3]);
  });

  it('holds one day or one session where the scope is one', () => {
    expect(inScope({ kind: 'day', course: whole.course, day: 'day-three' as DayId })).toEqual([
      'day-three',
      'session-c',
      'session-c/slide-4',
    ]);
    expect(inScope({ kind: 'session', course: whole.course, session: 'session-b' as SessionId })[1]).toBe('session-b');
  });

  it('offers hidden and instructor-only slides to instructors alone, under the numbers they have', () => {
    const some = deck([slide(1, { hidden: true }), slide(2, { audience: 'instructor' }), slide(3)]);
    expect(deckContents(some, 'participant', 'en').map((node) => node.number)).toEqual([3]);
    expect(deckContents(some, 'instructor', 'en').map((node) => node.number)).toEqual([1, 2, 3]);
  });
});

describe('ticking contents', () => {
  const [one] = courseContents(view, { scope: whole, edition: 'participant' }, 'en');

  it('is half ticked where only some slides are left out', () => {
    expect(tickOf(one!, [])).toBe('all');
    expect(tickOf(one!, [slideId(1)])).toBe('some');
    expect(tickOf(one!, [slideId(1), slideId(2), slideId(3)])).toBe('none');
  });

  it('leaves out every slide of an unticked day, each once', () => {
    expect(leaveOutAfter([], one!, false)).toEqual([slideId(1), slideId(2), slideId(3)]);
  });

  it('takes them in again when it is ticked, and leaves the others out', () => {
    expect(leaveOutAfter([slideId(1), slideId(4)], one!, true)).toEqual([slideId(4)]);
  });
});

describe('the slides of a page', () => {
  const nodes = deckContents(deck(slides(3)), 'participant', 'en');
  const on = (page: number): (string | null)[] =>
    slidesOnPage(nodes, { 'slide-1': 2, 'slide-2': 2, 'slide-3': 5 }, page).map(({ id }) => id);

  it('are those that begin on it, or the one that is continued on it', () => {
    expect(on(2)).toEqual(['slide-1', 'slide-2']);
    expect(on(4)).toEqual(['slide-2']);
    expect(on(5)).toEqual(['slide-3']);
  });

  it('are none where a page is made from the course: before the first slide, and after the last', () => {
    expect([on(0), on(6)]).toEqual([[], []]);
  });
});

describe('contents that are worked out again', () => {
  const nodesOf = (title: string): ContentsNode[] =>
    courseContents(
      courseView(
        [day('one', [sessionShowing('a', [1, 2]), sessionShowing('b', [3])])],
        [...slides(2), slide(3, { texts: { en: { ...emptySlideText, title } } })],
      ),
      { scope: whole, edition: 'participant' },
      'en',
    );
  const before = nodesOf('Before');

  it('are the very same where nothing changed', () => {
    expect(keepSame(before, nodesOf('Before'))).toBe(before);
  });

  it('are new only where a title changed, and above it', () => {
    const [dayOne] = keepSame(before, nodesOf('After'));
    expect(dayOne).not.toBe(before[0]);
    expect(dayOne?.children[0]).toBe(before[0]?.children[0]);
    expect(dayOne?.children[1]?.children[0]?.title).toBe('After');
  });

  it('hold no slide that is gone', () => {
    const fewer = courseContents(
      courseView([day('one', [sessionShowing('a', [1])])], slides(2)),
      { scope: whole, edition: 'participant' },
      'en',
    );
    expect(keys(keepSame(before, fewer))).toEqual(['day-one', 'session-a', 'session-a/slide-1']);
  });
});

describe('a point of a page', () => {
  const [first, second] = deckContents(deck(slides(2)), 'participant', 'en');
  const spot = (xPt: number, yPt: number) => ({ xPt, yPt, widthPt: 80, heightPt: 45 });
  const meant = (xPt: number, yPt: number, spots = [spot(50, 100), spot(50, 200)]) => {
    const nodes = [first, second].filter((node) => node !== undefined);
    const spotOf = Object.fromEntries(nodes.map((node, index) => [node.id ?? '', spots[index] ?? spot(0, 0)]));
    return slideAt(nodes, spotOf, { xPt, yPt })?.id;
  };

  it('means the slide whose picture it lies in, or which it lies beside', () => {
    expect(meant(60, 110)).toBe('slide-1');
    expect(meant(300, 110)).toBe('slide-1');
    expect(meant(60, 240)).toBe('slide-2');
    expect(meant(60, 110, [spot(50, 100), spot(150, 100)])).toBe('slide-1');
    expect(meant(160, 110, [spot(50, 100), spot(150, 100)])).toBe('slide-2');
  });

  it('means no slide above all of them', () => {
    expect(meant(60, 20)).toBeUndefined();
  });
});
