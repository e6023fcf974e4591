import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { mayEmbed } from '../../../main/typeset/installed/embedding';
import { readFontFacts, type ReadAt } from '../../../main/typeset/installed/font-facts';
import { openInstalledFonts, type FontSource } from '../../../main/typeset/installed/installed-fonts';
import { isOwnFace, openOwnFaces } from '../../../main/typeset/installed/own-faces';
import { singleFont } from '../../../main/typeset/installed/single-font';
import { openTypesetter } from '../../../main/typeset/open-typesetter';
import { fontCollection, fontFile, type FontNotation } from '../../builders/a-font';
import { aChineseRun, aRun, readBundledFont } from './bundled-fonts';

const typewriter = readBundledFont('Cousine-Regular');
const joining = readBundledFont('Caladea-Regular');
const chinese = readBundledFont('NotoSansHK-Regular');
const viewOf = (table: Uint8Array) => new DataView(table.buffer, table.byteOffset, table.byteLength);
const readerOf =
  (bytes: Uint8Array): ReadAt =>
  (from, count) =>
    bytes.subarray(from, from + count);

const machine = (files: Readonly<Record<string, Uint8Array>>): FontSource => ({
  files: () => Object.keys(files),
  withFile: (file, act) => (files[file] ? act(readerOf(files[file])) : null),
});
const typesetterOn = (files: Readonly<Record<string, Uint8Array>>) =>
  openTypesetter(readBundledFont, openInstalledFonts(machine(files)));
const facesOf = (typesetter: ReturnType<typeof typesetterOn>, run: ReturnType<typeof aRun>) =>
  typesetter
    .setParagraph([run], { widthPt: 400, align: 'start', leadingPt: 14, asPresented: true })
    .lines.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.face] : [])));

describe('What the maker of a font allows', () => {
  it.each([
    [0x0000, 4, true, 'anything'],
    [0x0002, 4, false, 'nothing without a licence'],
    [0x0004, 4, true, 'to look and to print'],
    [0x0008, 4, true, 'to edit'],
    [0x0006, 2, true, 'two rights of old, of which the freer counts'],
    [0x0006, 3, false, 'a restriction, whatever stands beside it'],
    [0x0104, 4, false, 'whole fonts alone'],
    [0x0200, 4, false, 'bitmaps alone'],
  ])('%i of version %i is %s: %s', (fsType, version, allowed) => {
    expect(mayEmbed(fsType, version)).toBe(allowed);
  });
});

describe('The fonts of a machine', () => {
  it('are found by each of their names, and by the style that is asked for', () => {
    const fonts = openInstalledFonts(
      machine({
        'a.ttf': fontFile(typewriter, { family: 'Wanderer Text', familyHan: '行者體' }),
        'b.ttf': fontFile(typewriter, { family: 'Wanderer Text', bold: true }),
      }),
    );
    const found = (family: string, weight: 400 | 700, slant = false) => fonts.find(family, { weight, slant })?.key;
    expect([found('wanderer text', 400), found(' 行者體 ', 400), found('Wanderer Text', 700)]).toEqual([
      '0 a.ttf',
      '0 a.ttf',
      '0 b.ttf',
    ]);
    expect([found('Wanderer Text', 400, true), found('Wanderer', 400)]).toEqual([undefined, undefined]);
  });

  it('lie in collections too, each font of which is taken out as one of its own', () => {
    const both: readonly FontNotation[] = [{ family: 'MingTrial' }, { family: 'PMingTrial', familyHan: '新試明體' }];
    const typesetter = typesetterOn({ 'ming.ttc': fontCollection(chinese, both) });
    const run = aChineseRun('警察', { family: 'serif', own: '新試明體' });
    const [face = ''] = facesOf(typesetter, run);
    expect(isOwnFace(face)).toBe(true);
    expect((typesetter.face(face).font as { postscriptName: string }).postscriptName).toBe('PMingTrial');
    expect(facesOf(typesetter, { ...run, own: 'MingTrial' })).not.toEqual([face]);
  });

  it('set the letters that they have, and ours the others', () => {
    const typesetter = typesetterOn({ 'a.ttf': fontFile(typewriter, { family: 'Wanderer Text' }) });
    expect(typesetter.ownFont('Wanderer Text', 400, false)).toBe('used');
    const run = aRun('Seize 警', { own: 'Wanderer Text' });
    const [first = '', ...others] = facesOf(typesetter, run);
    expect([isOwnFace(first), others.some(isOwnFace), others.length]).toEqual([true, false, 1]);
    // As wide as the machine's font, not as ours.
    const width = (own?: string) => typesetter.widthOf([aRun('iiii', own === undefined ? {} : { own })]);
    expect(width('Wanderer Text')).toBeGreaterThan(width() * 1.5);
  });

  it('stay out where their makers say so, where they are no outlines of ours, and where nobody asked for them', () => {
    const typesetter = typesetterOn({
      'kept.ttf': fontFile(typewriter, { family: 'Kept Back', rights: 0x2 }),
      'other.otf': fontFile(typewriter, { family: 'Other Outlines', without: ['glyf'] }),
      'name.ttf': fontFile(typewriter, { family: 'Odd Name', postScriptName: 'Odd)/Name' }),
      'broken.ttf': fontFile(typewriter, { family: 'Broken', without: ['head'] }),
    });
    const ask = (family: string) => typesetter.ownFont(family, 400, false);
    expect(['Kept Back', 'Other Outlines', 'Odd Name', 'Broken', 'Absent'].map(ask)).toEqual([
      'rights',
      'form',
      'form',
      'form',
      null,
    ]);
    const own = { own: 'Kept Back' };
    expect(facesOf(typesetter, aRun('Seize', own))).toEqual(['NotoSans-Regular']);
    expect(openTypesetter(readBundledFont).ownFont('Wanderer Text', 400, false)).toBeNull();
  });

  it('are taken upright where Chinese is slanted, and left to ours where Latin is', () => {
    const typesetter = typesetterOn({
      'han.ttf': fontFile(chinese, { family: 'Han Trial' }),
      'latin.ttf': fontFile(typewriter, { family: 'Latin Trial' }),
    });
    expect(['Han Trial', 'Latin Trial'].map((family) => typesetter.ownFont(family, 400, true))).toEqual(['used', null]);
  });

  it('do no harm where their files are cut or changed: they are then none', () => {
    const whole = fontCollection(typewriter, [{ family: 'Wanderer Text' }, { family: 'Other' }]);
    expect(readFontFacts(readerOf(whole)).length).toBe(2);
    fc.assert(
      fc.property(fc.nat(4_000), fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 12 }), (end, changes) => {
        const bytes = whole.slice(0, end < 2_000 ? end : whole.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const read = readerOf(bytes);
        for (const { index } of readFontFacts(read)) {
          try {
            singleFont(read, index);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stay out where a glyph is made of itself, lies nowhere, or is no glyph, and where characters lead past the last one', () => {
    const font = create(typewriter);
    const accent = font.glyphForCodePoint(0xe9).id;
    const from = (font as unknown as { loca: { offsets: readonly number[] } }).loca.offsets[accent]!;
    const spoilt: Readonly<Record<string, [table: string, change: (view: DataView) => void]>> = {
      'Made of itself': ['glyf', (glyf) => glyf.setUint16(from + 12, accent)],
      'Made of none': ['glyf', (glyf) => glyf.setUint16(from + 12, 0xfff0)],
      'Cut off': ['glyf', (glyf) => glyf.setInt16(from, 300)],
      'Back to front': ['loca', (loca) => loca.setUint32(4 * accent, 0x7fffffff)],
      'Past the last': ['maxp', (maxp) => maxp.setUint16(4, 60)],
    };
    const files = Object.entries(spoilt).map(([family, [wanted, change]]) => [
      `${family}.ttf`,
      fontFile(typewriter, { family }, (name, table) => {
        if (name === wanted) change(viewOf(table));
        return table;
      }),
    ]);
    const typesetter = typesetterOn(Object.fromEntries(files) as Record<string, Uint8Array>);
    for (const family of Object.keys(spoilt))
      expect([family, typesetter.ownFont(family, 400, false)]).toEqual([family, 'form']);
  });

  it('set a word letter by letter where their tables for joining and kerning fail at it', () => {
    const faceOf = (change: (table: Uint8Array) => void, wanted: string) => {
      const file = fontFile(joining, { family: 'Wanderer Text' }, (name, table) => {
        if (name === wanted) change(table);
        return table;
      });
      const faces = openOwnFaces(openInstalledFonts(machine({ 'a.ttf': file })));
      const own = faces.of('Wanderer Text', { weight: 400, slant: false });
      return own && 'face' in own ? own.face : null;
    };
    const whole = faceOf(() => undefined, 'GSUB')!;
    const [joined = 0, ...others] = whole.shape('fi').glyphs;
    expect([joined, others.length]).not.toEqual([0, 1]);
    const astray = faceOf((table) => {
      const places = Array.from({ length: table.length >> 1 }, (_, index) => 2 * index);
      const last = places.findLast((at) => viewOf(table).getUint16(at) === joined)!;
      table.fill(0xff, last, last + 2);
    }, 'GSUB')!;
    const letters = ['f', 'i'].flatMap((letter) => [...whole.shape(letter).glyphs]);
    expect([...astray.shape('fi').glyphs]).toEqual(letters);

    const changes = fc.array(fc.tuple(fc.nat(3_000), fc.nat(255)), { maxLength: 9 });
    fc.assert(
      fc.property(fc.constantFrom('GSUB', 'GPOS', 'GDEF'), changes, (wanted, spoilt) => {
        const face = faceOf((table) => {
          for (const [at, value] of spoilt) if (at < table.length) table[at] = value;
        }, wanted);
        for (const word of ['AVATo', 'office', '1⁄2', 'e\u0301', 'שלום'])
          expect(face === null || [face.shape(word), face.shapeWide(word)].every(({ width }) => width > 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
