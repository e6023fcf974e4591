import { CircleCheck, OctagonX, X } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ask } from '../../bridge';
import { Button, IconButton } from '../../parts/button';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import { closeOutcome, useHandout } from './handout-store';
import { PassportList } from './passport-list';
import type { Passport } from '../../../main/model/passport';
import styles from './exported-line.module.css';

/** After an export: where the file is and the ways to it, and how its check went; or why it is not there. */
export function ExportedLine() {
  const say = useSay();
  const exported = useHandout((handout) => handout.exported);
  if (!exported) return null;
  const { file, token, passport } = exported;
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const close = (
    <IconButton label={say('window.close')} onPress={closeOutcome}>
      <X size={14} aria-hidden />
    </IconButton>
  );
  if (token === null)
    return (
      <div className={`${styles.line} ${styles.refused}`} role="alert">
        <OctagonX size={16} aria-hidden className={styles.icon} />
        <span className={styles.words} title={file}>
          {say('window.handout.refused', { file: name })}
        </span>
        <PassportButton passport={passport} words={say('window.handout.what-is-wrong')} />
        {close}
      </div>
    );
  const held = passport.rows.filter(({ outcome }) => outcome === 'passed').length;
  return (
    <div className={styles.line} role="status">
      <CircleCheck size={16} aria-hidden className={styles.icon} />
      <span className={styles.words} title={file}>
        {say('window.handout.exported', { file: name })}
      </span>
      <PassportButton passport={passport} words={say('window.handout.checked', { count: held })} />
      <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
        {say('window.handout.show-in-folder')}
      </Button>
      <Button look="quiet" onPress={() => void attempt(() => ask('shell.open-file', { token }))}>
        {say('window.handout.open')}
      </Button>
      {close}
    </div>
  );
}

/** Opens to the list of all rules. */
function PassportButton({ passport, words }: { readonly passport: Passport; readonly words: string }) {
  const say = useSay();
  return (
    <DialogTrigger>
      <AriaButton className={styles.check}>{words}</AriaButton>
      <Popover className={styles.popover} placement="bottom end">
        <Dialog className={styles.list} aria-label={say('window.handout.check-list')}>
          {({ close }) => <PassportList passport={passport} onLeave={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
