/**
 * What is searched of a forbidden text. A long one is cut into overlapping stretches, so that any part of it is found that is longer
 * than one and a half of them. A short one is searched as a whole, as words of its own. What also stands in a text that the
 * copy may show is no leak and is not searched; nor is what is too short to be told from anything else.
 */
import { fold, foldToWords, hanShare, isHan } from './fold';

/** A Han says as much as three letters: so many letters have a stretch, */
const stretch = 24;
/** and so many a text that is searched wherever it stands, also within other words. */
const longFrom = 12;
/** Shorter texts, and numbers of fewer than five digits, are not searched: pages are full of them. */
const shortFrom = { latin: 3, han: 2 } as const;
const numberFrom = 5;

export interface Probe {
  /** Which of the forbidden texts it is of. */
  readonly source: number;
  /** A part of it as a person wrote it, to know it by. */
  readonly written: string;
}

export interface Probes {
  /** Long ones by how they begin; of folded text. */
  readonly long: ReadonlyMap<string, readonly (readonly [folded: string, probe: Probe])[]>;
  /** Short ones, as words between spaces. */
  readonly words: ReadonlyMap<string, Probe>;
  /** Short ones in Chinese, wherever they stand. */
  readonly shortHan: ReadonlyMap<string, Probe>;
  /** How many texts were too short to be searched. */
  readonly tooShort: number;
}

/** By so many letters a long text is looked up: few others begin so. One in Chinese may have no more than four. */
const beginnings = { usual: 8, short: 4 } as const;

function beginning(folded: string): string {
  return folded.slice(0, folded.length < beginnings.usual ? beginnings.short : beginnings.usual);
}

/** `pieces` are the paragraphs, lines and cells of each forbidden text. */
export function makeProbes(texts: readonly (readonly string[])[]): Probes {
  const long = new Map<string, (readonly [string, Probe])[]>();
  const known = new Set<string>();
  const words = new Map<string, Probe>();
  const shortHan = new Map<string, Probe>();
  let tooShort = 0;
  const addLong = (folded: string, probe: Probe): void => {
    if (known.has(folded)) return;
    known.add(folded);
    const prefix = beginning(folded);
    const list = long.get(prefix);
    if (list) list.push([folded, probe]);
    else long.set(prefix, [[folded, probe]]);
  };
  texts.forEach((pieces, source) => {
    for (const piece of pieces) {
      const folded = fold(piece);
      if (folded === '') continue;
      const script = hanShare(folded) >= 0.3 ? 'han' : 'latin';
      const probe: Probe = { source, written: piece.trim() };
      const parts = stretches(folded);
      if (parts.length > 0) for (const part of parts) addLong(part, probe);
      else if (folded.length < shortFrom[script] || (/^\p{N}+$/u.test(folded) && folded.length < numberFrom))
        tooShort++;
      else if (script === 'han') shortHan.set(folded, probe);
      else words.set(foldToWords(piece), probe);
    }
  });
  return { long, words, shortHan, tooShort };
}

/** Stretches that overlap by half; the last one ends where the text does. None of a text that is no long one. */
function stretches(folded: string): readonly string[] {
  const letters = [...folded];
  // How much is said before each letter, and in the end.
  const before = [0];
  for (const letter of letters) before.push((before.at(-1) ?? 0) + (isHan(letter) ? 3 : 1));
  const total = before.at(-1) ?? 0;
  if (total < longFrom) return [];
  const reaching = (wanted: number, from: number): number => {
    let at = from;
    while ((before[at] ?? total) < wanted) at++;
    return at;
  };
  const parts: string[] = [];
  let from = 0;
  while (total - (before[from] ?? total) > stretch) {
    const start = before[from] ?? total;
    const half = reaching(start + stretch / 2, from);
    parts.push(letters.slice(from, reaching(start + stretch, half)).join(''));
    from = half;
  }
  const last = before.findLastIndex((count) => count <= total - stretch);
  parts.push(letters.slice(Math.max(0, last)).join(''));
  return parts;
}

/** The probes without those that a text which may be shown holds. */
export function withoutAllowed(probes: Probes, allowed: readonly string[]): Probes {
  const harmless = new Set<string>();
  const words = new Map(probes.words);
  const shortHan = new Map(probes.shortHan);
  for (const text of allowed) {
    findLong(probes, fold(text), (folded) => harmless.add(folded));
    const inWords = foldToWords(text);
    for (const word of words.keys()) if (inWords.includes(word)) words.delete(word);
    const folded = fold(text);
    for (const word of shortHan.keys()) if (folded.includes(word)) shortHan.delete(word);
  }
  const long = new Map<string, readonly (readonly [string, Probe])[]>();
  for (const [prefix, list] of probes.long) {
    const left = list.filter(([folded]) => !harmless.has(folded));
    if (left.length > 0) long.set(prefix, left);
  }
  return { long, words, shortHan, tooShort: probes.tooShort };
}

/**
 * The probes without the short ones that are figures and words which any page may print: `45 min`, `Page 3`, `3月15日`. A page that
 * says so tells nothing.
 */
export function withoutFigures(probes: Probes, pageWords: string): Probes {
  const [words, letters] = [foldToWords(pageWords), fold(pageWords)];
  const tells = (probe: string, apart: RegExp, isOfPages: (part: string) => boolean): boolean => {
    const parts = probe.split(apart).filter((part) => part !== '');
    return !/\d/.test(probe) || parts.length === 0 || !parts.every(isOfPages);
  };
  return {
    ...probes,
    words: new Map(
      [...probes.words].filter(([probe]) => tells(probe, /[\s\d]+/, (part) => words.includes(` ${part} `))),
    ),
    shortHan: new Map([...probes.shortHan].filter(([probe]) => tells(probe, /\d+/, (part) => letters.includes(part)))),
  };
}

function findLong({ long }: Probes, folded: string, found: (folded: string, probe: Probe) => void): void {
  if (long.size === 0) return;
  const lookUp = (begins: string, at: number): void => {
    for (const [part, probe] of long.get(begins) ?? []) if (folded.startsWith(part, at)) found(part, probe);
  };
  const { usual, short } = beginnings;
  for (let at = 0; at + short <= folded.length; at++) {
    if (at + usual <= folded.length) lookUp(folded.slice(at, at + usual), at);
    lookUp(folded.slice(at, at + short), at);
  }
}

/** The forbidden texts that a text holds: the first probe of each. `undeciphered` bytes are searched for long ones alone. */
export function searchText(probes: Probes, text: string, undeciphered = false): readonly Probe[] {
  const found = new Map<number, Probe>();
  const note = (probe: Probe): void => {
    if (!found.has(probe.source)) found.set(probe.source, probe);
  };
  const folded = fold(text);
  findLong(probes, folded, (part, probe) => {
    // A file is full of long numbers that tell where its objects are.
    if (!undeciphered || /\D/.test(part)) note(probe);
  });
  if (!undeciphered) {
    if (probes.words.size > 0) {
      const inWords = foldToWords(text);
      for (const [word, probe] of probes.words) if (inWords.includes(word)) note(probe);
    }
    for (const [word, probe] of probes.shortHan) if (folded.includes(word)) note(probe);
  }
  return [...found.values()];
}
