import { lookAt } from '../../state/looking';
import { useSay } from '../../words';
import { showEarlier } from '../backups/restore-store';
import { duplicate } from './duplicate';
import { areInstructors, giveDecks } from './giving-decks';
import { packChosen } from './pack-chosen';
import { deckSummariesOf, decksOf, withItem, type LibraryItem } from './library-items';
import { bin, makeHandout, openItem, useLibraryChoice } from './library-store';
import { askToMark } from './marking-decks';
import { openPair, twoDecks, usePairWith } from './pair-with';
import type { MenuEntry } from '../../parts/menu';
import type { DeckSummary } from '../../../main/contract/views';
import type { Say } from '../../../main/words/say';

/** The entries of an item's right-click menu, made when they are asked for; `items` are all that are shown with it. */
export function useItemEntries(item: LibraryItem, items: readonly LibraryItem[]): () => MenuEntry[] {
  const say = useSay();
  const selected = useLibraryChoice((choice) => choice.selected);
  return () => {
    const chosen = withItem(item, items, selected);
    const decks = decksOf(chosen);
    return [
      {
        id: 'open',
        label: say(`window.library.open-${item.kind}`),
        keys: '↵',
        run: () => {
          openItem(item);
        },
      },
      ...(item.kind === 'handout'
        ? []
        : [
            {
              id: 'handout',
              label: say('window.library.make-handout'),
              run: () => {
                makeHandout(item);
              },
            },
          ]),
      ...(item.kind === 'deck'
        ? [
            {
              id: 'look',
              label: say('window.library.look-at'),
              run: () => {
                lookAt({ deck: item.deck.id, slide: null });
              },
            },
            {
              id: 'pair',
              label: say('pair.pair-with'),
              run: () => {
                // Two decks that are selected are to be paired with each other.
                const pair = twoDecks(items.filter((other) => selected.has(other.id)));
                if (pair?.some(({ id }) => id === item.deck.id)) openPair(...pair);
                else usePairWith.setState({ deck: item.deck.id });
              },
            },
          ]
        : []),
      ...(item.kind === 'handout'
        ? []
        : [
            {
              id: 'pack',
              label: actOn(say, say('kit.pack.act'), chosen.length),
              run: () => {
                packChosen(chosen);
              },
            },
            { id: 'earlier', label: say('menu.versions'), run: () => void showEarlier(item) },
          ]),
      'line',
      ...(item.kind === 'deck'
        ? [
            {
              id: 'mark',
              label: actOn(say, say('shelf.mark.act'), decks.length),
              run: () => {
                askToMark(decks);
              },
            },
            giveEntry(say, deckSummariesOf(chosen)),
          ]
        : []),
      {
        id: 'rename',
        label: say('window.rename'),
        keys: 'F2',
        run: () => {
          useLibraryChoice.setState({ renaming: item.id });
        },
      },
      {
        id: 'duplicate',
        label: actOn(say, say('shelf.duplicate'), chosen.length),
        keys: 'Ctrl+D',
        run: () => {
          void duplicate(chosen);
        },
      },
      {
        id: 'bin',
        label: actOn(say, say('window.bin'), chosen.length),
        keys: 'Del',
        isDanger: true,
        run: () => {
          void bin(chosen);
        },
      },
    ];
  };
}

/** An act as it is called where it is done to several things at once: whoever chose them earlier may have forgotten. */
function actOn(say: Say, label: string, count: number): string {
  return count > 1 ? say('shelf.act-on', { act: label, count }) : label;
}

/** Every slide of the decks for instructors alone, or for everybody where they all are. */
function giveEntry(say: Say, decks: readonly DeckSummary[]): MenuEntry {
  const isBack = areInstructors(decks);
  return {
    id: 'give',
    label: actOn(say, say(isBack ? 'deck.for-everybody' : 'deck.for-instructors'), decks.length),
    isDisabled: decks.every(({ slides }) => slides === 0),
    run: () => void giveDecks(decks, isBack ? 'everyone' : 'instructor'),
  };
}
