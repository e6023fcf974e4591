/** SVG pictures: shapes stay shapes, words stay words, and what cannot stay becomes pixels and is reported. */
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { paintSvg } from '../../../main/scene/paint-svg';
import { svgPicture, type SvgPicture } from '../../../main/scene/svg-picture/svg-picture';
import { sha256 } from './sha256';
import { lettersOf, linesOf, pixel, seen, someMedia, typesetter } from './a-scene';

const box = { xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 };

function read(inner: string, attributes = 'viewBox="0 0 400 200"'): SvgPicture {
  const source = inner.startsWith('<svg')
    ? inner
    : `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
  const bytes = new TextEncoder().encode(source);
  const picture = svgPicture(bytes, sha256(bytes), typesetter);
  if (!picture) throw new Error('Not an SVG');
  return picture;
}
const drawn = (inner: string) => ({ items: [read(inner).draw(box, 3)] });
/** Where a word stands in the picture's own units. */
const placeOf = (inner: string, word: string) =>
  linesOf(drawn(inner)).find(({ item }) => item.words.some(({ text }) => text === word))?.box;

/** How far our painting is from resvg's: the share of pixels that differ clearly. */
function differing(source: string): number {
  const render = (svg: string) =>
    new Resvg(svg, {
      font: { loadSystemFonts: false },
      background: 'white',
      fitTo: { mode: 'width', value: 400 },
    }).render().pixels;
  const full = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 200">${source}</svg>`;
  const ours = render(paintSvg({ widthPt: 400, heightPt: 200, ...drawn(source) }, { typesetter, media: someMedia }));
  const theirs = render(full);
  let off = 0;
  for (let index = 0; index < theirs.length; index += 1)
    if (Math.abs((ours[index] ?? 0) - (theirs[index] ?? 0)) > 40) off += 1;
  return off / theirs.length;
}

const gradient =
  '<linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f" stop-opacity=".3"/></linearGradient>';

describe('shapes of an SVG', () => {
  it.each([
    [
      'curves, arcs and short forms',
      '<path d="M20 20h80v60q30 40-40 60a40 30 20 1 1-30-90z" fill="teal"/><circle cx="300" cy="100" r="60" fill="#fa0"/>',
    ],
    [
      'strokes with dashes, caps and joins',
      '<polyline points="20,180 100,40 180,180" fill="none" stroke="navy" stroke-width="12" stroke-linejoin="round" stroke-linecap="round"/><path d="M220 100H380" stroke="#000" stroke-width="6" stroke-dasharray="14 8"/>',
    ],
    ['holes by the even-odd rule', '<path fill-rule="evenodd" d="M20 20H380V180H20Z M80 60H320V140H80Z"/>'],
    [
      'linear gradients over a box',
      `<defs>${gradient}</defs><rect x="40" y="30" width="320" height="140" fill="url(#g)"/>`,
    ],
    [
      'radial gradients in user space',
      '<defs><radialGradient id="r" gradientUnits="userSpaceOnUse" cx="150" cy="100" r="120" gradientTransform="translate(20 0) scale(1 .7)"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#084"/></radialGradient></defs><rect width="400" height="200" fill="url(#r)"/>',
    ],
    [
      'groups with transforms and opacity',
      '<g transform="translate(200 100) rotate(30) scale(1.4 .8)" opacity=".5"><rect x="-60" y="-40" width="120" height="80" fill="purple" stroke="black" stroke-width="4"/></g>',
    ],
    [
      'clips, also clipped ones',
      '<defs><clipPath id="o"><rect x="0" y="0" width="220" height="200"/></clipPath><clipPath id="c" clip-path="url(#o)"><circle cx="200" cy="100" r="80"/></clipPath></defs><g clip-path="url(#c)"><rect width="400" height="200" fill="crimson"/></g>',
    ],
    [
      'styles from a sheet, used symbols and markers',
      '<style>.a{fill:olive;stroke:#222;stroke-width:3}</style><defs><g id="s"><rect class="a" width="60" height="60"/></g><marker id="m" markerWidth="6" markerHeight="6" refX="3" refY="3" orient="auto"><path d="M0 0L6 3L0 6Z"/></marker></defs><use href="#s" x="30" y="30"/><use href="#s" x="130" y="60"/><path d="M220 160L360 40" stroke="#000" stroke-width="3" marker-end="url(#m)"/>',
    ],
    [
      'pictures inside',
      `<image x="20" y="20" width="100" height="100" href="data:image/png;base64,${Buffer.from(pixel).toString('base64')}"/>`,
    ],
    [
      'SVG pictures inside',
      `<image x="50" y="20" width="200" height="150" href="data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="green"/></svg>').toString('base64')}"/>`,
    ],
  ])('%s look as resvg draws them, without a pixel picture of them', (_, source) => {
    expect(differing(source)).toBeLessThan(0.004);
    expect(read(source).findings).toEqual([]);
  });

  it('keep fine detail of tiny drawings', () => {
    const picture = read(
      '<path d="M0.004 0.004L0.016 0.012"  stroke="#000" stroke-width=".002"/>',
      'viewBox="0 0 .02 .02"',
    );
    const [line] = seen([picture.draw(box, 0)]).filter(({ item }) => item.kind === 'path');
    expect((line?.box.right ?? 0) - (line?.box.left ?? 0)).toBeCloseTo(240, 0);
  });

  it('all belong to the tag of the figure', () => {
    for (const { item } of seen(drawn('<rect width="9" height="9"/><text x="5" y="50">Word</text>').items))
      expect(item).toMatchObject({ tag: 3 });
  });
});

describe('words of an SVG', () => {
  it('stand on their baseline by their anchor, under all transforms', () => {
    const at = (anchor: string) =>
      placeOf(
        `<g transform="translate(100 20)"><text transform="translate(100 80)" text-anchor="${anchor}" font-size="20">Ledger</text></g>`,
        'Ledger',
      );
    expect(at('start')?.left).toBeCloseTo(200, 0);
    expect(at('end')?.right).toBeCloseTo(200, 0);
    expect(((at('middle')?.left ?? 0) + (at('middle')?.right ?? 0)) / 2).toBeCloseTo(200, 0);
    expect(at('start')?.bottom).toBeCloseTo(100 + 20 * 0.95 * 0.22, 0);
  });

  it('of a tspan with its own place begin a new line, and continue the line without one', () => {
    const source =
      '<text x="10" y="40">first <tspan font-weight="bold">then</tspan><tspan x="10" dy="1.2em">below</tspan></text>';
    expect(placeOf(source, 'then')?.left).toBeGreaterThan(placeOf(source, 'first')?.right ?? Infinity);
    expect(placeOf(source, 'below')?.left).toBeCloseTo(10, 0);
    expect(placeOf(source, 'below')?.top).toBeGreaterThan(placeOf(source, 'first')?.bottom ?? Infinity);
  });

  it('take colour, weight and size from sheets, ancestors and themselves', () => {
    const [line] = linesOf(
      drawn(
        '<style>text{fill:#00ff00} .big{font-size:30px;font-weight:700}</style><g font-style="italic"><text class="big" x="9" y="50">Big</text></g>',
      ),
    );
    expect(line?.item).toMatchObject({ face: 'NotoSans-BoldItalic', paint: { kind: 'solid', rgb: '00ff00' } });
    expect((line?.item.sizePt ?? 0) * (line?.matrix[0] ?? 0)).toBeCloseTo(30 * 0.95, 1);
  });

  it('stand in the kind of font that the drawing names, as wide as Times where it names Times', () => {
    const faceOf = (family: string): string | undefined =>
      linesOf(drawn(`<text x="9" y="50" font-family="${family}">Sum</text>`))[0]?.item.face;
    expect(faceOf('Times New Roman')).toMatch(/^Tinos/);
    expect(faceOf('Cambria Math, serif')).toMatch(/^NotoSerif/);
    expect(faceOf('Courier')).toMatch(/Mono/);
    for (const family of ['Open Sans, serif', 'sans-serif', 'Helvetica', 'Whatever'])
      expect(faceOf(family)).toMatch(/^NotoSans-/);
  });

  it('step aside where they are told to, on the same line', () => {
    const gap = (dx: number) => {
      const source = `<text x="10" y="40">first<tspan dx="${dx}">then</tspan></text>`;
      return (placeOf(source, 'then')?.left ?? 0) - (placeOf(source, 'first')?.right ?? 0);
    };
    expect(gap(25) - gap(0)).toBeCloseTo(25, 0);
  });

  it('of programs that gave up are left out', () => {
    const notices = ['Text is not SVG - cannot display', 'Viewer does not support full SVG 1.1'];
    expect(lettersOf(drawn(notices.map((words) => `<text x="9" y="90">${words}</text>`).join('')))).toBe('');
  });

  it('that are hidden stay out', () => {
    expect(
      lettersOf(
        drawn(
          '<text display="none" x="1" y="9">a</text><text visibility="hidden" x="1" y="9">b</text><g display="none"><text x="1" y="9">c</text></g><text x="1" y="9">d</text>',
        ),
      ),
    ).toBe('d');
  });

  it('keep entities and blanks as their author meant them', () => {
    expect(
      linesOf(drawn('<text x="1" y="20">  R&amp;D\n  &lt;2&gt; &#x2713;</text>'))
        .flatMap(({ item }) => item.words.map((word) => word.text))
        .join(''),
    ).toBe('R&D <2> \u2713');
  });

  it('without a glyph are reported', () => {
    expect(read('<text x="1" y="20">\u{103a0}</text>').findings).toMatchObject([
      { code: 'glyph.missing', facts: { codePoint: 'U+103A0' } },
    ]);
  });
});

describe('what cannot be drawn as vectors', () => {
  it.each([
    [
      'a filter',
      '<filter id="f"><feGaussianBlur stdDeviation="4"/></filter><rect filter="url(#f)" width="90" height="90"/>',
    ],
    [
      'a mask',
      '<mask id="m"><rect width="50" height="90" fill="#fff"/></mask><rect mask="url(#m)" width="90" height="90"/>',
    ],
    [
      'a pattern',
      '<defs><pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="3"/></pattern></defs><rect fill="url(#p)" width="90" height="90"/>',
    ],
    [
      'a repeated gradient',
      '<defs><linearGradient id="g" spreadMethod="reflect" x2=".1"><stop stop-color="red"/><stop offset="1"/></linearGradient></defs><rect fill="url(#g)" width="90" height="90"/>',
    ],
  ])('%s makes pixels of the shapes, with a finding, and leaves the words words', (_, source) => {
    const picture = read(`${source}<g transform="translate(10 90)"><text x="0" y="20">Kept</text></g>`);
    expect(picture.findings).toMatchObject([{ code: 'picture.rasterised', weight: 'information' }]);
    const items = seen([picture.draw(box, 0)]);
    expect(items.filter(({ item }) => item.kind === 'picture' && item.inline?.ext === 'png')).toHaveLength(1);
    expect(items.filter(({ item }) => item.kind === 'path')).toEqual([]);
    expect(lettersOf({ items: [picture.draw(box, 0)] })).toBe('Kept');
  });

  it('a drawing of more elements than a person can see is made pixels, not refused', () => {
    const picture = read('<rect width="3" height="3"/>'.repeat(31_000));
    expect(picture.findings).toMatchObject([{ code: 'picture.rasterised', facts: { why: 'size' } }]);
  });

  it('nesting without end does not end us', () => {
    const deep = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<g>'.repeat(5000)}<rect width="3" height="3"/>${'</g>'.repeat(5000)}</svg>`;
    expect(() =>
      svgPicture(new TextEncoder().encode(deep), sha256(new TextEncoder().encode(deep)), typesetter),
    ).not.toThrow();
  });

  it('what is no SVG is nothing', () => {
    for (const source of ['', 'plain words', '<html/>', '<svg', '\u0000\u0001']) {
      const bytes = new TextEncoder().encode(source);
      expect(svgPicture(bytes, sha256(bytes), typesetter)).toBeNull();
    }
  });
});
