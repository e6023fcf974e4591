/** The distribution list: who gets which copy, with room to sign for it. It is the issuer's, and carries the handout's label. */
import type { Language } from '../../model/language';
import type { Plan } from '../../model/plan';
import type { Item, TagId, TagRef } from '../../model/scene';
import type { WorkedOutMarking } from '../../model/work-out-label';
import type { Composing } from '../composing';
import { padPt, planListTable, type ListRow, type ListTable } from '../flow/list-table';
import { inLanguages } from '../headings';
import { putText, type Leaf } from '../page/book';
import { across, strokes } from '../page/ink';
import { gridPt, toGrid } from '../page/paper';
import { setText, type TextRole } from '../page/type';
import type { ListedCopy } from './distribution-csv';

/** 11 mm: room for a signature. */
const rowPt = 4.5 * gridPt;
const headPt = 3 * gridPt;
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
  const { say, paper } = handout;
  const table: ListTable = {
    name: say.distributionList,
    shares,
    labels: [say.copyNumber, say.holderName, say.holderAgency, say.signature, say.fileHash],
    headPt,
    rowPt,
    putHeading,
  };
  const rows = copies.map(({ number, name, agency, sha256 }): ListRow => ({
    // A cell without anything would be no cell to a reader of tags.
    texts: [String(number), name, agency || '–', '', sha256.slice(0, hashDigits)],
    marks: (heightPt, tags) => [signatureLine(heightPt, tags[3] ?? 'artifact', paper.body.widthPt)],
  }));
  return planListTable(table, rows, marking, handout, handout.recipe.date);
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

/** What a reader of tags finds in the cell to sign in: a cell without anything would be no cell. */
function signatureLine(heightPt: number, tag: TagRef, widthPt: number): Item {
  const left = widthPt * (shares[0] + shares[1] + shares[2]);
  return { ...across(left + padPt, heightPt - gridPt, widthPt * shares[3] - 2 * padPt, strokes.hairline), tag } as Item;
}
