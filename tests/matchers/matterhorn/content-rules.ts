/** Checkpoints 01 and 30: each thing that a page draws belongs to the structure or is an artifact, and never both. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { streamText, type OpenedPage, type OpenedPdf } from '../opened-pdf';
import { PDFRawStream } from '@cantoo/pdf-lib';
import { nameOf } from '../opened-pdf';
import { PDFName } from '@cantoo/pdf-lib';
import type { Rule } from './rule';

export type Mark =
  { readonly kind: 'artifact' } | { readonly kind: 'tagged'; readonly mcid: number } | { readonly kind: 'other' };

const painting = new Set(
  'fill eoFill stroke fillStroke eoFillStroke closeStroke closeFillStroke closeEOFillStroke showText showSpacedText nextLineShowText shadingFill paintImageXObject paintImageMaskXObject paintInlineImageXObject paintSolidColorImageMask paintImageXObjectRepeat paintImageMaskXObjectGroup'.split(
    ' ',
  ),
);
/** These end a path without paint. */
const unpainted = new Set([OPS.endPath, OPS.clip, OPS.eoClip]);

/** pdf.js gives the tag as text, or as a name where there are no properties. */
function tagOf(value: unknown): string {
  return typeof value === 'string' ? value : String((value as { readonly name?: string } | null)?.name);
}

/** Calls `see` for each step with the marks that are open: a mark that begins, or something painted. */
export function walk(
  page: OpenedPage,
  see: (step: { readonly begins: Mark } | { readonly paints: string }, open: readonly Mark[]) => void,
): void {
  const open: Mark[] = [];
  for (const { name, args } of page.operations) {
    if (name === 'beginMarkedContent' || name === 'beginMarkedContentProps') {
      const mcid: unknown = args[1];
      const begins: Mark =
        tagOf(args[0]) === 'Artifact'
          ? { kind: 'artifact' }
          : typeof mcid === 'number'
            ? { kind: 'tagged', mcid }
            : { kind: 'other' };
      see({ begins }, open);
      open.push(begins);
    } else if (name === 'endMarkedContent') open.pop();
    else if (painting.has(name) || (name === 'constructPath' && !unpainted.has(args[0] as number)))
      see({ paints: name }, open);
  }
}

const failuresOnPages =
  (judge: (step: Parameters<Parameters<typeof walk>[1]>[0], open: readonly Mark[]) => boolean): Rule['failures'] =>
  ({ pages }) =>
    pages.flatMap((page, index) => {
      const found: string[] = [];
      walk(page, (step, open) => {
        if (judge(step, open)) found.push(`page ${String(index + 1)}: ${JSON.stringify(step)}`);
      });
      return found;
    });

/** The pieces of content that elements claim, as `page mcid`. */
function claimed({ elements }: OpenedPdf): readonly string[] {
  return elements.flatMap(({ content }) => content.map(({ page, mcid }) => `${page} ${String(mcid)}`));
}

export const contentRules: readonly Rule[] = [
  {
    number: '01-003',
    holds: 'content marked as artifact is not inside tagged content',
    failures: failuresOnPages(
      (step, open) => 'begins' in step && step.begins.kind === 'artifact' && open.some(({ kind }) => kind === 'tagged'),
    ),
  },
  {
    number: '01-004',
    holds: 'tagged content is not inside content marked as artifact',
    failures: failuresOnPages(
      (step, open) => 'begins' in step && step.begins.kind === 'tagged' && open.some(({ kind }) => kind === 'artifact'),
    ),
  },
  {
    number: '01-005',
    holds: 'all content is an artifact or belongs to one element of the structure',
    failures: (pdf) => {
      const claims = claimed(pdf);
      const known = new Set(claims);
      const unmarked = failuresOnPages(
        (step, open) => 'paints' in step && !open.some(({ kind }) => kind === 'artifact' || kind === 'tagged'),
      )(pdf);
      const drawn: string[] = [];
      for (const page of pdf.pages)
        walk(page, (step) => {
          if ('begins' in step && step.begins.kind === 'tagged') drawn.push(`${page.ref} ${String(step.begins.mcid)}`);
        });
      return [
        ...unmarked,
        ...drawn.filter((one) => !known.has(one)).map((one) => `${one} belongs to nothing`),
        ...claims.filter((one) => !drawn.includes(one)).map((one) => `${one} is not drawn`),
        ...claims.filter((one, index) => claims.indexOf(one) < index).map((one) => `${one} belongs to two elements`),
      ];
    },
  },
  {
    number: '30-002',
    holds: 'no form that holds tagged content is drawn twice',
    failures: ({ objects }) =>
      objects.flatMap(([ref, object]) =>
        object instanceof PDFRawStream &&
        nameOf(object.dict.get(PDFName.of('Subtype'))) === 'Form' &&
        /\/MCID\b/.test(streamText(object))
          ? [ref]
          : [],
      ),
  },
];
