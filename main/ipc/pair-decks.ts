/** Pairs two decks of the library, and mends the pairs of one: the acts that the window and the command line share. */
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import { mintId, type DeckId, type SlideId } from '../model/ids';
import type { Language } from '../model/language';
import type { MatchedRow } from '../model/pairing/match-slides';
import { mendPairs } from '../model/pairing/mend-pairs';
import { pairKeptDecks } from '../model/pairing/pair-decks';
import type { PairRow } from '../model/pairing/pair-row';
import { languagesOf } from '../model/slide-languages';
import { markingRules } from './marking-rules';
import type { OpenWork } from './session';

export interface MatchedDecks {
  readonly main: Deck;
  readonly other: Deck;
  readonly rows: readonly MatchedRow[];
}

/** Lines two decks up; nothing is changed. Throws `pair.same-deck`, and `pair.same-language` where no slide could ever be paired. */
export async function matchDecks(work: OpenWork, mainId: DeckId, otherId: DeckId): Promise<MatchedDecks> {
  if (mainId === otherId) throw new KitbagFault('pair.same-deck');
  const [main, other] = [await work.store.getDeck(mainId), await work.store.getDeck(otherId)];
  const rows = await work.workers.painting.run(
    'slides.match',
    { folder: work.store.folder, main: main.slides, other: other.slides },
    { subject: 'deck' },
  );
  const known = languagesOf(main);
  const brings = languagesOf(other).some((language) => !known.includes(language));
  const hasPairs = rows.some((row) => row.main !== null && row.other !== null);
  if (!hasPairs && !brings) throw new KitbagFault('pair.same-language', { language: other.mainLanguage });
  return { main, other, rows };
}

export interface PairWanted {
  readonly main: DeckId;
  readonly base: number;
  readonly other: DeckId;
  readonly otherBase: number;
  readonly rows: readonly PairRow[];
}

/** The other deck's slides move into the main deck as the rows say, and the other goes into the bin: one undoable step. */
export async function pairInLibrary(work: OpenWork, wanted: PairWanted): Promise<Deck> {
  const [main, other] = [await work.store.getDeck(wanted.main), await work.store.getDeck(wanted.other)];
  for (const [{ id, revision }, base] of [
    [main, wanted.base],
    [other, wanted.otherBase],
  ] as const)
    if (revision !== base) throw new KitbagFault('record.changed-elsewhere', { kind: 'deck', id, base, revision });
  const deck = pairKeptDecks(main, other, wanted.rows, markingRules(work.store));
  const { record } = await work.store.pairDecks({
    main: main.id,
    base: main.revision,
    edit: { kind: 'deck.become', deck },
    other: { id: other.id, revision: other.revision },
    said: 'pair-decks',
  });
  return record;
}

export interface MendWanted {
  readonly deck: DeckId;
  readonly base: number;
  readonly language: Language;
  readonly rows: readonly PairRow[];
}

/** Sets the pairs of a deck anew: one undoable step. */
export async function mendInLibrary(work: OpenWork, { deck: id, base, language, rows }: MendWanted): Promise<Deck> {
  const head = await work.store.getDeck(id);
  if (head.revision !== base)
    throw new KitbagFault('record.changed-elsewhere', { kind: 'deck', id, base, revision: head.revision });
  const mint = (): SlideId => mintId('slide', work.random) as SlideId;
  const deck = mendPairs(head, language, rows, mint, markingRules(work.store));
  return (await work.store.changeDeck({ deck: id, base, edits: [{ kind: 'deck.become', deck }], said: 'mend-pairs' }))
    .record;
}
