import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appFolder } from './kitbag-words';
import { expect, test } from './launch';
import { firstWords } from '../../main/model/slide-name';

/** Every text and name on the screen, without what is written by people or the same in every language. */
async function wordsShown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    // A page of the handout speaks the handout's language.
    const pages = [...document.querySelectorAll<HTMLElement>('[data-page]')].flatMap((page) =>
      page.innerText.split('\n'),
    );
    const said = document.body.innerText.split('\n').filter((line) => !pages.includes(line));
    return [...new Set([...said, ...named].map((text) => text.trim()).filter(Boolean))];
  });
}

/** Every string that stands in the records of the sample: people wrote it, and it is shown as it was written. */
const written: readonly string[] = (() => {
  const found = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const line of value.split('\n')) found.add(line.trim());
      // A slide without a title is called by its first words, which are cut where they are long.
      found.add(firstWords(value));
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(take);
  };
  for (const folder of ['courses', 'decks'])
    for (const file of readdirSync(join(appFolder, 'assets/sample', folder)))
      take(JSON.parse(readFileSync(join(appFolder, 'assets/sample', folder, file), 'utf8')));
  return [...found].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
})();

/** The sentences of the window in a language, by their keys. */
function sentences(language: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = (value: unknown, key: string): void => {
    if (typeof value === 'string') found.set(key, value);
    else if (value !== null && typeof value === 'object')
      for (const [name, one] of Object.entries(value)) take(one, `${key}.${name}`);
  };
  const rooms = join(appFolder, 'main/words');
  for (const room of readdirSync(rooms, { withFileTypes: true }))
    if (room.isDirectory() && existsSync(join(rooms, room.name, `${language}.json`)))
      take(JSON.parse(readFileSync(join(rooms, room.name, `${language}.json`), 'utf8')), room.name);
  return found;
}

/** What English says that the other language says in another way: none of it may stand on a screen, whatever is filled in. */
function onlyEnglish(language: 'zh-Hant' | 'pt'): (text: string) => boolean {
  const own = sentences(language);
  const theirs = new Set(own.values());
  const others = [...sentences('en')].filter(([key, text]) => own.get(key) !== text && !theirs.has(text));
  const plain = new Set(others.map(([, text]) => text));
  const filled = others
    .filter(([, text]) => text.includes('{{') && /[a-z]{3}/.exec(text.replaceAll(/\{\{[^}]*\}\}/g, '')) !== null)
    .map(([, text]) => text.split(/\{\{[^}]*\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .map((parts) => new RegExp(`^${parts.join('.+')}$`));
  return (text) => plain.has(text) || filled.some((pattern) => pattern.test(text));
}

/** Marks, keys, formats and names that every language writes alike. */
const alike =
  /\b(Kitbag|Sample library|PowerPoint|Markdown|Excel|Word|PDF(\/UA-1|\/A-2a?)?|CSV|SHA-256|AES-256|RESTRICTED|CONFIDENTIAL|English|Português|USB|age|TLP(:[A-Z]+(\+STRICT)?)?|Ctrl|Alt|Shift|Enter|Del(ete)?|Esc|F\d{1,2}|Letter|Tab|[A-Z]{2}|dpi|[kM]B|pt|[mc]m|px|K3V9AB-0007|\S+\.(md|pdf|kit|qmd|csv))\b/g;

const places = ['library', 'courses', 'handouts', 'give-out', 'templates', 'help', 'settings'] as const;

const spoken = [
  ['zh-Hant', '繁體中文', /^追蹤：/],
  ['pt', 'Português', /^Tracing: from a payment/],
] as const;

for (const [language, name, deck] of spoken) {
  test(`no screen says anything in English where the window speaks ${name}`, async ({ launchKitbag }) => {
    test.slow();
    const { page } = await launchKitbag({ args: ['--sample'] });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: /Language of the window$/ }).click();
    await page.getByRole('option', { name }).click();
    const isEnglish = onlyEnglish(language);
    const rail = page.getByRole('navigation').first().getByRole('button');
    const folder = (await page.getByRole('banner').locator('[title]').first().getAttribute('title')) ?? '';
    const check = async (screen: string): Promise<void> => {
      const said = (await wordsShown(page))
        .map((text) => ({
          text,
          own: [folder, ...written].reduce((rest, own) => (own === '' ? rest : rest.replaceAll(own, '')), text),
        }))
        .filter(({ own }) => /\p{L}{2}/u.test(own));
      const english = said.filter(({ own }) => isEnglish(own)).map(({ text }) => text);
      expect.soft(english, `${screen}: sentences`).toEqual([]);
      if (language !== 'zh-Hant') return;
      // Beside Chinese any word in Latin letters stands out, from wherever it comes.
      const left = said.filter(({ own }) => /[A-Za-z]{2}/.test(own.replaceAll(alike, ''))).map(({ text }) => text);
      expect.soft(left, `${screen}: words`).toEqual([]);
    };
    const menu = async (screen: string): Promise<void> => {
      await expect(page.getByRole('menu')).toBeVisible();
      await check(screen);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    };
    for (const [index, place] of places.entries()) {
      await rail.nth(index).click();
      if (place === 'handouts' || place === 'give-out')
        await expect(
          page.locator('[data-testid="handout-size"], main textarea, [role="main"] textarea').first(),
        ).toBeVisible({
          timeout: 30_000,
        });
      if (place === 'library') {
        await page.getByRole('row', { name: deck }).click();
        await page.getByRole('row', { name: deck }).click({ button: 'right' });
        await menu('menu of a deck');
      }
      if (place === 'courses') {
        await page.getByRole('grid').first().getByRole('row').nth(2).click();
        await page.getByRole('grid').first().getByRole('row').nth(2).click({ button: 'right' });
        await menu('menu of a session');
      }
      if (place === 'give-out') await page.getByRole('textbox').nth(1).fill('陳大文，香港警務處');
      await check(place);
      if (place !== 'library') continue;
      await page.getByRole('row', { name: deck }).dblclick();
      await expect(page.getByRole('textbox').nth(1)).toBeVisible();
      await check('deck');
      await rail.nth(0).click();
      await page.keyboard.press('Escape');
      await page.locator('aside, [role="complementary"]').last().getByRole('button').nth(1).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check('pack a kit');
      await page.keyboard.press('Escape');
    }
  });
}

test('the ways out of a handout stay within reach in the language of the longest words, on the smallest window', async ({
  launchKitbag,
}) => {
  const { page } = await launchKitbag({ args: ['--sample'] });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /Language of the window$/ }).click();
  await page.getByRole('option', { name: 'Português' }).click();
  await page.getByRole('button', { name: 'Manuais', exact: true }).click();
  await expect(page.getByTestId('handout-size')).toContainText('75', { timeout: 30_000 });
  for (const width of [1280, 1120, 960]) {
    await page.setViewportSize({ width, height: 720 });
    await page.getByRole('button', { name: 'Mais formas de distribuir' }).click();
    await expect(page.getByRole('menuitem', { name: 'Imprimir…' })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});
