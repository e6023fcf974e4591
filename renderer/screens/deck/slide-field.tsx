import { SplitSquareVertical } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { useSay } from '../../words';
import { LockedText } from './locked-text';
import { write } from './slides-store';
import { splitAt, useSplit } from './splitting';
import { noteSelection } from './word-marks';
import { markedPieces, marksOf, type MarkedPiece } from '../../../main/model/mark-words';
import { unitsOf } from '../../../main/model/markdown-units';
import { firstWords } from '../../../main/model/slide-name';
import { isLockedIn, type TranslatedField } from '../../../main/model/translate-slide';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-fields.module.css';

const lines: Readonly<Record<TranslatedField, number>> = { title: 1, body: 8, notes: 6, handoutText: 4, alt: 2 };

interface Props {
  readonly slide: Slide;
  readonly language: Language;
  readonly field: TranslatedField;
  /** It stands beside the same text in another language: the two have one name over them, and each says its language. */
  readonly isBeside: boolean;
}

/** One text of a slide in one language: kept in a pause, cut in two at the cursor, with its marked words seen. */
export function SlideField({ slide, language, field, isBeside }: Props) {
  const say = useSay();
  const isNew = useSplit(({ made }) => made === slide.id);
  const cursor = useRef(0);
  const written = slide.texts[language]?.[field] ?? '';
  const name = say(`deck.field.${field}`);
  const label = isBeside ? `${name} · ${say(`window.language.${language}`)}` : name;
  const pieces = (words: string): readonly MarkedPiece[] =>
    markedPieces(words, { blank: marksOf(slide, language, 'blank'), term: marksOf(slide, language, 'term') });
  if (field === 'body' && isLockedIn(slide, language)) {
    if (written === '') return <span />;
    const select = (words: string): void => {
      noteSelection(slide.id, language, field, words);
    };
    return <LockedText label={label} isLabelled={!isBeside} {...{ language, select }} pieces={pieces(written)} />;
  }
  // A slide without a title is called by its first words: the field shows what lists say in this language.
  const called = field === 'title' ? firstWords(slide.texts[language]?.body ?? '') : '';
  const place = called || (isBeside ? say(`window.language.${language}`) : '');
  const input = (
    <CommitField
      label={label}
      labelHidden={isBeside}
      {...(place === '' ? {} : { placeholder: place })}
      lang={language}
      lines={lines[field]}
      value={written}
      whileTyping
      autoFocus={field === 'title' && isNew}
      onCommit={(words) => void write(slide.id, language, field, words)}
      onSelected={(words) => {
        noteSelection(slide.id, language, field, words);
      }}
      piecesOf={pieces}
      {...(field === 'body'
        ? {
            onCursor: (at: number) => {
              cursor.current = at;
            },
          }
        : {})}
    />
  );
  if (field !== 'body') return input;
  const split = (): void => void splitAt(say, slide.id, language, cursor.current);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // What stands in the field is kept before it is cut.
    if (event.target instanceof HTMLElement) event.target.blur();
    split();
  };
  return (
    <div className={styles.body} onKeyDown={onKeyDown}>
      {input}
      {unitsOf(written).length > 1 ? (
        <div className={styles.split}>
          <Button look="quiet" icon={<SplitSquareVertical size={16} aria-hidden />} onPress={split}>
            {say('deck.split.here')}
          </Button>
          <span className={styles.keys}>Ctrl+Shift+↵</span>
        </div>
      ) : null}
    </div>
  );
}
