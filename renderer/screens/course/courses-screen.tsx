import { BookOpenText, CalendarPlus, CalendarRange } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button';
import { EmptyPlace } from '../../parts/empty-place';
import { Strips } from '../../parts/strips';
import { MainLanguage } from '../../parts/texts-field';
import { UndoButtons } from '../../parts/undo-buttons';
import { useKeptScroll } from '../../parts/kept-places';
import { useUndo } from '../../parts/use-undo';
import { Columns } from '../../shell/columns';
import { go, openSample, useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { createCourse } from '../library/library-store';
import { addDay } from './adding';
import { CourseMenu } from './course-menu';
import { CourseOverview } from './course-overview';
import { CourseProperties } from './course-properties';
import { CourseTree } from './course-tree';
import { DayTable } from './day-table';
import { EmptyCourse } from './empty-course';
import { FromDecks } from './from-decks';
import { NewerDecks } from './newer-decks';
import { PasteTimetable } from './paste/paste-timetable';
import { usePasteKey } from './paste/use-paste-key';
import { openCourse, redoCourse, undoCourse, useCourse } from './course-store';
import type { CourseView } from '../../../main/contract/views';
import type { CourseId } from '../../../main/model/ids';
import bar from '../../parts/screen-bar.module.css';
import styles from './courses-screen.module.css';

/** Courses: the one that was asked for, else the one that was open, else the first. */
export function CoursesScreen({ course }: { readonly course: CourseId | null }) {
  const say = useSay();
  const { courses } = useLibrary();
  const view = useCourse((state) => state.view);
  const known = (id: CourseId | undefined): boolean => courses.some((summary) => summary.id === id);
  const wanted = course ?? (known(view?.course.id) ? view?.course.id : courses[0]?.id) ?? null;
  useEffect(() => {
    if (wanted !== null && wanted !== view?.course.id) void openCourse(wanted);
  }, [wanted, view?.course.id]);
  if (wanted === null) {
    return (
      <Columns listLabel={say('window.course.contents')} list={null}>
        <EmptyPlace
          icon={<CalendarRange size={48} strokeWidth={1.25} />}
          title={say('window.course.empty.title')}
          acts={
            <>
              <Button look="primary" onPress={() => void createCourse(say, [])}>
                {say('window.course.new')}
              </Button>
              <Button
                onPress={() => {
                  go({ name: 'library' });
                }}
              >
                {say('window.course.empty.from-decks')}
              </Button>
              <Button onPress={() => void openSample()}>{say('window.library.empty.sample')}</Button>
            </>
          }
        >
          {say('window.course.empty.words')}
        </EmptyPlace>
      </Columns>
    );
  }
  return view?.course.id === wanted ? (
    <OpenCourse view={view} />
  ) : (
    <Columns listLabel={say('window.course.contents')} list={null}>
      {null}
    </Columns>
  );
}

function OpenCourse({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const language = useLanguage();
  const { course } = view;
  const overview = useCourse(({ selected }) => selected.kind === 'course');
  const isEmpty = course.days.every((day) => day.sessions.length === 0);
  const place = useRef<HTMLDivElement>(null);
  useKeptScroll(place, `course ${course.id}`);
  useUndo(view, undoCourse, redoCourse);
  usePasteKey();
  return (
    <MainLanguage value={course.mainLanguage}>
      <Columns
        listLabel={say('window.course.contents')}
        list={<CourseTree view={view} />}
        propertiesLabel={say('window.properties')}
        properties={<CourseProperties view={view} />}
      >
        <div className={styles.bar}>
          <h1 className={`${bar.title} ${bar.rest}`}>{textFor(course.title, language)}</h1>
          <UndoButtons />
          <CourseMenu course={course} />
          <Button
            look="primary"
            icon={<BookOpenText size={16} aria-hidden />}
            onPress={() => {
              go({ name: 'handouts', scope: { kind: 'course', course: course.id } });
            }}
          >
            {say('window.library.make-handout')}
          </Button>
        </div>
        <Strips>
          <NewerDecks scope={{ kind: 'course', course: course.id }} />
        </Strips>
        <div ref={place} className={styles.scroll}>
          {isEmpty ? <EmptyCourse /> : null}
          {overview ? <CourseOverview view={view} /> : null}
          {course.days.map((day, index) => (
            <DayTable key={day.id} view={view} day={day} number={index + 1} />
          ))}
          <div className={styles.more}>
            <Button
              icon={<CalendarPlus size={16} aria-hidden />}
              onPress={() => {
                addDay(course);
              }}
            >
              {say('window.course.add-day')}
            </Button>
          </div>
        </div>
        <PasteTimetable course={course} />
        <FromDecks />
      </Columns>
    </MainLanguage>
  );
}
