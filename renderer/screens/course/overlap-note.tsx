import { CircleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useSay } from '../../words';
import { roomWanted, shiftedRest, shiftRest } from './shift-rest';
import type { Day } from '../../../main/model/course';
import type { SessionId } from '../../../main/model/ids';
import styles from './session-row.module.css';

interface Props {
  readonly day: Day;
  /** The one that begins too soon. */
  readonly session: SessionId;
  readonly minutes: number;
}

/** A session that begins before the one above it has ended; one press lets the rest of the day make room. */
export function OverlapNote({ day, session, minutes }: Props) {
  const say = useSay();
  const later = roomWanted(day, session);
  const edits = shiftedRest(day, session, later);
  return (
    <div className={`${styles.note} ${styles.overlap}`}>
      <CircleAlert size={14} aria-hidden />
      {say('window.course.overlap', { count: minutes })}
      {edits.length > 0 ? (
        <AriaButton className={styles.push} onPress={() => void shiftRest(edits)}>
          {say('window.course.push-rest', { count: later })}
        </AriaButton>
      ) : null}
    </div>
  );
}
