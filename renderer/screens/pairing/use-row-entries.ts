import type { MenuEntry } from '../../parts/menu';
import { useSay } from '../../words';
import { isPair } from './row-filters';
import { mend, usePairing } from './pairing-store';
import { markBilingual, movePartner, takeApart, type ShownRow } from '../../../main/model/pairing/row-moves';

/** What can be done to a row, for its menu, its keys and its buttons. */
export function useRowEntries(onChoose: (at: number) => void): (row: ShownRow, at: number) => MenuEntry[] {
  const say = useSay();
  const rows = usePairing((pairing) => pairing.rows);
  return (row, at) => [
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
