/** Which two decks are to be paired, and which of them is the main one. */
import { create } from 'zustand';
import { go } from '../../state/app';
import { textLanguages } from '../../words';
import type { LibraryItem } from './library-items';
import type { DeckSummary } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';

/** The deck whose partner is being chosen, or null. */
export const usePairWith = create<{ readonly deck: DeckId | null }>(() => ({ deck: null }));

type TwoDecks = readonly [DeckSummary, DeckSummary];

/** Where its first language stands among the languages. */
function rank({ languages }: DeckSummary): number {
  const [first] = languages;
  return first === undefined ? textLanguages.length : textLanguages.indexOf(first);
}

/** Two decks alone, the one of the earlier language first: what is in English keeps its slides. */
export function twoDecks(chosen: readonly LibraryItem[]): TwoDecks | null {
  const decks = chosen.flatMap((item) => (item.kind === 'deck' ? [item.deck] : []));
  const [one, two] = decks;
  if (!one || !two || chosen.length !== 2) return null;
  return rank(one) <= rank(two) ? [one, two] : [two, one];
}

/** Of one deck in two languages, one may have a few slides more. */
const alike = 1.25;

/** Two decks in different languages and of about one length: what they are chosen together for is mostly to be paired. */
export function bringsLanguage([one, two]: TwoDecks): boolean {
  const isAlike = Math.max(one.slides, two.slides) <= alike * Math.min(one.slides, two.slides);
  return isAlike && two.languages.some((language) => !one.languages.includes(language));
}

/** Opens two decks side by side. */
export function openPair(main: DeckSummary, other: DeckSummary): void {
  usePairWith.setState({ deck: null });
  go({ name: 'pairing', subject: { kind: 'two', main: main.id, other: other.id } });
}
