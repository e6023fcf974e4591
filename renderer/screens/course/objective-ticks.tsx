import { Tick } from '../../parts/tick';
import { ticked } from '../../parts/ticked';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import type { Course } from '../../../main/model/course';
import type { ObjectiveId } from '../../../main/model/ids';
import type { ReactNode } from 'react';
import styles from './objective-ticks.module.css';

interface Props {
  readonly objectives: Course['objectives'];
  readonly chosen: readonly ObjectiveId[];
  readonly onChange: (chosen: readonly ObjectiveId[]) => void;
  /** What stands under an objective. */
  readonly under?: (objective: Course['objectives'][number], number: number) => ReactNode;
}

/** The course's objectives to be ticked, by the numbers that handouts give them. */
export function ObjectiveTicks({ objectives, chosen, onChange, under }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (objectives.length === 0) return <p className={styles.quiet}>{say('window.course.objectives-in-overview')}</p>;
  return objectives.map((objective, at) => (
    <div key={objective.id} className={styles.objective}>
      <Tick
        state={chosen.includes(objective.id) ? 'all' : 'none'}
        onChange={(on) => {
          onChange(ticked(chosen, objective.id, on));
        }}
      >
        <span className={styles.words}>
          <span className={styles.number}>{at + 1}</span>
          <span>{textFor(objective.text, language) || say('window.course.unnamed')}</span>
        </span>
      </Tick>
      {under?.(objective, at + 1)}
    </div>
  ));
}
