import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { ContextMenu, MenuList } from '../../parts/menu';
import { useSay } from '../../words';
import { gapEntries } from './gap-entries';
import type { Gap } from './timetable';
import type { Course, Day } from '../../../main/model/course';
import styles from './session-row.module.css';

interface Props {
  readonly course: Course;
  readonly day: Day;
  readonly gap: Gap;
}

/** Free time between two sessions, which a press or a right click fills. */
export function GapNote({ course, day, gap }: Props) {
  const say = useSay();
  const label = say('window.course.gap', { count: gap.minutes });
  const entries = gapEntries(say, course, day, gap);
  return (
    <ContextMenu className={styles.note} label={label} entries={entries}>
      <MenuTrigger>
        <AriaButton className={styles.free}>
          {label}
          <ChevronDown size={12} aria-hidden />
        </AriaButton>
        <MenuList label={label} entries={entries} />
      </MenuTrigger>
    </ContextMenu>
  );
}
