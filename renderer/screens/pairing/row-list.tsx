import { useMemo, type KeyboardEvent } from 'react';
import { GridList, ListLayout, Virtualizer } from 'react-aria-components';
import { runEntry, type MenuEntry } from '../../parts/menu';
import { onlyKey } from '../../parts/only-key';
import { useSay } from '../../words';
import { PairRowItem } from './pair-row';
import { usePairing, type Side } from './pairing-store';
import { filterRows } from './row-filters';
import { keyOfRow, type ShownRow } from '../../../main/model/pairing/row-moves';
import styles from './row-list.module.css';

/** Of all rows alike: hundreds of them are drawn as they come into view. */
const rowHeight = 148;

/** The entry that a key stands for. */
function entryOfKey(event: KeyboardEvent): string | null {
  const all = event.shiftKey ? 'all-' : '';
  if (event.altKey && event.key === 'ArrowUp') return `${all}up`;
  if (event.altKey && event.key === 'ArrowDown') return `${all}down`;
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return 'right';
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'b') return 'bilingual';
  return event.key === 'Delete' ? 'apart' : null;
}

interface Props {
  readonly main: Side;
  readonly other: Side;
  readonly entriesOf: (row: ShownRow, at: number) => MenuEntry[];
}

/**
 * The rows: arrows go through them, Alt with an arrow moves a partner (with Shift all that follow), Delete takes a pair apart,
 * Enter chooses a partner, Ctrl+Enter says that a pair is right.
 */
export function RowList({ main, other, entriesOf }: Props) {
  const say = useSay();
  const { rows, filter, selected } = usePairing();
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const run = (key: string | null, id: string): void => {
    const found = shown.find(({ row }) => keyOfRow(row) === key);
    if (found) runEntry(entriesOf(found.row, found.at), id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = entryOfKey(event);
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(selected, id);
  };
  return (
    <div className={styles.place} onKeyDownCapture={onKeyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <GridList
          aria-label={say('pair.rows')}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            usePairing.setState({ selected: onlyKey(keys) });
          }}
          onAction={(key) => {
            run(String(key), 'choose');
          }}
          renderEmptyState={() => <p className={styles.none}>{say('pair.none')}</p>}
        >
          {shown.map(({ row, at }) => (
            <PairRowItem key={keyOfRow(row)} row={row} entries={entriesOf(row, at)} main={main} other={other} />
          ))}
        </GridList>
      </Virtualizer>
    </div>
  );
}
