import { GridList, GridListItem } from 'react-aria-components';
import { Dialog } from '../../parts/dialog';
import { SlidePicture } from '../../parts/slide-picture';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
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
  const deck = library.decks.find((one) => one.id === id);
  if (!deck) return null;
  const items = libraryItems(library, language);
  const others = items
    .flatMap((item) => (item.kind === 'deck' && item.id !== deck.id ? [item.deck] : []))
    .sort(likelyFirst(deck));
  return (
    <Dialog
      title={say('pair.with.title', { deck: textFor(deck.title, language) })}
      size="wide"
      onClose={() => {
        usePairWith.setState({ deck: null });
      }}
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
          onAction={(key) => {
            const pair = twoDecks(items.filter((item) => item.id === key || item.id === deck.id));
            if (pair) openPair(...pair);
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
                <SlidePicture
                  deck={other.id}
                  version="head"
                  slide={other.firstSlide}
                  language={language}
                  revision={other.revision}
                />
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
