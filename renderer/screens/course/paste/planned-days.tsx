import { CircleAlert } from 'lucide-react';
import { datesOfDays, daysToAdd, otherDates, withDates } from '../../../../main/model/pasted-timetable/dates-of-plan';
import { formatMinute } from '../../../../main/model/timetable';
import { listComma } from '../../../../main/words/punctuation';
import { DateField } from '../../../parts/date-field';
import { formatDay } from '../../../parts/dates';
import { useLanguage } from '../../../state/app';
import { textFor, useSay } from '../../../words';
import { OfferedDates } from '../offered-dates';
import type { PlannedDay, PlannedTimetable } from '../../../../main/model/pasted-timetable/plan-timetable';
import type { PlannedSession } from '../../../../main/model/pasted-timetable/read-row';
import type { Course } from '../../../../main/model/course';
import styles from './planned-days.module.css';

interface Props {
  readonly course: Course;
  readonly plan: PlannedTimetable;
  /** What the person dated, by rows of the days. */
  readonly dates: ReadonlyMap<number, string>;
  readonly onDates: (dates: ReadonlyMap<number, string>) => void;
}

function takenOf(day: PlannedDay): readonly PlannedSession[] {
  return day.rows.flatMap(({ isTaken, session }) => (isTaken && session ? [session] : []));
}

/** The days and sessions that a pasted timetable becomes; what the table does not date is dated here. */
export function PlannedDays({ course, plan, dates, onDates }: Props) {
  const say = useSay();
  const language = useLanguage();
  const days = daysToAdd(plan.days);
  if (days.length === 0) return <p className={styles.quiet}>{say('paste.none')}</p>;
  const known = datesOfDays(course, days);
  return (
    <ol className={styles.days}>
      {days.map((day, at) => {
        const there = course.days.find(({ id }) => id === day.existing);
        const name = say('window.course.day', { number: day.number });
        const { date = null, isOpen = true, isShared = false } = known[at] ?? {};
        const title = textFor(there && textFor(there.title, language) !== '' ? there.title : day.title, language);
        return (
          // Not by its number, which a date may change while its field is written in.
          <li key={day.firstRow} className={styles.day}>
            <div className={styles.head}>
              <h4 className={styles.name}>{name}</h4>
              <OfferedDates
                dates={known.map((one) => one.date)}
                taken={otherDates(course, days)}
                at={at}
                name={name}
                onUse={(offered) => {
                  onDates(withDates(dates, days.slice(at), offered));
                }}
              >
                {date !== null && !isOpen ? (
                  <span className={styles.quiet}>· {formatDay(date, language)}</span>
                ) : (
                  <DateField
                    label={say('window.course.date', { day: name })}
                    labelHidden
                    value={date}
                    onChange={(given) => {
                      onDates(withDates(dates, [day], [given]));
                    }}
                  />
                )}
              </OfferedDates>
            </div>
            {isShared ? (
              <p className={styles.shared} role="alert">
                <CircleAlert size={14} aria-hidden />
                {say('paste.shared-date')}
              </p>
            ) : null}
            {title ? <p>{title}</p> : null}
            {there && there.sessions.length > 0 ? <p className={styles.quiet}>{say('paste.into')}</p> : null}
            <ol className={styles.sessions}>
              {takenOf(day).map((session, index) => (
                <PlannedLine key={index} session={session} />
              ))}
            </ol>
          </li>
        );
      })}
    </ol>
  );
}

function PlannedLine({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const language = useLanguage();
  const { startMinute: start, minutes, kind } = session;
  const names = session.speakers.map((name) => textFor(name, language)).join(listComma(say.language));
  const more = [kind === 'lesson' ? '' : say(`window.course.kinds.${kind}`), names].filter(Boolean).join(' · ');
  return (
    <li className={`${styles.session} ${kind === 'break' ? styles.break : ''}`}>
      <span className={styles.time}>
        {start === null ? '––:––' : `${formatMinute(start)}${minutes > 0 ? `–${formatMinute(start + minutes)}` : ''}`}
      </span>
      <span>
        {textFor(session.title, language)}
        {more ? <span className={styles.more}>{more}</span> : null}
      </span>
    </li>
  );
}
