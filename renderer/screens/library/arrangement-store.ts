/** How this person looks at the library: remembered on this machine. */
import { create } from 'zustand';
import { parseArrangement, type Arrangement, type FilterName, type Filters } from './arranging';

const place = 'kitbag.library.arrangement';

export const useArrangement = create<Arrangement>(() => parseArrangement(localStorage.getItem(place)));

/** Sorts or filters in another way. */
export function arrange(changes: Partial<Arrangement>): void {
  useArrangement.setState(changes);
  localStorage.setItem(place, JSON.stringify(useArrangement.getState()));
}

/** Filters by a value; null lets everything through again. */
export function filterBy(name: FilterName, value: string | null): void {
  const { [name]: _gone, ...others } = useArrangement.getState().filters;
  const filters: Filters = value === null ? others : { ...others, [name]: value };
  arrange({ filters });
}
