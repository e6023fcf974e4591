/** Tables: columns by what is in them; the head stands again where a table goes on in the next column. */
import type { Block, Inline } from '../../model/blocks';
import type { Item, TagId } from '../../model/scene';
import { columnWidths } from '../../scene/blocks/table-columns';
import { across, filledBox, ink, strokes } from '../page/ink';
import { runsOf } from './inline-runs';
import type { Piece } from './piece';
import { setRuns } from './text-setting';
import type { TextSetting } from './text-setting';
import { stacked } from './stacked';

type Table = Extract<Block, { kind: 'table' }>;
type Cell = readonly Inline[];

const padXPt = 5;
const padYPt = 3.5;
const gapPt = 7;

export function setTable(table: Table, setting: TextSetting, widthPt: number): readonly Piece[] {
  const { book } = setting.composing;
  const tag = book.tag('Table', setting.parent);
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const inner = { ...setting, sizePt: setting.sizePt * 0.95 };
  const widths = columnWidths(needs(table, columns, inner), widthPt);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const frame: RowFrame = { align: table.align, widths, total, setting: inner };

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

interface RowFrame {
  readonly align: Table['align'];
  readonly widths: readonly number[];
  readonly total: number;
  readonly setting: TextSetting;
}

/** One piece for a row; a row that would not fit on half a page is parted between its lines. */
function rowPieces(cells: readonly Cell[], frame: RowFrame, tagOf: () => TagId, isHead: boolean): readonly Piece[] {
  const { setting, widths, total } = frame;
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

/** For each column its longest word and its longest cell, with the padding. */
function needs(
  table: Table,
  columns: number,
  setting: TextSetting,
): { readonly least: number; readonly most: number }[] {
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
  return Array.from({ length: columns }, (_, index) => {
    const texts = [
      { text: textOf(table.head[index]), bold: true },
      ...table.rows.map((row) => ({ text: textOf(row[index]), bold: false })),
    ];
    const words = texts.flatMap(({ text, bold }) =>
      text.split(/\s+/).map((word) => ({ word: Array.from(word).slice(0, 24).join(''), bold })),
    );
    const longest = words.reduce((best, entry) => (entry.word.length > best.word.length ? entry : best), {
      word: '',
      bold: false,
    });
    return {
      least: Math.max(
        24,
        width(isIdeographic(longest.word) ? '漢漢漢漢' : longest.word, longest.bold) + 2 * padXPt + 1,
      ),
      most: Math.max(...texts.map(({ text, bold }) => width(text, bold))) + 2 * padXPt + 1,
    };
  });
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
