/** Finds the slides of a deck again in a newer version of its file: the same ones first, then those that still say much the same. */
import { align, clearChoices } from '../pairing/align';

/** What one slide shows in one language, to be known again by. */
export interface RenewedTraits {
  /** Its words and its look: equal for a slide that nobody touched. */
  readonly fingerprint: string;
  /** How it looks, without what is minted at each import and without its number, which changes when it is moved. */
  readonly look: string;
  readonly title: string;
  /** Words of title, body and notes; Chinese by twos. */
  readonly words: ReadonlySet<string>;
  /** Hashes of its pictures. */
  readonly pictures: ReadonlySet<string>;
}

/** How alike two slides are, from 0 to 2: a title kept is worth as much as half of the words. */
export function likeness(one: RenewedTraits, two: RenewedTraits): number {
  const title = one.title !== '' && one.title === two.title ? 0.5 : 0;
  const pictures = one.pictures.size + two.pictures.size > 0 ? shared(one.pictures, two.pictures) * 0.5 : 0;
  return shared(one.words, two.words) + title + pictures;
}

function shared(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  if (one.size === 0 || two.size === 0) return 0;
  let both = 0;
  for (const word of one) if (two.has(word)) both += 1;
  return both / (one.size + two.size - both);
}

/** Less in common is another slide. */
const least = 0.3;
/** A slide that was moved must be this like, and by this much more than any other. */
const movedChoice = { least: 0.7, ahead: 0.25 };

/** Slides that nobody touched, each once; the first of several equal ones is the first of the others. */
function untouched(older: readonly RenewedTraits[], newer: readonly RenewedTraits[]): Map<number, number> {
  const waiting = new Map<string, number[]>();
  older.forEach(({ fingerprint }, index) => {
    waiting.set(fingerprint, [...(waiting.get(fingerprint) ?? []), index]);
  });
  const found = new Map<number, number>();
  newer.forEach(({ fingerprint }, index) => {
    const before = waiting.get(fingerprint)?.shift();
    if (before !== undefined) found.set(index, before);
  });
  return found;
}

/** For each newer slide that has one its older self, both by index. No older slide is named twice. */
export function matchRenewed(
  older: readonly RenewedTraits[],
  newer: readonly RenewedTraits[],
): ReadonlyMap<number, number> {
  const pairs = untouched(older, newer);
  const free = (): readonly [number[], number[]] => {
    const taken = new Set(pairs.values());
    return [
      older.flatMap((_, index) => (taken.has(index) ? [] : [index])),
      newer.flatMap((_, index) => (pairs.has(index) ? [] : [index])),
    ];
  };
  const scoreOf = (was: number, is: number): number => {
    const [one, two] = [older[was], newer[is]];
    return one && two ? likeness(one, two) : 0;
  };
  const [wasMoved, isMoved] = free();
  const clear = clearChoices(
    [wasMoved.length, isMoved.length],
    (was, is) => scoreOf(wasMoved[was] ?? -1, isMoved[is] ?? -1),
    movedChoice,
  );
  for (const [was, is] of clear) pairs.set(isMoved[is] ?? -1, wasMoved[was] ?? -1);
  const [wasLeft, isLeft] = free();
  const inOrder = align(wasLeft, isLeft, (was, is) => {
    const score = scoreOf(was, is);
    return score < least ? Number.NEGATIVE_INFINITY : score;
  });
  for (const [was, is] of inOrder) pairs.set(is, was);
  return pairs;
}
