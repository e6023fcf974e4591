import { crc32 } from 'node:zlib';
import { PDFArray, PDFName, PDFNumber, PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import type { Plan } from '../../../../main/model/plan';
import type { GroupItem, Item, PictureItem } from '../../../../main/model/scene';
import { aHash } from '../../../builders/ids';
import { nameOf, openPdf } from '../../../matchers/opened-pdf';
import { unpackedBytes } from '../../../matchers/read-pdf';
import { typesetter } from '../../typeset/bundled-fonts';

function draw(
  pages: readonly (readonly Item[])[],
  bytes: Uint8Array,
  picturesDpi: number | null = null,
): Promise<Uint8Array> {
  const plan: Plan = {
    title: 'Pictures',
    lang: 'en',
    label: 'TLP:GREEN',
    restrictions: '',
    pages: pages.map((items, index) => ({ widthPt: 500, heightPt: 700, number: String(index + 1), items, shows: [] })),
    tags: [
      { id: 0, parent: null, type: 'Document' },
      { id: 1, parent: 0, type: 'Figure', alt: 'A picture' },
    ],
    outline: [],
    places: {},
    faces: [],
    slides: 0,
    findings: [],
    date: '2026-03-02T00:00:00Z',
    picturesDpi,
  };
  return drawPlan(plan, { typesetter, media: { info: () => null, bytes: () => bytes } });
}

const picture = (widthPt: number, heightPt = widthPt / 2): PictureItem => ({
  kind: 'picture',
  picture: aHash('a'),
  box: { xPt: 10, yPt: 10, widthPt, heightPt },
  alpha: 1,
  tag: 1,
});

function clipped(clip: string, ...items: readonly Item[]): GroupItem {
  return { kind: 'group', matrix: [1, 0, 0, 1, 0, 0], clip, alpha: 1, items };
}

interface Embedded {
  readonly filter: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly dict: PDFDict;
}

/** The pictures of a file but for the masks of others. */
async function picturesIn(pdf: Uint8Array): Promise<readonly Embedded[]> {
  const { objects } = await openPdf(pdf, { objectsAlone: true });
  const images = objects.flatMap(([, object]) =>
    object instanceof PDFRawStream && nameOf(object.dict.get(PDFName.of('Subtype'))) === 'Image' ? [object] : [],
  );
  const masks = images.map(({ dict }) => dict.lookup(PDFName.of('SMask')));
  return images
    .filter((image) => !masks.includes(image))
    .map(({ dict, contents }) => ({
      filter: nameOf(dict.get(PDFName.of('Filter'))) ?? '',
      width: dict.lookup(PDFName.of('Width'), PDFNumber).asNumber(),
      height: dict.lookup(PDFName.of('Height'), PDFNumber).asNumber(),
      bytes: contents,
      dict,
    }));
}

function maskOf(embedded: Embedded | undefined): PDFRawStream {
  const mask = embedded?.dict.lookup(PDFName.of('SMask'));
  if (!(mask instanceof PDFRawStream)) throw new Error('The picture has no mask.');
  return mask;
}

/** The samples of an image object whose rows are those of a PNG. */
async function samplesOf(dict: PDFDict, rows: Uint8Array): Promise<readonly number[]> {
  const number = (key: string): number => dict.lookup(PDFName.of(key), PDFNumber).asNumber();
  const head = Buffer.alloc(13);
  head.writeUInt32BE(number('Width'), 0);
  head.writeUInt32BE(number('Height'), 4);
  head.set(
    [number('BitsPerComponent'), nameOf(dict.get(PDFName.of('ColorSpace'))) === 'DeviceGray' ? 0 : 2, 0, 0, 0],
    8,
  );
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const out = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
    out.writeUInt32BE(data.length, 0);
    out.writeUInt32BE(crc32(out.subarray(4, -4)), out.length - 4);
    return out;
  };
  const png = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', new Uint8Array(0))];
  const file = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...png]);
  const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const isGrey = nameOf(dict.get(PDFName.of('ColorSpace'))) === 'DeviceGray';
  const each = data.length / (number('Width') * number('Height'));
  return [...data].filter((_, index) => !isGrey || index % each === 0);
}

/** A photograph: a noisy field of colours that no palette holds. */
async function photo(width = 1200, height = 600): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index++) pixels[index] = (index * 7919 + ((index * index) >> 7)) & 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(2)
    .png()
    .toBuffer();
}

/** Left half red, right half green. */
async function halves(): Promise<Sharp> {
  const half = (background: string) =>
    sharp({ create: { width: 400, height: 400, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 800, height: 400, channels: 3, background: '#ff0000' } }).composite([
    { input: await half('#00ff00'), left: 400, top: 0 },
  ]);
}

describe('The dots an inch of pictures', () => {
  it('come down to what was chosen, at the largest size at which a picture is printed', async () => {
    const jpeg = await sharp(await photo())
      .jpeg()
      .toBuffer();
    const scaled: GroupItem = {
      kind: 'group',
      matrix: [0.5, 0, 0, 0.5, 0, 0],
      clip: null,
      alpha: 1,
      items: [picture(288)],
    };
    const [only, ...others] = await picturesIn(await draw([[picture(72), scaled], [picture(36)]], jpeg, 150));
    expect(others).toEqual([]);
    expect([only?.filter, only?.width, only?.height]).toEqual(['DCTDecode', 300, 150]);
  });

  it('stay as they are where a picture has no more, and where nothing was chosen', async () => {
    const jpeg = await sharp(await photo(300, 150))
      .jpeg()
      .toBuffer();
    expect((await picturesIn(await draw([[picture(144)]], jpeg, 150)))[0]?.width).toBe(300);
    expect((await picturesIn(await draw([[picture(200)]], jpeg, 300)))[0]?.width).toBe(300);
    expect((await picturesIn(await draw([[picture(10)]], jpeg)))[0]?.width).toBe(300);
  });

  it('leave a picture of few colours a PNG with its palette', async () => {
    const png = await (await halves()).png({ palette: true }).toBuffer();
    const [only] = await picturesIn(await draw([[picture(72)]], png, 150));
    expect([only?.filter, only?.width]).toEqual(['FlateDecode', 150]);
    const space = only?.dict.lookup(PDFName.of('ColorSpace'));
    expect(space instanceof PDFArray ? nameOf(space.get(0)) : null).toBe('Indexed');
  });

  it('make a photograph that came as a PNG a JPEG, since nobody could see the difference', async () => {
    const [only] = await picturesIn(await draw([[picture(200)]], await photo(), 150));
    expect([only?.filter, only?.width]).toEqual(['DCTDecode', 417]);
  });
});

describe('What is cut off a picture', () => {
  const left = 'M0 0L210 0L210 700L0 700Z';
  const right = 'M210 0L500 0L500 700L210 700Z';

  /** The colours of the decoded pixels, each by its share. */
  async function shares(
    pdf: Uint8Array,
  ): Promise<{ readonly red: number; readonly green: number; readonly white: number }> {
    const [only] = await picturesIn(pdf);
    const { data } = await sharp(only?.bytes).raw().toBuffer({ resolveWithObject: true });
    const found = { red: 0, green: 0, white: 0 };
    for (let at = 0; at < data.length; at += 3) {
      const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
      if (b > 200) found.white++;
      else if (r > g) found.red++;
      else found.green++;
    }
    const all = data.length / 3;
    return { red: found.red / all, green: found.green / all, white: found.white / all };
  }

  it('is not in the file, and what is left stands where it stood', async () => {
    const jpeg = await (await halves()).jpeg({ quality: 95 }).toBuffer();
    const pdf = await draw([[clipped(left, picture(400))]], jpeg);
    const [only] = await picturesIn(pdf);
    expect([only?.width, only?.height]).toEqual([400, 400]);
    expect((await shares(pdf)).green).toBeLessThan(0.01);
    expect(unpackedBytes(pdf)).toContain('200 0 0 -200 10 210 cm /I1 Do');
  });

  it('is in the file where another place shows it', async () => {
    const jpeg = await (await halves()).jpeg().toBuffer();
    const both = await draw([[clipped(left, picture(400))], [clipped(right, picture(400))]], jpeg);
    expect((await picturesIn(both)).map(({ width }) => width)).toEqual([800]);
  });

  it('turns white where a shape cuts, up to its edge', async () => {
    const jpeg = await (await halves()).jpeg({ quality: 95 }).toBuffer();
    const round =
      'M210 10C320.5 10 410 54.8 410 110C410 165.2 320.5 210 210 210C99.5 210 10 165.2 10 110C10 54.8 99.5 10 210 10Z';
    const found = await shares(await draw([[clipped(round, picture(400))]], jpeg));
    const { white, red, green } = found;
    expect(white).toBeGreaterThan(0.18);
    expect(white).toBeLessThan(1 - Math.PI / 4);
    expect(red).toBeGreaterThan(0.38);
    expect(green).toBeGreaterThan(0.38);
  });

  it('takes the whole picture with it where nothing is seen', async () => {
    const pdf = await draw([[clipped('M0 500L500 500L500 700L0 700Z', picture(400))]], await photo(40, 20));
    expect(await picturesIn(pdf)).toEqual([]);
    expect(unpackedBytes(pdf)).not.toContain(' Do');
  });
});

describe('A picture in the file', () => {
  it('carries nothing but the picture: no camera, place, thumbnail, profile or comment', async () => {
    const noted = await sharp(await photo(60, 30))
      .withExif({ IFD0: { Make: 'QZCAMERA', ImageDescription: 'QZPLACE' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">QZXMP</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const comment = Buffer.concat([
      noted.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 11]),
      Buffer.from('QZCOMMENT'),
      noted.subarray(2),
    ]);
    expect(comment.toString('latin1')).toMatch(/QZCAMERA[^]*QZXMP|QZXMP[^]*QZCAMERA/);
    const pdf = await draw([[picture(100)]], new Uint8Array(Buffer.concat([comment, Buffer.from('QZBEHIND')])));
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/QZ[A-Z]+/);
    const [only] = await picturesIn(pdf);
    expect((await sharp(only?.bytes).metadata()).width).toBe(60);
  });

  it('has the colours of the file, whatever inks or profile it came with', async () => {
    const inks = await sharp(await photo(60, 30))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const [only] = await picturesIn(await draw([[picture(100)]], inks));
    expect(nameOf(only?.dict.get(PDFName.of('ColorSpace')))).toBe('DeviceRGB');
    expect((await sharp(only?.bytes).metadata()).channels).toBe(3);
    const wide = await sharp(await photo(60, 30))
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const [own] = await picturesIn(await draw([[picture(100)]], wide));
    expect((await sharp(own?.bytes).metadata()).icc).toBeUndefined();
  });

  it('keeps the opacity of its pixels, and no colour under what is wholly clear', async () => {
    const pixels = Buffer.from([200, 10, 20, 0, 10, 200, 20, 255, 10, 20, 200, 128, 1, 2, 3, 0]);
    const png = await sharp(pixels, { raw: { width: 4, height: 1, channels: 4 } })
      .png()
      .toBuffer();
    const [only] = await picturesIn(await draw([[picture(100)]], png));
    const mask = maskOf(only);
    expect(await samplesOf(only!.dict, only!.bytes)).toEqual([255, 255, 255, 10, 200, 20, 10, 20, 200, 255, 255, 255]);
    expect(await samplesOf(mask.dict, mask.contents)).toEqual([0, 255, 128, 0]);
  });

  it('of a palette keeps its rows, with its opacities beside them', async () => {
    const pixels = Buffer.from([200, 10, 20, 0, 10, 200, 20, 255]);
    const png = await sharp(pixels, { raw: { width: 2, height: 1, channels: 4 } })
      .png({ palette: true })
      .toBuffer();
    const [only] = await picturesIn(await draw([[picture(100)]], png));
    const mask = maskOf(only);
    expect(String(only?.dict.get(PDFName.of('ColorSpace')))).toMatch(/Indexed[^]*<[^>]*ffffff[^>]*>/i);
    expect(await samplesOf(mask.dict, mask.contents)).toEqual([0, 255]);
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [
      await draw([[picture(100)]], await photo(), 150),
      await draw([[picture(100)]], await photo(), 150),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
