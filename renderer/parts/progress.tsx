import { ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

interface Props {
  readonly label: string;
  readonly done: number;
  /** 0 where the end is not known yet. */
  readonly total: number;
}

/** How far a long work is. */
export function Progress({ label, done, total }: Props) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={total === 0}
      minValue={0}
      maxValue={total || 1}
      value={done}
      className={styles.track}
    >
      <span
        className={styles.fill}
        data-unknown={total === 0 || undefined}
        style={{ width: `${String(share * 100)}%` }}
      />
    </ProgressBar>
  );
}
