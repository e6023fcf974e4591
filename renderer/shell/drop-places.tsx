import { BookOpenText, CalendarPlus, Library } from 'lucide-react';
import { useEffect, useState, type DragEvent as ReactDragEvent } from 'react';
import { pathsOf } from '../bridge';
import { useApp } from '../state/app';
import { importPaths, type DropPlace } from '../state/importing';
import { attachWholeDecks, useCourse } from '../screens/course/course-store';
import { sessionOf } from '../screens/course/selection';
import { useSay } from '../words';
import styles from './drop-places.module.css';

const icons: Readonly<Record<DropPlace, typeof Library>> = {
  library: Library,
  session: CalendarPlus,
  handout: BookOpenText,
};

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** True while files hang over the window. */
function useFilesOver(onDrop: (event: DragEvent) => void): [boolean, () => void] {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Left the window altogether: between two elements of it, the related target is set.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onDrop(event);
    };
    const listen = { dragenter: enter, dragover: enter, dragleave: leave, drop };
    // Caught on the way down: lists that take dragged rows keep such events to themselves. A drop goes to its place first.
    const options = (name: string) => ({ capture: name !== 'drop' });
    for (const [name, on] of Object.entries(listen)) window.addEventListener(name, on as EventListener, options(name));
    return () => {
      for (const [name, on] of Object.entries(listen))
        window.removeEventListener(name, on as EventListener, options(name));
    };
  }, [onDrop]);
  return [
    over,
    () => {
      setOver(false);
    },
  ];
}

/** Beside the three places, a drop goes to the library. */
function takeIntoLibrary(event: DragEvent): void {
  void importPaths(pathsOf(event.dataTransfer?.files ?? []), 'library');
}

/** Files dropped anywhere on the window are offered three places. */
export function DropPlaces() {
  const say = useSay();
  const [over, done] = useFilesOver(takeIntoLibrary);
  const [aimed, setAimed] = useState<DropPlace | null>(null);
  const onCourses = useApp((app) => app.screen.name === 'courses');
  const session = useCourse(({ selected, view }) => (view ? sessionOf(view.course, selected) : null));
  const takesSlides = onCourses && session !== null && session.kind !== 'break';
  if (!over) return null;
  const places: DropPlace[] = takesSlides ? ['library', 'session', 'handout'] : ['library', 'handout'];
  const drop = (event: ReactDragEvent, place: DropPlace): void => {
    event.preventDefault();
    event.stopPropagation();
    setAimed(null);
    done();
    void importPaths(pathsOf(event.dataTransfer.files), place, attachWholeDecks);
  };
  return (
    <div className={styles.cover}>
      <div className={styles.places}>
        {places.map((place) => {
          const Icon = icons[place];
          return (
            <div
              key={place}
              className={styles.place}
              data-testid={`drop-${place}`}
              data-aimed={aimed === place || undefined}
              onDragOver={() => {
                setAimed(place);
              }}
              onDragLeave={() => {
                setAimed(null);
              }}
              onDrop={(event) => {
                drop(event, place);
              }}
            >
              <Icon size={32} strokeWidth={1.5} aria-hidden />
              <strong>{say(`window.drop.${place}.title`)}</strong>
              <span>{say(`window.drop.${place}.words`)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
