// Repeatable chance: the same seed and number of an input give the same input, on every machine.

/** A whole number from a text and numbers. */
function folded(...parts) {
  let hash = 0x811c9dc5;
  for (const character of parts.join(' ')) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

/** Chance for one input: mulberry32, of the public domain. */
export function chanceFor(parser, seed, number) {
  let state = folded(parser, seed, number);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    /** Few more often than many. */
    few: (most) => 1 + Math.floor(next() ** 3 * most),
  };
}
