/** The file that a deck was imported from, as the library keeps it: opened as a copy, saved as a copy, never handed out itself. */
import { basename, extname } from 'node:path';
import { notRead } from '../files/not-read';
import { openCopiesFolder, putOpenCopy } from '../files/open-copies';
import { safeName } from '../files/safe-name';
import { saveFile } from '../files/save-file';
import { sha256 } from '../files/sha256';
import { readableExtensions } from '../model/deck-endings';
import { KitbagFault } from '../model/fault';
import type { DeckId, Sha256 } from '../model/ids';
import { openWork, type Desk } from './desk';

/** What another program may be asked to open: decks and pictures, and no program. */
const openedEndings: ReadonlySet<string> = new Set([...readableExtensions, '.png', '.jpg', '.jpeg', '.svg', '.webp']);

/** Throws `deck.no-original`, or `deck.original-damaged` where its bytes are others than those that were imported. */
async function originalOf(
  desk: Desk,
  deck: DeckId,
  original: Sha256,
): Promise<{ readonly bytes: Uint8Array; readonly stem: string; readonly ending: string }> {
  const { store } = openWork(desk);
  const source = (await store.getDeck(deck)).sources.find((one) => one.original === original);
  const path = source ? store.mediaPath(source.original) : null;
  if (!source || path === null) throw new KitbagFault('deck.no-original', { deck });
  const bytes = await desk.disk.readFile(path).catch((error: unknown) => {
    throw notRead(source.fileName, error);
  });
  if (sha256(bytes) !== original) throw new KitbagFault('deck.original-damaged', { file: source.fileName });
  const [own, claimed] = [extname(path), extname(source.fileName)];
  // A deck of a stranger's kit can claim any name: what the file is, and so which program opens it, the library knows itself.
  const stem = claimed.toLowerCase() === own.toLowerCase() ? basename(source.fileName, claimed) : source.fileName;
  return { bytes, stem, ending: own };
}

export async function openOriginal(desk: Desk, deck: DeckId, original: Sha256): Promise<void> {
  const { bytes, stem, ending } = await originalOf(desk, deck, original);
  if (!openedEndings.has(ending.toLowerCase())) throw new KitbagFault('deck.no-original', { deck });
  await desk.host.openFile(await putOpenCopy(openCopiesFolder(desk.host.dataFolder), stem, ending, bytes));
}

/** Gives the path; null where the person thought better of it. */
export async function saveOriginal(desk: Desk, deck: DeckId, original: Sha256): Promise<string | null> {
  const { bytes, stem, ending } = await originalOf(desk, deck, original);
  const target = await desk.host.chooseTarget(safeName(stem, 'original') + ending);
  if (target !== null) await saveFile(desk.disk, target, bytes);
  return target;
}
