import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fitPicture } from '../../../../main/handout/draw/fit-picture';
import { keepFitted } from '../../../../main/handout/draw/fitted-pictures';
import type { PictureUse } from '../../../../main/handout/draw/picture-uses';
import { aHash } from '../../../builders/ids';

const whole: PictureUse = {
  widthPt: 72,
  heightPt: 36,
  seen: { xPt: 0, yPt: 0, widthPt: 1, heightPt: 1 },
  shapes: null,
};

function square(background: string): Promise<Uint8Array> {
  return sharp({ create: { width: 400, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
}

describe('a picture that was fitted for the drawing before', () => {
  it('is the same picture as one that is fitted anew, and is fitted once', async () => {
    const fit = keepFitted(1_000_000)('colour');
    const bytes = await square('#c03020');
    const first = await fit(bytes, whole, 150, aHash('a'));
    expect(first).toEqual(await fitPicture(bytes, whole, 150));
    expect(await fit(bytes, whole, 150, aHash('a'))).toBe(first);
  });

  it('is fitted anew for another size, another resolution and another ink', async () => {
    const inks = keepFitted(1_000_000);
    const bytes = await square('#c03020');
    const first = await inks('colour')(bytes, whole, 150, aHash('a'));
    const wider = { ...whole, widthPt: 144, heightPt: 72 };
    const others = [
      await inks('colour')(bytes, wider, 150, aHash('a')),
      await inks('colour')(bytes, whole, 75, aHash('a')),
      await inks('grey')(bytes, whole, 150, aHash('a')),
      await inks('colour')(bytes, whole, 150, aHash('b')),
    ];
    for (const other of others) expect(other).not.toBe(first);
    expect(await inks('colour')(bytes, wider, 150, aHash('a'))).toEqual(await fitPicture(bytes, wider, 150));
  });

  it('gives its room to newer ones, the longest unused first', async () => {
    const bytes = await square('#3050c0');
    const { length } = (await fitPicture(bytes, whole, 150))?.bytes ?? { length: 0 };
    const fit = keepFitted(2 * length)('colour');
    const [a, b] = [await fit(bytes, whole, 150, aHash('a')), await fit(bytes, whole, 150, aHash('b'))];
    expect(await fit(bytes, whole, 150, aHash('a'))).toBe(a);
    await fit(bytes, whole, 150, aHash('c'));
    expect(await fit(bytes, whole, 150, aHash('a'))).toBe(a);
    expect(await fit(bytes, whole, 150, aHash('b'))).not.toBe(b);
  });
});
