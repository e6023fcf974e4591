import { useRef, type KeyboardEvent } from 'react';
import { copyWords } from '../../parts/copy-words';
import { ContextMenu, runEntry } from '../../parts/menu';
import { useSay } from '../../words';
import { useReadDrawn } from './drawn-pictures';
import { usePastedPictures } from './pasted-pictures';
import { MarkBar } from './mark-bar';
import { showInColumn } from './side-by-side';
import { SlideField } from './slide-field';
import { SlideLook } from './slide-look';
import { markEntries, useWordMarks } from './word-marks';
import { isLockedIn, translatedFields, type TranslatedField } from '../../../main/model/translate-slide';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-fields.module.css';

interface Props {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly language: Language;
  /** The language beside it; null for one alone. */
  readonly other: Language | null;
}

/** The language that words are selected in, else the first that is shown. */
function useMarkedLanguage(slide: Slide, languages: readonly [Language, ...Language[]]): Language {
  const selected = useWordMarks((state) => (state.selected?.slide === slide.id ? state.selected.language : null));
  return languages.find((one) => one === selected) ?? languages[0];
}

/** A text that cannot be written and says nothing has no place. */
function hasPlace(slide: Slide, languages: readonly Language[], field: TranslatedField): boolean {
  return field !== 'body' || languages.some((one) => !isLockedIn(slide, one) || Boolean(slide.texts[one]?.body));
}

/** Puts the caret into the slide's text in a language, or into its title where it has no other. */
function writeIn(place: HTMLElement | null, language: Language): void {
  const fieldOf = (field: TranslatedField): HTMLElement | null | undefined =>
    place?.querySelector<HTMLElement>(`[data-language="${language}"][data-field="${field}"] :is(textarea, input)`);
  (fieldOf('body') ?? fieldOf('title'))?.focus();
}

/**
 * One slide: as it looks, and every word of it, in one language or in two side by side, each text beside its translation. What is
 * written is seen in the picture a moment later.
 */
export function SlideFields({ deck, slide, language, other }: Props) {
  const say = useSay();
  const languages: readonly [Language, ...Language[]] = other === null ? [language] : [language, other];
  const whole = useRef<HTMLDivElement>(null);
  const marked = useMarkedLanguage(slide, languages);
  useReadDrawn(deck, slide, languages);
  usePastedPictures(slide, language);
  const shown = translatedFields.filter((field) => hasPlace(slide, languages, field));
  const onMarkKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const kind = { b: 'blank', g: 'term' }[event.key.toLowerCase()];
    const entries = markEntries(say, { slide: slide.id, language: marked }, useWordMarks.getState().selected);
    if (!kind || !runEntry(entries, kind)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={whole} className={styles.scroll}>
      <div className={styles.row} data-columns={languages.length}>
        {languages.map((one, index) => (
          <SlideLook
            // A column stays itself when it shows another language: the focus stays in it.
            key={index}
            deck={deck}
            slide={slide}
            language={one}
            onWrite={() => {
              writeIn(whole.current, one);
            }}
            {...(other === null
              ? {}
              : {
                  onLanguage: (chosen: Language) => {
                    showInColumn(index === 0 ? 0 : 1, chosen, [language, other]);
                  },
                })}
          />
        ))}
      </div>
      {languages.some((one) => slide.texts[one]) ? (
        <div className={styles.row} data-columns={1}>
          <MarkBar slide={slide.id} language={marked} />
        </div>
      ) : null}
      <ContextMenu
        label={say('deck.mark.title')}
        ofFields
        entries={() => {
          const { selected } = useWordMarks.getState();
          const words = selected?.words ?? '';
          return [
            ...markEntries(say, { slide: slide.id, language: marked }, selected),
            'line',
            {
              id: 'copy',
              label: say('menu.copy'),
              keys: 'Ctrl+C',
              isDisabled: words === '',
              run: () => {
                copyWords(words);
              },
            },
          ];
        }}
      >
        <div
          className={styles.fields}
          onKeyDown={onMarkKey}
          onContextMenu={(event) => {
            // Where nothing is selected there is nothing to mark, and the system's own menu has its turn.
            if (useWordMarks.getState().selected?.slide !== slide.id) event.stopPropagation();
          }}
        >
          {shown.map((field) => (
            <div key={field} className={styles.row} data-columns={languages.length}>
              {other === null ? null : (
                <span className={styles.name} aria-hidden>
                  {say(`deck.field.${field}`)}
                </span>
              )}
              {languages.map((one) => (
                <div key={one} className={styles.cell} data-language={one} data-field={field}>
                  <SlideField slide={slide} language={one} field={field} isBeside={other !== null} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </ContextMenu>
    </div>
  );
}
