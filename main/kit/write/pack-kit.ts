/** Packs a kit: prepares what goes in, lists it, and gives the bytes of the zip as they come. */
import { KitbagFault } from '../../model/fault';
import { archiveLimits } from '../../files/archive';
import { kitPaths, type KitManifest, type PackingList } from '../../model/kit';
import type { LeftOut } from '../../model/left-out';
import type { HandoutWords } from '../../words/handout-words';
import type { KitSource, KitWish } from '../prepare/kit-source';
import { prepareKit } from '../prepare/prepare-kit';
import {
  bytesEntry,
  contentsOf,
  manifestEntry,
  manifestOf,
  packingListOf,
  type KitEntry,
  type MediaStock,
} from './kit-entries';
import { contentsSince } from './contents-since';
import { packingListText } from './packing-list-text';
import { zipKit } from './zip-kit';

export interface KitTools {
  readonly stock: MediaStock;
  readonly words: HandoutWords;
  /** Draws the packing list as a PDF. */
  readonly drawList: (list: PackingList) => Promise<Uint8Array>;
  /** True where what is written is encrypted. */
  readonly isLocked: boolean;
  /** The signature over the manifest's bytes, as a file; null where nobody signs. */
  readonly sign: ((manifest: Uint8Array) => Uint8Array) | null;
}

export interface PackedKit {
  readonly manifest: KitManifest;
  /** Of everything that goes in, unpacked: the kit is hardly larger. */
  readonly sizeBytes: number;
  readonly entries: number;
  readonly leftOut: readonly LeftOut[];
  /** The bytes of the zip; nothing is read of the media before they are asked for. */
  readonly bytes: (onEntry: (done: number, path: string) => void) => AsyncIterable<Uint8Array>;
}

/**
 * The same source, wish and media give the same bytes. Throws what `prepareKit`, `contentsOf` and `contentsSince` throw, `kit.red-unencrypted`,
 * and `kit.too-large` where no Kitbag would open it again.
 */
export async function packKit(source: KitSource, wish: KitWish, tools: KitTools): Promise<PackedKit> {
  const prepared = await prepareKit(source, wish, tools.stock);
  const contents = wish.since
    ? contentsSince(prepared, source, tools.stock, wish.since)
    : contentsOf(prepared, source, tools.stock);
  // Before a byte of it is written anywhere: what was on a stick can be brought back.
  if (contents.label === 'TLP:RED' && wish.unencryptedBecause === null && !tools.isLocked)
    throw new KitbagFault('kit.red-unencrypted');
  const list = packingListOf(contents, source, wish);
  const lists = [
    bytesEntry(kitPaths.listPdf, await tools.drawList(list)),
    bytesEntry(
      kitPaths.listText,
      new TextEncoder().encode(packingListText(list, tools.words[wish.language], wish.language)),
    ),
  ];
  const manifest = manifestOf(contents, lists, source, wish);
  const head = manifestEntry(manifest);
  const signature = tools.sign && head.bytes ? [bytesEntry(kitPaths.signature, tools.sign(head.bytes))] : [];
  const entries: readonly KitEntry[] = [head, ...signature, ...lists, ...contents.entries];
  const sizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  const largest = Math.max(...entries.map((entry) => entry.sizeBytes));
  const { totalBytes, entryBytes, entries: mostEntries } = archiveLimits;
  if (sizeBytes > totalBytes || largest > entryBytes || entries.length > mostEntries)
    throw new KitbagFault('kit.too-large', { sizeBytes, limitBytes: totalBytes });
  return {
    manifest,
    sizeBytes,
    entries: entries.length,
    leftOut: prepared.leftOut,
    bytes: (onEntry) => zipKit(entries, wish.date, tools.stock.bytes, onEntry),
  };
}
