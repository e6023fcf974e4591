import { BookOpenText, CalendarPlus, ImageUp, Library } from 'lucide-react';
import { useEffect, useState, type DragEvent as ReactDragEvent } from 'react';
import { pathsOf } from '../bridge';
import { useApp } from '../state/app';
import { importPaths, type DropPlace } from '../state/importing';
import { attachWholeDecks, useCourse } from '../screens/course/course-store';
import { sessionOf } from '../screens/course/selection';
import { putPicture, slideForPicture } from '../screens/deck/putting-pictures';
import { useSay } from '../words';
import styles from './drop-places.module.css';

/** A single picture may also go onto the slide that is looked at. */
type Place = DropPlace | 'slide';

const icons: Readonly<Record<Place, typeof Library>> = {
  library: Library,
  session: CalendarPlus,
  handout: BookOpenText,
  slide: ImageUp,
};

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function isOnePicture({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])];
  return items.length === 1 && items.every(({ type }) => type.startsWith('image/'));
}

/** What hangs over the window; null for nothing. */
function useFilesOver(onDrop: (event: DragEvent) => void): ['files' | 'picture' | null, () => void] {
  const [over, setOver] = useState<'files' | 'picture' | null>(null);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(isOnePicture(event) ? 'picture' : 'files');
    };
    const leave = (event: DragEvent): void => {
      // Left the window altogether: between two elements of it, the related target is set.
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(null);
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
      setOver(null);
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
  const [aimed, setAimed] = useState<Place | null>(null);
  const onCourses = useApp((app) => app.screen.name === 'courses');
  const session = useCourse(({ selected, view }) => (view ? sessionOf(view.course, selected) : null));
  const takesSlides = onCourses && session !== null && session.kind !== 'break';
  if (over === null) return null;
  const slide = over === 'picture' ? slideForPicture() : null;
  const places: Place[] = [
    ...(slide ? (['slide'] as const) : []),
    ...(takesSlides ? (['library', 'session', 'handout'] as const) : (['library', 'handout'] as const)),
  ];
  const drop = (event: ReactDragEvent, place: Place): void => {
    event.preventDefault();
    event.stopPropagation();
    setAimed(null);
    done();
    const paths = pathsOf(event.dataTransfer.files);
    const [path] = paths;
    if (place !== 'slide') void importPaths(paths, place, attachWholeDecks);
    else if (slide && path !== undefined)
      void putPicture(slide.slide.id, slide.language, slide.old, { kind: 'file', path });
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
              <span>
                {say(place === 'slide' && slide?.old ? 'window.drop.slide.replaces' : `window.drop.${place}.words`)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
