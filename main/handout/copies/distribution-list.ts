/** The distribution list: who gets which copy, with room to sign for it. It is the issuer's, and carries the handout's label. */
import type { Language } from '../../model/language';
import type { Plan } from '../../model/plan';
import type { Item, TagId } from '../../model/scene';
import type { WorkedOutMarking } from '../../model/work-out-label';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import { pour } from '../flow/pour';
import { inLanguages } from '../headings';
import { openBook, putText, type Leaf } from '../page/book';
import { across, filledBox, ink, strokes } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { leadingOf, setText, type TextRole } from '../page/type';
import { paginate } from '../paginate';
import type { ListedCopy } from './distribution-csv';
import { stacked } from '../flow/stacked';

/** 11 mm: room for a signature. */
const rowPt = 4.5 * gridPt;
const headPt = 3 * gridPt;
const padPt = 5;
/** How much of the SHA-256 is printed: enough to tell files apart by eye. */
const hashDigits = 10;

/** The shares of the width that number, name, agency, signature and hash take. */
const shares = [0.07, 0.24, 0.3, 0.22, 0.17] as const;

/** A plan of its own, in the handout's look and languages: one row a copy, the head again on every page. */
export function planDistributionList(
  copies: readonly ListedCopy[],
  marking: WorkedOutMarking,
  handout: Composing,
): Plan {
  const book = openBook();
  const [main] = handout.shown.languages;
  const root = book.tag('Document', null, { lang: main });
  const composing: Composing = { ...handout, book, root, numbered: false };
  const { paper, words, say } = composing;
  const leaves: Leaf[] = [];
  const next = (): Leaf => {
    const leaf = book.leaf({ session: say.distributionList, day: null, bare: false });
    leaves.push(leaf);
    return leaf;
  };
  const first = next();
  const y = putHeading(first, composing);
  const table = book.tag('Table', root);
  const labels = (language: Language): readonly string[] => {
    const said = words[language];
    return [said.copyNumber, said.holderName, said.holderAgency, said.signature, said.fileHash];
  };
  const head = headRow(labels(main), table, composing);
  const rows = copies.map((copy) => row(copy, table, composing));
  const again = {
    ...head,
    items: head.items.map((item): Item => (item.kind === 'line' ? { ...item, tag: 'artifact' } : item)),
  };
  pour(
    [head, ...rows.map((piece) => ({ ...piece, head: again }))],
    { leaf: first, box: below(paper.body, y) },
    { next: () => ({ leaf: next(), box: paper.body }), heightPt: paper.body.heightPt },
  );
  const paged = paginate([], leaves, marking, composing);
  const title = `${paged.title} – ${say.distributionList}`;
  const faces = new Set(
    paged.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.face] : []))),
  );
  return {
    title,
    lang: main,
    label: marking.label,
    pages: paged.pages,
    tags: book.tags,
    outline: [],
    places: {},
    faces: [...faces],
    slides: 0,
    findings: book.findings,
    date: handout.recipe.date,
  };
}

/** What it is, of what; gives where the table begins. */
function putHeading(leaf: Leaf, { book, paper, shown, words, tools, root }: Composing): number {
  const { body } = paper;
  const put = (text: string, role: TextRole, language: Language, tag: TagId, yPt: number): number =>
    putText(leaf, setText(tools.typesetter, text, { role, language, tag }, body.widthPt), body.xPt, yPt);
  let y = body.yPt + gridPt;
  const heading = book.tag('H1', root);
  shown.languages.forEach((language, index) => {
    y = put(words[language].distributionList, index === 0 ? 'title' : 'subtitle', language, heading, y);
  });
  y += gridPt;
  const course = book.tag('P', root);
  for (const { language, text } of inLanguages(shown.title, shown.languages, shown.fallback))
    y = put(text, 'lead', language, course, y);
  return body.yPt + toGrid(y - body.yPt) + 2 * gridPt;
}

function headRow(labels: readonly string[], table: TagId, composing: Composing): Piece {
  const { book, paper, shown } = composing;
  const [main] = shown.languages;
  const tr = book.tag('TR', table);
  const { items, heightPt } = cells(
    labels,
    () => book.tag('TH', tr, { scope: 'Column' }),
    'label',
    () => main,
    headPt,
    composing,
  );
  const ground = filledBox({ xPt: 0, yPt: 0, widthPt: paper.body.widthPt, heightPt }, ink.tint);
  return {
    heightPt,
    beforePt: 0,
    items: [ground, ...items, across(0, heightPt, paper.body.widthPt, strokes.accentFine)],
    withNext: true,
  };
}

function row({ number, name, agency, sha256 }: ListedCopy, table: TagId, composing: Composing): Piece {
  const { book, paper, shown } = composing;
  const [main] = shown.languages;
  const tr = book.tag('TR', table);
  // A cell without anything would be no cell to a reader of tags.
  const texts = [String(number), name, agency || '–', '', sha256.slice(0, hashDigits)];
  const languageOf = (text: string): Language =>
    /\p{Script=Han}/u.test(text) ? 'zh-Hant' : main === 'zh-Hant' ? 'en' : main;
  const tags: TagId[] = [];
  const tag = (): TagId => {
    const made = book.tag('TD', tr);
    tags.push(made);
    return made;
  };
  const { items, heightPt } = cells(texts, tag, 'body', languageOf, rowPt, composing);
  const line = signatureLine(heightPt, tags[3] ?? tr, paper.body.widthPt);
  return {
    heightPt,
    beforePt: 0,
    items: [...items, line, across(0, heightPt, paper.body.widthPt, strokes.hairline)],
    withNext: false,
  };
}

/** What a reader of tags finds in the cell to sign in: a cell without anything would be no cell. */
function signatureLine(heightPt: number, tag: TagId, widthPt: number): Item {
  const left = widthPt * (shares[0] + shares[1] + shares[2]);
  return { ...across(left + padPt, heightPt - gridPt, widthPt * shares[3] - 2 * padPt, strokes.hairline), tag } as Item;
}

function cells(
  texts: readonly string[],
  tagOf: () => TagId,
  role: TextRole,
  languageOf: (text: string) => Language,
  leastPt: number,
  { paper, tools }: Composing,
): { readonly items: readonly Item[]; readonly heightPt: number } {
  const width = paper.body.widthPt;
  const set = texts.map((text, index) => {
    const language = languageOf(text);
    const tag = tagOf();
    const room = width * (shares[index] ?? 0) - 2 * padPt;
    return setText(tools.typesetter, text, { role, language, tag }, room, { leadingPt: leadingOf(role, language) });
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
