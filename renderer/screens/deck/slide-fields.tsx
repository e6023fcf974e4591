import { Lock, SplitSquareVertical } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { MarkedText } from '../../parts/marked-text';
import { ContextMenu, runEntry } from '../../parts/menu';
import { SlidePicture } from '../../parts/slide-picture';
import { lookAt } from '../../state/looking';
import { useSay } from '../../words';
import { PictureActs } from './picture-acts';
import { write } from './slides-store';
import { splitAt, useSplit } from './splitting';
import { MarkBar } from './mark-bar';
import { markEntries, noteSelection, useWordMarks } from './word-marks';
import { markedPieces, marksOf, type MarkedPiece } from '../../../main/model/mark-words';
import { unitsOf } from '../../../main/model/markdown-units';
import { isLockedIn, translatedFields, type TranslatedField } from '../../../main/model/translate-slide';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-fields.module.css';

const lines: Readonly<Record<TranslatedField, number>> = { title: 1, body: 8, notes: 6, handoutText: 4, alt: 2 };

interface Props {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly language: Language;
}

/** True where the words stand beside what is shown: a picture, or a page of a PDF. */
function standsBeside(slide: Slide, language: Language): boolean {
  const kind = slide.looks[language]?.kind;
  return kind === 'picture' || kind === 'page';
}

/** One slide: as it looks, and every word of it. What is written is seen in the picture a moment later. */
export function SlideFields({ deck, slide, language }: Props) {
  const say = useSay();
  const text = slide.texts[language];
  const isLocked = isLockedIn(slide, language);
  const isNew = useSplit(({ made }) => made === slide.id);
  const cursor = useRef(0);
  const split = (): void => void splitAt(say, slide.id, language, cursor.current);
  const pieces = (words: string): readonly MarkedPiece[] =>
    markedPieces(words, { blank: marksOf(slide, language, 'blank'), term: marksOf(slide, language, 'term') });
  const onMarkKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const kind = { b: 'blank', g: 'term' }[event.key.toLowerCase()];
    if (!kind || !runEntry(markEntries(say, { slide: slide.id, language }, useWordMarks.getState().selected), kind))
      return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // What stands in the field is kept before it is cut.
    if (event.target instanceof HTMLElement) event.target.blur();
    split();
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.picture}>
        <SlidePicture
          deck={deck.id}
          version="head"
          slide={slide.id}
          language={language}
          revision={deck.revision}
          size="fill"
          alt={text?.title ?? ''}
        />
      </div>
      <PictureActs slide={slide} language={language} />
      {text ? null : <p className={styles.quiet}>{say('deck.untranslated')}</p>}
      {isLocked ? (
        <div className={styles.locked}>
          <Lock size={14} aria-hidden />
          <span className={styles.why}>{say('deck.locked')}</span>
          <Button
            look="quiet"
            onPress={() => {
              lookAt({ deck: deck.id, slide: slide.id });
            }}
          >
            {say('deck.mend')}
          </Button>
        </div>
      ) : standsBeside(slide, language) ? (
        <p className={styles.locked}>{say('deck.beside')}</p>
      ) : null}
      {text ? (
        <div className={styles.fields}>
          <MarkBar slide={slide.id} language={language} />
        </div>
      ) : null}
      <ContextMenu
        label={say('deck.mark.title')}
        entries={() => markEntries(say, { slide: slide.id, language }, useWordMarks.getState().selected)}
      >
        <div
          className={styles.fields}
          onKeyDown={onMarkKey}
          onContextMenu={(event) => {
            // Where nothing is selected there is nothing to mark, and the system's own menu has its turn.
            if (useWordMarks.getState().selected?.slide !== slide.id) event.stopPropagation();
          }}
        >
          {translatedFields.map((field) => {
            const written = text?.[field] ?? '';
            if (isLocked && field === 'body')
              return written === '' ? null : (
                <section key={field} aria-label={say(`deck.field.${field}`)}>
                  <span className={styles.label}>{say(`deck.field.${field}`)}</span>
                  <p
                    className={styles.said}
                    lang={language}
                    onPointerUp={() => {
                      // The selection is made after the pointer is up.
                      setTimeout(() => {
                        noteSelection(slide.id, language, field, getSelection()?.toString() ?? '');
                      });
                    }}
                  >
                    <MarkedText pieces={pieces(written)} />
                  </p>
                </section>
              );
            const input = (
              <CommitField
                key={field}
                label={say(`deck.field.${field}`)}
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
            return (
              <div key={field} className={styles.body} onKeyDown={onKeyDown}>
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
          })}
        </div>
      </ContextMenu>
    </div>
  );
}
