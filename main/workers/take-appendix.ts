/** Reads a PDF that a person chose as an appendix. */
import { basename } from 'node:path';
import { sha256 } from '../files/sha256';
import { nodeAccess } from '../import/node-access';
import type { FoundMedia } from '../import/importer';
import { KitbagFault } from '../model/fault';

/**
 * What its pages show, as a file of its own: an appendix is handed out, and who wrote it, their notes and attachments are not for
 * those who get it. What could not be printed is refused while the person looks: `pdf.…` as `rewritePdf` throws.
 */
export async function takeAppendix(path: string): Promise<FoundMedia> {
  const name = basename(path);
  const { largestFileBytes } = await import('../foreign/open-foreign-pdf');
  const { rewritePdf } = await import('../foreign/rewrite-pdf');
  const file = await nodeAccess().readFile(path, largestFileBytes);
  if (file === null) throw new KitbagFault('pdf.damaged', { name });
  const bytes = await rewritePdf(file, name);
  return { sha: sha256(bytes), ext: 'pdf', bytes };
}
