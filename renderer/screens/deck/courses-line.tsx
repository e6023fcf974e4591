import { RefreshCw } from 'lucide-react';
import { Button } from '../../parts/button';
import { useInLibrary, useLanguage } from '../../state/app';
import { tell } from '../../state/notices';
import { giveBack, takeIntoCourses, useOlderCourses } from '../../state/older-courses';
import { textFor, useSay } from '../../words';
import type { Deck } from '../../../main/model/deck';
import line from '../handout/exported-line.module.css';
import styles from '../course/newer-decks.module.css';

/** What was changed in a deck is in no course before it takes the deck anew: said where it is changed, with the press that does it. */
export function CoursesLine({ deck }: { readonly deck: Pick<Deck, 'id'> }) {
  const say = useSay();
  const language = useLanguage();
  const courses = useInLibrary((library) => library.courses);
  const showing = useOlderCourses(({ older }) => older);
  const older = courses.filter(({ id }) =>
    showing.some(({ course, decks }) => course === id && decks.some((one) => one.deck === deck.id)),
  );
  if (older.length === 0) return null;
  const titles = older.map(({ title }) => textFor(title, language)).join(say('shelf.list-mark'));
  const take = async (): Promise<void> => {
    const taken = await takeIntoCourses(
      older.map(({ id }) => id),
      [deck.id],
    );
    if (taken.length > 0)
      tell(
        'deck.courses.taken',
        { count: taken.length, titles: textFor(taken[0]?.title ?? {}, language) },
        { label: 'window.edit.undo', run: () => void giveBack(taken) },
      );
  };
  return (
    <div className={line.line} role="status">
      <RefreshCw size={16} aria-hidden className={styles.icon} />
      <span className={styles.words}>{say('deck.courses.older', { count: older.length, titles })}</span>
      <Button look="quiet" onPress={() => void take()}>
        {say('deck.courses.take', { count: older.length })}
      </Button>
    </div>
  );
}
