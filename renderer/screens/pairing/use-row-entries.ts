import type { MenuEntry } from '../../parts/menu';
import { useSay } from '../../words';
import { filterRows, isPair } from './row-filters';
import { mend, usePairing } from './pairing-store';
import {
  canShift,
  confirmPair,
  markBilingual,
  movePartner,
  shiftPartners,
  takeApart,
  type ShownRow,
} from '../../../main/model/pairing/row-moves';

/** What can be done to a row, for its menu, its keys and its buttons. */
export function useRowEntries(onChoose: (at: number) => void): (row: ShownRow, at: number) => MenuEntry[] {
  const say = useSay();
  const { rows, filter, subject } = usePairing();
  /** A row that is right leaves the list of those to check: the next one comes. */
  const afterConfirming = (at: number): number =>
    filter === 'check' ? (filterRows(rows, filter).find((one) => one.at > at)?.at ?? at) : at;
  const confirming = (row: ShownRow, at: number): MenuEntry => ({
    id: 'right',
    label: say('pair.act.right'),
    keys: 'Ctrl+↵',
    isDisabled: !isPair(row) || row.reasons.includes('hand'),
    run: () => {
      mend(confirmPair(rows, at), afterConfirming(at));
    },
  });
  return (row, at) => [
    // Of a deck that is a pair already nothing was guessed.
    ...(subject?.kind === 'two' ? [confirming(row, at)] : []),
    {
      id: 'up',
      label: say('pair.act.up'),
      keys: 'Alt+↑',
      isDisabled: row.other === null || at === 0,
      run: () => {
        mend(movePartner(rows, at, -1), at - 1);
      },
    },
    {
      id: 'down',
      label: say('pair.act.down'),
      keys: 'Alt+↓',
      isDisabled: row.other === null || at === rows.length - 1,
      run: () => {
        mend(movePartner(rows, at, 1), at + 1);
      },
    },
    {
      id: 'all-up',
      label: say('pair.act.all-up'),
      keys: 'Alt+Shift+↑',
      isDisabled: !canShift(rows, at, -1),
      run: () => {
        // Its own partner stands before it now.
        mend(shiftPartners(rows, at, -1), row.other === null ? at : at + 1);
      },
    },
    {
      id: 'all-down',
      label: say('pair.act.all-down'),
      keys: 'Alt+Shift+↓',
      isDisabled: !canShift(rows, at, 1),
      run: () => {
        mend(shiftPartners(rows, at, 1), at);
      },
    },
    {
      id: 'choose',
      label: say('pair.act.choose'),
      keys: '↵',
      run: () => {
        onChoose(at);
      },
    },
    {
      id: 'apart',
      label: say('pair.act.apart'),
      keys: 'Del',
      isDisabled: !isPair(row),
      run: () => {
        mend(takeApart(rows, at), at);
      },
    },
    'line',
    {
      id: 'bilingual',
      label: say(row.bilingual ? 'pair.act.not-bilingual' : 'pair.act.bilingual'),
      keys: 'Ctrl+B',
      run: () => {
        mend(markBilingual(rows, at, !row.bilingual), at);
      },
    },
  ];
}
