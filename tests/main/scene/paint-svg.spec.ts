/** A scene as SVG: outlines only, safe wherever it is shown, the same for every program. */
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { identity, solid } from '../../../main/model/geometry';
import type { Item } from '../../../main/model/scene';
import { paintSvg, type PaintSvgOptions } from '../../../main/scene/paint-svg';
import { paintPng } from '../../../main/scene/thumbnail';
import { aScene, landscape, pixel, someMedia, titleOf, typesetter } from './a-scene';
import { aHash } from '../../builders/ids';

const tools = { typesetter, media: someMedia };
const paint = (items: readonly Item[], options?: PaintSvgOptions): string =>
  paintSvg({ widthPt: 100, heightPt: 50, items }, tools, options);
const square = 'M0 0L10 0L10 10L0 10Z';
const path = (changes: Partial<Extract<Item, { kind: 'path' }>> = {}): Item => ({
  kind: 'path',
  path: square,
  fill: solid('ff0000'),
  stroke: null,
  tag: 'artifact',
  ...changes,
});

/** The colour at a place, as resvg sees it. */
function colourAt(svg: string, x: number, y: number): readonly number[] {
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false }, background: 'white' }).render();
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

describe('a painted scene', () => {
  it('is well-formed and holds no text element, script, style or outside address', () => {
    const svg = paintSvg(
      aScene(`# A & B <c>\n\n- "x" [l](https://example.org/?a=1&b=2)\n\n![p](${landscape})`),
      tools,
      { title: 'Fish & "chips" <b>' },
    );
    expect(() => new Resvg(svg)).not.toThrow();
    expect(svg).not.toMatch(/<text|<script|<style|<foreignObject|on\w+=|href="(?!#|data:image\/png)/);
  });

  it('is a picture with a name, which is escaped', () => {
    const svg = paint([], { title: 'A <b> & "c"\u0000' });
    expect(svg).toMatch(/<svg [^>]*role="img"/);
    expect(svg).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
  });

  it('writes a glyph once, however often it is used', () => {
    const svg = paintSvg(aScene('aaaa aaaa aaaa', { title: 'aaa' }), tools);
    const defined = svg.match(/<path id="g\d+"/g) ?? [];
    expect(defined.length).toBeLessThanOrEqual(6);
    expect((svg.match(/<use /g) ?? []).length).toBeGreaterThan(12);
  });

  it('paints fills, strokes, alphas and even-odd holes where they are', () => {
    expect(colourAt(paint([path()]), 5, 5)).toEqual([255, 0, 0]);
    expect(colourAt(paint([path({ fill: solid('ff0000', 0.5) })]), 5, 5)[1]).toBeCloseTo(128, -1);
    const holed = path({ path: 'M0 0L30 0L30 30L0 30ZM10 10L20 10L20 20L10 20Z', evenOdd: true });
    expect(colourAt(paint([holed]), 15, 15)).toEqual([255, 255, 255]);
    const stroke = { paint: solid('0000ff'), widthPt: 4, dashPt: [], cap: 'butt', join: 'miter' } as const;
    expect(colourAt(paint([path({ path: 'M0 20L90 20', fill: null, stroke })]), 40, 20)).toEqual([0, 0, 255]);
  });

  it('paints a gradient along its matrix', () => {
    const stops = [
      { at: 0, rgb: 'ff0000', alpha: 1 },
      { at: 1, rgb: '0000ff', alpha: 1 },
    ];
    const fill = { kind: 'gradient', shape: 'linear', matrix: [100, 0, 0, 100, 0, 0], stops } as const;
    const svg = paint([path({ path: 'M0 0L100 0L100 50L0 50Z', fill })]);
    expect(colourAt(svg, 1, 20)[0]).toBeGreaterThan(240);
    expect(colourAt(svg, 98, 20)[2]).toBeGreaterThan(240);
  });

  it('repeats a pattern’s tile, its lines before what lies between them', () => {
    const [front, back] = [
      { rgb: '0000ff', alpha: 1 },
      { rgb: 'ffff00', alpha: 1 },
    ];
    const fill = { kind: 'pattern', rows: 'ffff000000000000', matrix: [1, 0, 0, 1, 0, 0], front, back } as const;
    const svg = paint([path({ path: 'M0 0L100 0L100 50L0 50Z', fill })]);
    expect([colourAt(svg, 50, 1), colourAt(svg, 50, 5), colourAt(svg, 50, 41)]).toEqual([
      [0, 0, 255],
      [255, 255, 0],
      [0, 0, 255],
    ]);
  });

  it('clips and fades groups in their own space', () => {
    const svg = paint([
      { kind: 'group', matrix: [2, 0, 0, 2, 20, 0], clip: 'M0 0L5 0L5 10L0 10Z', alpha: 1, items: [path()] },
    ]);
    expect(colourAt(svg, 25, 5)).toEqual([255, 0, 0]);
    expect(colourAt(svg, 35, 5)).toEqual([255, 255, 255]);
    const faded = paint([{ kind: 'group', matrix: identity, clip: null, alpha: 0.5, items: [path()] }]);
    expect(colourAt(faded, 5, 5)[1]).toBeCloseTo(128, -1);
  });

  it('carries pictures as their bytes, also those that no library holds, and leaves unknown ones out', () => {
    const picture = (changes: object): Item => ({
      kind: 'picture',
      picture: aHash('a'),
      box: { xPt: 1, yPt: 2, widthPt: 30, heightPt: 20 },
      alpha: 1,
      tag: 0,
      ...changes,
    });
    const data = `data:image/png;base64,${Buffer.from(pixel).toString('base64')}`;
    expect(paint([picture({})])).toContain(data);
    expect(paint([picture({ picture: aHash('f'), inline: { ext: 'png', bytes: pixel } })])).toContain(data);
    expect(paint([picture({ picture: aHash('f') })])).not.toContain('<image');
    expect(paint([picture({})], { pictureAddress: (item) => `app://media/${item.picture}?a&b` })).toContain(
      '?a&amp;b"',
    );
  });

  it('puts each glyph where its line says', () => {
    const scene = aScene('', { title: 'Investigation' });
    const { pixels, width, height } = new Resvg(paintSvg(scene, tools), { font: { loadSystemFonts: false } }).render();
    const isDark = (x: number): boolean =>
      Array.from({ length: height }, (_, y) => pixels[(y * width + x) * 4] ?? 255).some((red) => red < 60);
    const [title] = titleOf(scene);
    const columns = Array.from({ length: width }, (_, x) => x).filter((x) => x > 30 && isDark(x));
    expect(Math.abs(Math.max(...columns) - (title?.box.right ?? 0))).toBeLessThan(6);
    expect(Math.abs(Math.min(...columns) - (title?.box.left ?? 0))).toBeLessThan(6);
  });

  it('shows the words of a slide as ink, and a thumbnail has the width asked for', () => {
    const svg = paintSvg(aScene('', { title: 'Ink' }), tools);
    const bare = paintSvg(aScene('', { title: '.' }), tools);
    const png = paintPng(svg, 320);
    expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(320);
    expect(new DataView(png.buffer, png.byteOffset).getUint32(20)).toBe(180);
    expect(Buffer.from(png).equals(Buffer.from(paintPng(bare, 320)))).toBe(false);
  });
});
