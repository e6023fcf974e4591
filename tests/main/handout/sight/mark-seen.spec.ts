import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../../../../main/handout/sight/frame-extent';
import { openOpacity } from '../../../../main/handout/sight/is-opaque';
import { isRasterIn, markSeen } from '../../../../main/handout/sight/mark-seen';
import { markClosely } from '../../../../main/handout/sight/mark-unseen';
import { mostWidthOf } from '../../../../main/handout/sight/most-width';
import { mapLeaves } from '../../../../main/handout/sight/walk-scene';
import { framesOf, type Drawing } from '../../../../main/model/drawing';
import { hasLetters } from '../../../../main/model/has-letters';
import type { Sha256 } from '../../../../main/model/ids';
import type { MediaSource } from '../../../../main/model/media';
import { layFrame } from '../../../../main/scene/drawing/lay-frame';
import { openLedger } from '../../../../main/scene/ledger';
import { mediaInfo } from '../../../../main/store/media-info';
import type { Family } from '../../../../main/typeset/typesetter';
import { typesetter } from '../../typeset/bundled-fonts';
import { clearPicture, drawings, drawnPicture, opaquePicture } from './random-drawings';

const png = (alpha: number): Promise<Uint8Array> =>
  sharp({ create: { width: 4, height: 4, channels: 4, background: { r: 90, g: 120, b: 30, alpha } } })
    .png()
    .toBuffer();
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0H40V40Z" fill="#336699"/></svg>';
const pictures = new Map<Sha256, Uint8Array>([
  [
    opaquePicture,
    await sharp(await png(1))
      .removeAlpha()
      .png()
      .toBuffer(),
  ],
  [clearPicture, await png(0.5)],
  [drawnPicture, new TextEncoder().encode(svg)],
]);
const media: MediaSource = {
  bytes: (sha) => pictures.get(sha) ?? null,
  info: (sha) => {
    const bytes = pictures.get(sha);
    return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
  },
};
const tools = { typesetter, media, isOpaque: openOpacity(media) };
const isRaster = isRasterIn(media);

const runs = { numRuns: 400 };

describe('A drawing that hides nothing by its boxes', () => {
  it('is marked as it is when it is laid out and looked at word by word', () => {
    let told = 0;
    fc.assert(
      fc.property(drawings, (drawing) => {
        const quick = markSeen(drawing, isRaster);
        if (!quick) return;
        told += 1;
        expect(quick).toEqual(markClosely(drawing, tools));
      }),
      runs,
    );
    expect(told).toBeGreaterThan(runs.numRuns / 8);
  });
});

/** The places at which a look at words asks what lies over them: from the baseline to half an em above. */
function* samplesOf(
  frame: Parameters<typeof layFrame>[0],
): Generator<{ readonly text: string; readonly xs: readonly number[]; readonly ys: readonly number[] }> {
  const ledger = openLedger({ deck: '' as never, slide: '' as never, number: 1 });
  const items = layFrame(
    frame,
    { lang: 'en', tags: { of: () => ({ words: 'artifact', bullet: 'artifact' }) } },
    { typesetter, ledger },
  );
  const found: { text: string; xs: number[]; ys: number[] }[] = [];
  mapLeaves(items, (leaf, { map: [a, , , d, e, f] }) => {
    if (leaf.kind !== 'line') return [];
    let x = leaf.xPt;
    leaf.words.forEach(({ text, width }, index) => {
      const to = x + (width * leaf.sizePt) / 1000;
      const { baselinePt: y, sizePt } = leaf;
      if (hasLetters(text))
        found.push({ text, xs: [a * x + e, a * to + e], ys: [d * y + f, d * (y - sizePt / 2) + f] });
      x = to + (leaf.gapsPt?.[index] ?? 0);
    });
    return [];
  });
  yield* found;
}

describe('The place that a frame’s words may take', () => {
  it('holds every word as it is laid out', () => {
    let told = 0;
    fc.assert(
      fc.property(drawings, (drawing: Drawing) => {
        for (const frame of drawing.shapes.flatMap(({ parts }) =>
          parts.filter(({ kind }) => kind === 'text').flatMap(framesOf),
        )) {
          const extent = extentOf(frame);
          if (!extent) continue;
          told += 1;
          for (const { text, xs, ys } of samplesOf(frame)) {
            expect([text, Math.min(...xs) >= extent.left, Math.max(...xs) <= extent.right]).toEqual([text, true, true]);
            expect([text, Math.min(...ys) >= extent.top, Math.max(...ys) <= extent.bottom]).toEqual([text, true, true]);
          }
        }
      }),
      runs,
    );
    expect(told).toBeGreaterThan(runs.numRuns / 4);
  });
});

describe('A letter', () => {
  const faces: Readonly<Record<Family, string>> = {
    sans: 'NotoSans',
    serif: 'NotoSerif',
    mono: 'NotoSansMono',
    carlito: 'Carlito',
    caladea: 'Caladea',
    arimo: 'Arimo',
    tinos: 'Tinos',
    cousine: 'Cousine',
    kai: 'LXGWWenKai',
  };
  for (const family of Object.keys(faces) as Family[])
    it(`of ${family} is never wider than is told without its font`, () => {
      for (const [weight, styles] of [
        [400, ['Regular', 'Italic']],
        [700, ['Bold', 'BoldItalic']],
      ] as const)
        for (const codePoint of [...Array(0x2600).keys()].filter((one) => mostWidthOf(one, family, weight) !== null)) {
          const most = mostWidthOf(codePoint, family, weight) ?? 0;
          for (const style of styles) {
            if (style.endsWith('Italic') && (family === 'mono' || family === 'kai')) continue;
            const text = String.fromCodePoint(codePoint);
            const widthPt = typesetter.widthOf([
              {
                text,
                family,
                weight,
                slant: style.endsWith('Italic'),
                sizePt: 1,
                paint: { kind: 'solid', rgb: '000000', alpha: 1 },
                lang: 'en',
                tag: 'artifact',
              },
            ]);
            expect([text, widthPt <= most + 1e-9]).toEqual([text, true]);
          }
        }
    });
});
