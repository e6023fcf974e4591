import { CircleCheck, OctagonX, RefreshCw } from 'lucide-react';
import { memo } from 'react';
import { fileNameOf } from '../../parts/file-name';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { sayFault } from '../../../main/words/say';
import { go } from '../../state/app';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import { openIssue } from '../give-out/give-out-store';
import { goToPage, useHandout } from './handout-store';
import { closeOutcome, exportSetAgain } from './outlets';
import { MoreActs } from './more-acts';
import { NotEntered, WhyEnter } from './not-entered';
import { PassportButton } from './passport-button';
import { useOutgrown, useSetOutdated } from './use-outdated';
import type { SetReport } from '../../../main/contract/views';
import { sentences } from '../../../main/words/punctuation';
import styles from './exported-line.module.css';

/** After an export of several handouts: which folder they are in, how each check went, and which are not there. */
export const ExportedSet = memo(function ExportedSet() {
  const say = useSay();
  const set = useHandout((handout) => handout.exportedSet);
  const changed = useSetOutdated();
  const mustStay = useOutgrown('set', set ? fileNameOf(set.folder) : '');
  if (!set) return null;
  const { files, folder, token, copies } = set;
  const passed = files.filter(({ passport }) => passport?.passed).length;
  const name = fileNameOf(folder);
  const title = say('window.handout.set-done', { count: passed, folder: name });
  const Icon = mustStay ? OctagonX : changed ? RefreshCw : CircleCheck;
  const rows = files.map((file) => ({
    isThere: file.passport?.passed === true,
    row: <FileRow key={file.file} file={file} />,
  }));
  const copiesRow = copies ? [{ isThere: copies.issue !== null, row: <Copies key="copies" copies={copies} /> }] : [];
  const all = [...rows, ...copiesRow];
  const wrong = all.filter(({ isThere }) => !isThere);
  const sound = all.filter(({ isThere }) => isThere);
  return (
    <section aria-label={title}>
      <Strip
        rank={wrong.length > 0 || mustStay ? ranks.refused : changed ? ranks.before : ranks.done}
        look={mustStay ? 'danger' : changed ? 'caution' : 'good'}
        icon={<Icon size={16} aria-hidden />}
        words={mustStay ?? (changed ? sentences(title, say(`exchange.changed-${changed}`), say.language) : title)}
        title={folder}
        actsCount="many"
        rows={1 + sound.length}
        details={
          <>
            {sound.map(({ row }) => row)}
            {passed > 0 ? <WhyEnter count={passed} /> : null}
          </>
        }
        acts={
          <>
            {changed || mustStay ? (
              <Button look="quiet" onPress={() => void exportSetAgain()}>
                {say('window.handout.export-again')}
              </Button>
            ) : null}
            <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
              {say('window.handout.show-in-folder')}
            </Button>
            {passed > 0 ? <NotEntered token={token} count={passed} /> : null}
          </>
        }
        menu={<MoreActs token={token} print={null} />}
        onClose={closeOutcome}
      >
        {/* What is not there is never folded away. */}
        {wrong.map(({ row }) => row)}
      </Strip>
    </section>
  );
});

/** One handout of the set: that it is there and how its check went, or why it is not. */
function FileRow({ file: { file, passport, fault } }: { readonly file: SetReport['files'][number] }) {
  const say = useSay();
  const isThere = passport?.passed === true;
  const Icon = isThere ? CircleCheck : OctagonX;
  const held = passport?.rows.filter(({ outcome }) => outcome === 'passed').length ?? 0;
  const words = fault ? `${file}: ${sayFault(say, fault)}` : isThere ? file : say('window.handout.refused', { file });
  return (
    <div className={`${styles.line} ${isThere ? '' : styles.refused}`}>
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
}

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
