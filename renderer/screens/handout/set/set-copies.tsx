import { Choice } from '../../../parts/choice';
import { FindingList } from '../../../parts/finding-list';
import { Tick } from '../../../parts/tick';
import { useSay } from '../../../words';
import { useGiveOut, wantPrintFile } from '../../give-out/give-out-store';
import { ChooseNames, NamesField } from '../../give-out/names-field';
import type { SetRow } from './set-rows';
import styles from './set-dialog.module.css';

interface Props {
  readonly rows: readonly SetRow[];
  /** Of which row the copies are. */
  readonly of: string;
  readonly onOf: (row: string) => void;
}

/** Who gets a numbered copy, and of what: the same list as where copies are given out. */
export function SetCopies({ rows, of, onOf }: Props) {
  const say = useSay();
  const { list, wantsPrintFile } = useGiveOut();
  return (
    <div className={styles.copies}>
      <Choice
        label={say('window.set.of')}
        value={of}
        options={rows.map(({ id, title }) => ({ id, label: title }))}
        onChange={onOf}
      />
      <NamesField rows={4} />
      {list.findings.length > 0 ? <FindingList findings={list.findings} /> : null}
      <div className={styles.acts}>
        <ChooseNames />
        <Tick state={wantsPrintFile ? 'all' : 'none'} onChange={wantPrintFile}>
          {say('window.give-out.print-file')}
        </Tick>
        <span className={styles.count}>{say('window.give-out.read', { count: list.holders.length })}</span>
      </div>
    </div>
  );
}
