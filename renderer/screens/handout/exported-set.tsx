import { CircleCheck, OctagonX, RefreshCw, X } from 'lucide-react';
import { memo } from 'react';
import { fileNameOf } from '../../parts/file-name';
import { ask } from '../../bridge';
import { Button, IconButton } from '../../parts/button';
import { sayFault } from '../../../main/words/say';
import { go } from '../../state/app';
import { attempt } from '../../state/faults';
import { ToStick } from '../../parts/to-stick';
import { useSay } from '../../words';
import { openIssue } from '../give-out/give-out-store';
import { goToPage, useHandout } from './handout-store';
import { closeOutcome, exportSetAgain } from './outlets';
import { NotEntered } from './not-entered';
import { PassportButton } from './passport-button';
import { useSetOutdated } from './use-outdated';
import type { SetReport } from '../../../main/contract/views';
import styles from './exported-line.module.css';

/** After an export of several handouts: which folder they are in, how each check went, and which are not there. */
export const ExportedSet = memo(function ExportedSet() {
  const say = useSay();
  const set = useHandout((handout) => handout.exportedSet);
  const changed = useSetOutdated();
  if (!set) return null;
  const { files, folder, token, copies } = set;
  const passed = files.filter(({ passport }) => passport?.passed).length;
  const name = fileNameOf(folder);
  return (
    <section aria-label={say('window.handout.set-done', { count: passed, folder: name })}>
      <div className={styles.line} role="status">
        {changed ? (
          <RefreshCw size={16} aria-hidden className={styles.caution} />
        ) : (
          <CircleCheck size={16} aria-hidden className={styles.icon} />
        )}
        <span className={changed ? styles.wrapped : styles.words} title={folder}>
          {say('window.handout.set-done', { count: passed, folder: name })}
          {changed ? ` ${say(`exchange.changed-${changed}`)}` : null}
        </span>
        {changed ? (
          <Button look="quiet" onPress={() => void exportSetAgain()}>
            {say('window.handout.export-again')}
          </Button>
        ) : null}
        <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
          {say('window.handout.show-in-folder')}
        </Button>
        <ToStick token={token} />
        <IconButton label={say('window.close')} onPress={closeOutcome}>
          <X size={14} aria-hidden />
        </IconButton>
        {passed > 0 ? <NotEntered token={token} count={passed} /> : null}
      </div>
      {files.map(({ handout, file, passport, fault }) => {
        const isThere = passport?.passed === true;
        const Icon = isThere ? CircleCheck : OctagonX;
        const held = passport?.rows.filter(({ outcome }) => outcome === 'passed').length ?? 0;
        const words = fault
          ? `${file}: ${sayFault(say, fault)}`
          : isThere
            ? file
            : say('window.handout.refused', { file });
        return (
          <div key={handout ?? file} className={`${styles.line} ${isThere ? '' : styles.refused}`}>
            <Icon size={16} aria-hidden className={styles.icon} />
            <span className={styles.words} title={words}>
              {words}
            </span>
            {passport ? (
              <PassportButton
                passport={passport}
                words={isThere ? say('window.handout.checked', { count: held }) : say('window.handout.what-is-wrong')}
                onGoTo={goToPage}
              />
            ) : null}
          </div>
        );
      })}
      {copies ? <Copies copies={copies} /> : null}
    </section>
  );
});

/** The numbered copies of the set: they are in the register, and are looked after there. */
function Copies({
  copies: { folder, issue, count, passport, fault },
}: {
  readonly copies: NonNullable<SetReport['copies']>;
}) {
  const say = useSay();
  const Icon = issue === null ? OctagonX : CircleCheck;
  const held = passport?.rows.filter(({ outcome }) => outcome === 'passed').length ?? 0;
  const words =
    issue === null
      ? [say('window.set.copies-not'), ...(fault ? [sayFault(say, fault)] : [])].join(': ')
      : say('window.set.copies-there', { count, folder });
  return (
    <div className={`${styles.line} ${issue === null ? styles.refused : ''}`}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.words} title={words}>
        {words}
      </span>
      {issue === null ? null : (
        <Button
          look="quiet"
          onPress={() => {
            void openIssue(issue);
            go({ name: 'give-out' });
          }}
        >
          {say('window.set.open')}
        </Button>
      )}
      {passport ? (
        <PassportButton
          passport={passport}
          words={issue === null ? say('window.handout.what-is-wrong') : say('window.handout.checked', { count: held })}
          onGoTo={goToPage}
        />
      ) : null}
    </div>
  );
}
