import { CircleHelp, Hand, Languages, LayoutList, SquareDashed } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useSay } from '../../words';
import { usePairing } from './pairing-store';
import { filterRows, rowFilters } from './row-filters';
import styles from '../library/shelf-list.module.css';

const icons = { all: LayoutList, check: CircleHelp, alone: SquareDashed, hand: Hand, bilingual: Languages } as const;

/** The rows by what there is to look at, with how many there are of each. */
export function FilterList({ isOne }: { readonly isOne: boolean }) {
  const say = useSay();
  const { rows, filter } = usePairing();
  const offered = rowFilters.filter((name) => !isOne || (name !== 'check' && name !== 'hand'));
  return (
    <ListBox
      className={styles.shelves}
      aria-label={say('pair.filters')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const chosen = rowFilters.find((name) => keys !== 'all' && keys.has(name));
        if (chosen) usePairing.setState({ filter: chosen, selected: null });
      }}
    >
      {offered.map((name) => {
        const Icon = icons[name];
        return (
          <ListBoxItem key={name} id={name} textValue={say(`pair.filter.${name}`)} className={styles.shelf}>
            <Icon size={16} aria-hidden />
            <span>{say(`pair.filter.${name}`)}</span>
            <span className={styles.count}>{filterRows(rows, name).length}</span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
