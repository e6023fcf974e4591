import { OctagonX } from 'lucide-react';
import { fileNameOf } from '../../parts/file-name';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { useSay } from '../../words';
import { PassportButton } from './passport-button';
import type { ExportRefused } from '../../../main/contract/views';

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
    <Strip
      rank={ranks.refused}
      look="danger"
      icon={<OctagonX size={16} aria-hidden />}
      words={say('window.handout.refused', { file: name })}
      title={file}
      acts={<PassportButton passport={passport} words={say('window.handout.what-is-wrong')} onGoTo={onGoTo} />}
      onClose={onClose}
    />
  );
}
