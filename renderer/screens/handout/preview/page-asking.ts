/** Asks main for the pages that are looked at: those of a new plan at once with it, others when they come in sight. */
import { create } from 'zustand';
import { ask } from '../../../bridge';
import { showFault } from '../../../state/faults';
import { closePdf, openPdf, type OpenPdf } from './open-pdf';
import { beginPicture } from './page-picture';
import { openPageShelf, type HeldPage } from './page-shelf';
import type { PreviewReport } from '../../../../main/contract/views';
import type { Recipe } from '../../../../main/model/recipe';

/** Pages in flight still draw from a PDF for a moment after it was let go. */
const closeAfterMs = 2000;
/** Two pages and one more on either side: what is in sight before anything is known of the window's size. */
const firstSight = [0, 2] as const;
const mostAsked = 50;
const mostTold = 200;

const shelf = openPageShelf(openPdf, (pdf) => {
  setTimeout(closePdf, closeAfterMs, pdf);
});
let sight: readonly [number, number] = firstSight;
let isAsking = false;

/** Counts up with every page that arrives. */
export const useArrivals = create<{ readonly arrived: number }>(() => ({ arrived: 0 }));

/** Plans the handout and opens the pages in sight before it answers. */
export async function askPreview(recipe: Recipe, task: string): Promise<PreviewReport> {
  const [first, last] = sight;
  const holds = shelf.keys().slice(-mostTold);
  const preview = await ask('handout.preview', { recipe, task, sight: [first, last], holds });
  if (preview.drawn) {
    await shelf.take(preview.drawn);
    for (const key of preview.drawn.keys) {
      const held = shelf.page(key);
      if (held) beginPicture(held);
    }
  }
  return preview;
}

/** A page by its key; null where it is not here yet. */
export function pageOf(key: string): HeldPage<OpenPdf> | null {
  return shelf.page(key);
}

/** Says which pages are in sight, and fetches those that are not here; `onStale` hears that there is a newer plan. */
export async function see(
  { plan, keys }: PreviewReport,
  first: number,
  last: number,
  onStale: () => void,
): Promise<void> {
  sight = [first, last];
  const missing = [...new Set(keys.slice(first, last + 1))].filter((key) => !shelf.page(key)).slice(0, mostAsked);
  if (missing.length === 0 || isAsking) return;
  isAsking = true;
  try {
    const drawn = await ask('handout.pages', { plan, keys: missing });
    if (drawn) await shelf.take(drawn);
    else onStale();
  } catch (error) {
    // What failed is not asked for again by itself: the next look or the next plan does.
    showFault(error);
    return;
  } finally {
    isAsking = false;
  }
  useArrivals.setState(({ arrived }) => ({ arrived: arrived + 1 }));
}

/** Fetches pages that nobody waits for; false where there is a newer plan, or where it failed: then whoever looks asks again. */
export async function fetchPages({ plan }: PreviewReport, keys: readonly string[]): Promise<boolean> {
  const missing = [...new Set(keys)].filter((key) => !shelf.page(key));
  if (missing.length === 0) return true;
  const drawn = await ask('handout.pages', { plan, keys: missing }).catch(() => null);
  if (drawn) await shelf.take(drawn);
  return drawn !== null;
}

/** Another handout begins at its first page. */
export function seeFromStart(): void {
  sight = firstSight;
}
