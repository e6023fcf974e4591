/** Brings the focus to where the selection went by itself: both are in one place again. */

/** A list that shows the row scrolls there and draws it within so many frames. */
const frames = 30;

/** Where the person is not at something else: in a list, at what was just said, or nowhere. */
function isFree(at: Element | null): boolean {
  if (at === null || at === document.body) return true;
  return at.matches('[role="row"]') || at.closest('[data-react-aria-top-layer]') !== null;
}

/** Focuses the row of a thing, in the list that has the focus where it stands in several; whoever is at a field or a button stays there. */
export function focusRow(key: string): void {
  if (!isFree(document.activeElement)) return;
  const around = document.activeElement?.closest('[role="grid"], [role="treegrid"]')?.getAttribute('role');
  let left = frames;
  const look = (): void => {
    const rows = [...document.querySelectorAll<HTMLElement>(`[role="row"][data-key="${CSS.escape(key)}"]`)];
    const row = rows.find((one) => one.closest(`[role="${around ?? 'grid'}"]`) !== null) ?? rows[0];
    left -= 1;
    // Taken over meanwhile: whoever went on is not called back.
    if (row && isFree(document.activeElement)) row.focus({ preventScroll: true });
    else if (left > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
