/** Small pictures of the pages, drawn when nobody needs the window: the pages that are read never wait for them. */
import { useHandout } from '../handout-store';
import { fetchPages, pageOf } from './page-asking';
import type { PreviewReport } from '../../../../main/contract/views';
import type { Room } from './page-picture';

/** Of the widest page, in pixels on the screen. */
export const thumbnailWidth = 96;
/** Some 60 KB each, on a screen of twice the dots four times that. */
const mostKept = 300;
/** So few that a page which comes in sight meanwhile hardly waits. */
const atATime = 6;

/** By the key of the page; what was drawn last comes last. */
const kept = new Map<string, HTMLCanvasElement>();

/** The small picture of a page; null where it is not drawn yet. */
export function thumbnailOf(key: string): HTMLCanvasElement | null {
  return kept.get(key) ?? null;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => {
      resolve();
    });
  });
}

/** Draws the pages whose keys are given, one by one, until it is stopped; `onDrawn` hears of each. */
export async function drawThumbnails(
  report: PreviewReport,
  keys: readonly string[],
  signal: AbortSignal,
  onDrawn: () => void,
): Promise<void> {
  const isOver = (): boolean => signal.aborted;
  const missing = keys.filter((key) => !kept.has(key));
  for (let from = 0; from < missing.length; from += atATime) {
    const some = missing.slice(from, from + atATime);
    await idle();
    // A newer preview is on its way, and its pages come first; it begins this anew.
    if (isOver() || useHandout.getState().following) return;
    if (!(await fetchPages(report, some))) return;
    for (const key of some) {
      await idle();
      if (isOver()) return;
      const canvas = await drawSmall(key, report);
      if (!canvas) continue;
      kept.set(key, canvas);
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
      onDrawn();
    }
  }
}

async function drawSmall(key: string, room: Room): Promise<HTMLCanvasElement | null> {
  const held = pageOf(key);
  if (!held) return null;
  const page = await held.pdf.pdf.getPage(held.number);
  const { width, height } = page.getViewport({ scale: 1 });
  const fit = Math.min(thumbnailWidth / width, (thumbnailWidth * room.heightPt) / room.widthPt / height);
  const viewport = page.getViewport({ scale: fit * window.devicePixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, background: '#ffffff', intent: 'print' }).promise;
  return canvas;
}
