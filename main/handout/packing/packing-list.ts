/** The packing list of a kit on paper: a row with two boxes to tick for each thing, for whoever packs and whoever receives. */
import { languageSpoken, textIn, type Language } from '../../model/language';
import type { KitItem, PackingList } from '../../model/kit';
import type { Plan } from '../../model/plan';
import type { Item, TagId } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import { itemWords, scopeWords, sizeWords } from '../../words/packing-words';
import type { Composing } from '../composing';
import { padPt, planListTable, type ListRow, type ListTable } from '../flow/list-table';
import { putText, type Leaf } from '../page/book';
import { formatDay } from '../page/dates';
import { boxPath, strokes } from '../page/ink';
import { gridPt, toGrid } from '../page/paper';
import { setText, type TextRole } from '../page/type';

const rowPt = 3.5 * gridPt;
/** A side of the box to tick: wide enough for a pen. */
const boxPt = 10;

/** The shares of the width that the two boxes, the thing, its size, its label and its version take. */
const shares = [0.09, 0.11, 0.31, 0.14, 0.21, 0.14] as const;
const boxColumns = 2;
/** How much of the hash of its content is printed: enough to compare by eye. */
const hashDigits = 8;

/** One row a thing, the head again on every page. */
export function planPackingList(list: PackingList, handout: Composing): Plan {
  const { say, marking, paper, recipe, shown } = handout;
  const table: ListTable = {
    name: say.packingList,
    shares,
    labels: [say.packedTick, say.receivedTick, say.packedThing, say.packedSize, say.packedLabel, say.packedContent],
    headPt: rowPt,
    rowPt,
    putHeading: (leaf, composing) => putHeading(leaf, list, composing),
  };
  const rows = list.items.map((item): ListRow => ({
    texts: textsOf(item, say, shown.languages[0]),
    marks: (heightPt, tags) => boxes(heightPt, tags, paper.body.widthPt),
  }));
  return planListTable(table, rows, marking, handout, `${recipe.date}T00:00:00Z`);
}

/** What it is, from whom and for whom; gives where the table begins. */
function putHeading(leaf: Leaf, list: PackingList, { book, paper, shown, say, tools, root }: Composing): number {
  const { body } = paper;
  const [main] = shown.languages;
  const put = (text: string, role: TextRole, tag: TagId, yPt: number): number =>
    putText(
      leaf,
      setText(tools.typesetter, text, { role, language: languageSpoken(text, main), tag }, body.widthPt),
      body.xPt,
      yPt,
    );
  let y = put(say.packingList, 'title', book.tag('H1', root), body.yPt + gridPt) + gridPt;
  const from = [list.preparedBy, list.library.name].filter(Boolean).join(say.listMark);
  y = put(fillIn(say.packedBy, { from }), 'lead', book.tag('P', root), y);
  const facts = [
    fillIn(say.packedOn, { date: formatDay(list.date, main) }),
    ...scopeWords({ ...list, since: list.since && formatDay(list.since, main) }, say),
    fillIn(say.packedFiles, { count: list.files, size: sizeWords(list.sizeBytes) }),
    fillIn(say.packedWith, { program: `${list.madeBy.program} ${list.madeBy.version}` }),
  ];
  for (const fact of facts) y = put(fact, 'body', book.tag('P', root), y);
  y = put(say.packedCheck, 'caption', book.tag('P', root), y + gridPt / 2);
  return body.yPt + toGrid(y - body.yPt) + 2 * gridPt;
}

function textsOf(item: KitItem, say: Composing['say'], main: Language): readonly string[] {
  const { kind, size, label } = itemWords(item, say, main);
  const title = textIn(item.title, main) || item.id;
  const hash = item.content.slice(0, hashDigits);
  return ['', '', `${kind}${say.listMark}${title}`, size || '–', label || '–', hash];
}

/** A cell without anything would be no cell to a reader of tags: each box belongs to its own. */
function boxes(heightPt: number, tags: readonly TagId[], widthPt: number): readonly Item[] {
  return Array.from({ length: boxColumns }, (_, column): Item => {
    const left = shares.slice(0, column).reduce((sum, share) => sum + share * widthPt, 0) + padPt;
    const box = { xPt: left, yPt: (heightPt - boxPt) / 2, widthPt: boxPt, heightPt: boxPt };
    return { kind: 'path', path: boxPath(box), fill: null, stroke: strokes.frame, tag: tags[column] ?? 'artifact' };
  });
}
