/** Whether a foreign page has words that can be read out: a scan has none, and needs an alternate text instead. */
import { PDFName, PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import { cleanContent } from './clean-content';
import type { ForeignPdf } from './open-foreign-pdf';
import { unpacked } from './unpacked';
import { dictAt, nameAt } from './values';

/** Forms inside forms that are looked into. */
const deepest = 6;

/** Pages count from 1. Throws a KitbagFault `pdf.too-complex` where the page unpacks to more than it may. */
export function holdsText(pdf: ForeignPdf, number: number): boolean {
  const page = pdf.pages[number - 1];
  return page !== undefined && shows(pdf, page.content(), page.resources, new Set(), 0);
}

function shows(
  pdf: ForeignPdf,
  content: string,
  resources: PDFDict | undefined,
  seen: Set<unknown>,
  depth: number,
): boolean {
  const isSeen = (property: string): boolean => pdf.isSeen(dictAt(resources, 'Properties')?.get(PDFName.of(property)));
  if (cleanContent(content, isSeen).showsText) return true;
  const forms = dictAt(resources, 'XObject')?.values() ?? [];
  return forms.some((value) => {
    const form = pdf.lookup(value);
    if (!(form instanceof PDFRawStream) || seen.has(form) || depth >= deepest) return false;
    seen.add(form);
    if (nameAt(form.dict, 'Subtype') !== 'Form' || !pdf.isSeen(form.dict.get(PDFName.of('OC')))) return false;
    return shows(pdf, unpacked(form, pdf.name), dictAt(form.dict, 'Resources') ?? resources, seen, depth + 1);
  });
}
