import { CircleCheck, X } from 'lucide-react';
import { ask } from '../../bridge';
import { Button, IconButton } from '../../parts/button';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import { closeOutcome, useHandout } from './handout-store';
import styles from './exported-line.module.css';

/** After an export: where the file is, and the ways to it. */
export function ExportedLine() {
  const say = useSay();
  const exported = useHandout((handout) => handout.exported);
  if (!exported) return null;
  const { token } = exported;
  const name = exported.file.split(/[\\/]/).at(-1) ?? exported.file;
  return (
    <div className={styles.line} role="status">
      <CircleCheck size={16} aria-hidden className={styles.icon} />
      <span className={styles.words} title={exported.file}>
        {say('window.handout.exported', { file: name })}
      </span>
      <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
        {say('window.handout.show-in-folder')}
      </Button>
      <Button look="quiet" onPress={() => void attempt(() => ask('shell.open-file', { token }))}>
        {say('window.handout.open')}
      </Button>
      <IconButton label={say('window.close')} onPress={closeOutcome}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
