/** Checkpoints 09, 13, 14, 15, 17 and 19: how the elements of the structure stand to each other. */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { nameOf, textOf, type OpenedPdf, type PdfElement } from '../opened-pdf';
import type { Rule } from './rule';

/** For each type what it may hold, and what it may stand in. */
interface Kinship {
  readonly holds?: ReadonlySet<string>;
  readonly standsIn?: ReadonlySet<string>;
}

const of = (...types: readonly string[]): ReadonlySet<string> => new Set(types);

const tables: Readonly<Record<string, Kinship>> = {
  Table: { holds: of('TR', 'THead', 'TBody', 'TFoot', 'Caption') },
  THead: { holds: of('TR'), standsIn: of('Table') },
  TBody: { holds: of('TR'), standsIn: of('Table') },
  TFoot: { holds: of('TR'), standsIn: of('Table') },
  TR: { holds: of('TH', 'TD'), standsIn: of('Table', 'THead', 'TBody', 'TFoot') },
  TH: { standsIn: of('TR') },
  TD: { standsIn: of('TR') },
};
const lists: Readonly<Record<string, Kinship>> = {
  L: { holds: of('LI', 'Caption', 'L') },
  LI: { holds: of('Lbl', 'LBody'), standsIn: of('L') },
  LBody: { standsIn: of('LI') },
};
const contents: Readonly<Record<string, Kinship>> = {
  TOC: { holds: of('TOCI', 'TOC', 'Caption') },
  TOCI: { holds: of('Lbl', 'Reference', 'NonStruct', 'P', 'TOC'), standsIn: of('TOC') },
};
const ruby: Readonly<Record<string, Kinship>> = {
  Ruby: { holds: of('RB', 'RT', 'RP') },
  RB: { standsIn: of('Ruby') },
  RT: { standsIn: of('Ruby') },
  RP: { standsIn: of('Ruby') },
};
const warichu: Readonly<Record<string, Kinship>> = {
  Warichu: { holds: of('WT', 'WP') },
  WT: { standsIn: of('Warichu') },
  WP: { standsIn: of('Warichu') },
};

function kinship(kinds: Readonly<Record<string, Kinship>>): Rule['failures'] {
  return ({ elements }) =>
    elements.flatMap((element) => {
      const kind = kinds[element.type];
      if (!kind) return [];
      const wrong = element.kids.filter(({ type }) => kind.holds?.has(type) === false).map(({ type }) => type);
      const bare = kind.holds && element.content.length > 0 ? ['content of its own'] : [];
      const outside =
        kind.standsIn?.has(element.parent?.type ?? '') === false ? [`in ${element.parent?.type ?? 'nothing'}`] : [];
      return [...wrong, ...bare, ...outside].map((what) => `${element.type}: ${what}`);
    });
}

const headingLevel = ({ type }: PdfElement): number => Number(/^H([1-9])$/.exec(type)?.[1] ?? 0);
const headings = ({ elements }: OpenedPdf): readonly PdfElement[] => elements.filter((one) => headingLevel(one) > 0);

function attribute(pdf: OpenedPdf, element: PdfElement, owner: string, key: string): string | null {
  const entry = pdf.document.context.lookup(pdf.at(element.dict, 'A'));
  const all = entry instanceof PDFDict ? [entry] : [];
  const own = all.find((one) => nameOf(one.get(PDFName.of('O'))) === owner);
  return nameOf(own?.get(PDFName.of(key)));
}

export const structureRules: readonly Rule[] = [
  { number: '09-004', holds: 'tables hold rows, and rows hold cells', failures: kinship(tables) },
  { number: '09-005', holds: 'lists hold items, and items hold a label and a body', failures: kinship(lists) },
  {
    number: '09-006',
    holds: 'contents hold entries, and entries what leads to their place',
    failures: kinship(contents),
  },
  { number: '09-007', holds: 'ruby holds its base and its text', failures: kinship(ruby) },
  { number: '09-008', holds: 'warichu holds its text and its marks', failures: kinship(warichu) },
  {
    number: '13-004',
    holds: 'each figure has an alternate text',
    failures: ({ elements }) =>
      elements
        .filter(({ type, alt }) => type === 'Figure' && (alt ?? '').trim() === '')
        .map(({ dict }) => dict.toString()),
  },
  {
    number: '14-002',
    holds: 'the first heading is of the first level',
    failures: (pdf) =>
      headings(pdf)
        .slice(0, 1)
        .filter((one) => headingLevel(one) !== 1)
        .map(({ type }) => type),
  },
  {
    number: '14-003',
    holds: 'no level of headings is skipped on the way down',
    failures: (pdf) =>
      headings(pdf).flatMap((heading, index, all) => {
        const before = all[index - 1];
        return before && headingLevel(heading) > headingLevel(before) + 1 ? [`${before.type} ${heading.type}`] : [];
      }),
  },
  {
    number: '14-006',
    holds: 'no element holds two headings without a level',
    failures: ({ elements }) =>
      elements.filter(({ kids }) => kids.filter(({ type }) => type === 'H').length > 1).map(({ type }) => type),
  },
  {
    number: '14-007',
    holds: 'headings with and without a level are not mixed',
    failures: (pdf) =>
      headings(pdf).length > 0 && pdf.elements.some(({ type }) => type === 'H') ? ['both H and H1 to H6'] : [],
  },
  {
    number: '15-003',
    holds: 'each head of a table says whether it heads a row or a column',
    failures: (pdf) =>
      pdf.elements
        .filter(
          (one) =>
            one.type === 'TH' && !['Row', 'Column', 'Both'].includes(attribute(pdf, one, 'Table', 'Scope') ?? ''),
        )
        .map(({ dict }) => dict.toString()),
  },
  {
    number: '17-002',
    holds: 'each formula has an alternate text',
    failures: ({ elements }) => elements.filter(({ type, alt }) => type === 'Formula' && !alt).map(({ type }) => type),
  },
  {
    number: '19-003',
    holds: 'each note has an id',
    failures: (pdf) =>
      pdf.elements.filter(({ type, dict }) => type === 'Note' && !textOf(pdf.at(dict, 'ID'))).map(({ type }) => type),
  },
  {
    number: '19-004',
    holds: 'no two notes have the same id',
    failures: (pdf) => {
      const ids = pdf.elements.filter(({ type }) => type === 'Note').map(({ dict }) => textOf(pdf.at(dict, 'ID')));
      return ids.flatMap((id, index) => (id !== null && ids.indexOf(id) < index ? [id] : []));
    },
  },
];
