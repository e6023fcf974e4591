import { useEffect } from 'react';

/** What holds a whole row, tile or page has the focus itself; its menu is offered by what stands in it. */
const rows = '[role="row"], [role="option"], [role="treeitem"], [data-offers-within]';

/** Where a menu opens that a key asked for: under the beginning of the row, by the pixel. */
const inset = 16;

/**
 * The menu key and Shift+F10 ask the row that has the focus, and a right click may meet its edge: both open the menu of what stands
 * in it.
 */
export function useRowMenus(): void {
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || !target.matches(rows)) return;
      const offers = target.querySelector('[data-offers]');
      if (!offers) return;
      event.preventDefault();
      const [box, around] = [offers.getBoundingClientRect(), target.getBoundingClientRect()];
      // A key has no place of its own: Chromium gives the middle of what has the focus, or its corner.
      const at =
        event.button === 2
          ? { clientX: event.clientX, clientY: event.clientY }
          : {
              clientX: Math.max(box.left, around.left) + inset,
              // What is scrolled begins above what is seen of it.
              clientY: Math.max(box.top, around.top) + Math.min(inset, box.height),
            };
      offers.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...at }));
    };
    window.addEventListener('contextmenu', onContextMenu);
    return () => {
      window.removeEventListener('contextmenu', onContextMenu);
    };
  }, []);
}
