/** Brings what is selected in the virtualised library into sight, where something else has led to it. */
import { useEffect, useMemo, useRef } from 'react';
import { GridLayout, ListLayout } from 'react-aria-components';
import { useLibraryChoice } from './library-store';
import type { LibraryItem } from './library-items';

/** Rows take their real height when they are drawn, which moves what stands below them: for so many frames the place is looked up anew. */
const frames = 12;

/** Room above or below, in CSS pixels. */
const room = 8;

/** The layouts of the list, and a ref for it: it is scrolled to the first selected item when `inSight` asks for that. */
export function useInSight(look: 'grid' | 'list', items: readonly LibraryItem[]) {
  const layouts = useMemo(() => ({ grid: new GridLayout<object>(), list: new ListLayout<object>() }), []);
  const list = useRef<HTMLDivElement>(null);
  const id = useLibraryChoice(({ inSight, selected }) =>
    inSight ? (items.find((item) => selected.has(item.id))?.id ?? null) : null,
  );
  useEffect(() => {
    if (id === null) return;
    let left = frames;
    let frame = 0;
    const bring = (): void => {
      const place = layouts[look].getLayoutInfo(id)?.rect;
      const scrolled = list.current;
      if (place && scrolled) {
        const { scrollTop, clientHeight } = scrolled;
        if (place.y < scrollTop) scrolled.scrollTop = place.y - room;
        else if (place.maxY > scrollTop + clientHeight) scrolled.scrollTop = place.maxY - clientHeight + room;
      }
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(bring);
      else useLibraryChoice.setState({ inSight: false });
    };
    frame = requestAnimationFrame(bring);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [id, look, layouts]);
  return { layouts, list };
}
