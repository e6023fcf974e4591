/** The library as it is drawn first: what no screen shows at once follows when the window is seen, and is not waited for. */
import { startTransition, useEffect, useState } from 'react';

/** A screen of 3840 × 2160 with the smallest cards (176 × 186) holds 21 columns of 11. */
const screenful = 240;

/** In milliseconds after the first drawing: by then a window that starts is on the screen. */
const soonMs = 250;

/** Whether this page has drawn a whole list before: then the person is at work, and may come back to its end. */
let hasDrawn = false;

/** The items of a list that is drawn now: of the first one in a page no more than a screenful for the moment. */
export function useFirstScreenful<T>(items: readonly T[]): readonly T[] {
  const [isWhole, setWhole] = useState(hasDrawn || items.length <= screenful);
  useEffect(() => {
    hasDrawn = true;
    if (isWhole) return;
    const timer = setTimeout(() => {
      startTransition(() => {
        setWhole(true);
      });
    }, soonMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isWhole]);
  return isWhole ? items : items.slice(0, screenful);
}
