import { useState } from 'react';
import { readColumns, type ColumnKind } from '../../../../main/model/pasted-timetable/columns';
import { peopleOf } from '../../../../main/model/pasted-timetable/people-of-plan';
import { planTimetable } from '../../../../main/model/pasted-timetable/plan-timetable';
import { timetableEdits, venueOf } from '../../../../main/model/pasted-timetable/timetable-edits';
import { createSay } from '../../../../main/words/say';
import { listComma } from '../../../../main/words/punctuation';
import { Button } from '../../../parts/button';
import { today } from '../../../parts/dates';
import { Dialog } from '../../../parts/dialog';
import { useOnce } from '../../../parts/use-once';
import { Tick } from '../../../parts/tick';
import { useLanguage } from '../../../state/app';
import { mint } from '../../../state/mint';
import { tell } from '../../../state/notices';
import { textFor, useSay } from '../../../words';
import { change, select, undoCourse } from '../course-store';
import { PastedRows } from './pasted-rows';
import { PastePlace } from './paste-place';
import { askToPaste, stopPasting, usePasting } from './pasting';
import { PlannedDays } from './planned-days';
import type { CourseEdit } from '../../../../main/model/change';
import type { DayId } from '../../../../main/model/ids';
import type { Course } from '../../../../main/model/course';
import type { PastedTable } from '../../../../main/model/pasted-timetable/square-cells';
import styles from './paste-timetable.module.css';

/** The day in which the first new session stands: what a person wants to see next. */
function firstDayOf(edits: readonly CourseEdit[]): DayId | null {
  const [first] = edits.flatMap((edit) =>
    edit.kind === 'day.add' ? [edit.day.id] : edit.kind === 'session.add' ? [edit.day] : [],
  );
  return first ?? null;
}

/** Pastes a timetable into a course: first where to paste, then what it becomes. */
export function PasteTimetable({ course }: { readonly course: Course }) {
  const say = useSay();
  const { isOpen, table } = usePasting();
  if (!isOpen) return null;
  if (table) return <PastedDialog key={table.rows.join('\n')} course={course} table={table} />;
  return (
    <Dialog
      title={say('paste.title')}
      onClose={stopPasting}
      foot={<Button onPress={stopPasting}>{say('window.cancel')}</Button>}
    >
      <PastePlace />
    </Dialog>
  );
}

interface Props {
  readonly course: Course;
  readonly table: PastedTable;
}

function PastedDialog({ course, table }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [near] = useState(today);
  const [first] = useState(() => readColumns(table.rows, near));
  const [columns, setColumns] = useState(first.columns);
  const [headingRow, setHeadingRow] = useState(first.headingRow);
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [dates, setDates] = useState<ReadonlyMap<number, string>>(new Map());
  const plan = planTimetable({ rows: table.rows, columns, headingRow, course, language, today: near, ticks, dates });
  const heading = first.headingRow ?? 0;
  const [add, isAdding] = useOnce(async () => {
    const edits = timetableEdits(course, plan, {
      day: () => mint('day'),
      session: () => mint('session'),
      person: () => mint('person'),
      roomLine: (room, written) => createSay(written)('paste.room-line', { room }),
    });
    if (!(await change(edits, 'paste-timetable'))) return;
    const day = firstDayOf(edits);
    if (day) select({ kind: 'day', day });
    stopPasting();
    tell('paste.done', { count: plan.sessions + plan.breaks }, { label: 'window.edit.undo', run: undoCourse });
  });
  return (
    <Dialog
      title={say('paste.title')}
      size="full"
      onClose={stopPasting}
      foot={
        <>
          <span className={styles.sum} role="status">
            {[
              say('paste.days', { count: plan.days.filter(({ rows }) => rows.some(({ isTaken }) => isTaken)).length }),
              say('paste.sessions', { count: plan.sessions }),
              ...(plan.breaks > 0 ? [say('paste.breaks', { count: plan.breaks })] : []),
              ...(plan.leftOut > 0 ? [say('paste.left-out', { count: plan.leftOut })] : []),
            ].join(' · ')}
          </span>
          <Button onPress={askToPaste}>{say('paste.again')}</Button>
          <Button onPress={stopPasting}>{say('window.cancel')}</Button>
          <Button look="primary" isDisabled={plan.sessions + plan.breaks === 0} isPending={isAdding} onPress={add}>
            {say('paste.add')}
          </Button>
        </>
      }
    >
      <div className={styles.both}>
        <section className={styles.pane}>
          <header className={styles.head}>
            <h3 className={styles.title}>{say('paste.pasted')}</h3>
            <Tick
              state={headingRow === null ? 'none' : 'all'}
              onChange={(has) => {
                setHeadingRow(has ? heading : null);
              }}
            >
              {say('paste.has-headings', { number: heading + 1 })}
            </Tick>
          </header>
          <PastedRows
            table={table}
            columns={columns}
            headingRow={headingRow}
            plan={plan}
            onColumn={(index, kind: ColumnKind) => {
              setColumns(columns.with(index, kind));
            }}
            onTick={(row, isTaken) => {
              setTicks(new Map(ticks).set(row, isTaken));
            }}
          />
          {table.cut > 0 ? <p className={styles.quiet}>{say('paste.cut', { count: table.cut })}</p> : null}
        </section>
        <section className={styles.pane}>
          <h3 className={styles.title}>{say('paste.becomes')}</h3>
          {/* What scrolls can be reached by key. */}
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={say('paste.becomes')}>
            <PlannedDays course={course} plan={plan} dates={dates} onDates={setDates} />
            <AlsoDone course={course} plan={plan} />
          </div>
        </section>
      </div>
    </Dialog>
  );
}

/** What a paste changes beside days and sessions. */
function AlsoDone({ course, plan }: { readonly course: Course; readonly plan: ReturnType<typeof planTimetable> }) {
  const say = useSay();
  const language = useLanguage();
  const { fresh } = peopleOf(course, plan);
  const names = fresh.map((name) => textFor(name, language)).join(listComma(say.language));
  const hasRooms = plan.days.some(({ rows }) =>
    rows.some(({ isTaken, session }) => isTaken && textFor(session?.room ?? {}, language) !== ''),
  );
  const venue = venueOf(course, plan);
  return (
    <>
      {fresh.length > 0 ? (
        <p className={styles.quiet}>{say('paste.fresh-people', { count: fresh.length, names })}</p>
      ) : null}
      {venue ? <p className={styles.quiet}>{say('paste.venue', { room: textFor(venue, language) })}</p> : null}
      {hasRooms && !venue ? <p className={styles.quiet}>{say('paste.rooms')}</p> : null}
    </>
  );
}
