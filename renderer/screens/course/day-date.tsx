import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { CommitField } from '../../parts/commit-field';
import { formatDay } from '../../parts/dates';
import { useSay } from '../../words';
import { change } from './course-store';
import type { Day } from '../../../main/model/course';
import styles from './day-date.module.css';

/** A day's date as people read it; a press lets them change it. */
export function DayDate({ day, name }: { readonly day: Day; readonly name: string }) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const label = say('window.course.date', { day: name });
  if (!changing) {
    const told = day.date === null ? say('window.course.no-date') : formatDay(day.date, say.language);
    return (
      <AriaButton
        className={styles.date}
        aria-label={`${label}: ${told}`}
        onPress={() => {
          setChanging(true);
        }}
      >
        {told}
      </AriaButton>
    );
  }
  return (
    <CommitField
      label={label}
      labelHidden
      autoFocus
      type="date"
      value={day.date ?? ''}
      onCommit={(text) => void change([{ kind: 'day.set', day: day.id, date: text || null }], 'set-date')}
      onDone={() => {
        setChanging(false);
      }}
    />
  );
}
