import { RefreshCw } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { fileNameOf } from '../../parts/file-name';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import { useKept } from './kept-store';
import { outdatedFile, outgrownFile, putAwayOutdated, useMadeFiles, withoutFile } from './made-files';

/** Beside whatever handout of it is open: a file that was exported before is no longer what its handout is. */
export function OutdatedFile({ scope }: { readonly scope: string }) {
  const say = useSay();
  const now = useHandout(useShallow(({ source, preview, following }) => ({ source, preview, following })));
  // Its own line tells of the one that was exported last, as long as it stands there.
  const told = useHandout(({ exported }) => exported?.file ?? '');
  const handout = useKept(({ view }) => view?.handout.id ?? null);
  const { files } = useMadeFiles();
  const others = withoutFile(files, told);
  const outdated = outdatedFile(others, { scope, handout }, now);
  if (!outdated || outgrownFile(others, scope, now.source)?.file === outdated.file) return null;
  const { file, why } = outdated;
  return (
    <Strip
      rank={ranks.before}
      icon={<RefreshCw size={16} aria-hidden />}
      words={say(`window.handout.outdated-${why}`, { file: fileNameOf(file) })}
      title={file}
      onClose={() => {
        putAwayOutdated(file);
      }}
    />
  );
}
