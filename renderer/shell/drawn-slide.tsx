import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ask } from '../bridge';
import { Button } from '../parts/button';
import { Question } from '../parts/question';
import { CoursesLine } from '../screens/deck/courses-line';
import { noteChange } from '../screens/library/library-undo';
import { reloadLibrary } from '../state/app';
import { showFault } from '../state/faults';
import { saving } from '../state/saving';
import { useSay } from '../words';
import type { DeckView } from '../../main/contract/views';
import type { Deck } from '../../main/model/deck';
import type { Language } from '../../main/model/language';
import type { Slide } from '../../main/model/slide';
import field from '../parts/commit-field.module.css';
import styles from './drawn-slide.module.css';

interface Props {
  readonly deck: Deck;
  readonly slide: Slide;
  /** The language whose drawing is shown. */
  readonly language: Language;
  readonly onChange: (deck: Deck) => void;
}

/** What can be done to a slide that was drawn elsewhere: a wrong word mended, or the whole set by Kitbag. */
export function DrawnSlide({ deck, slide, language, onChange }: Props) {
  const say = useSay();
  const [words, setWords] = useState({ wrong: '', right: '' });
  const [asks, setAsks] = useState(false);
  const mends = (slide.mends ?? []).filter((mend) => mend.language === language);
  const at = { deck: deck.id, base: deck.revision, slide: slide.id };
  const change = async (said: 'mend-word' | 'convert-slide', work: () => Promise<DeckView>): Promise<void> => {
    try {
      const view = await saving(work);
      noteChange({ kind: 'change', record: 'deck', id: deck.id, said, revision: view.deck.revision });
      setWords({ wrong: '', right: '' });
      onChange(view.deck);
      await reloadLibrary();
    } catch (error) {
      showFault(error);
    }
  };
  return (
    <section className={styles.acts} aria-label={say('window.viewer.drawn')}>
      <h4 className={styles.head}>{say('window.viewer.drawn')}</h4>
      <p className={styles.quiet}>{say('window.viewer.drawn-words')}</p>
      {(['wrong', 'right'] as const).map((side) => (
        <TextField
          key={side}
          className={field.field ?? ''}
          value={words[side]}
          onChange={(text) => {
            setWords((before) => ({ ...before, [side]: text }));
          }}
        >
          <Label>{say(`window.viewer.${side}`)}</Label>
          <Input
            className={field.input ?? ''}
            // The arrows lead through the word here, and not to the next slide.
            onKeyDown={(event) => {
              event.stopPropagation();
            }}
          />
        </TextField>
      ))}
      <Button
        isDisabled={words.wrong === '' || words.wrong === words.right}
        onPress={() => void change('mend-word', () => ask('deck.mend-word', { ...at, language, ...words }))}
      >
        {say('window.viewer.mend')}
      </Button>
      {mends.length > 0 ? (
        <ul className={styles.quiet} aria-label={say('window.viewer.mends')}>
          {mends.map(({ wrong, right }, index) => (
            <li key={`${String(index)} ${wrong}`}>{say('window.viewer.mended', { wrong, right })}</li>
          ))}
        </ul>
      ) : null}
      <CoursesLine deck={deck} />
      <Button
        onPress={() => {
          setAsks(true);
        }}
      >
        {say('window.viewer.convert')}
      </Button>
      {asks ? (
        <Question
          title={say('window.viewer.convert-title')}
          act={say('window.viewer.convert-go')}
          onClose={() => {
            setAsks(false);
          }}
          onAct={() => void change('convert-slide', () => ask('deck.convert-slide', at))}
        >
          {say('window.viewer.convert-words')}
        </Question>
      ) : null}
    </section>
  );
}
