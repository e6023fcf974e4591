/** Checkpoint 28: links and whatever else can be clicked. */
import { nameOf, textOf, type OpenedPdf, type PdfElement } from '../opened-pdf';
import type { Rule } from './rule';

interface Found {
  readonly ref: string;
  readonly subtype: string;
  readonly says: string;
  readonly element: PdfElement | null;
}

function annotations(pdf: OpenedPdf): readonly Found[] {
  const owners = new Map(
    pdf.elements.flatMap((element) => element.annotations.map((ref) => [ref.toString(), element])),
  );
  return pdf.pages.flatMap((page) =>
    page.annotations.map(({ ref, dict }) => ({
      ref,
      subtype: nameOf(pdf.at(dict, 'Subtype')) ?? '',
      says: textOf(pdf.document.context.lookup(pdf.at(dict, 'Contents'))) ?? '',
      element: owners.get(ref) ?? null,
    })),
  );
}

const which =
  (rule: (found: Found) => boolean): Rule['failures'] =>
  (pdf) =>
    annotations(pdf)
      .filter(rule)
      .map(({ ref, subtype }) => `${subtype} ${ref}`);

const within = (element: PdfElement | null, type: string): boolean =>
  element !== null && (element.type === type || within(element.parent, type));

const known = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'.split(
    ' ',
  ),
);

export const annotationRules: readonly Rule[] = [
  {
    number: '28-002',
    holds: 'what is neither link nor field stands in an Annot of its own',
    failures: which(
      ({ subtype, element }) =>
        !['Widget', 'Link', 'PrinterMark', 'Popup'].includes(subtype) && element?.type !== 'Annot',
    ),
  },
  {
    number: '28-004',
    holds: 'each annotation says what it is',
    failures: which(
      ({ subtype, says, element }) => subtype !== 'Widget' && subtype !== 'Popup' && says === '' && !element?.alt,
    ),
  },
  {
    number: '28-006',
    holds: 'no annotation is of a kind that the standard does not know',
    failures: which(({ subtype }) => !known.has(subtype)),
  },
  { number: '28-007', holds: 'there is no trap network', failures: which(({ subtype }) => subtype === 'TrapNet') },
  {
    number: '28-008',
    holds: 'each page with something to click says how the tab key goes',
    failures: (pdf) =>
      pdf.pages
        .filter((page) => page.annotations.length > 0 && pdf.at(page.dict, 'Tabs') === undefined)
        .map(({ ref }) => ref),
  },
  {
    number: '28-009',
    holds: 'the tab key follows the structure',
    failures: (pdf) =>
      pdf.pages
        .filter((page) => page.annotations.length > 0 && nameOf(pdf.at(page.dict, 'Tabs')) !== 'S')
        .map(({ ref }) => ref),
  },
  {
    number: '28-010',
    holds: 'each field stands in a Form',
    failures: which(({ subtype, element }) => subtype === 'Widget' && !within(element, 'Form')),
  },
  {
    number: '28-011',
    holds: 'each link stands in a Link',
    failures: which(({ subtype, element }) => subtype === 'Link' && !within(element, 'Link')),
  },
  {
    number: '28-012',
    holds: 'each link says in words where it leads',
    failures: which(({ subtype, says }) => subtype === 'Link' && says.trim() === ''),
  },
  {
    number: '28-017',
    holds: 'no printer mark is part of the structure',
    failures: which(({ subtype, element }) => subtype === 'PrinterMark' && element !== null),
  },
];
