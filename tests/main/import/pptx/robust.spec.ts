import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pptxImporter } from '../../../../main/import/pptx/pptx-importer';
import { isDrawing } from '../../../../main/model/drawing-schema';
import { KitbagFault } from '../../../../main/model/fault';
import { p, pptxEntries, pptxFile, sp, type PptxNotation } from '../../../builders/pptx-file';
import { zipFile } from '../../../builders/zip-file';
import { surroundings } from '../import-text';
import { importPptx } from './import-pptx';

const read = (bytes: Uint8Array) => pptxImporter.read('deck.pptx', bytes, surroundings());
const outcome = async (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => 'deck',
    (error: unknown) => (error instanceof KitbagFault ? error.code : `crash: ${String((error as Error).stack)}`),
  );

const rich: PptxNotation = {
  slides: [
    {
      shapes:
        sp({ placeholder: 'type="title"', text: 'Title' }) +
        sp({ placeholder: 'idx="1"', text: p('One') + p('Two', 'lvl="1"') }) +
        sp({ at: [1, 2, 30, 40], form: 'star5', fill: 'ff0000', turn: 'rot="900000" flipV="1"' }),
      notes: p('Notes'),
      ground:
        '<p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="ff0000"/></a:gs><a:gs pos="100000"><a:schemeClr val="accent2"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill></p:bgPr></p:bg>',
    },
    { shapes: sp({ at: [0, 0, 90, 90], text: 'Second' }) },
  ],
};

describe('a file that is none of ours', () => {
  it('is refused with what to do when it is encrypted or of PowerPoint 2003', async () => {
    expect(
      await outcome(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0))),
    ).toBe('pptx.encrypted-or-old');
  });

  it('is refused when it is another kind of Office file, empty, or no archive', async () => {
    expect(await outcome(zipFile([{ name: 'word/document.xml', content: '<w:document/>' }]))).toBe(
      'pptx.no-presentation',
    );
    expect(await outcome(new Uint8Array())).toBe('import.empty');
    expect(await outcome(new TextEncoder().encode('hello'))).toBe('archive.damaged');
    expect(await outcome(pptxFile({ slides: [] }))).toBe('import.empty');
  });
});

describe('a damaged or hostile file', () => {
  it('loses a missing slide, layout, master or theme, and tells of it', async () => {
    for (const part of [
      'ppt/slideLayouts/slideLayout1.xml',
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/theme/theme1.xml',
    ]) {
      const { codes, text } = await importPptx({ ...rich, parts: { [part]: null } });
      expect(codes()).toContain('pptx.part-missing');
      expect(text().title).toBe('Title');
    }
    const { codes, deck } = await importPptx({ ...rich, parts: { 'ppt/slides/slide2.xml': null } });
    expect([deck.slides.length, codes().includes('pptx.slides-lost')]).toEqual([1, true]);
  });

  it('takes no entities, and no declaration that could make them', async () => {
    const bomb =
      '<!DOCTYPE p:sld [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">&b;</p:sld>';
    const { codes } = await importPptx({ ...rich, parts: { 'ppt/slides/slide1.xml': bomb } });
    expect(codes()).toContain('pptx.part-damaged');
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'may say %s wherever a word of a list is due: what every object inherits is in none of our lists',
    async (word) => {
      const ink = '<a:solidFill><a:srgbClr val="ff0000"/></a:solidFill>';
      const form = (fill: string, form = 'rect'): string =>
        `<p:sp><p:nvSpPr><p:cNvPr id="9" name="${word}" descr="${word}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="${form}"><a:avLst><a:gd name="${word}" fmla="${word} w h"/></a:avLst></a:prstGeom>${fill}</p:spPr></p:sp>`;
      const shapes = [
        form(`<a:solidFill><a:schemeClr val="${word}"><a:${word} val="5"/></a:schemeClr></a:solidFill>`, word),
        form(`<a:solidFill><a:sysClr val="${word}" lastClr="${word}"/></a:solidFill>`),
        form(`<a:solidFill><a:prstClr val="${word}"/></a:solidFill>`),
        form(`<a:pattFill prst="${word}"><a:fgClr><a:srgbClr val="ff0000"/></a:fgClr></a:pattFill>`),
        form(
          `<a:ln w="9000" cap="${word}">${ink}<a:prstDash val="${word}"/><a:headEnd type="${word}" w="${word}"/></a:ln>`,
        ),
        sp({ placeholder: `type="${word}" idx="${word}"`, text: 'x' }),
        sp({ text: p('x', `algn="${word}"`, `lang="${word}" cap="${word}" u="${word}" strike="${word}"`) }),
        sp({ text: p(`&${word};`), body: `vert="${word}" anchor="${word}" wrap="${word}"` }),
        sp({
          text: `<a:p><a:pPr><a:buAutoNum type="${word}"/></a:pPr><a:fld type="${word}"><a:t>1</a:t></a:fld></a:p>`,
        }),
      ];
      for (const one of shapes) {
        const { deck, media } = await read(pptxFile({ slides: [{ shapes: one }] }));
        expect(deck.slides).toHaveLength(1);
        expect(JSON.stringify(deck)).not.toContain('native code');
        for (const { ext, bytes } of media) if (ext === 'json') expect(isDrawing(bytes), one).toBe(true);
      }
    },
  );

  it('may nest as deep as it likes', async () => {
    const deep = `<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">${'<p:grpSp>'.repeat(50_000)}${'</p:grpSp>'.repeat(50_000)}</p:sld>`;
    const { codes } = await importPptx({ ...rich, parts: { 'ppt/slides/slide1.xml': deep } });
    expect(codes()).toContain('pptx.part-damaged');
  });

  it('finds parts by absolute names, other cases and backslashes, and survives circles', async () => {
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
    const relationships = (...list: readonly (readonly [string, string, string])[]) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${types}${type}" Target="${target}"/>`).join('')}</Relationships>`;
    const { deck, text } = await importPptx({
      ...rich,
      parts: {
        'ppt/_rels/presentation.xml.rels': relationships(
          ['rId1', 'slide', '/PPT/Slides/SLIDE1.xml'],
          ['rId2', 'slide', 'slides\\slide2.xml'],
        ),
        'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
          'rId1',
          'slideMaster',
          '../slideLayouts/slideLayout1.xml',
        ]),
      },
    });
    expect([deck.slides.length, text(1).title, text(2).body]).toEqual([2, 'Title', 'Second']);
  });

  it('may be written in UTF-16', async () => {
    const entries = pptxEntries(rich);
    const slide = entries.find(({ name }) => name === 'ppt/slides/slide1.xml')!;
    const text = String(slide.content).replace('UTF-8', 'UTF-16');
    const { text: words } = await importPptx({
      ...rich,
      parts: { 'ppt/slides/slide1.xml': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) },
    });
    expect(words().title).toBe('Title');
  });

  it(
    'gives a deck or a fault whatever is cut out of it, changed in it or broken off it',
    { timeout: 120_000 },
    async () => {
      const entries = pptxEntries(rich).map(({ name, content }) => ({ name, content: String(content) }));
      const sizes = ['0', '-1', '99999999999999', 'NaN', '1e308', ''];
      const change = fc.oneof(
        fc.record({ kind: fc.constant('drop' as const), part: fc.nat() }),
        fc.record({
          kind: fc.constant('cut' as const),
          part: fc.nat(),
          from: fc.nat(),
          length: fc.integer({ min: 1, max: 200 }),
        }),
        fc.record({
          kind: fc.constant('number' as const),
          part: fc.nat(),
          at: fc.nat(),
          value: fc.constantFrom(...sizes),
        }),
        fc.record({ kind: fc.constant('element' as const), part: fc.nat(), at: fc.nat() }),
      );
      const apply = (
        list: typeof entries,
        one: typeof change extends fc.Arbitrary<infer T> ? T : never,
      ): typeof entries => {
        const index = one.part % list.length;
        if (one.kind === 'drop') return list.filter((_, at) => at !== index);
        return list.map((entry, at) => {
          if (at !== index) return entry;
          const { content } = entry;
          if (one.kind === 'cut')
            return {
              ...entry,
              content:
                content.slice(0, one.from % content.length) + content.slice((one.from % content.length) + one.length),
            };
          const pattern = one.kind === 'number' ? /"-?\d+"/g : /<[\w:]+[^<>]*\/>/g;
          const found = [...content.matchAll(pattern)];
          const hit = found[one.at % Math.max(1, found.length)];
          if (!hit) return entry;
          return {
            ...entry,
            content:
              content.slice(0, hit.index) +
              (one.kind === 'number' ? `"${one.value}"` : '') +
              content.slice(hit.index + hit[0].length),
          };
        });
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 4 }),
          fc.option(fc.nat(), { freq: 8 }),
          async (changes, length) => {
            const whole = zipFile(
              changes.reduce<typeof entries>((list, one) => (list.length > 0 ? apply(list, one) : list), entries),
            );
            const result = await outcome(length === null ? whole : whole.subarray(0, length % whole.length));
            expect(result).not.toContain('crash');
          },
        ),
        { numRuns: 400 },
      );
    },
  );
});
