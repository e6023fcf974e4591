/**
 * Replacement pages: what of an issue is exchanged for a late change, so that who has it on paper need not print it anew. Pages keep the
 * numbers that they were given out with; one that is new is numbered after the one before it: 12a, 12b.
 */

/** A side of a sheet in the order in which the sheets lie: the number of its page, null where it is blank. */
export type Face = string | null;

/** A page as it would come out now, in the order of the handout. */
export interface PageNow {
  readonly number: string;
  /** It is not on paper yet, or says something else there. */
  readonly isChanged: boolean;
}

/** One step of the exchange, for a person with a folder in their hands. */
export interface ExchangeStep {
  /** The pages of the sheets that are taken out. */
  readonly take: readonly string[];
  /** What is put in their place. */
  readonly put: readonly string[];
  /** The page that what is put in comes after, where nothing is taken out; null for the very beginning. */
  readonly after: string | null;
}

export interface Exchange {
  readonly steps: readonly ExchangeStep[];
  /** What is printed, side by side of its sheets. */
  readonly put: readonly Face[];
  /** Everything as it lies after the exchange. */
  readonly after: readonly Face[];
}

/** Pages before the first session count in roman numbers of their own. */
export function isRoman(number: string): boolean {
  return /^[ivxlcdm]+(?:-[a-z]+)?$/.test(number);
}

/** `a` to `z`, then `aa`: the letters of an added page by its place from 0. */
export function letterOf(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(97 + (place % 26));
}

/** A page by its number and its words. */
export interface WordedPage {
  readonly number: string;
  readonly words: string;
}

/**
 * The numbers of the pages of one count as they are now: `before` are those on paper in their order, `now` those of a handout made
 * anew with the numbers that it would have. Pages of the same words are one page, or else of the same words but for figures, which
 * change with the pages that they name. Between pages that stayed, they are taken one for one: what is too many is added after
 * the last, and what is too few leaves its number unused.
 */
export function numbersNow(before: readonly WordedPage[], now: readonly WordedPage[]): readonly string[] {
  const numbers: string[] = [];
  const used = new Set(before.map(({ number }) => number));
  let [old, next] = [0, 0];
  const give = (upTo: number, newUpTo: number): void => {
    for (; next < newUpTo; next += 1) {
      // Nothing comes before the first page of a count: the one that was there moves on to be 1a.
      const isFirst = numbers.length === 0 && old < before.length;
      const taken = old < upTo || isFirst ? before[old++]?.number : undefined;
      numbers.push(taken ?? added(numbers.at(-1), now[next]?.number ?? '', used));
    }
    old = Math.max(old, upTo);
  };
  for (const [oldIndex, newIndex] of samePages(before, now)) {
    give(oldIndex, newIndex);
    // Its own number may be with the page before it already.
    give(Math.max(old, oldIndex + 1), newIndex + 1);
  }
  give(before.length, now.length);
  return numbers;
}

/** The number after another that nothing has: `12a` after `12`, `12b` after `12a`, `ix-a` after `ix`. */
function added(previous: string | undefined, planned: string, used: Set<string>): string {
  const match = /^(\d+|[ivxlcdm]+(?=-|$))-?([a-z]*)$/.exec(previous ?? '');
  const [, base = '', letters = ''] = match ?? [];
  const hyphen = isRoman(base) ? '-' : '';
  const named = (suffix: string): string => `${base}${hyphen}${suffix}`;
  let number = base === '' ? planned : named(letters === '' ? 'a' : nextLetters(letters));
  for (let place = 0; used.has(number) && base !== ''; place += 1) number = named(`${letters}${letterOf(place)}`);
  used.add(number);
  return number;
}

function nextLetters(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1);
  return last < 122 ? letters.slice(0, -1) + String.fromCharCode(last + 1) : `${letters}a`;
}

/** Which of the pages before and now are one. */
function samePages(before: readonly WordedPage[], now: readonly WordedPage[]): readonly (readonly [number, number])[] {
  const exact = commonOrder(before.map(wordsOf), now.map(wordsOf));
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  for (const [oldIndex, newIndex] of [...exact, [before.length, now.length] as const]) {
    const within = commonOrder(
      before.slice(i, oldIndex).map(withoutFigures),
      now.slice(j, newIndex).map(withoutFigures),
    );
    for (const [a, b] of within) pairs.push([i + a, j + b]);
    if (oldIndex < before.length) pairs.push([oldIndex, newIndex]);
    [i, j] = [oldIndex + 1, newIndex + 1];
  }
  return pairs;
}

const wordsOf = ({ words }: WordedPage): string => words;
const withoutFigures = ({ words }: WordedPage): string => words.replace(/[\d\s]+/g, ' ').trim();

/** The longest list of pairs of places whose keys are equal, in both orders. */
export function commonOrder(before: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = before[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (before[i] === now[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The pages that are new, by the page that they come after; the first of them by ''. */
function addedAfter(before: ReadonlySet<string>, now: readonly PageNow[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  let last = '';
  for (const { number } of now) {
    if (before.has(number)) last = number;
    else groups.set(last, [...(groups.get(last) ?? []), number]);
  }
  return groups;
}

/**
 * What is taken out and put in. Printed on both sides, a sheet goes out whole: its other side comes again with it, a front stays
 * a front and a back a back, and where nothing belongs before a back, the front is blank.
 */
export function exchangeOf(before: readonly Face[], now: readonly PageNow[], isTwoSided: boolean): Exchange {
  const known = new Set(before.filter((face) => face !== null));
  const stays = new Map(now.map(({ number, isChanged }) => [number, isChanged]));
  const groups = addedAfter(known, now);
  const sideCount = isTwoSided ? 2 : 1;
  const steps: ExchangeStep[] = [];
  const put: Face[] = [];
  const after: Face[] = [];
  let previous: string | null = null;
  const step = (take: readonly string[], faces: readonly Face[], kept: readonly Face[]): void => {
    steps.push({ take, put: faces.filter((face) => face !== null), after: take.length === 0 ? previous : null });
    put.push(...faces);
    after.push(...kept, ...faces);
  };
  const first = groups.get('') ?? [];
  if (first.length > 0) step([], padded(first, sideCount), []);
  for (let index = 0; index < before.length; index += sideCount) {
    const sheet = before.slice(index, index + sideCount);
    const pages = sheet.filter((face) => face !== null);
    const isTouched = pages.some((number) => stays.get(number) !== false);
    const last = pages.at(-1) ?? null;
    const more = (number: Face | undefined): readonly string[] => (number ? (groups.get(number) ?? []) : []);
    const isFull = sheet.length === sideCount && sheet.every((face) => face !== null);
    const inside = pages.slice(0, -1).some((number) => more(number).length > 0);
    if (!isTouched && !inside && (isFull || more(last).length === 0)) {
      previous = last ?? previous;
      if (more(last).length > 0) step([], padded(more(last), sideCount), sheet);
      else after.push(...sheet);
    } else {
      const faces: Face[] = [];
      for (const [side, face] of sheet.entries()) {
        if (face !== null && stays.has(face)) {
          if (faces.length % sideCount !== side) faces.push(null);
          faces.push(face);
        }
        faces.push(...more(face));
      }
      step(pages, padded(faces, sideCount), []);
    }
    previous = after.findLast((face) => face !== null) ?? previous;
  }
  return { steps, put, after };
}

function padded(faces: readonly Face[], sideCount: number): readonly Face[] {
  return faces.length % sideCount === 0 ? faces : [...faces, null];
}

/** On which side each page lies that is put in or stays, by its number: the margins are mirrored by it. */
export function sidesOf(faces: readonly Face[], isTwoSided: boolean): ReadonlyMap<string, 'left' | 'right'> {
  const sides = new Map<string, 'left' | 'right'>();
  for (const [index, face] of faces.entries())
    if (face !== null) sides.set(face, isTwoSided && index % 2 === 1 ? 'left' : 'right');
  return sides;
}
