import { OctagonX } from 'lucide-react';
import { fileNameOf } from '../../parts/file-name';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import { forgetMadeFile, outgrownFile, useMadeFiles, withoutFile } from './made-files';

/** Beside whatever handout of it is open: a file that was exported before must not be given out, since a slide in it was kept back. */
export function OutgrownFile({ scope }: { readonly scope: string }) {
  const say = useSay();
  const source = useHandout((handout) => handout.source);
  // Its own line tells of the one that was exported last, as long as it stands there.
  const told = useHandout(({ exported }) => exported?.file ?? '');
  const { files } = useMadeFiles();
  const outgrown = outgrownFile(withoutFile(files, told), scope, source);
  if (!outgrown) return null;
  const { file, count } = outgrown;
  return (
    <Strip
      rank={ranks.refused}
      look="danger"
      icon={<OctagonX size={16} aria-hidden />}
      words={say('window.handout.holds-kept', { file: fileNameOf(file), count })}
      title={file}
      onClose={() => {
        forgetMadeFile(file);
      }}
    />
  );
}
