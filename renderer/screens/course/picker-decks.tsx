import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { decksNamed, decksToOffer } from './deck-to-offer';
import type { DeckSummary } from '../../../main/contract/views';
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
  const offered = useMemo(() => decksToOffer(decks, session, language), [decks, session, language]);
  const sections = [
    { id: 'like', title: say('window.picker.like'), decks: decksNamed(offered.like, typed) },
    {
      id: 'others',
      title: say(offered.like.length > 0 ? 'window.picker.others' : 'window.picker.by-title'),
      decks: decksNamed(offered.others, typed),
    },
  ].filter((section) => section.decks.length > 0);
  return (
    <div className={styles.decks}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className={styles.search} aria-label={say('window.picker.find')} autoFocus>
          <Search size={14} aria-hidden className={styles.glass} />
          <Input className={styles.input} placeholder={say('window.picker.find')} />
        </SearchField>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 52, headingHeight: 28 }}>
          <ListBox
            ref={scrolledByKeys}
            className={styles.list}
            aria-label={say('window.picker.decks')}
            items={sections}
            dependencies={[counts]}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              const deck = decks.find(({ id }) => keys !== 'all' && keys.has(id));
              if (deck) onChoose(deck.id);
            }}
            renderEmptyState={() => <p className={styles.none}>{say('window.picker.none')}</p>}
          >
            {(section) => (
              <ListBoxSection id={section.id}>
                <Header className={styles.header}>{section.title}</Header>
                <Collection items={section.decks} dependencies={[counts]}>
                  {(deck) => <OfferedDeck deck={deck} picked={counts.get(deck.id)} />}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
    </div>
  );
}

/** The focus stays in the field while arrows go along the list: what of it is out of sight would else be scrolled by the wheel alone. */
function scrolledByKeys(list: HTMLElement | null): void {
  if (list) list.tabIndex = 0;
}

function OfferedDeck({ deck, picked }: { readonly deck: DeckSummary; readonly picked: number | undefined }) {
  const say = useSay();
  const title = textFor(deck.title, useLanguage());
  return (
    <ListBoxItem id={deck.id} textValue={title} className={styles.deck}>
      <span className={styles.title}>{title}</span>
      {picked === undefined ? null : (
        <span className={styles.picked}>{say('window.picker.picked', { count: picked })}</span>
      )}
      <span className={styles.facts} title={deck.fileNames.join('\n')}>
        {[say('window.slides', { count: deck.slides }), ...deck.fileNames.slice(0, 1)].join(' · ')}
      </span>
    </ListBoxItem>
  );
}
