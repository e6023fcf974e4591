import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button, IconButton } from '../../parts/button';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { tell } from '../../state/notices';
import { useSay } from '../../words';
import { snippet } from '../../../main/model/search/slide-search';
import { findWords, type WordsFound, type WordsWanted } from '../../../main/model/replace-words';
import type { Deck } from '../../../main/model/deck';
import { closeReplacing, replaceIn, showFound, useReplacing } from './replace-store';
import { useSlides } from './slides-store';
import styles from './replace-bar.module.css';

/** Finds words in all slides of the deck and puts others in their place. */
export function ReplaceBar({ deck }: { readonly deck: Deck }) {
  const say = useSay();
  const { find, right, matchCase } = useReplacing();
  const chosen = useSlides((slides) => slides.chosen);
  const [at, setAt] = useState(0);
  const wanted: WordsWanted = { find, matchCase, language: null };
  const found = findWords(deck.slides, wanted);
  const here = found[Math.min(at, found.length - 1)];
  const go = (by: number): void => {
    if (found.length === 0) return;
    const next = (Math.min(at, found.length - 1) + by + found.length) % found.length;
    setAt(next);
    const place = found[next];
    if (place) showFound(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeReplacing();
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const replace = async (slides: 'all' | 'here'): Promise<void> => {
    const only = slides === 'all' ? null : (here?.slide ?? null);
    const done = await replaceIn(wanted, right, only);
    if (!done) return;
    const { count, numbers } = done.left;
    if (count === 0) tell('deck.replace.done', { count: done.replaced });
    else tell('deck.replace.done-but', { replaced: done.replaced, count, numbers });
  };
  const slides = new Set(found.map(({ slide }) => slide)).size;
  const canReplace = found.some((place) => place.canReplace);
  return (
    <section className={styles.bar} aria-label={say('deck.replace.title')}>
      <div className={styles.fields} onKeyDown={onKeyDown}>
        <TextLine
          label={say('deck.replace.find')}
          autoFocus
          value={find}
          onChange={(text) => {
            useReplacing.setState({ find: text });
            setAt(0);
          }}
        />
        <TextLine
          label={say('deck.replace.with')}
          value={right}
          onChange={(text) => {
            useReplacing.setState({ right: text });
          }}
        />
      </div>
      <div className={styles.acts}>
        <Tick
          state={matchCase ? 'all' : 'none'}
          onChange={(on) => {
            useReplacing.setState({ matchCase: on });
          }}
        >
          {say('deck.replace.case')}
        </Tick>
        <span className={styles.count} role="status">
          {find.trim() === ''
            ? ''
            : found.length === 0
              ? say('deck.replace.none')
              : say('deck.replace.count', { count: found.length, slides: say('window.slides', { count: slides }) })}
        </span>
        <IconButton
          label={say('deck.replace.previous')}
          isDisabled={found.length === 0}
          onPress={() => {
            go(-1);
          }}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={say('deck.replace.next')}
          isDisabled={found.length === 0}
          onPress={() => {
            go(1);
          }}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        <Button isDisabled={!here?.canReplace} onPress={() => void replace('here')}>
          {say('deck.replace.here')}
        </Button>
        <Button isDisabled={!canReplace} onPress={() => void replace('all')}>
          {say('deck.replace.all')}
        </Button>
        <IconButton label={say('window.close')} onPress={closeReplacing}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {here && chosen.has(here.slide) ? <Place deck={deck} place={here} /> : null}
    </section>
  );
}

/** Where the words stand on the slide that is shown. */
function Place({ deck, place }: { readonly deck: Deck; readonly place: WordsFound }) {
  const say = useSay();
  const { language, field, from, to } = place;
  const text = deck.slides.find(({ id }) => id === place.slide)?.texts[language]?.[field] ?? '';
  const [before, match, after] = snippet(text, from, to);
  return (
    <p className={styles.place} lang={language}>
      <span className={styles.quiet}>
        {say(`pair.field.${field}`)} · {say(`window.language.${language}`)}:{' '}
      </span>
      {before}
      <mark className={styles.match}>{match}</mark>
      {after}
      {place.canReplace ? null : <span className={styles.quiet}> · {say('deck.replace.in-picture')}</span>}
    </p>
  );
}
