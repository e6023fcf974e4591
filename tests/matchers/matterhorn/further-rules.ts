/** What the protocol leaves to people, and what the structure of a PDF needs beside it, as far as a program can tell. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { nameOf, numberOf, type OpenedPdf, type PdfElement } from '../opened-pdf';
import type { Rule } from './rule';

function attributeOf(pdf: OpenedPdf, element: PdfElement, owner: string, key: string): PDFObject | undefined {
  const entry = pdf.document.context.lookup(pdf.at(element.dict, 'A'));
  if (!(entry instanceof PDFDict) || nameOf(entry.get(PDFName.of('O'))) !== owner) return undefined;
  return pdf.document.context.lookup(entry.get(PDFName.of(key)));
}

const span = (pdf: OpenedPdf, cell: PdfElement, key: string): number =>
  numberOf(attributeOf(pdf, cell, 'Table', key)) ?? 1;

/** The columns that each row takes, with the cells that reach down into it. */
function widths(pdf: OpenedPdf, table: PdfElement): readonly number[] {
  const rows = table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids));
  const below = rows.map(() => 0);
  return rows.map((row, index) => {
    let width = below[index] ?? 0;
    for (const cell of row.kids) {
      const across = span(pdf, cell, 'ColSpan');
      width += across;
      for (let down = 1; down < span(pdf, cell, 'RowSpan'); down++)
        below[index + down] = (below[index + down] ?? 0) + across;
    }
    return width;
  });
}

/** The parent tree as a map from key to value; ours has one level. */
function parentTree(pdf: OpenedPdf): ReadonlyMap<number, PDFObject | undefined> {
  const list = pdf.document.context.lookup(pdf.at(pdf.catalog, 'StructTreeRoot', 'ParentTree', 'Nums'));
  const entries = list instanceof PDFArray ? list.asArray() : [];
  return new Map(
    entries.flatMap((key, index) =>
      index % 2 === 0 && key instanceof PDFNumber ? [[key.asNumber(), entries[index + 1]] as const] : [],
    ),
  );
}

export const furtherRules: readonly Rule[] = [
  {
    number: '13-001 (in part)',
    holds: 'a figure that draws something of its own says where on the page it stands',
    failures: (pdf) =>
      pdf.elements
        .filter(({ type, content }) => type === 'Figure' && content.length > 0)
        .flatMap((figure) => {
          const box = attributeOf(pdf, figure, 'Layout', 'BBox');
          const [left = 0, bottom = 0, right = 0, top = 0] =
            box instanceof PDFArray ? box.asArray().map((one) => numberOf(one) ?? NaN) : [];
          const page = pdf.pages.find(({ ref }) => ref === figure.content[0]?.page)?.dict;
          const [, , width = 0, height = 0] = (pdf.document.context.lookup(pdf.at(page, 'MediaBox')) as PDFArray)
            .asArray()
            .map((one) => numberOf(one) ?? 0);
          const sound =
            left >= -1 && bottom >= -1 && right > left && top > bottom && right <= width + 1 && top <= height + 1;
          return sound ? [] : [`${String(box)} ${figure.alt ?? ''}`];
        }),
  },
  {
    number: '15-005 (in part)',
    holds: 'the rows of a table have as many columns as each other',
    failures: (pdf) =>
      pdf.elements
        .filter(({ type }) => type === 'Table')
        .map((table) => widths(pdf, table))
        .filter((all) => new Set(all).size > 1)
        .map((all) => all.join(' ')),
  },
  {
    number: 'ISO 32000-1, 14.9.3',
    holds: 'nothing stands within an element that has an alternate text, which is said in place of all within',
    failures: (pdf) =>
      pdf.elements.filter(({ alt, kids }) => alt !== null && kids.length > 0).map(({ type, alt }) => `${type} ${alt}`),
  },
  {
    number: 'ISO 32000-1, 14.7.4.4',
    holds: 'the parent tree leads from each piece of content and each annotation to its element',
    failures: (pdf) => {
      const tree = parentTree(pdf);
      const refs = new Map(
        pdf.objects.flatMap(([ref, object]) => (object instanceof PDFDict ? [[object, ref] as const] : [])),
      );
      return pdf.elements.flatMap((element) => {
        const own = refs.get(element.dict);
        const leads = (value: PDFObject | undefined): boolean => value instanceof PDFRef && value.toString() === own;
        const contents = element.content.filter(({ page, mcid }) => {
          const dict = pdf.pages.find(({ ref }) => ref === page)?.dict;
          const list = pdf.document.context.lookup(tree.get(numberOf(pdf.at(dict, 'StructParents')) ?? -1));
          return !(list instanceof PDFArray) || !leads(list.asArray()[mcid]);
        });
        const annotations = element.annotations.filter(
          (ref) => !leads(tree.get(numberOf(pdf.at(ref, 'StructParent')) ?? -1)),
        );
        return [...contents, ...annotations].map((one) => `${element.type} ${JSON.stringify(one)}`);
      });
    },
  },
];
