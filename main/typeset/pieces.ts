/** Runs of a hard line in pieces, each with its faces and its direction. */
import type { FontStack } from './chunks';
import { directionsOf, runsLeft, type Directions } from './directions';
import type { StyledRun } from './typesetter';

/** A run with what laying out needs of it at hand. */
export interface BoxRun {
  readonly run: StyledRun;
  readonly stack: FontStack;
  /** Points to a thousandth of an em. */
  readonly scale: number;
  /** Odd where it runs to the left (UAX #9). */
  readonly level: number;
}

export interface Piece {
  readonly style: BoxRun;
  readonly text: string;
}

/** A run's faces; `toTheLeft` for what runs to the left. */
export type StackOf = (run: StyledRun, toTheLeft: boolean) => FontStack;

/** The text of a hard line. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map((piece) => piece.text).join('');

/** The directions of a hard line; null where all runs to the right, as nearly everything does. */
export function directionsIn(pieces: readonly Piece[], toTheLeft: boolean | undefined): Directions | null {
  if (toTheLeft !== true && !pieces.some(({ text }) => runsLeft(text))) return null;
  return directionsOf(textOf(pieces), toTheLeft);
}

/** Pieces cut where the direction changes. */
export function byLevel(pieces: readonly Piece[], { levels }: Directions, stackOf: StackOf): readonly Piece[] {
  let start = 0;
  return pieces.flatMap(({ style, text }) => {
    const cut: Piece[] = [];
    for (let from = 0; from < text.length;) {
      const level = levels[start + from] ?? 0;
      let end = from + 1;
      while (end < text.length && levels[start + end] === level) end += 1;
      const isTurned = level % 2 === 1;
      const stack = isTurned ? stackOf(style.run, true) : style.stack;
      cut.push({ style: level === 0 ? style : { ...style, stack, level }, text: text.slice(from, end) });
      from = end;
    }
    start += text.length;
    return cut;
  });
}
