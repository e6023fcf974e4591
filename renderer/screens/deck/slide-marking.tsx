import { PropertyGroup } from '../../parts/property-group';
import { listComma } from '../../../main/words/punctuation';
import { useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { LabelChoice } from '../course/label-choice';
import { changeChosen } from './slides-store';
import { stricter, type Marking } from '../../../main/model/marking';
import { labelOfSlide } from '../../../main/model/work-out-label';
import type { Deck } from '../../../main/model/deck';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-properties.module.css';

/** How the chosen slides are marked, where all are marked alike. */
export function SlideMarking({ deck, slides }: { readonly deck: Deck; readonly slides: readonly Slide[] }) {
  const say = useSay();
  const { defaultLabel } = useLibrary();
  const ofDeck = deck.marking.label ?? defaultLabel;
  const [first] = slides;
  const isSame = slides.every(({ marking }) =>
    [
      marking.label === first?.marking.label,
      marking.grading === first?.marking.grading,
      marking.caveats.join('\n') === first?.marking.caveats.join('\n'),
    ].every(Boolean),
  );
  const set = (
    { label, lowered, grading, caveats }: Marking,
    said: 'set-label' | 'set-grading' | 'set-caveats',
  ): void => {
    // Only what was changed: the rest may differ from slide to slide.
    const changed = said === 'set-label' ? { label, lowered } : said === 'set-grading' ? { grading } : { caveats };
    void changeChosen(
      (now) =>
        now.map((slide) => ({
          kind: 'slide.set',
          slide: slide.id,
          changes: { marking: { ...slide.marking, ...changed } },
        })),
      said,
    );
  };
  return (
    <PropertyGroup title={say('window.marking.title')}>
      {first && isSame ? (
        <>
          <LabelChoice
            marking={first.marking}
            without={ofDeck}
            counts={slides.map((slide) => labelOfSlide(deck, slide, defaultLabel)).reduce(stricter)}
            onChange={set}
          />
          {deck.marking.caveats.length > 0 ? (
            <p className={styles.quiet}>
              {say('deck.caveats-of-deck', { caveats: deck.marking.caveats.join(listComma(say.language)) })}
            </p>
          ) : null}
        </>
      ) : (
        <p className={styles.quiet}>{say('deck.labels-differ')}</p>
      )}
    </PropertyGroup>
  );
}
