/** Tables: columns by what is in them; the head stands again where a table goes on in the next column. */
import type { Block, Inline } from '../../model/blocks';
import type { Item, TagId } from '../../model/scene';
import { columnWidths, keepsWords, type ColumnNeed } from '../../scene/blocks/table-columns';
import { across, filledBox, ink, strokes } from '../page/ink';
import { runsOf } from './inline-runs';
import type { Piece } from './piece';
import { setRuns } from './text-setting';
import type { TextSetting } from './text-setting';
import { stacked } from './stacked';

type Table = Extract<Block, { kind: 'table' }>;
type Cell = readonly Inline[];

/** A table whose words would be broken is set closer, and at last smaller: as captions are. */
const spacings = [
  { padXPt: 5, scale: 0.95, leading: 1 },
  { padXPt: 3, scale: 0.95, leading: 1 },
];
const closest = { padXPt: 3, scale: 0.8, leading: 0.85 };
const padYPt = 3.5;
const gapPt = 7;

export function setTable(table: Table, setting: TextSetting, widthPt: number): readonly Piece[] {
  const { book } = setting.composing;
  const tag = book.tag('Table', setting.parent);
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const { inner, padXPt, widths } = fitting(table, columns, setting, widthPt);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const frame: RowFrame = { align: table.align, widths, padXPt, total, setting: inner };

  const headRow = book.tag('TR', tag);
  const isHeaded = table.head.some((cell) => cell.length > 0);
  const head = isHeaded
    ? rowPieces(table.head, frame, () => book.tag('TH', headRow, { scope: 'Column', lang: setting.language }), true)
    : [];
  const [headPiece] = head;
  // Said once for a reader of tags; seen again at the top of each column.
  const again = headPiece ? { ...headPiece, items: headPiece.items.map(asArtifact) } : null;
  const rows = table.rows.flatMap((row) => {
    const rowTag = book.tag('TR', tag);
    return rowPieces(row, frame, () => book.tag('TD', rowTag, { lang: setting.language }), false);
  });
  const pieces = [
    ...head.map((piece) => ({ ...piece, withNext: true })),
    ...rows.map((piece) => (again ? { ...piece, head: again } : piece)),
  ];
  return pieces.map((piece, index) => ({ ...piece, beforePt: index === 0 ? gapPt : 0 }));
}

/** As roomy as the words of the table let it be. */
function fitting(
  table: Table,
  columns: number,
  setting: TextSetting,
  widthPt: number,
): { readonly inner: TextSetting; readonly padXPt: number; readonly widths: readonly number[] } {
  for (let at = 0; ; at += 1) {
    const { padXPt, scale, leading } = spacings[at] ?? closest;
    const inner = { ...setting, sizePt: setting.sizePt * scale, leadingPt: setting.leadingPt * leading };
    const needed = needs(table, columns, inner, padXPt);
    if (at >= spacings.length || keepsWords(needed, widthPt))
      return { inner, padXPt, widths: columnWidths(needed, widthPt) };
  }
}

interface RowFrame {
  readonly align: Table['align'];
  readonly widths: readonly number[];
  readonly padXPt: number;
  readonly total: number;
  readonly setting: TextSetting;
}

/** One piece for a row; a row that would not fit on half a page is parted between its lines. */
function rowPieces(cells: readonly Cell[], frame: RowFrame, tagOf: () => TagId, isHead: boolean): readonly Piece[] {
  const { setting, widths, padXPt, total } = frame;
  const set = cells.map((cell, index) =>
    setRuns(runsOf(cell, { tag: tagOf(), bold: isHead, onTint: isHead }, setting), setting, {
      widthPt: Math.max(1, (widths[index] ?? 0) - 2 * padXPt),
      align: ({ left: 'start', centre: 'centre', right: 'end' } as const)[frame.align[index] ?? 'left'],
    }),
  );
  const lines = Math.max(1, ...set.map((paragraph) => paragraph.lines.length));
  const most = Math.max(1, Math.floor((setting.roomPt * 0.5) / setting.leadingPt));
  const parts = Math.ceil(lines / most);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * most, Math.min(lines, (part + 1) * most)];
    const isLast = part === parts - 1;
    const top = part === 0 ? padYPt : 0;
    const heightPt = top + (to - from) * setting.leadingPt + (isLast ? padYPt : 0);
    const ground = isHead ? setting.composing.look.titles.tableHead : null;
    const items: Item[] = ground ? [filledBox({ xPt: 0, yPt: 0, widthPt: total, heightPt }, ground)] : [];
    let x = 0;
    set.forEach((paragraph, index) => {
      items.push(...stacked(paragraph.lines.slice(from, to), x + padXPt, top));
      x += widths[index] ?? 0;
    });
    if (isLast) items.push(across(0, heightPt, total, isHead ? strokes.secondFine : strokes.hairline));
    return { heightPt, beforePt: 0, items, withNext: false };
  });
}

/** For each column its longest word, that of its head and its longest cell, with the padding. */
function needs(table: Table, columns: number, setting: TextSetting, padXPt: number): readonly ColumnNeed[] {
  const { typesetter } = setting.composing.tools;
  const width = (text: string, bold: boolean): number =>
    text === ''
      ? 0
      : typesetter.widthOf([
          {
            text,
            family: 'body',
            weight: bold ? 700 : 400,
            slant: false,
            sizePt: setting.sizePt,
            paint: ink.text,
            lang: setting.language,
            tag: 'artifact',
          },
        ]);
  const padded = (widest: number): number => widest + 2 * padXPt + 1;
  const widest = (words: readonly string[], bold: boolean): number => {
    const longest = Math.max(0, ...words.map(({ length }) => length));
    // A word of half as many letters is not the wider one.
    const long = new Set(words.filter(({ length }) => length > longest / 2));
    return Math.max(0, ...Array.from(long, (word) => width(isIdeographic(word) ? word.slice(0, 4) : word, bold)));
  };
  return Array.from({ length: columns }, (_, index) => {
    const head = textOf(table.head[index]);
    const cells = table.rows.map((row) => textOf(row[index]));
    const headPt = head === '' ? 0 : padded(widest(wordsOf(head), true));
    return {
      least: Math.max(24, headPt, padded(widest(cells.flatMap(wordsOf), false))),
      most: padded(Math.max(width(head, true), ...cells.map((text) => width(text, false)))),
      head: headPt,
    };
  });
}

/** Parted at spaces and behind hyphens, where lines end too; what is longer than any word is an address, and breaks. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+|(?<=[-–/])(?=\p{L})/u).map((word) => Array.from(word).slice(0, 24).join(''));
}

function isIdeographic(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

function textOf(cell: Cell | undefined): string {
  return (cell ?? []).map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
}

function asArtifact(item: Item): Item {
  if (item.kind === 'group') return { ...item, items: item.items.map(asArtifact) };
  const { link: _, ...plain } = item;
  return { ...plain, tag: 'artifact' };
}
