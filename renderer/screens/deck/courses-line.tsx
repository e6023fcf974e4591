import { listComma } from '../../../main/words/punctuation';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { Tick } from '../../parts/tick';
import { inTitleOrder } from '../../parts/title-order';
import { ticked } from '../../parts/ticked';
import { useInLibrary, useLanguage } from '../../state/app';
import { tell } from '../../state/notices';
import { giveBack, takeIntoCourses, useOlderCourses } from '../../state/older-courses';
import { textFor, useSay } from '../../words';
import type { CourseSummary } from '../../../main/contract/views';
import type { CourseId } from '../../../main/model/ids';
import type { Deck } from '../../../main/model/deck';
import styles from '../course/newer-decks.module.css';

/** What was changed in a deck is in no course before it takes the deck anew: said where it is changed, with the press that does it. */
export function CoursesLine({ deck }: { readonly deck: Pick<Deck, 'id'> }) {
  const say = useSay();
  const language = useLanguage();
  const courses = useInLibrary((library) => library.courses);
  const showing = useOlderCourses(({ older }) => older);
  const [asking, setAsking] = useState(false);
  const older = courses.filter(({ id }) =>
    showing.some(({ course, decks }) => course === id && decks.some((one) => one.deck === deck.id)),
  );
  if (older.length === 0) return null;
  const titles = older.map(({ title }) => textFor(title, language)).join(listComma(say.language));
  const take = async (into: readonly CourseId[]): Promise<void> => {
    const taken = await takeIntoCourses(into, [deck.id]);
    if (taken.length > 0)
      tell(
        'deck.courses.taken',
        { count: taken.length, titles: textFor(taken[0]?.title ?? {}, language) },
        { label: 'window.edit.undo', run: () => void giveBack(taken) },
      );
  };
  return (
    <Strip
      rank={ranks.newer}
      icon={<RefreshCw size={16} aria-hidden />}
      words={say('deck.courses.older', { count: older.length, titles })}
      acts={
        <Button
          look="quiet"
          onPress={() => {
            if (older.length > 1) setAsking(true);
            else void take(older.map(({ id }) => id));
          }}
        >
          {older.length > 1 ? say('deck.courses.choose') : say('window.newer.take', { count: 1 })}
        </Button>
      }
    >
      {asking ? (
        <WhichCourses
          courses={older}
          onTake={(into) => void take(into)}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Strip>
  );
}

interface WhichProps {
  readonly courses: readonly Pick<CourseSummary, 'id' | 'title'>[];
  readonly onTake: (into: readonly CourseId[]) => void;
  readonly onClose: () => void;
}

/** Which of several courses take it: all, until a person says otherwise. */
function WhichCourses({ courses, onTake, onClose }: WhichProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly CourseId[]>(() => courses.map(({ id }) => id));
  return (
    <Dialog
      title={say('deck.courses.choose-title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            isDisabled={chosen.length === 0}
            onPress={() => {
              onClose();
              onTake(chosen);
            }}
          >
            {say('window.newer.take', { count: 1 })}
          </Button>
        </>
      }
    >
      <p className={styles.news}>{say('deck.courses.choose-words')}</p>
      {inTitleOrder(courses, say.language).map(({ id, title }) => (
        <Tick
          key={id}
          state={chosen.includes(id) ? 'all' : 'none'}
          onChange={(on) => {
            setChosen(ticked(chosen, id, on));
          }}
        >
          {textFor(title, say.language)}
        </Tick>
      ))}
    </Dialog>
  );
}
