/** The file that a deck was imported from, as the library keeps it: opened as a copy, saved as a copy, never handed out itself. */
import { openCopiesFolder, putOpenCopy } from '../files/open-copies';
import { saveFile } from '../files/save-file';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { DeckId, Sha256 } from '../model/ids';
import { openWork, type Desk } from './desk';

/** Throws `deck.no-original`, or `deck.original-damaged` where its bytes are others than those that were imported. */
async function originalOf(
  desk: Desk,
  deck: DeckId,
  original: Sha256,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const { store } = openWork(desk);
  const source = (await store.getDeck(deck)).sources.find((one) => one.original === original);
  const path = source ? store.mediaPath(source.original) : null;
  if (!source || path === null) throw new KitbagFault('deck.no-original', { deck });
  const bytes = await desk.disk.readFile(path);
  if (sha256(bytes) !== original) throw new KitbagFault('deck.original-damaged', { file: source.fileName });
  return { bytes, fileName: source.fileName };
}

export async function openOriginal(desk: Desk, deck: DeckId, original: Sha256): Promise<void> {
  const { bytes, fileName } = await originalOf(desk, deck, original);
  await desk.host.openFile(await putOpenCopy(openCopiesFolder(desk.host.dataFolder), fileName, bytes));
}

/** Gives the path; null where the person thought better of it. */
export async function saveOriginal(desk: Desk, deck: DeckId, original: Sha256): Promise<string | null> {
  const { bytes, fileName } = await originalOf(desk, deck, original);
  const target = await desk.host.chooseTarget(fileName);
  if (target !== null) await saveFile(desk.disk, target, bytes);
  return target;
}
