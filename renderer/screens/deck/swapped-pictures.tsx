import { CommitField } from '../../parts/commit-field';
import { useSay } from '../../words';
import { change } from './slides-store';
import { describeSwap, swapsIn, type DrawnPictureFound } from '../../../main/model/swap-pictures';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './swapped-pictures.module.css';

interface Props {
  readonly slide: Slide;
  readonly language: Language;
  readonly pictures: readonly DrawnPictureFound[];
}

/** Asks what the pictures show that were put into a drawing: their authors' descriptions went with those before. */
export function SwappedPictures({ slide, language, pictures }: Props) {
  const say = useSay();
  return swapsIn(slide, language).map(({ old, alt }) => {
    const number = pictures.findIndex(({ picture }) => picture === old) + 1;
    // A newer file may show the picture no more: then nothing stands in its place either.
    if (number === 0) return null;
    return (
      <div key={old} className={styles.described}>
        <CommitField
          label={say('deck.picture.describe', { number })}
          lang={language}
          value={alt}
          placeholder={say('deck.picture.describe-hint')}
          onCommit={(words) =>
            void change((deck) => {
              const now = deck.slides.find(({ id }) => id === slide.id);
              return now
                ? [{ kind: 'slide.set', slide: now.id, changes: describeSwap(now, language, old, words) }]
                : [];
            }, 'describe-picture')
          }
        />
      </div>
    );
  });
}
