import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { openPdfFile, pdfkitVersion } from '../../../../main/handout/draw/pdfkit-insides';
import { readPdf, unpackedBytes } from '../../../matchers/read-pdf';
import { typesetter } from '../../typeset/bundled-fonts';

const facts = { title: 'A title', lang: 'en', date: new Date('2026-03-02T00:00:00Z') };

/** A file with one empty page. */
function anEmptyFile() {
  const pdf = openPdfFile(facts);
  pdf.addPage(595.28, 841.89);
  delete pdf.names['Dests'];
  return pdf;
}

describe('PDFKit', () => {
  it('is the version whose insides we describe', () => {
    const { version } = JSON.parse(readFileSync('node_modules/pdfkit/package.json', 'utf8')) as { version: string };
    expect(version).toBe(pdfkitVersion);
  });

  it('still has every inside that we take hold of', () => {
    const document = new PDFDocument({ autoFirstPage: false, font: null }) as unknown as Record<string, unknown>;
    for (const name of ['_write', '_finalize', 'endMetadata', 'getMarkInfoDictionary', 'getStructTreeRoot'])
      expect(document[name]).toBeTypeOf('function');
    expect(document['_offsets']).toBeInstanceOf(Array);
    expect(document['_offset']).toBeTypeOf('number');
    expect(document['_font']).toBeNull();
    const stream = new PDFDocument({ autoFirstPage: false, font: null }).ref() as unknown as Record<string, unknown>;
    (stream['write'] as (chunk: string) => void).call(stream, 'q');
    expect(stream['buffer']).toHaveLength(1);
    expect(stream['compress']).toBe(true);
    expect(stream['finalize']).toBeTypeOf('function');
    expect(Object.keys((document['_root'] as { data: object }).data)).toEqual(['Type', 'Pages', 'Names']);
  });

  it('still lets us fill the tables of a font subset', () => {
    const font = openPdfFile(facts).font(typesetter.face('NotoSans-Regular'));
    expect(font.id).toMatch(/^F\d+$/);
    expect(font.subset.includeGlyph(40)).toBe(1);
    expect(font.widths).toHaveLength(1);
    expect(font.unicode).toEqual([[0]]);
  });
});

describe('A file', () => {
  it('can be read although its small objects are packed', async () => {
    const pdf = anEmptyFile();
    const id = pdf.reserve();
    pdf.pack(id, '<</S/D>>');
    const bytes = await pdf.finish('<x/>');
    const read = await readPdf(bytes);
    expect(read.pages).toHaveLength(1);
    expect(read.info['Title']).toBe('A title');
    expect(unpackedBytes(bytes)).toContain('<</S/D>>');
  });

  it('is refused where a reserved object was never written', async () => {
    const pdf = anEmptyFile();
    pdf.reserve();
    await expect(pdf.finish('<x/>')).rejects.toThrow('reserved and never written');
  });

  it('is plain bytes, so that a worker can hand them on', async () => {
    const bytes = await anEmptyFile().finish('<x/>');
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  });
});
