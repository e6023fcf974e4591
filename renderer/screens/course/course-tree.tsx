import { ChevronRight, Info, Plus } from 'lucide-react';
import { useRef } from 'react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import { Choice } from '../../parts/choice';
import { IconButton } from '../../parts/button';
import { useKeptBranches, useKeptScroll } from '../../parts/kept-places';
import { ContextMenu } from '../../parts/menu';
import { onlyKey } from '../../parts/only-key';
import { go, useLanguage, useLibrary } from '../../state/app';
import { inTitleOrder } from '../../parts/title-order';
import { textFor, useSay } from '../../words';
import { createCourse } from '../library/library-store';
import { select, useCourse } from './course-store';
import { dayEntries } from './day-entries';
import { NewerDecksMark } from './newer-decks';
import { useSessionEntries } from './session-row';
import { formatClock } from './timetable';
import type { Selection } from './selection';
import type { CourseView } from '../../../main/contract/views';
import type { Course, Session } from '../../../main/model/course';
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
export function CourseTree({ view }: { readonly view: CourseView }) {
  const { course } = view;
  const say = useSay();
  const language = useLanguage();
  const { courses } = useLibrary();
  const selected = useCourse((state) => state.selected);
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useKeptBranches(
    `course ${course.id}`,
    course.days.map((day) => day.id),
  );
  useKeptScroll(tree, `course tree ${course.id}`);
  return (
    <>
      <div className={styles.head}>
        <Choice
          label={say('window.course.which')}
          labelHidden
          value={course.id}
          options={inTitleOrder(courses, language).map(({ id, title }) => ({
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
        ref={tree}
        expandedKeys={open}
        onExpandedChange={(keys) => {
          setOpen(keys as Set<Key & string>);
        }}
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
                <ContextMenu
                  className={styles.row}
                  label={name}
                  entries={() => dayEntries(say, course, day)}
                  onOpen={() => {
                    select({ kind: 'day', day: day.id });
                  }}
                >
                  <AriaButton slot="chevron" className={styles.chevron}>
                    <ChevronRight size={14} aria-hidden />
                  </AriaButton>
                  <span className={styles.name}>
                    {name}
                    {title ? <span className={styles.quiet}> · {title}</span> : null}
                  </span>
                </ContextMenu>
              </TreeItemContent>
              {day.sessions.map((session) => (
                <SessionItem key={session.id} session={session} view={view} />
              ))}
            </TreeItem>
          );
        })}
      </Tree>
    </>
  );
}

function SessionItem({ session, view }: { readonly session: Session; readonly view: CourseView }) {
  const title = textFor(session.title, useLanguage());
  const entries = useSessionEntries(session, view);
  return (
    <TreeItem id={session.id} textValue={title} className={styles.item}>
      <TreeItemContent>
        <ContextMenu
          className={`${styles.row} ${styles.session}`}
          label={title}
          entries={entries}
          onOpen={() => {
            select({ kind: 'session', session: session.id });
          }}
        >
          <span className={styles.clock}>{session.startMinute === null ? '' : formatClock(session.startMinute)}</span>
          <span className={styles.name}>{title}</span>
        </ContextMenu>
      </TreeItemContent>
    </TreeItem>
  );
}
