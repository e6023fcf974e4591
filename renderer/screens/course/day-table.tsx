import { Plus } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { DropIndicator, GridList, useDragAndDrop } from 'react-aria-components';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { withShownText } from '../../parts/shown-text';
import { onlyKey } from '../../parts/only-key';
import { timetableOf } from '../../../main/model/timetable';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { useIsNew } from './adding';
import { addSession } from './gap-entries';
import { dayEntries } from './day-entries';
import { ContextMenu } from '../../parts/menu';
import { change, select, useCourse } from './course-store';
import { DayDate } from './day-date';
import { DayLine } from './day-line';
import { OfferedDates } from './offered-dates';
import { moveSession } from './move-session';
import { movedBeside, stepped } from './moving';
import { SessionRow } from './session-row';
import { daySpan, formatClock, taughtMinutes, timetableRows } from './timetable';
import { lineSpan } from './time-line';
import { removeSession } from './remove-session';
import { useRenaming } from './renaming';
import type { CourseView } from '../../../main/contract/views';
import type { Day } from '../../../main/model/course';
import type { SessionId } from '../../../main/model/ids';
import styles from './day-table.module.css';

const dragType = 'application/x-kitbag-session';

/** Sessions can be dragged within a day and to another, by pointer and by keyboard. */
function useSessionDrag(day: Day, view: CourseView) {
  const language = useLanguage();
  const move = (session: SessionId, beside: SessionId | null, place: 'before' | 'after'): void => {
    const edit = movedBeside(view.course, session, day.id, beside, place);
    if (edit) void moveSession(view.course, edit);
  };
  return useDragAndDrop({
    getItems: (keys) =>
      Array.from(keys, (key) => ({
        [dragType]: String(key),
        'text/plain': textFor(day.sessions.find((session) => session.id === key)?.title ?? {}, language),
      })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator} />,
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (target.dropPosition !== 'on') move(key as SessionId, target.key as SessionId, target.dropPosition);
    },
    onInsert: ({ items, target }) => {
      const [item] = items;
      if (item?.kind !== 'text' || target.dropPosition === 'on') return;
      const place = target.dropPosition;
      void item.getText(dragType).then((key) => {
        move(key as SessionId, target.key as SessionId, place);
      });
    },
    onRootDrop: ({ items }) => {
      const [item] = items;
      if (item?.kind === 'text') {
        void item.getText(dragType).then((key) => {
          move(key as SessionId, null, 'after');
        });
      }
    },
  });
}

interface Props {
  readonly view: CourseView;
  readonly day: Day;
  readonly number: number;
}

/** One day as a timetable. */
export function DayTable({ view, day, number }: Props) {
  const say = useSay();
  const language = useLanguage();
  const main = view.course.mainLanguage;
  const place = useRef<HTMLElement>(null);
  const selected = useCourse((state) => state.selected);
  const { dragAndDropHooks } = useSessionDrag(day, view);
  const isNew = useIsNew('day', day.id);
  const renaming = useRenaming((state) => state.session);
  const chosen = selected.kind === 'session' ? selected.session : null;
  const isSelected = selected.kind === 'day' && selected.day === day.id;
  useEffect(() => {
    if (isSelected) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const name = say('window.course.day', { number });
  const span = daySpan(day);
  const taught = taughtMinutes(day);
  const { overRuns } = timetableOf(day, view.course.plan?.dayEnds);
  const line = lineSpan(view.course.days);
  const onKeyDown = (event: KeyboardEvent): void => {
    const session = day.sessions.find(({ id }) => id === chosen);
    if (chosen === null || renaming !== null || event.target instanceof HTMLInputElement) return;
    // On the line the arrows go by time.
    const isOnLine = event.target instanceof Element && event.target.closest('[data-line]') !== null;
    const step = event.altKey && !isOnLine ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const edit = step === undefined ? null : stepped(view.course, chosen, step);
    if (edit) void moveSession(view.course, edit);
    else if (event.key === 'F2') useRenaming.setState({ session: chosen });
    else if (event.key === 'Delete' && session) void removeSession(session);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section ref={place} className={styles.day} onKeyDownCapture={onKeyDown}>
      <ContextMenu
        className={styles.head}
        label={name}
        entries={() => dayEntries(say, view.course, day)}
        onOpen={() => {
          select({ kind: 'day', day: day.id });
        }}
      >
        <h2 className={styles.name}>{name}</h2>
        <div className={styles.date}>
          <OfferedDates
            name={name}
            dates={view.course.days.map(({ date }) => date)}
            at={number - 1}
            onUse={(dates) => {
              const days = view.course.days.slice(number - 1);
              const edits = dates.flatMap((date, at) => {
                const dated = days[at];
                return dated ? [{ kind: 'day.set', day: dated.id, date } as const] : [];
              });
              void change(edits, 'set-date');
            }}
          >
            <DayDate day={day} name={name} />
          </OfferedDates>
        </div>
        <div className={styles.title}>
          <CommitField
            label={say('window.course.day-title', { day: name })}
            labelHidden
            look="bare"
            autoFocus={isNew}
            placeholder={say('window.course.day-title-place')}
            value={textFor(day.title, language)}
            onCommit={(text) => {
              const title = withShownText(day.title, text.trim(), { own: language, main });
              void change([{ kind: 'day.set', day: day.id, title }], 'rename');
            }}
          />
        </div>
        <span className={styles.span}>
          {span ? `${formatClock(span.from)}–${formatClock(span.to)} · ` : ''}
          {say(taught % 60 === 0 ? 'window.course.taught-hours' : 'window.course.taught', {
            hours: Math.floor(taught / 60),
            minutes: taught % 60,
          })}
        </span>
      </ContextMenu>
      {line === null ? null : (
        <DayLine view={view} day={day} span={line} label={say('window.course.line', { day: name })} />
      )}
      <GridList
        className={styles.sessions}
        aria-label={say('window.course.sessions-of', { day: name })}
        selectionMode="single"
        selectionBehavior="replace"
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        dragAndDropHooks={dragAndDropHooks}
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const key = onlyKey(keys);
          if (key !== null) select({ kind: 'session', session: key as SessionId });
        }}
        renderEmptyState={() => <p className={styles.none}>{say('window.course.no-sessions')}</p>}
      >
        {timetableRows(day.sessions).map((row) => (
          <SessionRow
            key={row.session.id}
            id={row.session.id}
            row={row}
            view={view}
            day={day}
            afterDay={overRuns.find(({ session }) => session === row.session.id)?.minutes ?? 0}
          />
        ))}
      </GridList>
      <div className={styles.add}>
        <Button
          look="quiet"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => {
            void addSession(view.course, day);
          }}
        >
          {say('window.course.add-session')}
        </Button>
      </div>
    </section>
  );
}
