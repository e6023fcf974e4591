/** Puts the entries of a kit into a zip, one after the other, so that only one of them is in memory. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { sha256 } from '../../files/sha256';
import { KitbagFault } from '../../model/fault';
import type { Sha256 } from '../../model/ids';
import type { KitEntry } from './kit-entries';

/** Pictures, PDFs and decks are packed already: deflate would take its time and give nothing. */
const packed = /\.(png|jpg|jpeg|pdf|pptx|pptm|ppsx|potx|zip)$/;

/**
 * The bytes of the zip as they come; nothing is read before they are asked for. The date of every entry is the kit's, in the clock's own terms, so that the same entries give
 * the same bytes anywhere. Throws `kit.media-damaged` where a media file is not what its name says.
 */
export async function* zipKit(
  entries: readonly KitEntry[],
  date: string,
  bytesOf: (sha: Sha256) => Uint8Array | null,
  onEntry: (done: number, path: string) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  entries.forEach((entry, index) => {
    const options = {
      mtime,
      mode: 0o100644,
      compress: !packed.test(entry.path),
      forceDosTimestamp: true,
      size: entry.sizeBytes,
    };
    zip.addReadStreamLazy(entry.path, options, (give) => {
      onEntry(index, entry.path);
      try {
        give(null, Readable.from([Buffer.from(bytesOfEntry(entry, bytesOf))], { objectMode: false }));
      } catch (error) {
        give(error, Readable.from([]));
      }
    });
  });
  const output = zip.outputStream as Readable;
  zip.on('error', (error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  zip.end();
  yield* output as AsyncIterable<Uint8Array>;
}

function bytesOfEntry({ bytes, sha256: hash, path, sizeBytes }: KitEntry, bytesOf: (sha: Sha256) => Uint8Array | null) {
  const found = bytes ?? bytesOf(hash);
  if (found?.length !== sizeBytes || (bytes === null && sha256(found) !== hash))
    throw new KitbagFault('kit.media-damaged', { entry: path });
  return found;
}
