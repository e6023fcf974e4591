/** The picture of a slide for the window: painted by the worker, kept in the library's cache by what it shows. */
import { join } from 'node:path';
import { sha256 } from '../files/sha256';
import { languageSchema } from '../model/language';
import { deckIdSchema, sha256Schema, slideIdSchema } from '../model/ids';
import type { SlideToLay } from '../scene/lay-slide.types';
import { openWork, type Desk } from './desk';
import { slideToLay } from './slide-to-lay';
import { usesMachineFonts } from './uses-machine-fonts';

/** Raised whenever the painter draws differently: older pictures are then made anew. */
const painterVersion = 3;
/** 4K screens ask for 240-pixel thumbnails at three times their size; nothing larger is a thumbnail. */
const widestPx = 1920;

function keyOf(shown: SlideToLay, widthPx: number): string {
  return sha256(new TextEncoder().encode(JSON.stringify([painterVersion, shown, widthPx])));
}

/** A PNG, or null where there is no such slide. `version` is a version's hash, `head`, or the name of what is on show without being in the library. */
export async function slidePicture(
  desk: Desk,
  deckId: string,
  version: string,
  slideId: string,
  language: string,
  widthPx: number,
): Promise<Uint8Array | null> {
  const { store, workers } = openWork(desk);
  const wanted = languageSchema.parse(language);
  const id = slideIdSchema.parse(slideId);
  if (widthPx > widestPx) return null;
  if (version.startsWith('kit')) return desk.kitStage.picture(version, id, wanted, widthPx);
  if (version.startsWith('earlier')) return desk.earlierStage.picture(version, id, wanted, widthPx);
  const deck =
    version === 'head'
      ? await store.getDeck(deckIdSchema.parse(deckId))
      : await store.getVersion(sha256Schema.parse(version));
  const slide = deck.slides.find((one) => one.id === id);
  if (!slide) return null;
  const shown = slideToLay(deck, slide, wanted);
  const folder = join(store.folder, '.cache', 'pictures');
  const file = join(folder, `${keyOf(shown, widthPx)}.png`);
  // With fonts of the machine it is this machine's: the library may be open at another one tomorrow.
  const isOurs = !usesMachineFonts(desk);
  const kept = isOurs ? await desk.disk.readFile(file).catch(() => null) : null;
  // A picture cut short by a crash is made again: a whole PNG ends in IEND and its check sum.
  if (kept && kept.length > 12 && kept.at(-8) === 0x49 && kept.at(-5) === 0x44) return kept;
  const png = await workers.painting.run(
    'slide.picture',
    { folder: store.folder, slide: shown, widthPx },
    { subject: deckId },
  );
  if (isOurs && store.access === 'write') await keepPicture(desk, folder, file, png);
  return png;
}

/** A cache may fail: the picture is then painted again the next time. */
async function keepPicture(desk: Desk, folder: string, file: string, png: Uint8Array): Promise<void> {
  try {
    await desk.disk.makeFolder(folder);
    const made = await desk.disk.create(file);
    for (let from = 0; from < png.length;) from += await made.write(png.subarray(from));
    await made.close();
  } catch {
    // Another window was faster, or the disk is full.
  }
}
