import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { DateField } from '../../parts/date-field';
import { formatDay } from '../../parts/dates';
import { useSay } from '../../words';
import { change } from './course-store';
import type { Day } from '../../../main/model/course';
import styles from './day-date.module.css';

/** A day's date as people read it; a press lets them change it. */
export function DayDate({ day, name }: { readonly day: Day; readonly name: string }) {
  const say = useSay();
  const [state, setState] = useState<'told' | 'changing' | 'changed'>('told');
  const label = say('window.course.date', { day: name });
  if (state !== 'changing') {
    const told = day.date === null ? say('window.course.set-date') : formatDay(day.date, say.language);
    return (
      <AriaButton
        className={styles.date}
        data-empty={day.date === null || undefined}
        // The focus was in the field, which is gone.
        autoFocus={state === 'changed'}
        aria-label={`${label}: ${told}`}
        onPress={() => {
          setState('changing');
        }}
      >
        {told}
      </AriaButton>
    );
  }
  return (
    <DateField
      label={label}
      labelHidden
      autoFocus
      value={day.date}
      onChange={(date) => void change([{ kind: 'day.set', day: day.id, date }], 'set-date')}
      onDone={(by) => {
        setState(by === 'hand' ? 'changed' : 'told');
      }}
    />
  );
}
