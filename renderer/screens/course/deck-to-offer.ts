/** Which deck the picker of slides opens with, and in which order it lists them. */
import { titleOrder } from '../../parts/title-order';
import { textIn, type Language, type Texts } from '../../../main/model/language';
import { folded } from '../../../main/model/search/fold-text';
import type { DeckSummary } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';

/** What of a deck is compared: its titles, and the files that a person knows it by. */
export type NamedDeck = Pick<DeckSummary, 'id' | 'title' | 'fileNames'>;

let last: DeckId | null = null;

/** Slides were looked for in this deck. */
export function noteDeck(deck: DeckId): void {
  last = deck;
}

/** Words of two letters or more, and every two Han that stand together: Chinese has no spaces. */
function partsOf(texts: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const text of texts) {
    for (const [word] of folded(text).matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{N}]){2,}/gu)) parts.add(word);
    for (const [run] of text.normalize('NFKC').matchAll(/\p{Script=Han}{2,}/gu))
      for (let at = 0; at + 1 < run.length; at += 1) parts.add(run.slice(at, at + 2));
  }
  return parts;
}

/** True where one word begins with the other: trace and traces, money and money-laundering. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && long.startsWith(short));
}

/** Short words of Latin letters are mostly articles; an abbreviation among them still counts where nothing else does. */
function weightOf(word: string, holders: number): number {
  return (/^[a-z]{2,3}$/.test(word) ? 0.2 : 1) / Math.max(1, holders);
}

/** What the names of each deck hold of what the session is called; the rarer a word among the decks, the more it counts. */
function likenesses(decks: readonly NamedDeck[], session: Texts): ReadonlyMap<DeckId, number> {
  const wanted = [...partsOf(Object.values(session))];
  const held = decks.map(({ title, fileNames }) => {
    const parts = [...partsOf([...Object.values(title), ...fileNames.map((name) => name.replace(/\.[^.]*$/, ''))])];
    return wanted.filter((word) => parts.some((part) => isAlike(word, part)));
  });
  const holders = (word: string): number => held.filter((words) => words.includes(word)).length;
  const weights = new Map(wanted.map((word) => [word, weightOf(word, holders(word))]));
  return new Map(
    decks.map(({ id }, at) => [id, (held[at] ?? []).reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)]),
  );
}

export interface OfferedDecks<D> {
  /** Those named like the session, the likest first. */
  readonly like: readonly D[];
  /** All others, by their titles in the window's language. */
  readonly others: readonly D[];
}

/** A deck is named like a session where its name holds at least this share of what the likest holds: an article alone does not count. */
const leastShare = 1 / 3;

/** The decks in the order in which they are listed, which stays the same whatever was looked into. */
export function decksToOffer<D extends NamedDeck>(
  decks: readonly D[],
  session: Texts,
  language: Language,
): OfferedDecks<D> {
  const likeness = likenesses(decks, session);
  const rank = ({ id }: D): number => likeness.get(id) ?? 0;
  const likest = Math.max(0, ...decks.map(rank));
  const isLike = (deck: D): boolean => rank(deck) > 0 && rank(deck) >= likest * leastShare;
  const compare = titleOrder(language);
  const byTitle = (a: D, b: D): number => compare(textIn(a.title, language), textIn(b.title, language));
  return {
    like: decks.filter(isLike).sort((a, b) => rank(b) - rank(a) || byTitle(a, b)),
    others: decks.filter((deck) => !isLike(deck)).sort(byTitle),
  };
}

/** The deck with which the picker opens: the likest by name, else that which was looked into last, else the first of the list. */
export function deckToOpen<D extends NamedDeck>({ like, others }: OfferedDecks<D>): D | null {
  return like[0] ?? others.find(({ id }) => id === last) ?? others[0] ?? null;
}

/** The decks of which a title or file name holds every word that was typed. */
export function decksNamed<D extends NamedDeck>(decks: readonly D[], typed: string): readonly D[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return decks;
  return decks.filter(({ title, fileNames }) => {
    const names = folded([...Object.values(title), ...fileNames].join('\n'));
    return words.every((word) => names.includes(word));
  });
}
