import {
  BookOpen,
  CircleAlert,
  ClipboardCheck,
  Coffee,
  GripVertical,
  MoreHorizontal,
  Presentation,
  UsersRound,
} from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Button as AriaButton, GridListItem, MenuTrigger } from 'react-aria-components';
import { lacksSlides, minutesOfSlides, slidesOfSession } from '../../../main/model/coverage';
import { IconButton } from '../../parts/button';
import { withShownText } from '../../parts/shown-text';
import { CommitField } from '../../parts/commit-field';
import { ContextMenu, MenuList, type MenuEntry } from '../../parts/menu';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { GapNote } from './gap-note';
import { OverlapNote } from './overlap-note';
import { change, select, useCourse } from './course-store';
import { versionsOf } from './versions-of';
import { moveSession } from './move-session';
import { stepped } from './moving';
import { removeSession } from './remove-session';
import { kindOnceNamed } from './new-things';
import { useRenaming } from './renaming';
import { gapBefore, formatClock, parseClock, parseMinutes, type TimetableRow } from './timetable';
import { editsForStart } from './time-line';
import type { CourseView } from '../../../main/contract/views';
import type { Day, Session } from '../../../main/model/course';
import type { SessionId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import styles from './session-row.module.css';

const icons: Readonly<Record<Session['kind'], typeof Coffee>> = {
  lesson: Presentation,
  exercise: UsersRound,
  assessment: ClipboardCheck,
  break: Coffee,
  other: BookOpen,
};

/** What a session offers by a right click, in its row and in the tree. */
export function useSessionEntries(session: Session, view: CourseView): MenuEntry[] {
  const say = useSay();
  const step = (by: number, id: string, label: string, keys: string): MenuEntry => {
    const edit = stepped(view.course, session.id, by);
    return {
      id,
      label,
      keys,
      isDisabled: edit === null,
      run: () => {
        if (edit) void moveSession(view.course, edit);
      },
    };
  };
  return [
    step(-1, 'up', say('window.course.move-up'), 'Alt+↑'),
    step(1, 'down', say('window.course.move-down'), 'Alt+↓'),
    'line',
    {
      id: 'rename',
      label: say('window.rename'),
      keys: 'F2',
      run: () => {
        useRenaming.setState({ session: session.id });
      },
    },
    {
      id: 'remove',
      label: say('window.course.remove-session'),
      keys: 'Del',
      isDanger: true,
      run: () => void removeSession(session),
    },
  ];
}

interface Props {
  readonly id: SessionId;
  readonly row: TimetableRow;
  readonly view: CourseView;
  readonly day: Day;
  /** By how many minutes the session ends after its day is over. */
  readonly afterDay: number;
}

/** A row that moves takes the focus of what was written in it along. */
async function setStart({ course }: CourseView, id: SessionId, startMinute: number | null): Promise<void> {
  const done = change(editsForStart(course, id, startMinute), 'set-session');
  // Where the key that ended the writing led.
  const had = await new Promise<Element | null>((resolve) => {
    setTimeout(() => {
      resolve(document.activeElement);
    });
  });
  await done;
  requestAnimationFrame(() => {
    if (had instanceof HTMLElement && had.isConnected && document.activeElement === document.body) had.focus();
  });
}

/** One session of a day: when, how long, what. Times are changed where they stand. */
export function SessionRow({ id, row, view, day, afterDay }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { session, before } = row;
  const title = textFor(session.title, language);
  const slides = slidesOfSession(session, versionsOf(view));
  const entries = useSessionEntries(session, view);
  const place = useRef<HTMLDivElement>(null);
  const isSelected = useCourse(({ selected }) => selected.kind === 'session' && selected.session === id);
  useEffect(() => {
    if (isSelected) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const renaming = useRenaming((state) => state.session === id);
  // The list brings the focus back to the row that had it last, so the row comes first and the field in it second.
  useLayoutEffect(() => {
    if (renaming) place.current?.focus();
  }, [renaming]);
  const gap = gapBefore(day.sessions, row);
  const Icon = icons[session.kind];
  const set = (changes: Partial<Omit<Session, 'id'>>): void =>
    void change([{ kind: 'session.set', session: id, changes }], 'set-session');
  return (
    <GridListItem ref={place} id={id} textValue={title} className={styles.item}>
      {gap ? (
        <GapNote course={view.course} day={day} gap={gap} />
      ) : before?.kind === 'early' ? (
        <div className={`${styles.note} ${styles.early}`}>
          <CircleAlert size={14} aria-hidden />
          {say('window.course.early')}
        </div>
      ) : before?.kind === 'overlap' ? (
        <OverlapNote day={day} session={id} minutes={before.minutes} />
      ) : null}
      <ContextMenu
        className={`${styles.row} ${session.kind === 'break' ? styles.break : ''}`}
        label={title}
        entries={entries}
        onOpen={() => {
          select({ kind: 'session', session: id });
        }}
      >
        <AriaButton slot="drag" className={styles.grip} aria-label={say('window.course.drag', { title })}>
          <GripVertical size={14} aria-hidden />
        </AriaButton>
        <CommitField
          label={say('window.course.start')}
          labelHidden
          look="bare"
          value={session.startMinute === null ? '' : formatClock(session.startMinute)}
          placeholder="––:––"
          refuse={(text) =>
            text.trim() === '' || parseClock(text) !== null ? null : say('window.course.start-refused')
          }
          onCommit={(text) => void setStart(view, id, parseClock(text))}
        />
        <span className={styles.end}>{row.endMinute === null ? '' : `–${formatClock(row.endMinute)}`}</span>
        <CommitField
          label={say('window.course.minutes')}
          labelHidden
          look="bare"
          value={String(session.minutes)}
          refuse={(text) => (parseMinutes(text) === null ? say('window.course.minutes-refused') : null)}
          onCommit={(text) => {
            set({ minutes: parseMinutes(text) ?? session.minutes });
          }}
        />
        <span className={styles.unit}>{say('window.course.min')}</span>
        <Icon size={16} aria-hidden className={styles.kind} />
        <RowTitle session={session} title={title} main={view.course.mainLanguage} />
        <span className={styles.slides}>
          {slides.length > 0
            ? say('window.slides', { count: slides.length })
            : lacksSlides(session, versionsOf(view)) && say('window.course.no-slides')}
        </span>
        <MenuTrigger>
          <IconButton label={say('window.course.acts', { title })}>
            <MoreHorizontal size={16} aria-hidden />
          </IconButton>
          <MenuList label={title} entries={entries} />
        </MenuTrigger>
      </ContextMenu>
      <OverRuns session={session} ofSlides={minutesOfSlides(slides)} afterDay={afterDay} />
    </GridListItem>
  );
}

/** What takes longer than there is time for: slides longer than the session, the session longer than the day. */
function OverRuns({
  session,
  ofSlides,
  afterDay,
}: {
  readonly session: Session;
  readonly ofSlides: number;
  readonly afterDay: number;
}) {
  const say = useSay();
  const told = [
    ofSlides > session.minutes
      ? say('window.course.slides-over', { slides: ofSlides, minutes: session.minutes })
      : null,
    afterDay > 0 ? say('window.course.day-over', { count: afterDay }) : null,
  ].filter((one) => one !== null);
  return told.map((words) => (
    <div key={words} className={`${styles.note} ${styles.over}`}>
      <CircleAlert size={14} aria-hidden />
      {words}
    </div>
  ));
}

interface TitleProps {
  readonly session: Session;
  readonly title: string;
  /** What the course is written in. */
  readonly main: Language;
}

function RowTitle({ session, title, main }: TitleProps) {
  const say = useSay();
  const language = useLanguage();
  const renaming = useRenaming((state) => state.session === session.id);
  if (!renaming) return <span className={styles.title}>{title}</span>;
  return (
    <div className={styles.renaming}>
      <CommitField
        label={say('window.course.session-title')}
        labelHidden
        autoFocus
        value={title}
        onCommit={(text) => {
          const changed = withShownText(session.title, text.trim(), { own: language, main });
          const changes = { title: changed, kind: kindOnceNamed(session, text) };
          void change([{ kind: 'session.set', session: session.id, changes }], 'rename');
        }}
        onDone={() => {
          useRenaming.setState({ session: null });
        }}
      />
    </div>
  );
}
