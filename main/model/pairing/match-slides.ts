/**
 * Lines up two decks that say the same in two languages: slide by slide, by what they show and by order. Pure, and the same
 * whichever of the two is named first.
 */
import type { SlideId } from '../ids';
import { align, clearChoices, exchangePartners, gapCost, heaviestChain } from './align';
import { weighEvidence, type Evidence } from './evidence';
import type { EvidenceKind, SlideTraits } from './slide-traits';

/** Why a row is as it is: what both slides show, their order alone, or a person's hand. */
export type MatchReason = EvidenceKind | 'order' | 'moved' | 'alone' | 'hand';

/** One slide of the result: in two languages, or in one where its partner is null. Never both null. */
export interface MatchedRow {
  readonly main: SlideId | null;
  readonly other: SlideId | null;
  /** From 0, a guess, to 1, a certainty; two decimals. */
  readonly confidence: number;
  /** The strongest first; at least one. */
  readonly reasons: readonly MatchReason[];
}

/** A pair out of order needs this much evidence, and this much more than the next best has. */
const clear = { least: 1.8, ahead: 0.8 };
/** What two slides that were left over need to have in common to be a pair out of order. */
const leftOver = { least: 1.1, ahead: 0.5 };
/** How much more two exchanged pairs must have in common than the same slides in order. */
const exchangeGain = 1.2;

/**
 * Every slide of both decks stands in one row, the main deck's in their order; what only the other deck has stands after the
 * slide that it follows there. Decks whose slides show nothing in common are lined up by order.
 */
export function matchSlides(main: readonly SlideTraits[], other: readonly SlideTraits[]): readonly MatchedRow[] {
  const turned = isTurned(main, other);
  const [one, two] = turned ? [other, main] : [main, other];
  const evidence = weighEvidence(one, two);
  const { pairs, moved } = pairUp(one, two, evidence);
  const rows = [...pairs].map(([i, j]) => ({
    main: turned ? j : i,
    other: turned ? i : j,
    ...judgePair(i, j, moved.has(i), [one.length, two.length], evidence),
  }));
  const scoreOf = (i: number, j: number): number => (turned ? evidence.scoreOf(j, i) : evidence.scoreOf(i, j));
  return inOrder(main, other, rows, scoreOf);
}

/** Which deck is called the first makes no difference: ties are broken on the decks in an order of their own. */
function isTurned(main: readonly SlideTraits[], other: readonly SlideTraits[]): boolean {
  if (main.length !== other.length) return main.length > other.length;
  const [one, two] = [main, other].map((traits) =>
    JSON.stringify(traits.map(({ marks, said }) => [Object.values(marks).map((set) => [...set].sort()), said])),
  );
  return (one ?? '') > (two ?? '');
}

interface PairedUp {
  readonly pairs: ReadonlyMap<number, number>;
  /** The pairs that stand in another order in the other deck, by their first slide. */
  readonly moved: ReadonlySet<number>;
}

function pairUp(one: readonly SlideTraits[], two: readonly SlideTraits[], evidence: Evidence): PairedUp {
  const scoreOf = (i: number, j: number): number =>
    evidence.mayPair(i, j) ? evidence.scoreOf(i, j) : Number.NEGATIVE_INFINITY;
  const chosen = clearChoices([one.length, two.length], scoreOf, clear);
  const chain = heaviestChain(chosen, scoreOf);
  const strays = new Map([...chosen].filter(([i]) => !chain.has(i)));
  const strayTwos = new Set(strays.values());
  const [keptOne, keptTwo] = withoutLeftOut(
    indexes(one).filter((i) => !strays.has(i)),
    indexes(two).filter((j) => !strayTwos.has(j)),
    one,
    two,
  );
  const settled = exchangePartners(align(keptOne, keptTwo, scoreOf), scoreOf, exchangeGain);
  const pairs = new Map([...settled.pairs, ...strays]);
  const moved = new Set([...strays.keys(), ...settled.exchanged]);
  const join = (i: number, j: number): void => {
    pairs.set(i, j);
    moved.add(i);
  };
  const [freeOne, freeTwo] = leftAlone(one, two, pairs);
  const found = clearChoices(
    [freeOne.length, freeTwo.length],
    (i, j) => scoreOf(freeOne[i] ?? 0, freeTwo[j] ?? 0),
    leftOver,
  );
  for (const [i, j] of found) join(freeOne[i] ?? 0, freeTwo[j] ?? 0);
  for (const [i, j] of neighboursAlone(leftAlone(one, two, pairs), pairs, scoreOf)) join(i, j);
  return { pairs, moved };
}

function leftAlone(
  one: readonly SlideTraits[],
  two: readonly SlideTraits[],
  pairs: ReadonlyMap<number, number>,
): readonly [readonly number[], readonly number[]] {
  const taken = new Set(pairs.values());
  const isLeft = (traits: SlideTraits | undefined): boolean => traits?.untranslated !== true;
  return [
    indexes(one).filter((i) => !pairs.has(i) && isLeft(one[i])),
    indexes(two).filter((j) => !taken.has(j) && isLeft(two[j])),
  ];
}

/** Two slides alone, near each other on either side of a pair, and with nothing against them: one of them was moved past it. */
function neighboursAlone(
  [ones, twos]: readonly [readonly number[], readonly number[]],
  pairs: ReadonlyMap<number, number>,
  scoreOf: (i: number, j: number) => number,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const i of ones) {
    const beside = [pairs.get(i - 1), pairs.get(i + 1)].filter((j) => j !== undefined);
    const near = twos.filter((j) => beside.some((place) => Math.abs(place - j) <= 2) && scoreOf(i, j) >= 0);
    const [only] = near;
    if (only !== undefined && near.length === 1 && ![...found.values()].includes(only)) found.set(i, only);
  }
  return found;
}

const indexes = (list: readonly unknown[]): number[] => list.map((_, index) => index);

/** Where one deck is shorter by just the slides that the other marks as untranslated, those have no partner. */
function withoutLeftOut(
  keptOne: readonly number[],
  keptTwo: readonly number[],
  one: readonly SlideTraits[],
  two: readonly SlideTraits[],
): readonly [readonly number[], readonly number[]] {
  const translatedOne = keptOne.filter((i) => one[i]?.untranslated !== true);
  const translatedTwo = keptTwo.filter((j) => two[j]?.untranslated !== true);
  if (keptOne.length === keptTwo.length) return [keptOne, keptTwo];
  if (translatedOne.length === keptTwo.length) return [translatedOne, keptTwo];
  return translatedTwo.length === keptOne.length ? [keptOne, translatedTwo] : [keptOne, keptTwo];
}

function judgePair(
  i: number,
  j: number,
  isMoved: boolean,
  [ones, twos]: readonly [number, number],
  evidence: Evidence,
): Pick<MatchedRow, 'confidence' | 'reasons'> {
  const score = evidence.scoreOf(i, j);
  let rival = 0;
  for (let other = 0; other < twos; other += 1) if (other !== j) rival = Math.max(rival, evidence.scoreOf(i, other));
  for (let other = 0; other < ones; other += 1) if (other !== i) rival = Math.max(rival, evidence.scoreOf(other, j));
  const byOrder = isMoved ? 0.15 : ones === twos ? 0.55 : 0.4;
  const proof = 1 - Math.exp(-Math.max(0, score) / 1.5);
  const lead = Math.min(1, Math.max(0, (score - rival) / 1.5));
  const sure = byOrder + (1 - byOrder) * proof * (0.55 + 0.45 * lead);
  const kinds = evidence.kindsFor(i, j);
  return {
    confidence: hundredths(score < 0 ? sure * Math.exp(score / gapCost) : sure),
    reasons: [...kinds, ...(isMoved ? (['moved'] as const) : kinds.length === 0 ? (['order'] as const) : [])],
  };
}

/** A slide is surely alone where it shows much and nothing of it is in the other deck. */
function judgeAlone(best: number, traits: SlideTraits | undefined): Pick<MatchedRow, 'confidence' | 'reasons'> {
  const shows = traits ? traits.marks.pictures.size + traits.marks.numbers.size + traits.marks.drawing.size : 0;
  const sure = 0.45 + (0.5 * shows) / (shows + 2) - 0.35 * (1 - Math.exp(-Math.max(0, best)));
  return { confidence: hundredths(traits?.untranslated ? 1 : sure), reasons: ['alone'] };
}

const hundredths = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

interface IndexedRow extends Pick<MatchedRow, 'confidence' | 'reasons'> {
  readonly main: number;
  readonly other: number;
}

function inOrder(
  main: readonly SlideTraits[],
  other: readonly SlideTraits[],
  pairs: readonly IndexedRow[],
  scoreOf: (i: number, j: number) => number,
): readonly MatchedRow[] {
  const ofMain = new Map(pairs.map((row) => [row.main, row]));
  const ofOther = new Map(pairs.map((row) => [row.other, row]));
  /** What only the other deck has, under the main slide that it comes after; -1 before all. */
  const after = new Map<number, MatchedRow[]>();
  let last = -1;
  for (const [j, traits] of other.entries()) {
    const row = ofOther.get(j);
    if (row && !row.reasons.includes('moved')) last = row.main;
    if (row) continue;
    const best = Math.max(0, ...main.map((_, i) => scoreOf(i, j)));
    after.set(last, [...(after.get(last) ?? []), { main: null, other: traits.id, ...judgeAlone(best, traits) }]);
  }
  const rows = main.flatMap((traits, i): readonly MatchedRow[] => {
    const row = ofMain.get(i);
    const best = row ? 0 : Math.max(0, ...other.map((_, j) => scoreOf(i, j)));
    const judged = row ?? judgeAlone(best, traits);
    const matched: MatchedRow = {
      main: traits.id,
      other: row ? (other[row.other]?.id ?? null) : null,
      confidence: judged.confidence,
      reasons: judged.reasons,
    };
    return [matched, ...(after.get(i) ?? [])];
  });
  return [...(after.get(-1) ?? []), ...rows];
}
