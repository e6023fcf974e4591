/** The packing list of a kit on paper: a row with two boxes to tick for each thing, for whoever packs and whoever receives. */
import { textIn, type Language } from '../../model/language';
import type { KitItem, PackingList } from '../../model/kit';
import type { Plan } from '../../model/plan';
import type { Item, TagId } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import { itemWords, scopeWords, sizeWords } from '../../words/packing-words';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import { pour } from '../flow/pour';
import { stacked } from '../flow/stacked';
import { openBook, putText, type Leaf } from '../page/book';
import { formatDay } from '../page/dates';
import { across, boxPath, filledBox, ink, strokes } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { leadingOf, setText, type TextRole } from '../page/type';
import { paginate } from '../paginate';

const padPt = 5;
const rowPt = 3.5 * gridPt;
/** A side of the box to tick: wide enough for a pen. */
const boxPt = 10;

/** The shares of the width that the two boxes, the thing, its size, its label and its version take. */
const shares = [0.09, 0.11, 0.34, 0.14, 0.21, 0.11] as const;
const boxColumns = 2;
/** How much of the hash of its content is printed: enough to compare by eye. */
const hashDigits = 8;

/** One row a thing, the head again on every page. */
export function planPackingList(list: PackingList, composing: Composing): Plan {
  const { shown, words, say, marking, recipe } = composing;
  const [main] = shown.languages;
  const book = openBook();
  const root = book.tag('Document', null, { lang: main });
  const own: Composing = { ...composing, book, root };
  const leaves: Leaf[] = [];
  const next = (): Leaf => {
    const leaf = book.leaf({ session: say.packingList, day: null, bare: false });
    leaves.push(leaf);
    return leaf;
  };
  const first = next();
  const y = putHeading(first, list, own);
  const table = book.tag('Table', root);
  const head = headRow(table, own);
  const again = {
    ...head,
    items: head.items.map((item): Item => (item.kind === 'line' ? { ...item, tag: 'artifact' } : item)),
  };
  const { body } = own.paper;
  pour(
    [head, ...list.items.map((item) => ({ ...row(item, table, own), head: again }))],
    { leaf: first, box: below(body, y) },
    { next: () => ({ leaf: next(), box: body }), heightPt: body.heightPt },
  );
  const paged = paginate([], leaves, marking, own);
  const faces = new Set(
    paged.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.face] : []))),
  );
  return {
    title: `${paged.title} – ${words[main].packingList}`,
    lang: main,
    label: marking.label,
    pages: paged.pages,
    tags: book.tags,
    outline: [],
    places: {},
    faces: [...faces],
    slides: 0,
    findings: book.findings,
    date: `${recipe.date}T00:00:00Z`,
  };
}

/** What it is, from whom and for whom; gives where the table begins. */
function putHeading(leaf: Leaf, list: PackingList, { book, paper, shown, say, tools, root }: Composing): number {
  const { body } = paper;
  const [main] = shown.languages;
  const put = (text: string, role: TextRole, tag: TagId, yPt: number): number =>
    putText(
      leaf,
      setText(tools.typesetter, text, { role, language: languageOf(text, main), tag }, body.widthPt),
      body.xPt,
      yPt,
    );
  let y = put(say.packingList, 'title', book.tag('H1', root), body.yPt + gridPt) + gridPt;
  const from = [list.preparedBy, list.library.name].filter(Boolean).join(say.listMark);
  y = put(fillIn(say.packedBy, { from }), 'lead', book.tag('P', root), y);
  const facts = [
    fillIn(say.packedOn, { date: formatDay(list.date, main) }),
    ...scopeWords(list.scope, say),
    fillIn(say.packedFiles, { count: list.files, size: sizeWords(list.sizeBytes) }),
    fillIn(say.packedWith, { program: `${list.madeBy.program} ${list.madeBy.version}` }),
  ];
  for (const fact of facts) y = put(fact, 'body', book.tag('P', root), y);
  y = put(say.packedCheck, 'caption', book.tag('P', root), y + gridPt / 2);
  return body.yPt + toGrid(y - body.yPt) + 2 * gridPt;
}

function languageOf(text: string, main: Language): Language {
  if (/\p{Script=Han}/u.test(text)) return 'zh-Hant';
  return main === 'zh-Hant' ? 'en' : main;
}

function headRow(table: TagId, composing: Composing): Piece {
  const { book, paper, say } = composing;
  const tr = book.tag('TR', table);
  const labels = [
    say.packedTick,
    say.receivedTick,
    say.packedThing,
    say.packedSize,
    say.packedLabel,
    say.packedContent,
  ];
  const { items, heightPt } = cells(labels, () => book.tag('TH', tr, { scope: 'Column' }), 'label', composing);
  const ground = filledBox({ xPt: 0, yPt: 0, widthPt: paper.body.widthPt, heightPt }, ink.tint);
  return {
    heightPt,
    beforePt: 0,
    items: [ground, ...items, across(0, heightPt, paper.body.widthPt, strokes.accentFine)],
    withNext: true,
  };
}

function row(item: KitItem, table: TagId, composing: Composing): Piece {
  const { book, paper, shown, say } = composing;
  const tr = book.tag('TR', table);
  const { kind, size, label } = itemWords(item, say);
  const title = textIn(item.title, shown.languages[0]) || item.id;
  const texts = [
    '',
    '',
    `${kind}${say.listMark}${title}`,
    size || '–',
    label || '–',
    item.content.slice(0, hashDigits),
  ];
  const tags: TagId[] = [];
  const tag = (): TagId => {
    const made = book.tag('TD', tr);
    tags.push(made);
    return made;
  };
  const { items, heightPt } = cells(texts, tag, 'body', composing);
  const width = paper.body.widthPt;
  // A cell without anything would be no cell to a reader of tags: each box belongs to its own.
  const boxes = Array.from({ length: boxColumns }, (_, column): Item => {
    const left = shares.slice(0, column).reduce((sum, share) => sum + share * width, 0) + padPt;
    const box = { xPt: left, yPt: (heightPt - boxPt) / 2, widthPt: boxPt, heightPt: boxPt };
    return { kind: 'path', path: boxPath(box), fill: null, stroke: strokes.frame, tag: tags[column] ?? tr };
  });
  return {
    heightPt,
    beforePt: 0,
    items: [...items, ...boxes, across(0, heightPt, width, strokes.hairline)],
    withNext: false,
  };
}

function cells(
  texts: readonly string[],
  tagOf: () => TagId,
  role: TextRole,
  { paper, tools, shown }: Composing,
): { readonly items: readonly Item[]; readonly heightPt: number } {
  const width = paper.body.widthPt;
  const set = texts.map((text, index) => {
    const language = languageOf(text, shown.languages[0]);
    const room = width * (shares[index] ?? 0) - 2 * padPt;
    const look = { role, language, tag: tagOf() };
    return setText(tools.typesetter, text, look, room, { leadingPt: leadingOf(role, language) });
  });
  const heightPt = Math.max(rowPt, toGrid(Math.max(...set.map((paragraph) => paragraph.heightPt)) + 2 * padPt));
  let left = 0;
  const items = set.flatMap((paragraph, index) => {
    const placed = stacked(paragraph.lines, left + padPt, (heightPt - paragraph.heightPt) / 2);
    left += width * (shares[index] ?? 0);
    return placed;
  });
  return { items, heightPt };
}
