import { BookOpenText, CalendarRange } from 'lucide-react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { inTitleOrder } from '../../parts/title-order';
import { go, useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { titlesIn } from '../handout/handout-title';
import { coursesUsing, decksOf, handoutItems, handoutsOf, type LibraryItem } from './library-items';
import { openItem } from './library-store';
import styles from './item-properties.module.css';

/** What uses the chosen decks and courses, and what becomes of it where they are thrown away. */
export function UsedIn({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  if (chosen.every(({ kind }) => kind === 'handout')) return null;
  const courses = coursesUsing(library.courses, decksOf(chosen));
  const handouts = handoutItems(
    { ...library, handouts: handoutsOf(library.handouts, chosen) },
    language,
    titlesIn(say),
  );
  return (
    <PropertyGroup title={say('shelf.used.title')}>
      {inTitleOrder(courses, language).map(({ id, title }) => (
        <Button
          key={id}
          look="quiet"
          icon={<CalendarRange size={16} aria-hidden />}
          aria-label={say('shelf.used.open', { title: textFor(title, language) })}
          onPress={() => {
            go({ name: 'courses', course: id });
          }}
        >
          {textFor(title, language)}
        </Button>
      ))}
      {handouts.map((item) => (
        <Button
          key={item.id}
          look="quiet"
          icon={<BookOpenText size={16} aria-hidden />}
          aria-label={say('shelf.used.open-handout', { title: item.title })}
          onPress={() => {
            openItem(item);
          }}
        >
          {item.title}
        </Button>
      ))}
      {courses.length > 0 ? <p className={styles.quiet}>{say('shelf.used.keep', { count: courses.length })}</p> : null}
      {handouts.length > 0 ? (
        <p className={styles.quiet}>{say('shelf.used.wait', { count: handouts.length })}</p>
      ) : null}
      {courses.length + handouts.length === 0 ? (
        <p className={styles.quiet}>{say('shelf.used.nowhere', { count: chosen.length })}</p>
      ) : null}
    </PropertyGroup>
  );
}
