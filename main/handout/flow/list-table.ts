/** A list of things on pages of its own: one table with a row a thing, its head again on every page. */
import { languageSpoken, type Language } from '../../model/language';
import type { Plan } from '../../model/plan';
import type { Item, TagId } from '../../model/scene';
import type { WorkedOutMarking } from '../../model/work-out-label';
import type { Composing } from '../composing';
import { openBook, type Leaf } from '../page/book';
import { across, filledBox, ink, strokes } from '../page/ink';
import { below, toGrid } from '../page/paper';
import { leadingOf, setText, type TextRole } from '../page/type';
import { countedNumbers } from '../page-numbers';
import { paginate } from '../paginate';
import { restrictionsOf } from '../running-text';
import type { Piece } from './piece';
import { pour } from './pour';
import { stacked } from './stacked';

/** Air inside a cell, in points. */
export const padPt = 5;

export interface ListTable {
  /** What the pages are headed with. */
  readonly name: string;
  /** The shares of the width that the columns take. */
  readonly shares: readonly number[];
  readonly labels: readonly string[];
  /** The least height of the head and of a row, in points. */
  readonly headPt: number;
  readonly rowPt: number;
  /** Puts what stands over the table on its first page; gives where the table begins. */
  readonly putHeading: (leaf: Leaf, composing: Composing) => number;
}

export interface ListRow {
  readonly texts: readonly string[];
  /** What is drawn in the row beside its texts, such as a box to tick; each belongs to the tag of its cell. */
  readonly marks: (heightPt: number, tags: readonly TagId[]) => readonly Item[];
}

/** Plans the list in the look of `handout`, as a document of its own; its pages count from 1 and keep no room for stamps unless told otherwise. */
export function planListTable(
  table: ListTable,
  rows: readonly ListRow[],
  marking: WorkedOutMarking,
  handout: Composing,
  date: string,
  { numbers = countedNumbers(handout.recipe), numbered = false }: Partial<Pick<Composing, 'numbers' | 'numbered'>> = {},
): Plan {
  const book = openBook();
  const [main] = handout.shown.languages;
  const root = book.tag('Document', null, { lang: main });
  const composing: Composing = { ...handout, book, root, numbers, numbered };
  const { body } = composing.paper;
  const leaves: Leaf[] = [];
  const next = (): Leaf => {
    const leaf = book.leaf({ session: table.name, day: null, bare: false });
    leaves.push(leaf);
    return leaf;
  };
  const first = next();
  const y = table.putHeading(first, composing);
  const tag = book.tag('Table', root);
  const head = headRow(table, tag, composing);
  const again = {
    ...head,
    items: head.items.map((item): Item => (item.kind === 'line' ? { ...item, tag: 'artifact' } : item)),
  };
  pour(
    [head, ...rows.map((row) => ({ ...rowPiece(row, table, tag, composing), head: again }))],
    { leaf: first, box: below(body, y) },
    { next: () => ({ leaf: next(), box: body }), heightPt: body.heightPt },
  );
  const paged = paginate([], leaves, marking, composing);
  const faces = new Set(
    paged.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.face] : []))),
  );
  return {
    title: `${paged.title} – ${table.name}`,
    lang: main,
    label: marking.label,
    restrictions: restrictionsOf(marking, main),
    pages: paged.pages,
    tags: book.tags,
    outline: [],
    places: {},
    faces: [...faces],
    slides: 0,
    findings: book.findings,
    date,
  };
}

function headRow(table: ListTable, tag: TagId, composing: Composing): Piece {
  const { book, paper } = composing;
  const tr = book.tag('TR', tag);
  const cell = (): TagId => book.tag('TH', tr, { scope: 'Column' });
  const { items, heightPt } = cells(table.labels, cell, 'label', (_, main) => main, table.headPt, table, composing);
  const ground = filledBox({ xPt: 0, yPt: 0, widthPt: paper.body.widthPt, heightPt }, ink.secondTint);
  return {
    heightPt,
    beforePt: 0,
    items: [ground, ...items, across(0, heightPt, paper.body.widthPt, strokes.secondFine)],
    withNext: true,
  };
}

function rowPiece({ texts, marks }: ListRow, table: ListTable, tag: TagId, composing: Composing): Piece {
  const { book, paper } = composing;
  const tr = book.tag('TR', tag);
  const tags: TagId[] = [];
  const cell = (): TagId => {
    const made = book.tag('TD', tr);
    tags.push(made);
    return made;
  };
  const { items, heightPt } = cells(texts, cell, 'body', languageSpoken, table.rowPt, table, composing);
  return {
    heightPt,
    beforePt: 0,
    items: [...items, ...marks(heightPt, tags), across(0, heightPt, paper.body.widthPt, strokes.hairline)],
    withNext: false,
  };
}

function cells(
  texts: readonly string[],
  tagOf: () => TagId,
  role: TextRole,
  languageOfCell: (text: string, main: Language) => Language,
  leastPt: number,
  { shares }: ListTable,
  { paper, tools, shown }: Composing,
): { readonly items: readonly Item[]; readonly heightPt: number } {
  const width = paper.body.widthPt;
  const set = texts.map((text, index) => {
    const language = languageOfCell(text, shown.languages[0]);
    const room = width * (shares[index] ?? 0) - 2 * padPt;
    const look = { role, language, tag: tagOf(), ...(role === 'label' ? { paint: ink.onSecond } : {}) };
    return setText(tools.typesetter, text, look, room, { leadingPt: leadingOf(role, language) });
  });
  const heightPt = Math.max(leastPt, toGrid(Math.max(...set.map((paragraph) => paragraph.heightPt)) + 2 * padPt));
  let left = 0;
  const items = set.flatMap((paragraph, index) => {
    const placed = stacked(paragraph.lines, left + padPt, (heightPt - paragraph.heightPt) / 2);
    left += width * (shares[index] ?? 0);
    return placed;
  });
  return { items, heightPt };
}
