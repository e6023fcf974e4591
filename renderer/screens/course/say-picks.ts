import { partsOfPicks } from '../../../main/model/range';
import { listComma } from '../../../main/words/punctuation';
import { sayNumbers } from '../../../main/words/say-places';
import type { Pick } from '../../../main/model/course';
import type { SlideId } from '../../../main/model/ids';
import type { Say } from '../../../main/words/say';

/** Which slides of a version are shown, as a person says it: `All slides`, `Slides 1, 3–5, 8 to the end`. */
export function sayPicks(
  say: Say,
  picks: readonly Pick[],
  version: { readonly slides: readonly { readonly id: SlideId }[] },
): string {
  const parts = partsOfPicks(picks, version);
  if (parts[0]?.from === 1 && parts[0].to === 'end') return say('window.material.all');
  const range = parts.map(({ from, to }) =>
    to === 'end'
      ? say('window.material.to-end', { from })
      : sayNumbers(
          say,
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        ),
  );
  return say('window.material.range', { range: range.join(listComma(say.language)) });
}
