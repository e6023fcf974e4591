import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { select, useCourse } from './course-store';
import { drag, place, useLine } from './line-drag';
import { endAt, lanesOf, placedIn, sessionsWith, startAt, stepMinutes, type Placed, type Span } from './time-line';
import { dayEntries } from './day-entries';
import { gapEntries } from './gap-entries';
import { useSessionEntries } from './session-row';
import { formatClock, gapAt, timetableRows, type TimetableRow } from './timetable';
import { ContextMenu } from '../../parts/menu';
import type { CourseView } from '../../../main/contract/views';
import type { Course, Day } from '../../../main/model/course';
import styles from './day-line.module.css';

/** The height of a row of sessions, in pixels. */
const lanePx = 26;

interface Props {
  readonly view: CourseView;
  readonly day: Day;
  /** Of all days of the course. */
  readonly span: Span;
  readonly label: string;
}

/**
 * A day along its hours. Sessions are dragged to another time or day and longer or shorter at their end, in steps of five minutes;
 * by keys with Alt and the arrows, and Shift for the length.
 */
export function DayLine({ view, day, span, label }: Props) {
  const say = useSay();
  const { course } = view;
  const clicked = useRef(span.from);
  const draft = useLine((line) => line.draft);
  const line = useRef<HTMLDivElement>(null);
  const concerns = draft !== null && (draft.day === day.id || day.sessions.some(({ id }) => id === draft.session));
  const sessions = concerns ? sessionsWith(day, course, draft) : day.sessions;
  const lanes = lanesOf(sessions);
  const rows = timetableRows(sessions);
  const count = Math.max(1, ...[...lanes.values()].map((lane) => lane + 1));
  const hours = Array.from({ length: (span.to - span.from) / 60 + 1 }, (_, index) => span.from + index * 60);
  const across = (minute: number): string => `${String(((minute - span.from) / (span.to - span.from)) * 100)}%`;
  return (
    <div className={styles.place}>
      <div className={styles.hours} aria-hidden>
        {hours.map((hour) => (
          <span key={hour} className={styles.hour} style={{ insetInlineStart: across(hour) }}>
            {formatClock(hour).slice(0, 2)}
          </span>
        ))}
      </div>
      <ContextMenu
        label={label}
        // Free time offers to be filled, and the rest of the line what the day offers.
        entries={() => {
          const gap = gapAt(day.sessions, clicked.current);
          return gap ? gapEntries(say, course, day, gap) : dayEntries(say, course, day);
        }}
      >
        <div
          ref={line}
          role="group"
          onContextMenuCapture={({ clientX, currentTarget }) => {
            const { left, width } = currentTarget.getBoundingClientRect();
            clicked.current = span.from + ((clientX - left) / width) * (span.to - span.from);
          }}
          aria-label={label}
          data-line={day.id}
          data-target={(draft !== null && draft.day === day.id) || undefined}
          className={styles.line}
          style={{ height: count * lanePx + 6 }}
        >
          {hours.slice(1, -1).map((hour) => (
            <span key={hour} className={styles.mark} style={{ insetInlineStart: across(hour) }} aria-hidden />
          ))}
          {rows.map((row) => {
            const lane = lanes.get(row.session.id);
            const { startMinute, minutes, id } = row.session;
            if (lane === undefined || startMinute === null) return null;
            const style = {
              insetInlineStart: across(startMinute),
              width: `calc(${across(span.from + Math.max(stepMinutes, minutes))} - 1px)`,
              top: lane * lanePx + 3,
            };
            return <Block key={id} row={row} day={day} view={view} span={span} line={line} style={style} />;
          })}
        </div>
      </ContextMenu>
      <Told rows={rows} />
    </div>
  );
}

interface BlockProps {
  readonly row: TimetableRow;
  readonly day: Day;
  readonly view: CourseView;
  readonly span: Span;
  readonly line: React.RefObject<HTMLDivElement | null>;
  readonly style: CSSProperties;
}

function Block({ row: { session, before }, day, view, span, line, style }: BlockProps) {
  const { course } = view;
  const entries = useSessionEntries(session, view);
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const isSelected = useCourse(({ selected }) => selected.kind === 'session' && selected.session === session.id);
  const isHeld = useLine(({ draft }) => draft?.session === session.id);
  const wantsFocus = useLine(({ focus }) => focus === session.id);
  useLayoutEffect(() => {
    if (!wantsFocus) return;
    button.current?.focus();
    useLine.setState({ focus: null });
  }, [wantsFocus, day.id]);
  const placed = placedIn(day, session);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || placed === null || line.current === null) return;
    const part = (event.target as Element).hasAttribute('data-end') ? 'end' : 'whole';
    drag(placed, part, event.nativeEvent, line.current, span);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = placed && event.altKey ? keyed(placed, event, course) : null;
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    void place(next, event.shiftKey ? 'resize-session' : 'move-session');
  };
  const title = textFor(session.title, language);
  const end = (session.startMinute ?? 0) + session.minutes;
  const times = `${formatClock(session.startMinute ?? 0)}–${formatClock(end)}`;
  return (
    <ContextMenu
      className={styles.offers}
      label={title}
      entries={entries}
      onOpen={() => {
        select({ kind: 'session', session: session.id });
      }}
    >
      <button
        ref={button}
        type="button"
        className={`${styles.block} ${session.kind === 'break' ? styles.break : ''}`}
        style={style}
        aria-label={`${title}, ${times}`}
        aria-pressed={isSelected}
        title={`${times} ${title}`}
        data-held={isHeld || undefined}
        data-clash={before?.kind === 'overlap' || undefined}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onClick={() => {
          select({ kind: 'session', session: session.id });
        }}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.end} data-end />
      </button>
    </ContextMenu>
  );
}

/** Where a key with Alt puts a session; null for a key that moves none, and where there is nowhere to go. */
function keyed(placed: Placed, { key, shiftKey }: KeyboardEvent, course: Course): Placed | null {
  const by = { ArrowLeft: -stepMinutes, ArrowRight: stepMinutes }[key];
  if (by !== undefined)
    return shiftKey
      ? endAt(placed, placed.startMinute + placed.minutes + by)
      : startAt(placed, placed.startMinute + by);
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (step === undefined || shiftKey) return null;
  const other = course.days[course.days.findIndex(({ id }) => id === placed.day) + step];
  return other ? { ...placed, day: other.id } : null;
}

/** The times of what is held or chosen, with the overlap or gap before it. */
function Told({ rows }: { readonly rows: readonly TimetableRow[] }) {
  const say = useSay();
  const language = useLanguage();
  const held = useLine(({ draft }) => draft?.session ?? null);
  const selected = useCourse((state) => (state.selected.kind === 'session' ? state.selected.session : null));
  const row = rows.find(({ session }) => session.id === (held ?? selected));
  const startMinute = row?.session.startMinute ?? null;
  if (!row || startMinute === null) return <p className={styles.told} />;
  const { session, before, endMinute } = row;
  const note =
    before === null
      ? ''
      : before.kind === 'early'
        ? say('window.course.early')
        : say(`window.course.${before.kind}`, { count: before.minutes });
  return (
    <p className={styles.told} role="status" data-clash={before?.kind === 'overlap' || undefined}>
      <strong>
        {formatClock(startMinute)}–{formatClock(endMinute ?? startMinute)}
      </strong>{' '}
      {textFor(session.title, language)}
      {note ? ` · ${note}` : ''}
    </p>
  );
}
