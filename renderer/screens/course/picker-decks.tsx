import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, ListLayout, SearchField, Virtualizer } from 'react-aria-components';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { decksNamed, decksToOffer } from './deck-to-offer';
import type { DeckId } from '../../../main/model/ids';
import type { Texts } from '../../../main/model/language';
import styles from './picker-decks.module.css';

interface Props {
  /** What the session is called: decks that are called alike come first. */
  readonly session: Texts;
  readonly chosen: DeckId | null;
  /** How many slides of a deck are picked. */
  readonly counts: ReadonlyMap<DeckId, number>;
  readonly onChoose: (deck: DeckId) => void;
}

/** The decks to pick slides from; what is typed finds one, the arrows go to it, and Enter shows its slides. */
export function PickerDecks({ session, chosen, counts, onChoose }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const [typed, setTyped] = useState('');
  // The order stays while the dialog is open: a deck that was looked into does not move away under the pointer.
  const [order] = useState(() => decksToOffer(decks, session).map(({ id }) => id));
  const offered = useMemo(
    () =>
      decksNamed(decks, typed)
        .map((deck) => ({ deck, at: order.indexOf(deck.id) }))
        .sort((a, b) => (a.at + 1 || Infinity) - (b.at + 1 || Infinity))
        .map(({ deck }) => deck),
    [decks, typed, order],
  );
  return (
    <div className={styles.decks}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className={styles.search} aria-label={say('window.picker.find')} autoFocus>
          <Search size={14} aria-hidden className={styles.glass} />
          <Input className={styles.input} placeholder={say('window.picker.find')} />
        </SearchField>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 52 }}>
          <ListBox
            className={styles.list}
            aria-label={say('window.picker.decks')}
            items={offered}
            dependencies={[counts]}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              const deck = offered.find(({ id }) => keys !== 'all' && keys.has(id));
              if (deck) onChoose(deck.id);
            }}
            renderEmptyState={() => <p className={styles.none}>{say('window.picker.none')}</p>}
          >
            {({ id, title, slides, fileNames }) => (
              <ListBoxItem id={id} textValue={textFor(title, language)} className={styles.deck}>
                <span className={styles.title}>{textFor(title, language)}</span>
                {counts.has(id) ? (
                  <span className={styles.picked}>{say('window.picker.picked', { count: counts.get(id) ?? 0 })}</span>
                ) : null}
                <span className={styles.facts} title={fileNames.join('\n')}>
                  {[say('window.slides', { count: slides }), ...fileNames.slice(0, 1)].join(' · ')}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
    </div>
  );
}
