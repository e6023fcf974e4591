import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlaces } from '../../../main/model/fold-places';
import { runsOf } from '../../../main/model/number-runs';
import { sayIn } from '../../../main/words/say-in';
import { saySlides } from '../../../main/words/say-places';
import { deckId, sessionId, slideId } from '../../builders/ids';

describe('Many slides of which the same is said', () => {
  it('are one range in the words of each language', () => {
    const numbers = [2, 3, 4, 5, 30, 9, 10];
    expect(saySlides(sayIn('en'), numbers)).toBe('slides 2–5, 9, 10, 30');
    expect(saySlides(sayIn('zh-Hant'), numbers)).toBe('投影片 2 至 5、9、10、30');
    expect(saySlides(sayIn('pt'), numbers)).toBe('diapositivos 2 a 5, 9, 10, 30');
    expect(saySlides(sayIn('en'), [7])).toBe('slide 7');
  });

  it('are each within exactly one run, whose neighbours are not in the list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const runs = runsOf(numbers);
        const within = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
        expect(within).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        for (const { from, to } of runs) for (const beside of [from - 1, to + 1]) expect(numbers).not.toContain(beside);
      }),
    );
  });

  it('lie together with those of their session or deck, each once', () => {
    const place = (deck: string, number: number, session?: string) => ({
      deck: deckId(deck),
      slide: slideId(`slide-${String(number)}`),
      number,
      ...(session ? { session: sessionId(session) } : {}),
    });
    const folded = foldPlaces([
      place('deck-1', 3, 'session-1'),
      place('deck-1', 1, 'session-1'),
      place('deck-1', 1, 'session-2'),
      place('deck-1', 3, 'session-1'),
    ]);
    expect(folded.map(({ places }) => places.map(({ session, number }) => [session, number]))).toEqual([
      [
        ['session-1', 1],
        ['session-1', 3],
      ],
      [['session-2', 1]],
    ]);
  });
});
