import { ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

interface Props {
  readonly label: string;
  /** How much is done, from 0 to 1; null where the end is not known yet. */
  readonly share: number | null;
}

/** How far a long work is. */
export function Progress({ label, share }: Props) {
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={share === null}
      minValue={0}
      maxValue={1}
      value={share ?? 0}
      className={styles.track}
    >
      <span
        className={styles.fill}
        data-unknown={share === null || undefined}
        style={{ width: `${String((share ?? 0) * 100)}%` }}
      />
    </ProgressBar>
  );
}
