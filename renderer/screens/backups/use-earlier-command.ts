import { useMemo } from 'react';
import { useCommand } from '../../state/commands';
import { useSay } from '../../words';
import { showEarlier, type Subject } from './restore-store';

/** Offers the earlier versions of what is open in the File menu, and gives the act for buttons. */
export function useEarlierCommand(kind: Subject['kind'], id: string, title: string): () => void {
  const say = useSay();
  const run = useMemo(() => () => void showEarlier({ kind, id, title }), [kind, id, title]);
  useCommand('versions', { label: say('menu.versions'), enabled: true, run });
  return run;
}
