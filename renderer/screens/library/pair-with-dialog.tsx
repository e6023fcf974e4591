import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { HeadSlide } from '../../parts/head-slide';
import { onlyKey } from '../../parts/only-key';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { useTitleOf } from '../handout/handout-title';
import { libraryItems } from './library-items';
import { openPair, twoDecks, usePairWith } from './pair-with';
import type { DeckSummary } from '../../../main/contract/views';
import styles from './pair-with-dialog.module.css';

/** Decks in another language come first, then those that bring one beside a language that is there. */
function likelyFirst(deck: DeckSummary): (a: DeckSummary, b: DeckSummary) => number {
  const rank = ({ languages }: DeckSummary): number => {
    const known = languages.filter((language) => deck.languages.includes(language)).length;
    return known === 0 ? 0 : known < languages.length ? 1 : 2;
  };
  return (a, b) => rank(a) - rank(b);
}

/** Asks which deck a deck is to be paired with. */
export function PairWith() {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  const id = usePairWith((asked) => asked.deck);
  const [selected, setSelected] = useState<string | null>(null);
  const deck = library.decks.find((one) => one.id === id);
  const titleOf = useTitleOf();
  if (!deck) return null;
  const items = libraryItems(library, language, titleOf);
  const others = items
    .flatMap((item) => (item.kind === 'deck' && item.id !== deck.id ? [item.deck] : []))
    .sort(likelyFirst(deck));
  const close = (): void => {
    usePairWith.setState({ deck: null });
    setSelected(null);
  };
  const open = (key: string): void => {
    const pair = twoDecks(items.filter((item) => item.id === key || item.id === deck.id));
    setSelected(null);
    if (pair) openPair(...pair);
  };
  return (
    <Dialog
      title={say('pair.with.title', { deck: textFor(deck.title, language) })}
      size="wide"
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={selected === null}
            onPress={() => {
              if (selected !== null) open(selected);
            }}
          >
            {say('pair.with.go')}
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p>{say('pair.with.none')}</p>
      ) : (
        <GridList
          aria-label={say('pair.with.decks')}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          escapeKeyBehavior="none"
          autoFocus="first"
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            setSelected(onlyKey(keys));
          }}
          onAction={(key) => {
            open(String(key));
          }}
        >
          {others.map((other) => (
            <GridListItem
              key={other.id}
              id={other.id}
              textValue={textFor(other.title, language)}
              className={styles.item}
            >
              <span className={styles.picture}>
                <HeadSlide deck={other} slide={other.firstSlide} language={language} />
              </span>
              <span className={styles.title}>{textFor(other.title, language)}</span>
              <span className={styles.facts}>
                {other.languages.map((one) => say(`window.language.${one}`)).join(', ')} ·{' '}
                {say('window.slides', { count: other.slides })}
              </span>
            </GridListItem>
          ))}
        </GridList>
      )}
    </Dialog>
  );
}
