/** Every screen in every language and theme, and in high contrast: axe finds nothing on it. */
import type { Page } from '@playwright/test';
import { breaches } from './axe-breaches';
import { expect, test } from './launch';

const size = { width: 1280, height: 800 };

const languages = { en: 'English', 'zh-Hant': '繁體中文', pt: 'Português' } as const;
type Language = keyof typeof languages;
type Theme = 'light' | 'dark' | 'forced';

/** The places of the rail, in its order. */
const places = ['library', 'courses', 'handouts', 'give-out', 'templates', 'help', 'settings'] as const;

const themes: Readonly<Record<Language, readonly Theme[]>> = {
  en: ['light', 'dark'],
  'zh-Hant': ['light', 'dark', 'forced'],
  pt: ['light', 'dark'],
};

for (const [language, name] of Object.entries(languages) as [Language, string][]) {
  test(`on every screen in ${name}, ${themes[language].join(' and ')}, axe finds nothing`, async ({ launchKitbag }) => {
    test.slow();
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize(size);
    const rail = page.getByRole('navigation').first().getByRole('button');
    await speak(page, language);
    const look = async (screen: string): Promise<void> => {
      for (const theme of themes[language]) {
        await page.emulateMedia({
          colorScheme: theme === 'dark' ? 'dark' : 'light',
          forcedColors: theme === 'forced' ? 'active' : 'none',
          reducedMotion: 'reduce',
        });
        await settled(page);
        expect(await breaches(page), `${screen}, ${theme}`).toEqual([]);
      }
    };
    for (const [index, place] of places.entries()) {
      await rail.nth(index).click();
      if (place === 'handouts') await expect(page.getByTestId('handout-size')).toContainText('75', { timeout: 30_000 });
      await look(place);
      if (place !== 'library') continue;
      const deck = page.getByRole('row', { name: /^(Tracing: from a payment|追蹤：)/ });
      await deck.click();
      await look('chosen');
      await deck.dblclick();
      await expect(page.getByRole('textbox').first()).toBeVisible();
      await look('deck');
    }
  });
}

async function speak(page: Page, language: Language): Promise<void> {
  if (language === 'en') return;
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /Language of the window$/ }).click();
  await page.getByRole('option', { name: languages[language] }).click();
}

/** Waits until nothing on the screen changes any more: what a screen is made of comes a moment after it. */
async function settled(page: Page): Promise<void> {
  let [before, same] = ['', 0];
  for (let look = 0; look < 40 && same < 2; look += 1) {
    await page.waitForTimeout(300);
    const now = (await page.screenshot({ caret: 'hide' })).toString('base64');
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
