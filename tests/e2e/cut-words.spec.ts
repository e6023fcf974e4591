import type { Page } from '@playwright/test';
import type { Bridge } from '../../main/contract/bridge';
import { expect, test } from './launch';
import type { Language } from '../../main/model/language';

/** Words on the buttons in sight that are cut short: what hides its overflow and has some. A person's own titles are in rows and lists. */
async function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = '[role="row"], [role="option"], [role="treeitem"], [role="group"], [aria-haspopup="listbox"]';
    return Array.from(document.querySelectorAll<HTMLElement>('button, [role="button"], label'))
      .filter((button) => button.offsetParent !== null && !button.closest(own))
      .flatMap((button) => [button, ...button.querySelectorAll<HTMLElement>('*')])
      .filter((part) => {
        const { overflowX, overflowY } = getComputedStyle(part);
        const isWide = overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1;
        const isHigh = overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1;
        return (isWide || isHigh) && part.clientWidth > 1 && part.textContent.trim() !== '';
      })
      .map((part) => part.textContent.trim());
  });
}

/** The places of the rail from the top. */
const places = ['library', 'courses', 'handouts', 'give-out', 'templates', 'help', 'settings'] as const;

for (const language of ['en', 'zh-Hant', 'pt'] as const satisfies readonly Language[])
  test(`No button cuts its words on a small screen, in ${language}`, async ({ launchKitbag }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate(async (to) => {
      const { request } = (globalThis as unknown as { readonly kitbag: Bridge }).kitbag;
      await request('app.set-language', { language: to });
    }, language);
    await page.reload();
    const rail = page.getByRole('navigation').getByRole('button');
    const rows = page.getByRole('main').getByRole('row');
    const cut: Record<string, readonly string[]> = {};
    const look = async (place: string): Promise<void> => {
      await page.waitForTimeout(300);
      cut[place] = await cutWords(page);
    };
    for (const [at, place] of places.entries()) {
      await rail.nth(at).click();
      await expect(rail.nth(at)).toHaveAttribute('aria-current', 'page');
      if (place === 'handouts') await expect(page.getByTestId('handout-size')).toContainText('75', { timeout: 30_000 });
      await look(place);
    }
    // What stands beside a course, a deck, two of them, and a session that is chosen.
    await rail.nth(0).click();
    for (const row of [0, 1, 2]) {
      await rows.nth(row).click(row === 2 ? { modifiers: ['Control'] } : {});
      await look(`library, row ${String(row)}`);
    }
    await rows.nth(1).dblclick();
    await look('deck');
    await rail.nth(1).click();
    for (const row of [1, 2, 4]) {
      await page.getByRole('treegrid').getByRole('row').nth(row).click();
      await look(`course, row ${String(row)}`);
    }
    expect(Object.fromEntries(Object.entries(cut).filter(([, words]) => words.length > 0))).toEqual({});
  });
