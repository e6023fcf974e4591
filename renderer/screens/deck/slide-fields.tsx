import { Lock } from 'lucide-react';
import { CommitField } from '../../parts/commit-field';
import { SlidePicture } from '../../parts/slide-picture';
import { useSay } from '../../words';
import { write } from './slides-store';
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
      {text ? null : <p className={styles.quiet}>{say('deck.untranslated')}</p>}
      {isLocked ? (
        <p className={styles.locked}>
          <Lock size={14} aria-hidden /> {say('deck.locked')}
        </p>
      ) : standsBeside(slide, language) ? (
        <p className={styles.locked}>{say('deck.beside')}</p>
      ) : null}
      <div className={styles.fields}>
        {translatedFields.map((field) => {
          const written = text?.[field] ?? '';
          if (isLocked && (field === 'title' || field === 'body'))
            return written === '' ? null : (
              <section key={field} aria-label={say(`deck.field.${field}`)}>
                <span className={styles.label}>{say(`deck.field.${field}`)}</span>
                <p className={styles.said} lang={language}>
                  {written}
                </p>
              </section>
            );
          return (
            <CommitField
              key={field}
              label={say(`deck.field.${field}`)}
              lang={language}
              lines={lines[field]}
              value={written}
              whileTyping
              onCommit={(words) => void write(slide.id, language, field, words)}
            />
          );
        })}
      </div>
    </div>
  );
}
