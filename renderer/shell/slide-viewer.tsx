import { Pencil } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ask } from '../bridge';
import { Dialog } from '../parts/dialog';
import { Button } from '../parts/button';
import { useSlideName } from '../parts/slide-name';
import { Steps, useSteps } from '../parts/steps';
import { WholeSlide } from '../parts/head-slide';
import { go, useLanguage } from '../state/app';
import { attempt } from '../state/faults';
import { lookAt, useLooking, type LookedAt } from '../state/looking';
import { textFor, useSay } from '../words';
import { DrawnSlide } from './drawn-slide';
import type { Deck } from '../../main/model/deck';
import styles from './slide-viewer.module.css';

/** One slide, large, with the ones before and after it; whatever screen is open. */
export function SlideViewer() {
  const at = useLooking((looking) => looking.at);
  return at === null ? null : <Viewer key={`${at.deck} ${at.slide ?? ''}`} at={at} />;
}

function Viewer({ at }: { readonly at: LookedAt }) {
  const say = useSay();
  const language = useLanguage();
  const [deck, setDeck] = useState<Deck | null>(null);
  const steps = useSteps(deck?.slides.length ?? 0);
  const { index, goTo } = steps;
  useEffect(() => {
    void attempt(() => ask('deck.get', { deck: at.deck })).then((view) => {
      if (!view) return;
      setDeck(view.deck);
      goTo(
        Math.max(
          0,
          view.deck.slides.findIndex((slide) => slide.id === at.slide),
        ),
      );
    });
  }, [at, goTo]);
  const nameOf = useSlideName();
  const slide = deck?.slides[index];
  if (!deck || !slide) return null;
  const text = slide.texts[language] ?? slide.texts[deck.mainLanguage] ?? Object.values(slide.texts)[0];
  const drawn = [language, deck.mainLanguage].find((one) => slide.looks[one]?.kind === 'drawing');
  return (
    <Dialog
      title={textFor(deck.title, language)}
      size="full"
      onClose={() => {
        lookAt(null);
      }}
      foot={
        <Steps of={steps}>
          <Button
            icon={<Pencil size={16} aria-hidden />}
            onPress={() => {
              lookAt(null);
              go({ name: 'deck', deck: deck.id, slide: slide.id, language: null });
            }}
          >
            {say('deck.edit')}
          </Button>
        </Steps>
      }
    >
      <div className={styles.both}>
        <div className={styles.picture}>
          <WholeSlide deck={deck} slide={slide} language={language} />
        </div>
        <div className={styles.words}>
          <h3 className={styles.title}>{nameOf(slide, index + 1, language, deck.mainLanguage)}</h3>
          {slide.hidden ? <p className={styles.quiet}>{say('window.viewer.hidden')}</p> : null}
          {slide.audience === 'instructor' ? (
            <p className={styles.quiet}>{say('window.viewer.instructor-only')}</p>
          ) : null}
          <h4 className={styles.quiet}>{say('window.viewer.notes')}</h4>
          <p className={styles.notes}>{text?.notes || say('window.viewer.no-notes')}</p>
          {drawn === undefined ? null : (
            <DrawnSlide key={slide.id} deck={deck} slide={slide} language={drawn} onChange={setDeck} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
