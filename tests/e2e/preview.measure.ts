import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './launch';

interface Edited {
  /** From the request to the picture of the changed page on the screen. */
  readonly toPixelsMs: number;
  /** From the request to the answer that the edit is on the disk. */
  readonly toDiskMs: number;
}

/** Waits until the pages in sight are drawn and nothing more changes. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-page] [data-drawn]').first()).toBeAttached({ timeout: 60_000 });
  await page.waitForTimeout(1500);
}

interface Bridge {
  request(name: string, input?: unknown): Promise<{ readonly ok: boolean; readonly value: unknown }>;
}
interface DeckAnswer {
  readonly deck: {
    readonly revision: number;
    readonly slides: readonly { readonly id: string; readonly texts: Record<string, { readonly notes: string }> }[];
  };
}

/** Changes the first word of the notes on a page in sight, and waits until that page is drawn anew. */
function editOneWord(page: Page, deck: string, word: string): Promise<Edited> {
  return page.evaluate(
    async ([id, written]) => {
      const { kitbag } = window as unknown as { kitbag: Bridge };
      const places = Array.from(document.querySelectorAll<HTMLElement>('[data-drawn]'));
      const seen = places.map((place) => place.textContent).join('\n');
      const { deck: before } = (await kitbag.request('deck.get', { deck: id })).value as DeckAnswer;
      const shown = before.slides.find((slide) => {
        const start = Object.values(slide.texts)[0]?.notes.slice(0, 18) ?? '';
        return start !== '' && seen.includes(start);
      });
      if (!shown) throw new Error('No notes are in sight');
      const [language, text] = Object.entries(shown.texts)[0] ?? ['en', { notes: '' }];
      const texts = { ...shown.texts, [language]: { ...text, notes: text.notes.replace(/^\S+/, written) } };
      const edits = [{ kind: 'slide.set', slide: shown.id, changes: { texts } }];
      const drawn = new Promise<number>((resolve) => {
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          // The frame after the one in which the new picture was put in place is on the screen.
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve(performance.now());
            });
          });
        });
        for (const place of places) watcher.observe(place, { attributes: true, attributeFilter: ['data-drawn'] });
      });
      const started = performance.now();
      const answer = await kitbag.request('deck.change', {
        deck: id,
        base: before.revision,
        edits,
        said: 'slide-text',
      });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      const toDiskMs = performance.now() - started;
      const late = new Promise<number>((resolve) => setTimeout(resolve, 20_000, Infinity));
      return { toPixelsMs: (await Promise.race([drawn, late])) - started, toDiskMs };
    },
    [deck, word] as const,
  );
}

/** Chooses an option and waits until a page in sight is drawn anew. */
function choose(page: Page, value: string): Promise<number> {
  return page
    .locator(`input[type=radio][value=${value}]`)
    .first()
    .evaluate(
      (input: HTMLInputElement) =>
        new Promise<number>((resolve) => {
          const started = performance.now();
          const watcher = new MutationObserver(() => {
            watcher.disconnect();
            requestAnimationFrame(() => {
              requestAnimationFrame(() => {
                resolve(performance.now() - started);
              });
            });
          });
          watcher.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-drawn'] });
          input.click();
        }),
    );
}

/** Scrolls to the page of this number, from 1. */
async function goTo(page: Page, number: number): Promise<void> {
  await page.locator('[data-pages]').evaluate((desk, wanted) => {
    const step = (desk.querySelector<HTMLElement>('[data-page]')?.offsetHeight ?? 0) + 16;
    desk.scrollTo({ top: (wanted - 1) * step + 40 });
  }, number);
  await expect(page.getByTestId('page-place')).toContainText(`(${String(number)} of`);
}

test('an edit and a choice in the handout of a long deck', async ({ launchKitbag }) => {
  test.setTimeout(600_000);
  const started = Date.now();
  const { page } = await launchKitbag({ library: process.env.KITBAG_MEASURED ?? '' });
  await page.getByText('Handouts', { exact: true }).first().click();
  await expect(page.locator('[data-drawn]').first()).toBeAttached({ timeout: 60_000 });
  const openedMs = Date.now() - started;
  await settled(page);
  await goTo(page, 40);
  await settled(page);
  const editionMs = await choose(page, 'instructor');
  await settled(page);
  const layoutMs = await choose(page, 'beside');
  await settled(page);
  const deck = await page.evaluate(async () => {
    const { kitbag } = window as unknown as { kitbag: Bridge };
    return ((await kitbag.request('library.list')).value as { decks: { id: string }[] }).decks[0]?.id ?? '';
  });
  const edits: Edited[] = [];
  for (let round = 0; round < 12; round += 1) {
    edits.push(await editOneWord(page, deck, `Word${String(round)}`));
    await page.waitForTimeout(400);
  }
  const place = await page.getByTestId('page-place').textContent();
  writeFileSync(process.env.KITBAG_FIGURES ?? '', JSON.stringify({ openedMs, editionMs, layoutMs, place, edits }));
});
