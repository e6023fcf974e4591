import { Resvg } from '@resvg/resvg-js';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../../main/import/pictures/clean-svg';
import { takePicture } from '../../../main/import/pictures/take-picture';
import { hostileSvgs } from '../scene/hostile-svg';

const clean = (inner: string, attributes = ''): string => {
  const result = cleanSvg(
    Buffer.from(
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${attributes}>${inner}</svg>`,
    ),
  );
  if (!result.ok) throw new Error(result.why);
  return result.svg;
};
const picture = 'data:image/png;base64,iVBORw0KGgo=';

describe('A cleaned SVG', () => {
  it('draws what it drew', () => {
    const inner =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><rect width="5" height="5" fill="url(#g)"/><text x="1">a &amp; b &lt; c</text><use xlink:href="#g"/><style>.a{fill:url(#g)}</style>';
    expect(clean(inner)).toContain(inner.replace('<style>.a{fill:url(#g)}</style>', '<style>.a{fill:url(#g)}</style>'));
  });

  it('keeps the text of diagram editors in foreignObject', () => {
    const text =
      '<foreignObject width="5" height="5"><div xmlns="http://www.w3.org/1999/xhtml" style="color: rgb(0, 0, 0);"><b>Words</b> &#160;<br/>more</div></foreignObject>';
    expect(clean(text)).toContain(text);
    expect(clean('<text>a&nbsp;b &unknown; &</text>')).toContain('<text>a&#160;b &amp;unknown; &amp;</text>');
  });

  it.each([
    ['<script>alert(1)</script>', 'alert'],
    ['<script href="https://evil.example/x.js"/>', 'evil'],
    ['<rect onclick="alert(1)" onload="x()"/>', 'alert'],
    ['<image href="https://evil.example/a.png"/>', 'evil'],
    ['<image xlink:href="file:///etc/passwd"/>', 'passwd'],
    ['<use href="other.svg#a"/>', 'other'],
    ['<a href="javascript:alert(1)"><text>x</text></a>', 'javascript'],
    ['<a xlink:href="java&#115;cript:alert(1)"><text>x</text></a>', 'alert'],
    ['<a href="&#x6A;avascript:alert(1)">x</a>', 'alert'],
    ['<rect style="fill:url(https://evil.example/a)"/>', 'evil'],
    ['<rect fill="url(https://evil.example/a#b)"/>', 'evil'],
    ['<style>@import url("https://evil.example/a.css"); .a{fill:red}</style>', 'evil'],
    ['<style>@import "https://evil.example/a.css";</style>', 'evil'],
    ['<style>@font-face{font-family:x;src:url(https://evil.example/f.ttf)}</style>', 'evil'],
    ['<style>.a{background:u\\72 rl(https://evil.example/a)}</style>', 'evil'],
    ['<style>.a{background:u\\rl(https://evil.example/a)}</style>', 'url'],
    ['<style>.a{background:u/**/rl(https://evil.example/a)}</style>', 'evil'],
    ['<style>@impor@import url(x);t "https://evil.example/a.css";</style>', '@import'],
    ['<style>@im@font-face{a:b}port "https://evil.example/a.css";</style>', '@import'],
    ['<style>@im@impor@import x;t y;port "https://evil.example/a.css";</style>', '@import'],
    ['<style>.a{backgroundx:expression(y);: url(https://evil.example/a)}</style>', 'evil'],
    ['<style>.a{background:image-set("#a" 1x, "https://evil.example/a.png" 2x)}</style>', 'evil'],
    ['<rect mask="image-set(&quot;https://evil.example/a.png&quot; 1x)"/>', 'evil'],
    ['<animate attributeName="href" values="javascript:alert(1)"/>', 'javascript'],
    ['<set attributeName="onclick" to="alert(1)"/>', 'alert'],
    [
      '<foreignObject><iframe src="https://evil.example"/><img src="https://evil.example/a.png" srcset="https://evil.example/b.png 2x"/></foreignObject>',
      'evil',
    ],
    [
      '<foreignObject><body onload="alert(1)"><form action="https://evil.example"><input/></form></body></foreignObject>',
      'evil',
    ],
    ['<image href="data:image/svg+xml;base64,PHN2Zz4="/>', 'PHN2Zz4'],
    ['<feImage href="https://evil.example/a.png"/>', 'evil'],
    ['<?xml-stylesheet href="https://evil.example/a.css"?><rect/>', 'evil'],
  ])('has nothing left of %s', (inner, trace) => {
    expect(clean(inner)).not.toContain(trace);
  });

  it('keeps rasters within it', () => {
    expect(clean(`<image width="1" height="1" href="${picture}"/>`)).toContain(picture);
  });

  it('tells nothing of its maker: source of the diagram, file names, authors, comments', () => {
    const svg = clean(
      '<!-- CANARY --><metadata><rdf:RDF xmlns:rdf="r">CANARY</rdf:RDF></metadata><sodipodi:namedview xmlns:sodipodi="s" CANARY="1"/><g inkscape:export-filename="/home/CANARY/a.png" xmlns:inkscape="i"><rect/></g>',
      'content="&lt;mxfile&gt;CANARY&lt;/mxfile&gt;" host="CANARY" sodipodi:docname="CANARY" xmlns:sodipodi="s"',
    );
    expect(svg).not.toContain('CANARY');
    expect(svg).toContain('<rect/>');
  });

  it('counts what it took out that could run or fetch', () => {
    const result = cleanSvg(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/><rect onclick="x"/><image href="http://a"/></svg>'),
    );
    expect(result).toMatchObject({ ok: true, removed: 3 });
  });
});

describe('An SVG that declares entities', () => {
  it.each([
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>',
    '<!DOCTYPE svg SYSTEM "x" [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    '<svg><!ENTITY a "b"></svg>',
  ])('is refused: %s', (text) => {
    expect(cleanSvg(Buffer.from(text))).toEqual({ ok: false, why: 'doctype' });
  });

  it('may name its document type alone, as old editors write it', () => {
    const text =
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>';
    expect(cleanSvg(Buffer.from(text))).toMatchObject({
      ok: true,
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
    });
  });
});

describe('An SVG that is damaged', () => {
  it.each([
    '<svg><rect>',
    '<svg',
    '',
    '<html></html>',
    '<svg></svg><svg></svg>',
    `${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`,
  ])('is refused: %.40s', (text) => {
    expect(cleanSvg(Buffer.from(text))).toMatchObject({ ok: false });
  });

  it('with a tag or an attribute whose name is none is refused: whoever reads it next might read another drawing', () => {
    const drawing = (inside: string): Uint8Array =>
      new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);
    expect(cleanSvg(drawing('<g><fil="400"/></g>'))).toEqual({ ok: false, why: 'damaged' });
    expect(cleanSvg(drawing('<rect wid<th="400" height="9"/>'))).toEqual({ ok: false, why: 'damaged' });
    expect(cleanSvg(drawing('<g><rect width="9"/></g>'))).toMatchObject({ ok: true });
  });

  it('nested beyond reason is refused and does not end the program', () => {
    expect(cleanSvg(Buffer.from(`<svg>${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}</svg>`))).toMatchObject({
      ok: false,
    });
  });
});

describe('A hostile SVG', () => {
  const fate = (source: string) => {
    const result = cleanSvg(Buffer.from(source));
    return result.ok ? (result.removed > 0 ? 'cleaned' : 'kept') : result.why;
  };

  it.each(Object.entries(hostileSvgs))('%s is looked at in 300 MB', (_, source) => {
    const before = process.memoryUsage().rss;
    fate(source);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(300);
  });

  it.each([
    'a use of itself',
    'two that use each other',
    'uses of uses of uses',
    'a marker at every point',
    'a tile that is dust',
    'a tile larger than a wall',
    'tiles of tiles of tiles',
    'masks of masks of masks',
    'clips of clips of clips',
    'a page of kilometres',
    'a page that is a line',
    'a page beyond numbers',
    'numbers beyond numbers',
    'a million points',
    'a sheet without rules',
    'everything in 342 bytes',
  ])('%s is refused as too complex', async (name) => {
    expect(await takePicture(Buffer.from(hostileSvgs[name] ?? ''))).toMatchObject({
      media: null,
      notes: [{ code: 'picture.too-complex' }],
    });
  });

  it.each([
    'a blur without end',
    'a filter far beyond the picture',
    'a shape grown without end',
    'noise without end',
    'a kernel as large as a picture',
    'a filter of 500 steps',
    'a filter used 500 times',
    'a filter function in a style',
    'a filter that shows what it is used on',
    'dashes that are dust',
  ])('%s is drawn without it', async (name) => {
    const { media, notes } = await takePicture(Buffer.from(hostileSvgs[name] ?? ''));
    expect(notes).toMatchObject([{ code: 'picture.svg-cleaned' }]);
    expect(Buffer.from(media?.bytes ?? []).toString()).not.toMatch(/filter|dasharray/);
  });

  it('is told from a drawing with a shadow, a pattern and used symbols', () => {
    const shadow =
      '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="3"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>';
    const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400">${shadow}<pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0h4"/></pattern><g id="s"><rect filter="url(#f)" fill="url(#p)" stroke-dasharray="4 2" width="99" height="99"/></g><use href="#s" x="200"/></svg>`;
    expect(fate(source)).toBe('kept');
  });
});

describe('Real drawings', () => {
  const folders = [
    resolve(import.meta.dirname, '../../../assets/sample-source/pictures'),
    resolve(
      import.meta.dirname,
      '../../../../shared/decks/gem5-bootcamp/01-Introduction/01-simulation-background-imgs',
    ),
  ].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .map((name) => join(folder, name)),
  );

  it.each(files.map((file) => [file.split(/[/\\]/).slice(-1)[0], file]))(
    '%s draws the same after cleaning',
    (_name, file = '') => {
      const bytes = readFileSync(file);
      const result = cleanSvg(bytes);
      if (!result.ok) throw new Error(result.why);
      const draw = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
      expect(draw(result.svg).equals(draw(bytes.toString('utf8')))).toBe(true);
    },
  );
});
