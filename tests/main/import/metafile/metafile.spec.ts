import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawMetafile } from '../../../../main/import/pictures/metafile/draw-metafile';
import { takePicture } from '../../../../main/import/pictures/take-picture';
import { dib, emf, wmf } from '../../../builders/metafile';

const svgOf = async (bytes: Uint8Array, cut: Parameters<typeof drawMetafile>[1] = null): Promise<string> =>
  (await drawMetafile(bytes, cut))?.svg ?? '';

const window = [
  [0x020b, [0, 0]],
  [0x020c, [500, 1000]],
] as const;
const redBrush = [
  [0x02fc, [0, 0xff, 0, 0]],
  [0x012d, [0]],
] as const;
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const textRecord = (text: string, x: number, y: number): Buffer => {
  const head = Buffer.alloc(68);
  [0, 0, 0, 0, 1, 0, 0, x, y, text.length, 76].forEach((value, index) => head.writeInt32LE(value, index * 4));
  return Buffer.concat([head, utf16(text)]);
};

describe('a Windows metafile', () => {
  it('keeps its figures as outlines in their colours', async () => {
    const svg = await svgOf(wmf([...window, ...redBrush, [0x041b, [250, 500, 0, 0]]]));
    expect(svg).toContain('viewBox="0 0 1000 500"');
    expect(svg).toContain('d="M0 0L500 0L500 250L0 250Z" fill="#ff0000"');
  });

  it('keeps its words as words, in the encoding of their font', async () => {
    const font = Buffer.alloc(50);
    font.writeInt16LE(-40, 0);
    font[13] = 136; // Big5
    const words = Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]); // 中文
    const at = Buffer.from([100, 0, 50, 0, words.length, 0, 0, 0]);
    const svg = await svgOf(wmf([...window, [0x02fb, font], [0x012d, [0]], [0x0a32, Buffer.concat([at, words])]]));
    expect(svg).toContain('font-size="40"');
    expect(svg).toContain('>中文</text>');
  });

  it('shows the signs of symbol fonts, not the letters in their places', async () => {
    const font = Buffer.alloc(50);
    font.writeInt16LE(-40, 0);
    font.write('Wingdings', 18, 'latin1');
    const at = Buffer.from([100, 0, 50, 0, 1, 0, 0, 0]);
    const svg = await svgOf(
      wmf([...window, [0x02fb, font], [0x012d, [0]], [0x0a32, Buffer.concat([at, Buffer.from('n ')])]]),
    );
    expect(svg).toContain('>■</text>');
  });

  it('puts the signs of an equation where its program put them, and leaves words and spaced words in one piece', async () => {
    const font = Buffer.alloc(50);
    font.writeInt16LE(-100, 0);
    const line = (text: string, advances: readonly number[], y: number): Buffer =>
      Buffer.concat([
        Buffer.from(new Int16Array([y, 50, text.length, 0]).buffer),
        Buffer.from(text.padEnd(text.length + (text.length % 2)), 'latin1'),
        Buffer.from(new Int16Array(advances).buffer),
      ]);
    const svg = await svgOf(
      wmf([
        ...window,
        [0x02fb, font],
        [0x012d, [0]],
        [0x0a32, line('()==', [80, 90, 400, 55], 0)],
        [0x0a32, line('Tracing', [62, 34, 45, 45, 27, 52, 52], 200)],
        [0x0a32, line('Solution', [46, 53, 23, 53, 34, 23, 53, 53], 300)],
        [0x0a32, line('spaced', [80, 88, 82, 80, 82, 90], 350)],
      ]),
    );
    const pieces = [...svg.matchAll(/<text[^>]*?x="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, text]) => [
      Number(x),
      text,
    ]);
    expect(pieces).toEqual([
      [50, '('],
      [130, ')'],
      [220, '='],
      [620, '='],
      [50, 'Tracing'],
      [50, 'Solution'],
      [50, 'spaced'],
    ]);
  });

  it('draws on where a clip to nothing was taken off again, in both kinds', async () => {
    const plain = [...window, [0x0416, [0, 0, 0, 0]], [0x012c, [0]], ...redBrush, [0x041b, [250, 500, 0, 0]]] as const;
    const enhanced = [
      [30, [0, 0, 0, 0]],
      [75, [0, 5]],
      [43, [0, 0, 100, 50]],
    ] as const;
    for (const file of [wmf(plain), emf(enhanced)]) {
      const svg = await svgOf(file);
      expect(svg).toContain('<path');
      expect(svg).not.toContain('clip-path');
    }
  });

  it('draws the enhanced kind through its window and its world', async () => {
    const world = Buffer.alloc(24);
    [2, 0, 0, 2, 10, 0].forEach((value, index) => world.writeFloatLE(value, index * 4));
    const svg = await svgOf(
      emf([
        [39, [1, 0, 0x00ff00, 0]],
        [37, [1]],
        [35, world],
        [43, [0, 0, 20, 10]],
      ]),
    );
    expect(svg).toContain('M10 0L50 0L50 20L10 20Z');
    expect(svg).toContain('fill="#00ff00"');
  });

  it('reads one that is compressed', async () => {
    expect(await svgOf(gzipSync(emf([[84, textRecord('Packed', 10, 20)]])))).toContain('>Packed</text>');
  });

  it('makes one picture with holes of a mask and a picture in the same place', async () => {
    const [white, black, red] = [0xffffff, 0x000000, 0xff0000];
    const stretch = (operation: number, bitmap: Buffer) => {
      const head = Buffer.alloc(20);
      head.writeUInt32LE(operation, 0);
      [1, 2, 0, 0, 250, 500, 0, 0].forEach((value, index) => head.writeInt16LE(value, 4 + index * 2));
      return [0x0b41, Buffer.concat([head, bitmap])] as const;
    };
    const svg = await svgOf(
      wmf([...window, stretch(0x8800c6, dib(2, [[black, white]])), stretch(0xee0086, dib(2, [[red, black]]))]),
    );
    const images = [...svg.matchAll(/base64,([^"]+)"/g)].map(([, data]) => Buffer.from(data!, 'base64'));
    expect(images.length).toBe(1);
    expect([...(await sharp(images[0]).raw().toBuffer())]).toEqual([255, 0, 0, 255, 0, 0, 0, 0]);
  });

  it('is as large as its bitmaps where it says nothing of its size', async () => {
    const head = Buffer.alloc(20);
    head.writeUInt32LE(0xcc0020, 0);
    [1, 2, 0, 0, 357, 318, 0, 0].forEach((value, index) => head.writeInt16LE(value, 4 + index * 2));
    const svg = await svgOf(wmf([[0x0b41, Buffer.concat([head, dib(2, [[0xff0000, 0]])])]]));
    expect(svg).toContain('viewBox="0 0 318 357"');
  });

  it('lets the ground be seen through a bitmap that is blended with it', async () => {
    // Two pixels of 32 bits, blue first, their colours multiplied by the fourth channel: half a red, and nothing.
    const bits = Buffer.from([0, 0, 128, 128, 0, 0, 0, 0]);
    const record = Buffer.alloc(100 + 40 + bits.length);
    [0, 0, 0, 0, 0, 0, 100, 50].forEach((value, index) => record.writeInt32LE(value, index * 4));
    record.set([0, 0, 255, 1], 32);
    [108, 40, 148, bits.length, 2, 1].forEach((value, index) => record.writeInt32LE(value, 76 + index * 4));
    [40, 2, 1].forEach((value, index) => record.writeInt32LE(value, 100 + index * 4));
    record.writeInt16LE(1, 112);
    record.writeInt16LE(32, 114);
    bits.copy(record, 140);
    const svg = await svgOf(emf([[114, record]]));
    const [, data] = /base64,([^"]+)"/.exec(svg)!;
    const pixels = await sharp(Buffer.from(data!, 'base64')).raw().toBuffer();
    expect([...pixels]).toEqual([255, 0, 0, 128, 0, 0, 0, 0]);
  });

  it('keeps no word of what a crop takes away', async () => {
    const file = emf([
      [84, textRecord('LEFT', 5, 10)],
      [84, textRecord('RIGHT', 80, 10)],
    ]);
    const svg = await svgOf(file, { left: 0.5, top: 0, right: 1, bottom: 1 });
    expect(svg).toContain('RIGHT');
    expect(svg).not.toContain('LEFT');
  });

  it('keeps as words what stands wholly in what a crop leaves, and the rest of what is seen as its drawing', async () => {
    const file = emf([
      [84, textRecord('AB', 52, 20)],
      [84, textRecord('ACROSS THE EDGE', 45, 20)],
    ]);
    const cut = await drawMetafile(file, { left: 0.5, top: 0, right: 1, bottom: 1 });
    expect(cut?.words.match(/>[^<]+</g)).toEqual(['>AB<']);
    expect(cut?.svg?.match(/>[^<]+</g)).toEqual(['>ACROSS THE EDGE<']);
  });

  it('says when something in it is not drawn, and gives no empty frame for a picture', async () => {
    const all = await drawMetafile(emf([[200, [1, 2]]]), null);
    expect(all).toMatchObject({ kind: 'EMF', svg: null, isPartial: true });
    const some = await drawMetafile(
      emf([
        [43, [0, 0, 20, 10]],
        [200, [1, 2]],
      ]),
      null,
    );
    expect(some).toMatchObject({ isPartial: true });
    expect(some?.svg).toContain('<path');
  });

  it('is a picture that a library takes, or none, whatever is changed in it', async () => {
    const whole = [
      wmf([
        ...window,
        ...redBrush,
        [0x041b, [250, 500, 0, 0]],
        [0x0538, [2, 3, 3, 0, 0, 9, 9, 0, 9, 5, 5, 8, 8, 5, 8]],
      ]),
      emf([
        [39, [1, 0, 0x00ff00, 0]],
        [37, [1]],
        [43, [0, 0, 20, 10]],
        [84, textRecord('Words', 1, 2)],
        [8, [0, 0, 0, 0, 1, 3, 3, 0, 0, 9, 9, 0, 9]],
      ]),
    ];
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), changes, fc.nat(), async (file, edits, end) => {
        const bytes = Buffer.from(file.subarray(0, end % 3 === 0 ? end % file.length : file.length));
        for (const [at, value] of edits) if (bytes.length > 48) bytes[48 + (at % (bytes.length - 48))] = value;
        const drawn = await drawMetafile(bytes, null);
        if (drawn?.svg) {
          const taken = await takePicture(Buffer.from(drawn.svg, 'utf8'));
          expect(taken.media?.ext ?? taken.notes[0]?.code).toMatch(/^(svg|picture\.)/);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
