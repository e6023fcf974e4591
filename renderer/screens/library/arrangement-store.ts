/** How this person looks at the library: remembered on this machine. */
import { create } from 'zustand';
import { habitOf, keepHabit, withHabits } from '../../state/habits';
import { parseArrangement, plainArrangement, type Arrangement, type FilterName, type Filters } from './arranging';

export const useArrangement = create<Arrangement>(() => plainArrangement);

withHabits(() => {
  useArrangement.setState(parseArrangement(habitOf('library-arrangement')));
});

/** Sorts or filters in another way. */
export function arrange(changes: Partial<Arrangement>): void {
  useArrangement.setState(changes);
  keepHabit('library-arrangement', JSON.stringify(useArrangement.getState()));
}

/** Filters by a value; null lets everything through again. */
export function filterBy(name: FilterName, value: string | null): void {
  const { [name]: _gone, ...others } = useArrangement.getState().filters;
  const filters: Filters = value === null ? others : { ...others, [name]: value };
  arrange({ filters });
}
