import { formatMinute } from '../../../../main/model/timetable';
import { listComma } from '../../../../main/words/punctuation';
import { formatDay } from '../../../parts/dates';
import { useLanguage } from '../../../state/app';
import { textFor, useSay } from '../../../words';
import type { PlannedDay, PlannedTimetable } from '../../../../main/model/pasted-timetable/plan-timetable';
import type { PlannedSession } from '../../../../main/model/pasted-timetable/read-row';
import type { Course } from '../../../../main/model/course';
import styles from './planned-days.module.css';

interface Props {
  readonly course: Course;
  readonly plan: PlannedTimetable;
}

function takenOf(day: PlannedDay): readonly PlannedSession[] {
  return day.rows.flatMap(({ isTaken, session }) => (isTaken && session ? [session] : []));
}

/** The days and sessions that a pasted timetable becomes. */
export function PlannedDays({ course, plan }: Props) {
  const say = useSay();
  const language = useLanguage();
  const days = plan.days.filter((day) => takenOf(day).length > 0);
  if (days.length === 0) return <p className={styles.quiet}>{say('paste.none')}</p>;
  return (
    <ol className={styles.days}>
      {days.map((day) => {
        const there = course.days.find(({ id }) => id === day.existing);
        const date = there?.date ?? day.date;
        const title = textFor(there && textFor(there.title, language) !== '' ? there.title : day.title, language);
        return (
          <li key={day.number} className={styles.day}>
            <h4 className={styles.name}>
              {say('window.course.day', { number: day.number })}
              <span className={styles.quiet}>
                {' '}
                · {date === null ? say('window.course.no-date') : formatDay(date, language)}
              </span>
            </h4>
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
