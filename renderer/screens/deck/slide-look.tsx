import { Lock } from 'lucide-react';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { WholeSlide } from '../../parts/head-slide';
import { ContextMenu } from '../../parts/menu';
import { useSlideName } from '../../parts/slide-name';
import { lookAt } from '../../state/looking';
import { textLanguages, useSay } from '../../words';
import { useDrawnPictures } from './drawn-pictures';
import { PictureActs } from './picture-acts';
import { PictureSpots } from './picture-spots';
import { useSlideEntries } from './use-slide-entries';
import { SwappedPictures } from './swapped-pictures';
import { hasOwnPicture } from '../../../main/model/slide-languages';
import { isLockedIn } from '../../../main/model/translate-slide';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-fields.module.css';

interface Props {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly language: Language;
  /** Chooses another language for its column; left out where there is one column alone. */
  readonly onLanguage?: (language: Language) => void;
  /** Goes to the text of the slide, to write in it. */
  readonly onWrite: () => void;
}

/** True where the words stand beside what is shown: a picture, or a page of a PDF. */
function standsBeside(slide: Slide, language: Language): boolean {
  const kind = slide.looks[language]?.kind;
  return kind === 'picture' || kind === 'page';
}

/** A slide as it looks in a language, and what cannot be changed of it by writing. */
export function SlideLook({ deck, slide, language, onLanguage, onWrite }: Props) {
  const say = useSay();
  const text = slide.texts[language];
  const drawn = useDrawnPictures(slide, language);
  const nameOf = useSlideName();
  const entries = useSlideEntries();
  const number = deck.slides.findIndex(({ id }) => id === slide.id) + 1;
  return (
    <div className={styles.look} data-language={language}>
      {onLanguage ? (
        <Choice
          label={say('deck.language')}
          labelHidden
          value={language}
          options={textLanguages.map((id) => ({ id, label: say(`window.language.${id}`) }))}
          onChange={onLanguage}
        />
      ) : null}
      <ContextMenu
        label={nameOf(slide, number, language, deck.mainLanguage)}
        entries={entries}
        className={styles.picture ?? ''}
      >
        <div
          // As in every program for slides; the keyboard has the fields themselves.
          onDoubleClick={() => {
            if (isLockedIn(slide, language)) lookAt({ deck: deck.id, slide: slide.id });
            else onWrite();
          }}
        >
          <WholeSlide deck={deck} slide={slide} language={language} />
          <PictureSpots deck={deck} pictures={drawn} />
        </div>
      </ContextMenu>
      <PictureActs slide={slide} language={language} drawn={drawn} isAlone={!onLanguage} />
      <SwappedPictures slide={slide} language={language} pictures={drawn} />
      {text ? null : <p className={styles.quiet}>{say('deck.untranslated')}</p>}
      {isLockedIn(slide, language) ? (
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
      ) : onLanguage && text && !hasOwnPicture(slide, language, deck.mainLanguage) ? (
        <p className={styles.locked}>{say('deck.no-picture')}</p>
      ) : null}
    </div>
  );
}
