/**
 * Pictures of the main screens, light in English and dark in Chinese. `npm run looks` makes those that are not there and those
 * that look otherwise; look at each before you keep it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { lookAround, looks } from './every-look';
import { expect, test } from './launch';

/** How much a channel of a pixel may differ, of 255, and what share of pixels may differ by more. */
const tolerance = { channel: 32, share: 0.0005 } as const;

async function pixelsOf(png: Buffer): Promise<Buffer> {
  return sharp(png).removeAlpha().raw().toBuffer();
}

/** The share of pixels that differ by more than is tolerated; 1 where the pictures have not the same size. */
async function shareThatDiffers(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.length !== b.length) return 1;
  let count = 0;
  for (let at = 0; at < a.length; at += 3) {
    const far = [0, 1, 2].some(
      (channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > tolerance.channel,
    );
    if (far) count += 1;
  }
  return count / (a.length / 3);
}

for (const look of looks) {
  test(`the library, a deck, a course, a handout, giving out, the templates, the guide and the settings look as they did: ${look.name}`, async ({
    launchKitbag,
  }, info) => {
    test.slow();
    const shareOf = async (name: string, picture: Buffer): Promise<number | null> => {
      const file = join(import.meta.dirname, 'looks', `${name}.png`);
      return existsSync(file) ? shareThatDiffers(picture, readFileSync(file)) : null;
    };
    const isExpected = async (name: string, picture: Buffer): Promise<boolean> =>
      ((await shareOf(name, picture)) ?? 0) <= tolerance.share;
    const compare = async (name: string, picture: Buffer): Promise<void> => {
      const share = await shareOf(name, picture);
      if (share === null || share > tolerance.share)
        await info.attach(name, { body: picture, contentType: 'image/png' });
      expect
        .soft(share, `${name}: share of pixels that differ; null where npm run looks has yet to make it`)
        .not.toBeNull();
      expect.soft(share ?? 0, `${name}: share of pixels that differ`).toBeLessThanOrEqual(tolerance.share);
    };
    await lookAround(launchKitbag, look, compare, isExpected);
  });
}
