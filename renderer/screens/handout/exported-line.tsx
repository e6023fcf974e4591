import { CircleCheck, RefreshCw, X } from 'lucide-react';
import { memo } from 'react';
import { fileNameOf } from '../../parts/file-name';
import { ask } from '../../bridge';
import { Button, IconButton } from '../../parts/button';
import { attempt } from '../../state/faults';
import { ToStick } from '../../parts/to-stick';
import { useSay } from '../../words';
import { PrintButton } from '../print/print-button';
import { goToPage, useHandout } from './handout-store';
import { closeOutcome, exportHandout, lockOf } from './outlets';
import { NotEntered } from './not-entered';
import { PassportButton } from './passport-button';
import { RefusedLine } from './refused-line';
import { useIsOutdated } from './use-outdated';
import styles from './exported-line.module.css';

/** After an export: where the file is and the ways to it, and how its check went; or why it is not there. */
export const ExportedLine = memo(function ExportedLine() {
  const say = useSay();
  const exported = useHandout((handout) => handout.exported);
  // A locked file opens for nobody without its password, which is kept nowhere.
  const isLocked = useHandout(({ recipe, password }) => recipe !== null && lockOf(recipe, password) !== null);
  const isTwoSided = useHandout(({ recipe }) => recipe?.sides === 'two');
  const isOutdated = useIsOutdated();
  if (!exported) return null;
  if (exported.token === null) return <RefusedLine refused={exported} onClose={closeOutcome} onGoTo={goToPage} />;
  const { file, token, passport } = exported;
  const name = fileNameOf(file);
  const held = passport.rows.filter(({ outcome }) => outcome === 'passed').length;
  return (
    <div className={`${styles.line} ${styles.exported}`} role="status">
      {isOutdated ? (
        <RefreshCw size={16} aria-hidden className={styles.caution} />
      ) : (
        <CircleCheck size={16} aria-hidden className={styles.icon} />
      )}
      <span className={isOutdated ? styles.wrapped : styles.words} title={file}>
        {say(isOutdated ? 'window.handout.exported-before' : 'window.handout.exported', { file: name })}
      </span>
      <span className={styles.acts}>
        {isOutdated ? (
          <Button look="quiet" onPress={() => void exportHandout()}>
            {say('window.handout.export-again')}
          </Button>
        ) : null}
        <PassportButton passport={passport} words={say('window.handout.checked', { count: held })} onGoTo={goToPage} />
        <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
          {say('window.handout.show-in-folder')}
        </Button>
        <ToStick token={token} />
        {isLocked ? null : (
          <PrintButton
            look="quiet"
            asked={{ source: { kind: 'file', token }, title: name, pages: exported.pages, numbers: [], isTwoSided }}
          />
        )}
        <Button look="quiet" onPress={() => void attempt(() => ask('shell.open-file', { token }))}>
          {say('window.handout.open')}
        </Button>
      </span>
      <NotEntered token={token} count={1} />
      <span className={styles.close}>
        <IconButton label={say('window.close')} onPress={closeOutcome}>
          <X size={14} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
});
