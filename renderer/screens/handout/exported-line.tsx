import { CircleCheck, OctagonX, RefreshCw } from 'lucide-react';
import { memo } from 'react';
import { fileNameOf } from '../../parts/file-name';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import { MoreActs } from './more-acts';
import { goToPage, useHandout } from './handout-store';
import { closeOutcome, exportHandout, lockOf } from './outlets';
import { forgetMadeFile } from './made-files';
import { NotEntered, WhyEnter } from './not-entered';
import { PassportButton } from './passport-button';
import { RefusedLine } from './refused-line';
import { useIsOutdated, useOutgrown } from './use-outdated';

/** After an export: where the file is and the ways to it, and how its check went; or why it is not there. */
export const ExportedLine = memo(function ExportedLine() {
  const say = useSay();
  const exported = useHandout((handout) => handout.exported);
  // A locked file opens for nobody without its password, which is kept nowhere.
  const isLocked = useHandout(({ recipe, password }) => recipe !== null && lockOf(recipe, password) !== null);
  const isTwoSided = useHandout(({ recipe }) => recipe?.sides === 'two');
  const isOutdated = useIsOutdated();
  const isEntered = useHandout(({ entered }) => entered);
  const name = exported ? fileNameOf(exported.file) : '';
  const mustStay = useOutgrown('file', name);
  if (!exported) return null;
  if (exported.token === null) return <RefusedLine refused={exported} onClose={closeOutcome} onGoTo={goToPage} />;
  const { file, token, passport } = exported;
  const held = passport.rows.filter(({ outcome }) => outcome === 'passed').length;
  const Icon = mustStay ? OctagonX : isOutdated ? RefreshCw : CircleCheck;
  const print = {
    source: { kind: 'file', token },
    title: name,
    pages: exported.pages,
    numbers: [],
    isTwoSided,
  } as const;
  return (
    <Strip
      rank={mustStay ? ranks.refused : isOutdated ? ranks.before : ranks.done}
      look={mustStay ? 'danger' : isOutdated ? 'caution' : 'good'}
      icon={<Icon size={16} aria-hidden />}
      words={mustStay ?? say(isOutdated ? 'window.handout.exported-before' : 'window.handout.exported', { file: name })}
      title={file}
      actsCount="many"
      rows={isEntered ? 1 : 2}
      details={<WhyEnter count={1} />}
      acts={
        <>
          {isOutdated || mustStay ? (
            <Button look="quiet" onPress={() => void exportHandout()}>
              {say('window.handout.export-again')}
            </Button>
          ) : (
            <PassportButton
              passport={passport}
              words={say('window.handout.checked', { count: held })}
              onGoTo={goToPage}
            />
          )}
          <Button look="quiet" onPress={() => void attempt(() => ask('shell.show-in-folder', { token }))}>
            {say('window.handout.show-in-folder')}
          </Button>
          <Button look="quiet" onPress={() => void attempt(() => ask('shell.open-file', { token }))}>
            {say('window.handout.open')}
          </Button>
          <NotEntered token={token} count={1} />
        </>
      }
      menu={<MoreActs token={token} print={isLocked ? null : print} />}
      onClose={() => {
        // Whoever puts away that it must not be given out has read it.
        if (mustStay) forgetMadeFile(file);
        closeOutcome();
      }}
    />
  );
});
