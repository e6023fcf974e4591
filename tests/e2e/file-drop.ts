import type { Page } from '@playwright/test';

/** Drops real files on the window, as the system would: they hang over it first, then fall on one of the places offered. */
export async function dropFiles(
  page: Page,
  files: readonly string[],
  place: 'library' | 'session' | 'handout' | 'slide',
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  await cdp.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 640, y: 300, data });
  await cdp.send('Input.dispatchDragEvent', { type: 'dragOver', x: 640, y: 300, data });
  const box = await page.getByTestId(`drop-${place}`).boundingBox();
  if (!box) throw new Error(`The window offers no place “${place}”.`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await cdp.send('Input.dispatchDragEvent', { type: 'dragOver', ...at, data });
  await cdp.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
  await cdp.detach();
}
