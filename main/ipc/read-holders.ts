/** Reads a list of participants for a set of copies: what is doubtful is told, what cannot be is refused. */
import { basename } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { ParticipantList } from '../model/participants';
import { importLimits } from '../workers/worker-line';
import type { OpenWork } from './session';

/** Throws `list.empty` where the file names nobody, and `list.refused` where a finding stops it. */
export async function readHolders(work: OpenWork, file: string): Promise<ParticipantList> {
  const list = await work.workers.importing.run(
    'list.read',
    { file },
    { subject: basename(file), limits: importLimits },
  );
  if (list.findings.some(({ weight }) => weight === 'stops'))
    throw new KitbagFault('list.refused', { file: basename(file), count: list.holders.length });
  if (list.holders.length === 0) throw new KitbagFault('list.empty', { file: basename(file) });
  return list;
}
