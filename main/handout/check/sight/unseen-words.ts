/**
 * Words of a page that leave no trace for the eye: outside the page or a clip, under something opaque, or of their ground's colour.
 * A word of which any sample is seen counts as seen; what is doubtful stays seen.
 */
import { stepsApart } from '../../../model/colour';
import { holds, touches, type Edges, type FlatPath } from '../../../model/flat-path';
import type { PaintedText, PaintedThing, PaintedWord } from '../read/painted.types';
import { coversOf, type Cover } from './covers';
import { groundBeneath } from './ground';

export type Unseen = 'no-ink' | 'clear' | 'off-page' | 'clipped' | 'covered' | 'same-colour' | 'tiny' | 'apart';

export interface UnseenText {
  readonly why: Unseen;
  readonly text: string;
}

type UnseenWord = { -readonly [K in keyof UnseenText]: UnseenText[K] };

/** Of 255 steps: no printer tells such colours apart. */
const sameColour = 6;
const leastAlpha = 0.02;
/** Nothing that is meant to be read is smaller; nine slides a page set the smallest print at a point. */
const leastSizePt = 0.4;
/** The narrowest letters are six times as wide. */
const leastGlyphEm = 0.04;
/** Heights of the samples over the baseline, in ems: letters without a rise are half an em high. */
const sampleHeights = [0.08, 0.28, 0.48];
const slackPt = 0.3;

/** In the order of painting, words of one piece that are hidden for one reason together. */
export function unseenTexts(painted: readonly PaintedThing[], page: Edges): readonly UnseenText[] {
  const covers = coversOf(painted);
  const found: UnseenWord[] = [];
  painted.forEach((thing, order) => {
    if (thing.kind !== 'text' || thing.foreign || !hasWords(thing.text)) return;
    const whole = unseenAsAWhole(thing, painted, order);
    if (whole) {
      found.push({ why: whole, text: thing.text.trim() });
      return;
    }
    const later = covers.filter((cover) => cover.order > order);
    let joins = false;
    for (const word of thing.words) {
      const why = hasWords(word.text) ? unseenWord(word, thing, page, later) : null;
      const last: UnseenWord | undefined = joins ? found.at(-1) : undefined;
      if (why !== null && last?.why === why) last.text += ` ${word.text}`;
      else if (why !== null) found.push({ why, text: word.text });
      joins = why !== null;
    }
  });
  return found;
}

/** Marks and bullets alone tell nothing. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function unseenAsAWhole(text: PaintedText, painted: readonly PaintedThing[], order: number): Unseen | null {
  if (text.apart) return 'apart';
  if (text.mode === 3 || text.mode === 7) return 'no-ink';
  if (text.alpha <= leastAlpha) return 'clear';
  if (text.sizePt < leastSizePt || isFlat(text)) return 'tiny';
  if (text.rgb === null) return null;
  const ground = groundBeneath(painted, order);
  return ground !== null && stepsApart(text.rgb, ground) * text.alpha <= sameColour ? 'same-colour' : null;
}

/** Pressed together: no letter of a font is as narrow as that. */
function isFlat({ words, sizePt }: PaintedText): boolean {
  return words.every(
    ({ matrix: [a, b], widthPt, glyphs }) => Math.abs(widthPt) * Math.hypot(a, b) < leastGlyphEm * sizePt * glyphs,
  );
}

function unseenWord(word: PaintedWord, { clips }: PaintedText, page: Edges, later: readonly Cover[]): Unseen | null {
  const samples = samplesOf(word);
  const box = boxAround(samples);
  const above = later.filter(({ edges }) => touches(edges, box));
  const close = clips.filter((clip) => !clip.isBox || !contains(clip, box));
  if (above.length === 0 && close.length === 0 && contains(page, box)) return null;
  let why: Unseen = 'off-page';
  for (const [x, y] of samples) {
    if (x < page.left || x > page.right || y < page.top || y > page.bottom) continue;
    if (!isInside(close, x, y)) {
      if (why === 'off-page') why = 'clipped';
    } else if (above.some((cover) => cover.hides(x, y))) why = 'covered';
    else return null;
  }
  return why;
}

function isInside(clips: readonly FlatPath[], x: number, y: number): boolean {
  return clips.every((clip) => holds(clip, x, y, slackPt));
}

function contains(outer: Edges, inner: Edges): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}

function samplesOf({ matrix, widthPt, sizePt, glyphs }: PaintedWord): readonly (readonly [number, number])[] {
  const [a, b, c, d, e, f] = matrix;
  const across = Math.max(3, Math.min(24, glyphs * 2));
  const samples: [number, number][] = [];
  for (let i = 0; i < across; i++) {
    const x = (widthPt * (i + 0.5)) / across;
    for (const height of sampleHeights) {
      const y = height * sizePt;
      samples.push([a * x + c * y + e, b * x + d * y + f]);
    }
  }
  return samples;
}

function boxAround(samples: readonly (readonly [number, number])[]): Edges {
  const xs = samples.map(([x]) => x);
  const ys = samples.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
