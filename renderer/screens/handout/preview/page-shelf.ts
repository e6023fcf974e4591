/** The pages that the window holds, each by the key of what it draws: a page that an edit did not touch is not fetched again. */
import type { DrawnPages } from '../../../../main/model/previewed-pages';

/** A page of an opened PDF. */
export interface HeldPage<P> {
  readonly pdf: P;
  /** From 1. */
  readonly number: number;
}

export interface PageShelf<P> {
  take(drawn: DrawnPages): Promise<void>;
  page(key: string): HeldPage<P> | null;
  keys(): readonly string[];
}

/** Small PDFs held at most; each has the pages of one look, so that there are more than a person flips back and forth between. */
export const mostHeld = 40;

/** Opens a shelf. The PDF looked at longest ago makes room for the next. */
export function openPageShelf<P>(open: (bytes: Uint8Array) => Promise<P>, close: (pdf: P) => void): PageShelf<P> {
  /** In the order of their last look. */
  const held = new Map<P, readonly string[]>();
  const pages = new Map<string, HeldPage<P>>();

  const letGo = (pdf: P): void => {
    for (const key of held.get(pdf) ?? []) if (pages.get(key)?.pdf === pdf) pages.delete(key);
    held.delete(pdf);
    close(pdf);
  };

  return {
    async take({ keys, pdf: bytes }) {
      const pdf = await open(bytes);
      held.set(pdf, keys);
      keys.forEach((key, index) => pages.set(key, { pdf, number: index + 1 }));
      for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - mostHeld))) letGo(oldest);
    },
    page(key) {
      const page = pages.get(key) ?? null;
      const keys = page && held.get(page.pdf);
      if (page && keys) {
        held.delete(page.pdf);
        held.set(page.pdf, keys);
      }
      return page;
    },
    keys: () => [...pages.keys()],
  };
}
