/** Reads a PDF that a person chose as an appendix. */
import { basename } from 'node:path';
import { sha256 } from '../files/sha256';
import { nodeAccess } from '../import/node-access';
import type { FoundMedia } from '../import/importer';
import { KitbagFault } from '../model/fault';

/** It is opened once, so that what could not be printed is refused while the person looks: `pdf.…` as `openForeignPdf` throws. */
export async function takeAppendix(path: string): Promise<FoundMedia> {
  const name = basename(path);
  const { largestFileBytes, openForeignPdf } = await import('../foreign/open-foreign-pdf');
  const bytes = await nodeAccess().readFile(path, largestFileBytes);
  if (bytes === null) throw new KitbagFault('pdf.damaged', { name });
  await openForeignPdf(bytes, name);
  return { sha: sha256(bytes), ext: 'pdf', bytes };
}
