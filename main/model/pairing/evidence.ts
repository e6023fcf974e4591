/** Weighs what each slide of one deck has in common with each of another. Marks that many slides bear count little. */
import { evidenceKinds, type EvidenceKind, type SlideTraits } from './slide-traits';

export interface Evidence {
  /** For and against a pair, by the index of its slides: 0 where nothing speaks, from about -4 to about 8. */
  readonly scoreOf: (main: number, other: number) => number;
  /** What speaks for a pair, the strongest first. */
  readonly kindsFor: (main: number, other: number) => readonly EvidenceKind[];
  /** False where both slides have text in the same language: they can never be one slide. */
  readonly mayPair: (main: number, other: number) => boolean;
}

interface Weight {
  /** What a kind counts where it agrees fully. */
  readonly plus: number;
  /** What it counts where both slides have marks of the kind and share none. */
  readonly minus: number;
  /** What a mark that only one of the decks has counts against likeness: translators add words, and seldom figures. */
  readonly alone: number;
}

/** Chosen by trying on real decks and translated copies of them. */
const weights: Readonly<Record<EvidenceKind, Weight>> = {
  pictures: { plus: 5, minus: 1.2, alone: 0.5 },
  drawing: { plus: 3, minus: 1.2, alone: 0.6 },
  numbers: { plus: 3, minus: 2.8, alone: 0.8 },
  words: { plus: 3, minus: 1.2, alone: 0.15 },
  notes: { plus: 1, minus: 0, alone: 0.2 },
  layout: { plus: 0.7, minus: 0.4, alone: 1 },
};

/** From here on a kind is a reason that a person is told. */
const tellingScore = 0.35;
/** A shared mark of this weight is half of what more of them could prove. */
const halfProof = 0.5;

/** Compares all slides of two decks: some hundred thousand pairs are a few dozen milliseconds. */
export function weighEvidence(main: readonly SlideTraits[], other: readonly SlideTraits[]): Evidence {
  const byKind = evidenceKinds.map((kind) => ({ kind, scores: scoresOf(kind, main, other) }));
  const at = (i: number, j: number): number => i * other.length + j;
  const scores = new Float64Array(main.length * other.length);
  for (const [i, one] of main.entries())
    for (const [j, two] of other.entries()) {
      const general = lengthScore(one, two) + bilingualScore(one, two);
      const sum = byKind.reduce((total, { scores: found }) => total + (found[at(i, j)] ?? 0), general);
      // Rounded, so that equal evidence is equal whichever way it was summed up.
      scores[at(i, j)] = Math.round((one.untranslated || two.untranslated ? Math.max(0, sum) : sum) * 1000) / 1000;
    }
  return {
    scoreOf: (i, j) => scores[at(i, j)] ?? 0,
    kindsFor: (i, j) =>
      byKind
        .map(({ kind, scores: found }) => ({ kind, score: found[at(i, j)] ?? 0 }))
        .filter(({ score }) => score >= tellingScore)
        .sort((a, b) => b.score - a.score)
        .map(({ kind }) => kind),
    mayPair: (i, j) => !main[i]?.languages.some((language) => other[j]?.languages.includes(language)),
  };
}

/** A translation is about as long as its original; a weak sign, for or against. */
function lengthScore(one: SlideTraits, two: SlideTraits): number {
  if (one.said < 1 || two.said < 1) return 0;
  const apart = Math.abs(Math.log(one.said / two.said));
  return 0.3 * Math.exp(-((apart / 0.5) ** 2)) - Math.min(0.9, Math.max(0, apart - 0.8) * 0.6);
}

/** What speaks for and against a slide in both languages and another that is not marked so, by whether its words are in it. */
const sameWords = { plus: 1.5, minus: 2.5, share: 0.5, fewest: 3 };

function bilingualScore(one: SlideTraits, two: SlideTraits): number {
  if (one.bilingual === two.bilingual) return 0;
  const shares = [sharedPart(one.han, two.han), sharedPart(one.marks.words, two.marks.words)];
  return Math.max(...shares) >= sameWords.share ? sameWords.plus : -sameWords.minus;
}

/** How much of the shorter is in the longer; 0 where it is too short to tell. */
function sharedPart(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const [less, more] = one.size < two.size ? [one, two] : [two, one];
  return less.size < sameWords.fewest ? 0 : [...less].filter((mark) => more.has(mark)).length / less.size;
}

interface Posting {
  readonly main: number[];
  readonly other: number[];
}

function postingsOf(
  kind: EvidenceKind,
  main: readonly SlideTraits[],
  other: readonly SlideTraits[],
): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>();
  const add = (side: keyof Posting, index: number, mark: string): void => {
    const posting = postings.get(mark) ?? { main: [], other: [] };
    posting[side].push(index);
    postings.set(mark, posting);
  };
  for (const [i, { marks }] of main.entries()) for (const mark of marks[kind]) add('main', i, mark);
  for (const [j, { marks }] of other.entries()) for (const mark of marks[kind]) add('other', j, mark);
  return postings;
}

/** A figure of one digit is on every other slide whatever it says; an address is on few and says much. */
function worthOf(kind: EvidenceKind, mark: string): number {
  if (kind === 'numbers') return [0.35, 0.7][mark.length - 1] ?? 1;
  return kind === 'words' && /[\d@/]/.test(mark) ? 1.4 : 1;
}

function scoresOf(kind: EvidenceKind, main: readonly SlideTraits[], other: readonly SlideTraits[]): Float64Array {
  const { plus, minus, alone } = weights[kind];
  const most = Math.max(main.length, other.length) + 1;
  const ofMain = new Float64Array(main.length);
  const ofOther = new Float64Array(other.length);
  const shared = new Float64Array(main.length * other.length);
  for (const [mark, posting] of postingsOf(kind, main, other)) {
    const bearers = Math.max(posting.main.length, posting.other.length);
    const weight = (worthOf(kind, mark) * Math.log(most / bearers)) / Math.log(most);
    const inBoth = posting.main.length > 0 && posting.other.length > 0;
    for (const i of posting.main) ofMain[i] = (ofMain[i] ?? 0) + weight * (inBoth ? 1 : alone);
    for (const j of posting.other) ofOther[j] = (ofOther[j] ?? 0) + weight * (inBoth ? 1 : alone);
    for (const i of posting.main)
      for (const j of posting.other) {
        const at = i * other.length + j;
        shared[at] = (shared[at] ?? 0) + weight;
      }
  }
  return shared.map((both, at) => {
    const [i, j] = [Math.floor(at / other.length), at % other.length];
    const [one, two] = [ofMain[i] ?? 0, ofOther[j] ?? 0];
    // The Latin words of a Chinese slide are names: all of them should be there, and the original has many more.
    const isNames = kind === 'words' && (main[i]?.isHan === true) !== (other[j]?.isHan === true);
    const whole = kind === 'notes' || isNames ? Math.min(one, two) : (one + two) / 2;
    const against = kind === 'words' && !isNames ? 0 : minus;
    return agreement(both, whole, Math.min(one, two), Math.max(one, two), plus, against);
  });
}

/** Below this share of what they could have in common, two slides speak against each other. */
const tooLittle = 0.25;

function agreement(both: number, whole: number, less: number, more: number, plus: number, minus: number): number {
  const share = whole === 0 ? 0 : Math.min(1, both / whole);
  const proof = (plus * share * both) / (both + halfProof);
  if (less >= 0.6 && share < tooLittle) return proof - (minus * (1 - share / tooLittle) * less) / (less + 0.5);
  // One has much of a kind and the other nothing: a little odd, but translators leave things out.
  if (less < 0.2 && more >= 1.5) return proof - (0.25 * minus * more) / (more + 2);
  return proof;
}
