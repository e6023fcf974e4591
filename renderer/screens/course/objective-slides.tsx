import { Images } from 'lucide-react';
import { useState } from 'react';
import { slidesOfSession, teaches, withSlidesOf } from '../../../main/model/coverage';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { ticked } from '../../parts/ticked';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { change } from './course-store';
import { SlideTile } from './slide-tile';
import { versionsOf } from './versions-of';
import type { CourseView } from '../../../main/contract/views';
import type { Objective, Session } from '../../../main/model/course';
import type { SlideId } from '../../../main/model/ids';
import styles from './slide-picker.module.css';

interface Props {
  readonly view: CourseView;
  readonly session: Session;
  readonly objective: Objective;
  /** As handouts number it, from 1. */
  readonly number: number;
}

/**
 * How many of the session's slides teach an objective, and the way to choose them; nothing where it shows none. It stands there of one
 * that is not ticked too: a tick moves nothing, and choosing slides sets it.
 */
export function ObjectiveSlides({ view, session, objective, number }: Props) {
  const say = useSay();
  const [choosing, setChoosing] = useState(false);
  const slides = slidesOfSession(session, versionsOf(view));
  const count = slides.filter((slide) => teaches(session, slide, objective.id)).length;
  if (slides.length === 0) return null;
  const words = count === 0 ? say('window.course.choose-its-slides') : say('window.slides', { count });
  return (
    <>
      <Button
        look="quiet"
        icon={<Images size={16} aria-hidden />}
        aria-label={`${words} ${say('window.course.slides-of-objective', { number })}`}
        onPress={() => {
          setChoosing(true);
        }}
      >
        {words}
      </Button>
      {choosing ? (
        <ChooseSlides
          view={view}
          session={session}
          objective={objective}
          number={number}
          onClose={() => {
            setChoosing(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The slides of a session's material by their pictures; those whose decks say so already cannot be taken out here. */
function ChooseSlides({ view, session, objective, number, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const slides = slidesOfSession(session, versionsOf(view));
  const [chosen, setChosen] = useState<ReadonlySet<SlideId>>(
    () => new Set(slides.filter((slide) => teaches(session, slide, objective.id)).map(({ id }) => id)),
  );
  const keep = async (): Promise<void> => {
    const slideObjectives = withSlidesOf(
      session,
      objective.id,
      slides.filter(({ id }) => chosen.has(id)),
    );
    const objectives =
      chosen.size === 0 || session.objectives.includes(objective.id)
        ? session.objectives
        : [...session.objectives, objective.id];
    const edit = { kind: 'session.set', session: session.id, changes: { slideObjectives, objectives } } as const;
    if (await change([edit], 'set-slide-objectives')) onClose();
  };
  return (
    <Dialog
      title={say('window.course.slides-of-objective', { number })}
      size="full"
      onClose={onClose}
      foot={
        <>
          <span className={styles.count}>
            {say('window.picker.count', { count: chosen.size, total: slides.length })}
          </span>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button look="primary" onPress={() => void keep()}>
            {say('window.picker.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.slides}>
        <p className={styles.count}>{textFor(objective.text, language)}</p>
        <div className={styles.grid} role="group" aria-label={say('window.picker.slides')}>
          {view.versions.flatMap((version) =>
            version.slides.flatMap((slide, index) =>
              slides.includes(slide) ? (
                <SlideTile
                  key={`${version.pinned} ${slide.id}`}
                  deck={version.deck}
                  version={version.pinned}
                  slide={slide}
                  number={index + 1}
                  isDisabled={slide.objectives.includes(objective.id)}
                  isSelected={chosen.has(slide.id)}
                  onChange={(on) => {
                    setChosen(new Set(ticked([...chosen], slide.id, on)));
                  }}
                />
              ) : (
                []
              ),
            ),
          )}
        </div>
      </div>
    </Dialog>
  );
}
