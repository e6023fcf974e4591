import { Choice } from '../../../parts/choice';
import { FindingList } from '../../../parts/finding-list';
import { Tick } from '../../../parts/tick';
import { useSay } from '../../../words';
import { useGiveOut, wantPrintFile } from '../../give-out/give-out-store';
import { ChooseNames, NamesField } from '../../give-out/names-field';
import { CopiesLayout } from './edition-rows';
import type { Recipe } from '../../../../main/model/recipe';
import type { SetRow } from './set-rows';
import styles from './set-dialog.module.css';

interface Props {
  /** On the screen: the copies' own layout is kept with it. */
  readonly recipe: Recipe;
  readonly rows: readonly SetRow[];
  /** Of which row the copies are. */
  readonly of: string;
  readonly onOf: (row: string) => void;
}

/** Who gets a numbered copy, and of what: the same list as where copies are given out. */
export function SetCopies({ recipe, rows, of, onOf }: Props) {
  const say = useSay();
  const { list, wantsPrintFile } = useGiveOut();
  return (
    <div className={styles.copies}>
      <div className={styles.which}>
        <Choice
          label={say('window.set.of')}
          value={of}
          options={rows.map(({ id, title }) => ({ id, label: title }))}
          onChange={onOf}
        />
        <CopiesLayout recipe={recipe} />
      </div>
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
