import { OctagonX, X } from 'lucide-react';
import { fileNameOf } from '../../parts/file-name';
import { IconButton } from '../../parts/button';
import { useSay } from '../../words';
import { PassportButton } from './passport-button';
import type { ExportRefused } from '../../../main/contract/views';
import styles from './exported-line.module.css';

interface Props {
  readonly refused: ExportRefused;
  readonly onClose: () => void;
  /** Shows a page, counted from 0. */
  readonly onGoTo: (page: number) => void;
}

/** After an export or an issue that did not pass its check: nothing was put in place, and why. */
export function RefusedLine({ refused: { file, passport }, onClose, onGoTo }: Props) {
  const say = useSay();
  const name = fileNameOf(file);
  return (
    <div className={`${styles.line} ${styles.refused}`} role="alert">
      <OctagonX size={16} aria-hidden className={styles.icon} />
      <span className={styles.words} title={file}>
        {say('window.handout.refused', { file: name })}
      </span>
      <PassportButton passport={passport} words={say('window.handout.what-is-wrong')} onGoTo={onGoTo} />
      <IconButton label={say('window.close')} onPress={onClose}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
