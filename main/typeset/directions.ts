/** Which way each part of a line runs, where Hebrew or Arabic stands in it: the bidirectional algorithm of Unicode (UAX #9). */
import openBidi from 'bidi-js';

const bidi = openBidi();

/** Letters of living scripts that run to the left: Hebrew, Arabic and their neighbours, and their presentation forms. */
const leftwards = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** True where a text has letters that run to the left. */
export function runsLeft(text: string): boolean {
  return leftwards.test(text);
}

export interface Directions {
  /** Of the whole paragraph: 1 where it runs to the left, else 0. */
  readonly base: number;
  /** One for each UTF-16 unit: odd where it runs to the left. */
  readonly levels: Uint8Array;
}

/** The directions of a paragraph; where nobody says how it runs as a whole, its first letter does. */
export function directionsOf(text: string, toTheLeft: boolean | undefined): Directions {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(
    text,
    toTheLeft === undefined ? 'auto' : toTheLeft ? 'rtl' : 'ltr',
  );
  return { base: paragraphs[0]?.level ?? 0, levels };
}

/** How text that runs to the left is drawn: what opens it closes to the other side, and what has no direction of its own is turned. */
export function turned(text: string): string {
  const mirrored = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return (runsLeft(text) ? mirrored : mirrored.reverse()).join('');
}

/** The order from left to right of things of the given levels (UAX #9, L2), as places in the list. */
export function orderSeen(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let end = from;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end - from > 1) order.splice(from, end - from, ...order.slice(from, end).reverse());
      from = Math.max(from, end);
    }
  }
  return order;
}
