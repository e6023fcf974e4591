import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPictureFetcher, namesFor } from '../../../main/import/markdown/fetch-pictures';
import { markdownImporter } from '../../../main/import/markdown/markdown-importer';
import { KitbagFault } from '../../../main/model/fault';
import { cleanJpeg } from '../../../main/import/pictures/clean-jpeg';
import { cleanPng } from '../../../main/import/pictures/clean-png';
import { pictureKind } from '../../../main/import/pictures/picture-kind';
import { takePicture } from '../../../main/import/pictures/take-picture';
import { codesOf, importText, surroundings, textsOf } from './import-text';

const canary = 'CANARY-7319';
const square = (width = 6, height = 4) => sharp({ create: { width, height, channels: 3, background: '#336699' } });
const holds = (bytes: Uint8Array, text = canary) => Buffer.from(bytes).includes(text);
const pixels = async (bytes: Uint8Array) => (await sharp(bytes).removeAlpha().raw().toBuffer()).toString('hex');

function chunk(type: string, data: string): Buffer {
  const body = Buffer.from(type + data, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG with chunks put in behind its header and bytes behind its end. */
async function pngWith(...chunks: readonly Buffer[]): Promise<Buffer> {
  const png = await square().png().toBuffer();
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33), Buffer.from(canary)]);
}

function segment(marker: number, data: string): Buffer {
  const body = Buffer.from(data, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
}

describe('A PNG', () => {
  it('loses texts, camera data, dates, an editor’s source and bytes behind its end, and no pixel', async () => {
    const png = await pngWith(
      chunk('tEXt', `Author\0${canary}`),
      chunk('zTXt', `mxfile\0${canary}`),
      chunk('eXIf', canary),
      chunk('tIME', 'xxxxxxx'),
      chunk('prVt', canary),
    );
    const clean = cleanPng(png);
    expect(clean && holds(clean)).toBe(false);
    expect(await pixels(clean!)).toBe(await pixels(await square().png().toBuffer()));
  });

  it('that is damaged is decoded as far as it goes, with a finding, or refused', async () => {
    const png = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#336699',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer();
    expect(await takePicture(png.subarray(0, Math.floor(png.length / 2)))).toMatchObject({
      media: { ext: 'png' },
      notes: [{ code: 'picture.mended' }],
    });
    expect(await takePicture(png.subarray(0, 30))).toMatchObject({
      media: null,
      notes: [{ code: 'picture.unreadable' }],
    });
  });
});

describe('A JPEG', () => {
  it('loses camera data, comments and bytes behind its end, and no pixel', async () => {
    const jpeg = await square().jpeg().toBuffer();
    const full = Buffer.concat([
      jpeg.subarray(0, 2),
      segment(0xe1, `Exif\0\0${canary}`),
      segment(0xed, canary),
      segment(0xfe, canary),
      jpeg.subarray(2),
      Buffer.from(canary),
    ]);
    const clean = cleanJpeg(full);
    expect(clean && holds(clean)).toBe(false);
    expect(await pixels(clean!)).toBe(await pixels(jpeg));
  });

  it('keeps its colour profile, and stays readable where it is progressive', async () => {
    const jpeg = await square(64, 64).withIccProfile('p3').jpeg({ progressive: true }).toBuffer();
    const clean = cleanJpeg(jpeg)!;
    expect((await sharp(clean).metadata()).icc).toBeDefined();
    expect(await pixels(clean)).toBe(await pixels(jpeg));
  });

  it('that a camera turned is stored upright', async () => {
    const turned = await square(6, 4).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { media, notes } = await takePicture(turned);
    expect(notes).toEqual([{ code: 'picture.turned', facts: {} }]);
    expect(await sharp(media?.bytes).metadata()).toMatchObject({ width: 4, height: 6, format: 'jpeg' });
    expect((await sharp(media?.bytes).metadata()).orientation).toBeUndefined();
  });
});

describe('A picture’s kind', () => {
  it('is told by its bytes and not by its name', async () => {
    const imported = await importText('![a](a.png)', { files: { 'a.png': await square().jpeg().toBuffer() } });
    expect(textsOf(imported)[0]?.body).toMatch(/^!\[a\]\(media:[0-9a-f]{64}\.jpg\)$/);
  });

  it.each(['gif', 'webp', 'avif', 'tiff'] as const)('%s becomes PNG, with a finding', async (format) => {
    const bytes = await square().toFormat(format).toBuffer();
    expect(pictureKind(bytes)).toBe(format);
    expect(await takePicture(bytes)).toMatchObject({
      media: { ext: 'png' },
      notes: [{ code: 'picture.converted', facts: { from: format } }],
    });
  });

  it('that we do not know is refused, however it is called', async () => {
    const imported = await importText('![a](a.png)\n\n![b](b.svg)', {
      files: { 'a.png': 'root:x:0:0', 'b.svg': '<html><svg></svg></html>' },
    });
    expect(codesOf(imported)).toEqual(['picture.unknown-kind', 'picture.unknown-kind']);
    expect(imported.media).toHaveLength(1);
    expect(textsOf(imported)[0]?.body).toBe('![a](missing:)\n\n![b](missing:)');
  });

  it('with more pixels than memory holds is refused before it is decoded', async () => {
    const header = chunk('IHDR', '\x00\x01\x86\xa0\x00\x01\x86\xa0\x08\x02\x00\x00\x00');
    const bomb = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      header,
      chunk('IDAT', 'x'),
      chunk('IEND', ''),
    ]);
    expect(await takePicture(bomb)).toMatchObject({ media: null, notes: [{ code: 'picture.too-large' }] });
  });
});

describe('A picture in a deck', () => {
  it('is found by its name with spaces, encoded or not, in brackets, with a query, and in Unicode’s other form', async () => {
    const png = await square().png().toBuffer();
    const files = { 'my plan.png': png, './in/a.png': png, ['plano-à.png'.normalize('NFD')]: png };
    const imported = await importText(
      '![a](my%20plan.png) ![b](<my plan.png>) ![c](my plan.png) ![d](./in/a.png?v=2#x) ![e](plano-à.png)',
      { files },
    );
    expect(codesOf(imported)).toEqual([]);
    expect(imported.media).toHaveLength(2);
    expect(textsOf(imported)[0]?.body.match(/media:/g)).toHaveLength(5);
  });

  it('keeps Marp’s words beside it', async () => {
    const imported = await importText('![bg right:45% 90%](a.png) ![A plan w:300 blur:2px](a.png)', {
      files: { 'a.png': await square().png().toBuffer() },
    });
    expect(textsOf(imported)[0]?.body).toMatch(
      /^!\[bg right:45% 90%\]\(media:\w+\.png\) !\[A plan w:300 blur:2px\]\(media:\w+\.png\)$/,
    );
  });

  it('may stand in the text itself', async () => {
    const png = (await square().png().toBuffer()).toString('base64');
    const imported = await importText(`![a](data:image/png;base64,${png})`);
    expect(imported.media).toHaveLength(2);
  });

  it('of a directive’s background is a background of its slide', async () => {
    const imported = await importText(
      '---\nmarp: true\n---\n# A\n\n<!-- _backgroundImage: url("a.png") -->\n\n---\n\n# B',
      { files: { 'a.png': await square().png().toBuffer() } },
    );
    expect(textsOf(imported).map(({ body }) => body.replace(/[0-9a-f]{64}/, 'x'))).toEqual(['![bg](media:x.png)', '']);
  });

  it('that is missing is a finding with its slide and line, and leaves a frame with its words', async () => {
    const imported = await importText('# A\n\n---\n\n# B\n\ntext ![A plan w:200](no/plan.png)');
    expect(imported.findings).toContainEqual({
      code: 'picture.missing',
      weight: 'look',
      place: { file: 'deck.md', number: 2, slide: imported.deck.slides[1]?.id, line: 7 },
      facts: { src: 'no/plan.png' },
    });
    expect(textsOf(imported)[1]?.body).toBe('text ![A plan w:200](missing:)');
  });

  it('that cannot be read costs itself and not its deck', async () => {
    const readBeside = () =>
      Promise.reject(new KitbagFault('import.too-large', { file: 'a.png', sizeBytes: 9, limitBytes: 1 }));
    const imported = await markdownImporter.read('deck.md', new TextEncoder().encode('# A\n\n![a](a.png)'), {
      ...surroundings(),
      readBeside,
    });
    expect(codesOf(imported)).toEqual(['picture.too-large']);
  });

  it('of the web is never fetched', async () => {
    const asked: string[] = [];
    const bytes = new TextEncoder().encode(
      '![a](https://example.org/a.png) ![b](//example.org/b.png) <img src="http://example.org/c.png">',
    );
    const readBeside = async (path: string) => {
      asked.push(path);
      return null;
    };
    const imported = await markdownImporter.read('deck.md', bytes, { ...surroundings(), readBeside });
    expect(asked).toEqual([]);
    expect(codesOf(imported)).toEqual(['picture.remote', 'picture.remote', 'picture.remote']);
  });

  it.each(['C:\\x.png', 'file:///etc/a.png', '\\\\server\\a.png'])(
    'by the absolute name %j is never asked for',
    async (src) => {
      const asked: string[] = [];
      const fetcher = createPictureFetcher({
        readBeside: async (path) => {
          asked.push(path);
          return null;
        },
      });
      expect(await fetcher.fetch(src)).toEqual({ kind: 'missing' });
      expect(asked).toEqual([]);
    },
  );

  it('by a path from the root is one in the deck’s own folder, or in the folder that Slidev serves', () => {
    expect(namesFor('/etc/hosts.png')).toEqual(['public/etc/hosts.png', 'etc/hosts.png']);
  });
});
