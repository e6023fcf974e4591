import { CalendarRange } from 'lucide-react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { go, useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { coursesUsing, decksOf, type LibraryItem } from './library-items';
import styles from './item-properties.module.css';

/** The courses that use the chosen decks, and what becomes of them where a deck is thrown away. */
export function UsedIn({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  const decks = decksOf(chosen);
  if (decks.length === 0) return null;
  const courses = coursesUsing(library.courses, decks);
  return (
    <PropertyGroup title={say('shelf.used.title')}>
      {courses.map(({ id, title }) => (
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
      <p className={styles.quiet}>
        {courses.length === 0 ? say('shelf.used.nowhere') : say('shelf.used.keep', { count: courses.length })}
      </p>
    </PropertyGroup>
  );
}
