/** Whether a kit may be taken in: it is what a person looked through, and from whom it seems to be. */
import { KitbagFault } from '../model/fault';
import { kitPaths } from '../model/kit';
import type { ComparedKit } from './compare-kit';
import type { UnpackWish } from './unpack-kit';

/**
 * Before anything is touched: it is the file that was looked through, and it is from whom it seems to be, as far as signatures say.
 * Throws `kit.changed-since`, `kit.sender-changed`, `kit.signature-wrong` or `kit.signature-lost`.
 */
export function confirmMayTake(
  { fingerprint, standing, reading }: ComparedKit,
  file: string,
  { expected, trusts, unsigned }: Pick<UnpackWish, 'expected' | 'trusts' | 'unsigned'>,
): void {
  const { sender, manifest, problems } = reading;
  if (expected !== undefined && expected !== fingerprint) throw new KitbagFault('kit.changed-since', { file });
  if (standing === 'changed' && sender && !trusts) throw new KitbagFault('kit.sender-changed', { name: sender.name });
  if (unsigned === true) return;
  if (problems.some(({ path, why }) => path === kitPaths.signature && why === 'signature-wrong'))
    throw new KitbagFault('kit.signature-wrong', { file });
  if (standing === 'unsigned-now') throw new KitbagFault('kit.signature-lost', { library: manifest.library.name });
}
