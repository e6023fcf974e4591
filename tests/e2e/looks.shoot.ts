import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { lookAround, looks } from './every-look';
import { test } from './launch';

const folder = process.env.KITBAG_PICTURES ?? '';

/** The pictures that `looks.spec.ts` compares with: run by `npm run looks`. */
for (const look of looks) {
  test(`the screens, ${look.name}`, async ({ launchKitbag }) => {
    test.slow();
    await lookAround(launchKitbag, look, async (name, picture) => {
      const png = await sharp(picture).png({ compressionLevel: 9, palette: true, colours: 128, dither: 0 }).toBuffer();
      writeFileSync(join(folder, `${name}.png`), png);
    });
  });
}
