import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { p, pptxFile, sp, xfrm } from '../builders/pptx-file';
import { breaches } from './axe-breaches';
import { dropFiles } from './file-drop';
import { expect, test } from './launch';
import { wipe } from './wipe';

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kitbag-pictures-'));
});
test.afterEach(() => wipe(folder));

const png = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();

const picture = (id: number, descr: string, link: string, x: number): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="p" descr="${descr}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${xfrm(x, 160, 300, 200)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** Two pictures on one slide. */
async function talk(): Promise<string> {
  const shapes =
    sp({ placeholder: 'type="title"', text: p('Seizing a phone') }) +
    sp({ placeholder: 'type="body" idx="1"', text: p('Bag before photographing') }) +
    picture(77, 'A red phone', 'one', 60) +
    picture(78, 'A green laptop', 'two', 560);
  const file = join(folder, 'seizing.en.pptx');
  const links: readonly (readonly [string, string, string])[] = [
    ['one', 'image', '../media/image1.png'],
    ['two', 'image', '../media/image2.png'],
  ];
  const parts = {
    'ppt/media/image1.png': new Uint8Array(await png('#c02020')),
    'ppt/media/image2.png': new Uint8Array(await png('#20a020')),
  };
  writeFileSync(file, pptxFile({ slides: [{ shapes, links }], parts }));
  return file;
}

async function paste(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    const file = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    data.items.add(new File([file], 'pasted.png', { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  }, bytes.toString('base64'));
}

/** The colour in the middle of a picture on the slide as it is shown. */
const colourAt = (page: Page, x: number): Promise<string> =>
  page.getByRole('img', { name: 'Seizing a phone' }).evaluate((image: HTMLImageElement, share) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const brush = canvas.getContext('2d');
    brush?.drawImage(image, 0, 0);
    const { data } = brush?.getImageData(canvas.width * share, canvas.height * 0.48, 1, 1) ?? { data: [] };
    return [...data].slice(0, 3).join(' ');
  }, x);

test.describe('A picture on a slide that came from PowerPoint', () => {
  test('is chosen where it stands, by keys too, replaced by one that is pasted, described, and taken back', async ({
    launchKitbag,
  }) => {
    const { page } = await launchKitbag({ args: ['--sample'] });
    await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    await dropFiles(page, [await talk()], 'library');
    await page.getByRole('dialog').getByRole('button', { name: 'Go to the library' }).click();
    await page.getByRole('row', { name: /^Seizing a phone/ }).dblclick();
    const spot = page.getByRole('button', { name: 'Picture 2: A green laptop' });
    await spot.focus();
    await page.keyboard.press('Space');
    await expect(spot).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => colourAt(page, 0.74)).toBe('32 160 32');

    await paste(page, await png('#2020c0'));
    await expect.poll(() => colourAt(page, 0.74)).toBe('32 32 192');
    expect(await colourAt(page, 0.22)).toBe('192 32 32');
    const field = page.getByRole('textbox', { name: 'What picture 2 shows now' });
    await field.fill('A blue laptop');
    await field.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Description/ })).toHaveValue(/A blue laptop/);
    expect(await breaches(page), 'replaced').toEqual([]);
    if (process.env['KITBAG_SHOTS']) await page.screenshot({ path: join(process.env['KITBAG_SHOTS'], 'swapped.png') });

    await page.getByRole('button', { name: 'Undo description of a picture' }).click();
    await page.getByRole('button', { name: 'Undo replaced picture' }).click();
    await expect.poll(() => colourAt(page, 0.74)).toBe('32 160 32');
    await expect(field).toHaveCount(0);

    // Its words stay as the file has them, and are still marked where they stand.
    await page
      .getByRole('region', { name: /^Text of the slide/ })
      .getByText('Bag before photographing')
      // On a word: its line is longer.
      .dblclick({ position: { x: 22, y: 8 } });
    await page.getByRole('button', { name: /^Mark as blank/ }).click();
    await expect(page.getByRole('textbox', { name: 'Words, one a line' })).not.toHaveValue('');
  });
});
