/** Reads a list of participants from a file on the disk. */
import { KitbagFault } from '../../model/fault';
import type { Finding } from '../../model/finding';
import type { ParticipantList } from '../../model/participants';
import { fileNameOf } from '../file-names';
import { nodeAccess } from '../node-access';
import type { ImportAccess } from '../read-beside';
import { decodeText } from '../text/decode-text';
import { readParticipants } from './read-participants';

/** A thousand names take a tenth of this. */
const largestFile = 1024 * 1024;

/** Throws `list.not-found`, and what `decodeText` throws; a guessed encoding is a finding. */
export async function readListFile(path: string, access: ImportAccess = nodeAccess()): Promise<ParticipantList> {
  const file = fileNameOf(path);
  const bytes = await access.readFile(path, largestFile);
  if (!bytes) throw new KitbagFault('list.not-found', { file });
  const { text, encoding, guessed } = decodeText(file, bytes);
  const list = readParticipants(text);
  const findings: readonly Finding[] = guessed
    ? [{ code: 'file.encoding-guessed', weight: 'look', place: { file }, facts: { encoding } }]
    : [];
  return {
    holders: list.holders,
    findings: [...findings, ...list.findings.map((finding) => ({ ...finding, place: { ...finding.place, file } }))],
  };
}
