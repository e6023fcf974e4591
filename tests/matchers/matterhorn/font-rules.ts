/** Checkpoints 10 and 31: each glyph that is drawn is in the file, has its width, and says which character it is. */
import { create, type Font } from 'fontkit';
import { PDFArray, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { operationsIn } from '../../../main/foreign/content-tokens';
import { nameOf, numberOf, streamBytes, streamText, type OpenedPdf } from '../opened-pdf';
import type { Rule } from './rule';

/** A composite font with what the pages draw of it. */
export interface DrawnFont {
  readonly name: string;
  readonly dict: PDFDict;
  readonly descendant: PDFDict;
  readonly descriptor: PDFDict;
  /** The codes of two bytes that pages draw. */
  readonly codes: ReadonlySet<number>;
}

export function drawnFonts(pdf: OpenedPdf): readonly DrawnFont[] {
  const { at, document } = pdf;
  const lookup = document.context.lookup.bind(document.context);
  const codes = new Map<string, Set<number>>();
  for (const page of pdf.pages) {
    let font = '';
    const saved: string[] = [];
    const contents = lookup(at(page.dict, 'Contents'));
    const content =
      contents instanceof PDFArray
        ? contents
            .asArray()
            .map((one) => streamText(lookup(one)))
            .join('\n')
        : streamText(contents);
    for (const { operator, operands } of operationsIn(content)) {
      if (operator === 'q') saved.push(font);
      if (operator === 'Q') font = saved.pop() ?? '';
      if (operator === 'Tf') font = at(page.dict, 'Resources', 'Font', operands[0]?.slice(1) ?? '')?.toString() ?? '';
      if (operator !== 'Tj' && operator !== 'TJ') continue;
      const known = codes.get(font) ?? new Set<number>();
      codes.set(font, known);
      for (const code of codesIn(operands[0] ?? '')) known.add(code);
    }
  }
  return [...codes].flatMap(([ref, drawn]) => {
    const [number = '0', generation = '0'] = ref.split(' ');
    const dict = lookup(PDFRef.of(Number(number), Number(generation)));
    if (!(dict instanceof PDFDict)) return [];
    const descendant = lookup(at(dict, 'DescendantFonts', 0)) as PDFDict;
    const descriptor = lookup(at(descendant, 'FontDescriptor')) as PDFDict;
    return [{ name: nameOf(lookup(at(dict, 'BaseFont'))) ?? ref, dict, descendant, descriptor, codes: drawn }];
  });
}

/** The codes of two bytes in a string, or in the strings of a TJ's array. */
function codesIn(operand: string): readonly number[] {
  const codes: number[] = [];
  for (const [written] of operand.matchAll(/\((?:\\[^]|[^\\()]|\([^()]*\))*\)|<[0-9A-Fa-f\s]*>/g)) {
    const bytes = written.startsWith('<') ? fromHex(written.slice(1, -1)) : fromLiteral(written.slice(1, -1));
    for (let index = 0; index + 1 < bytes.length; index += 2)
      codes.push(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  }
  return codes;
}

const fromHex = (hex: string): readonly number[] => [...Buffer.from(hex.replace(/\s/g, ''), 'hex')];

function fromLiteral(literal: string): readonly number[] {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const text = literal.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, other = '') =>
    octal === undefined ? (named[other as string] ?? (other as string)) : String.fromCharCode(parseInt(octal, 8)),
  );
  return [...Buffer.from(text, 'latin1')];
}

/** The text of each code by the font's own map, in UTF-16. */
export function toUnicode(pdf: OpenedPdf, { dict }: DrawnFont): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const text = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  const source = streamText(pdf.document.context.lookup(pdf.at(dict, 'ToUnicode')));
  for (const [, block = ''] of source.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f\s]+)>/gi))
      map.set(parseInt(code, 16), text(to));
  for (const [, block = ''] of source.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first = '', last = '', list, start] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:\[([^\]]*)\]|<([0-9a-f\s]+)>)/gi,
    )) {
      const from = parseInt(first, 16);
      const each = [...(list ?? '').matchAll(/<([0-9a-f\s]*)>/gi)].map(([, one = '']) => text(one));
      for (let code = from; code <= parseInt(last, 16); code++) {
        const single = start === undefined ? each[code - from] : following(text(start), code - from);
        if (single !== undefined) map.set(code, single);
      }
    }
  return map;
}

const following = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

function programOf(pdf: OpenedPdf, { descriptor }: DrawnFont): Font | null {
  const bytes = streamBytes(pdf.document.context.lookup(pdf.at(descriptor, 'FontFile2')));
  return bytes.length > 0 ? create(Buffer.from(bytes)) : null;
}

/** The widths that the file declares by code, in thousandths of an em. */
function declaredWidths(pdf: OpenedPdf, { descendant }: DrawnFont): ReadonlyMap<number, number> {
  const { at, document } = pdf;
  const widths = new Map<number, number>();
  const list = document.context.lookup(at(descendant, 'W'));
  const entries = list instanceof PDFArray ? list.asArray().map((one) => document.context.lookup(one)) : [];
  for (let index = 0; index < entries.length;) {
    const first = numberOf(entries[index]) ?? 0;
    const next = entries[index + 1];
    if (next instanceof PDFArray) {
      next
        .asArray()
        .forEach((width, place) => widths.set(first + place, numberOf(document.context.lookup(width)) ?? NaN));
      index += 2;
    } else {
      for (let code = first; code <= (numberOf(next) ?? 0); code++)
        widths.set(code, numberOf(entries[index + 2]) ?? NaN);
      index += 3;
    }
  }
  return widths;
}

const eachFont =
  (judge: (font: DrawnFont, pdf: OpenedPdf) => readonly string[]): Rule['failures'] =>
  (pdf) =>
    drawnFonts(pdf).flatMap((font) => judge(font, pdf).map((what) => `${font.name}: ${what}`));

const codesWhere =
  (holds: (code: number, font: DrawnFont, pdf: OpenedPdf) => boolean) =>
  (font: DrawnFont, pdf: OpenedPdf): readonly string[] =>
    [...font.codes].filter((code) => !holds(code, font, pdf)).map((code) => `glyph ${String(code)}`);

export const fontRules: readonly Rule[] = [
  {
    number: '10-001',
    holds: 'each glyph that is drawn says which characters it stands for',
    failures: eachFont((font, pdf) => {
      const map = toUnicode(pdf, font);
      return [...font.codes].filter((code) => (map.get(code) ?? '') === '').map((code) => `glyph ${String(code)}`);
    }),
  },
  {
    number: '31-004',
    holds: 'the map from codes to glyphs is the identity or a stream',
    failures: eachFont(({ descendant }, pdf) => {
      const map = pdf.document.context.lookup(pdf.at(descendant, 'CIDToGIDMap'));
      return map === undefined || nameOf(map) === 'Identity' || streamBytes(map).length > 0 ? [] : [String(map)];
    }),
  },
  {
    number: '31-005',
    holds: 'each composite font has a map from codes to glyphs',
    failures: eachFont(({ descendant }, pdf) =>
      pdf.at(descendant, 'CIDToGIDMap') === undefined ? ['no CIDToGIDMap'] : [],
    ),
  },
  {
    number: '31-006',
    holds: 'the encoding of each font is one that every reader knows',
    failures: eachFont(({ dict }, pdf) =>
      nameOf(pdf.at(dict, 'Encoding')) === 'Identity-H' ? [] : ['another encoding'],
    ),
  },
  {
    number: '31-009',
    holds: 'each font is in the file',
    failures: eachFont((font, pdf) => (programOf(pdf, font) ? [] : ['no program'])),
  },
  {
    number: '31-011',
    holds: 'each glyph that is drawn is in its font',
    failures: eachFont((font, pdf) => {
      const count = (programOf(pdf, font) as { numGlyphs?: number } | null)?.numGlyphs ?? 0;
      return codesWhere((code) => code < count)(font, pdf);
    }),
  },
  {
    number: '31-014',
    holds: 'a list of glyphs names each that is there',
    failures: eachFont((font, pdf) => listedGlyphs(font, pdf)),
  },
  {
    number: '31-016',
    holds: 'each glyph has the width that its font gives it',
    failures: eachFont((font, pdf) => {
      const widths = declaredWidths(pdf, font);
      const program = programOf(pdf, font);
      if (!program) return [];
      const scale = 1000 / program.unitsPerEm;
      return codesWhere(
        (code) => Math.abs((widths.get(code) ?? NaN) - program.getGlyph(code).advanceWidth * scale) <= 1,
      )(font, pdf);
    }),
  },
  {
    number: '31-027',
    holds: 'each font has a map to characters',
    failures: eachFont(({ dict }, pdf) => (pdf.at(dict, 'ToUnicode') === undefined ? ['no ToUnicode'] : [])),
  },
  {
    number: '31-028',
    holds: 'no glyph stands for the character zero',
    failures: eachFont((font, pdf) => {
      const map = toUnicode(pdf, font);
      return codesWhere((code) => !(map.get(code) ?? '').includes('\0'))(font, pdf);
    }),
  },
  {
    number: '31-029',
    holds: 'no glyph stands for a mark of byte order',
    failures: eachFont((font, pdf) => {
      const map = toUnicode(pdf, font);
      return codesWhere((code) => !/[\ufeff\ufffe]/.test(map.get(code) ?? ''))(font, pdf);
    }),
  },
  {
    number: '31-030',
    holds: 'no text draws the glyph for what is missing',
    failures: eachFont(codesWhere((code) => code !== 0)),
  },
];

function listedGlyphs({ descriptor, codes }: DrawnFont, pdf: OpenedPdf): readonly string[] {
  const set = pdf.document.context.lookup(pdf.at(descriptor, 'CIDSet'));
  if (set === undefined) return [];
  const bits = streamBytes(set);
  return [...codes]
    .filter((code) => ((bits[code >> 3] ?? 0) & (0x80 >> (code & 7))) === 0)
    .map((code) => `glyph ${String(code)}`);
}
