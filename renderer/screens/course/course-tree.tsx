import { ChevronRight, Info, Plus } from 'lucide-react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { Choice } from '../../parts/choice';
import { IconButton } from '../../parts/button';
import { onlyKey } from '../../parts/only-key';
import { go, useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { createCourse } from '../library/library-store';
import { select, useCourse } from './course-store';
import { NewerDecksMark } from './newer-decks';
import { formatClock } from './timetable';
import type { Selection } from './selection';
import type { CourseView } from '../../../main/contract/views';
import type { Course } from '../../../main/model/course';
import styles from './course-tree.module.css';

const top = 'course';

function keyOf(selected: Selection): string {
  if (selected.kind === 'course') return top;
  return selected.kind === 'day' ? selected.day : selected.session;
}

function selectionOf(course: Course, key: string): Selection {
  const day = course.days.find((other) => other.id === key);
  if (day) return { kind: 'day', day: day.id };
  const session = course.days.flatMap((other) => other.sessions).find((other) => other.id === key);
  return session ? { kind: 'session', session: session.id } : { kind: 'course' };
}

/** The course's days and sessions, and the way to the other courses. */
export function CourseTree({ view: { course } }: { readonly view: CourseView }) {
  const say = useSay();
  const language = useLanguage();
  const { courses } = useLibrary();
  const selected = useCourse((state) => state.selected);
  return (
    <>
      <div className={styles.head}>
        <Choice
          label={say('window.course.which')}
          labelHidden
          value={course.id}
          options={courses.map(({ id, title }) => ({
            id,
            label: textFor(title, language),
            note: <NewerDecksMark scope={{ kind: 'course', course: id }} />,
          }))}
          onChange={(id) => {
            go({ name: 'courses', course: id });
          }}
        />
        <IconButton label={say('window.course.new')} onPress={() => void createCourse(say, [])}>
          <Plus size={16} aria-hidden />
        </IconButton>
      </div>
      <Tree
        key={course.id}
        className={styles.tree}
        aria-label={say('window.course.contents')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        defaultExpandedKeys={course.days.map((day) => day.id)}
        selectedKeys={[keyOf(selected)]}
        onSelectionChange={(keys) => {
          const key = onlyKey(keys);
          if (key !== null) select(selectionOf(course, key));
        }}
      >
        <TreeItem id={top} textValue={say('window.course.overview')} className={styles.item}>
          <TreeItemContent>
            <span className={styles.row}>
              <span className={styles.chevron}>
                <Info size={14} aria-hidden />
              </span>
              <span className={styles.name}>{say('window.course.overview')}</span>
            </span>
          </TreeItemContent>
        </TreeItem>
        {course.days.map((day, index) => {
          const name = say('window.course.day', { number: index + 1 });
          const title = textFor(day.title, language);
          return (
            <TreeItem key={day.id} id={day.id} textValue={`${name} ${title}`} className={styles.item}>
              <TreeItemContent>
                <span className={styles.row}>
                  <AriaButton slot="chevron" className={styles.chevron}>
                    <ChevronRight size={14} aria-hidden />
                  </AriaButton>
                  <span className={styles.name}>
                    {name}
                    {title ? <span className={styles.quiet}> · {title}</span> : null}
                  </span>
                </span>
              </TreeItemContent>
              {day.sessions.map((session) => (
                <TreeItem
                  key={session.id}
                  id={session.id}
                  textValue={textFor(session.title, language)}
                  className={styles.item}
                >
                  <TreeItemContent>
                    <span className={`${styles.row} ${styles.session}`}>
                      <span className={styles.clock}>
                        {session.startMinute === null ? '' : formatClock(session.startMinute)}
                      </span>
                      <span className={styles.name}>{textFor(session.title, language)}</span>
                    </span>
                  </TreeItemContent>
                </TreeItem>
              ))}
            </TreeItem>
          );
        })}
      </Tree>
    </>
  );
}
