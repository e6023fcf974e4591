/** The first sheet of replacement pages: which pages are taken out of the folder, and which are put in their place. */
import type { ExchangeStep } from '../../model/exchange';
import { letterOf } from '../../model/exchange';
import type { Language } from '../../model/language';
import type { Plan } from '../../model/plan';
import type { Item, TagId } from '../../model/scene';
import { stricter } from '../../model/marking';
import { editionWord, fillIn, type PageWords } from '../../words/handout-words';
import { listComma } from '../../words/punctuation';
import type { Composing } from '../composing';
import { padPt, planListTable, type ListRow, type ListTable } from '../flow/list-table';
import { inLanguages } from '../headings';
import { putText, type Leaf } from '../page/book';
import { formatDate } from '../page/dates';
import { boxPath, strokes } from '../page/ink';
import { gridPt, toGrid } from '../page/paper';
import { countedNumbers } from '../page-numbers';
import { setText, type TextRole } from '../page/type';
import type { WantedExchange } from './plan-exchange';

const rowPt = 3.5 * gridPt;
/** A side of the box to tick: wide enough for a pen. */
const boxPt = 10;
/** The shares of the width that what goes out, what comes in and the box take. */
const shares = [0.44, 0.44, 0.12] as const;
/** A cell without anything would be no cell to a reader of tags. */
const nothing = '–';
/** How much of the SHA-256 is printed: enough to tell files apart by eye. */
const hashDigits = 12;

/** One row a sheet or page, the head again on every page. Its pages are A, B: they are no part of the handout. */
export function planExchangeList(wanted: WantedExchange, handout: Composing): Plan {
  const { say, marking, paper, shown } = handout;
  const [main] = shown.languages;
  const table: ListTable = {
    name: say.exchange,
    shares,
    labels: [say.takeOut, say.putIn, say.exchangeDone],
    headPt: rowPt,
    rowPt,
    putHeading: (leaf, composing) => putHeading(leaf, wanted, composing),
  };
  const rows = wanted.exchange.steps.map((step): ListRow => ({
    texts: [takenWords(step, say, main), pagesWords(step.put, say, main) || nothing, ''],
    marks: (heightPt, tags) => [boxToTick(heightPt, tags[2], paper.body.widthPt)],
  }));
  const letter = (count: number): string => letterOf(count - 1).toUpperCase();
  const numbers = { ...countedNumbers({ sides: 'one' }), body: letter, bodyTotal: letter };
  // Its foot says when it was made; the pages of the issue say when that was.
  const own = { ...handout, recipe: { ...handout.recipe, date: wanted.madeOn } };
  return planListTable(table, rows, marking, own, wanted.madeOn, { numbers, numbered: handout.numbered });
}

function pagesWords(pages: readonly string[], say: PageWords, language: Language): string {
  const [first = ''] = pages;
  if (pages.length < 2) return first === '' ? '' : fillIn(say.page, { page: first });
  return fillIn(say.exchangePages, { pages: pages.join(listComma(language)) });
}

function takenWords({ take, after }: ExchangeStep, say: PageWords, language: Language): string {
  if (take.length > 0) return pagesWords(take, say, language);
  return after === null ? say.takeNothingFirst : fillIn(say.takeNothing, { page: after });
}

/** What they replace, and how it is done; gives where the table begins. */
function putHeading(leaf: Leaf, { issue, madeOn }: WantedExchange, composing: Composing): number {
  const { book, paper, shown, words, tools, root, recipe, marking } = composing;
  const { body } = paper;
  let y = body.yPt + gridPt;
  const put = (text: string, role: TextRole, language: Language, tag: TagId): void => {
    y = putText(leaf, setText(tools.typesetter, text, { role, language, tag }, body.widthPt), body.xPt, y);
  };
  const heading = book.tag('H1', root);
  shown.languages.forEach((language, index) => {
    put(words[language].exchange, index === 0 ? 'title' : 'subtitle', language, heading);
  });
  y += gridPt;
  const course = book.tag('P', root);
  for (const { language, text } of inLanguages(shown.title, shown.languages, shown.fallback))
    put(text, 'lead', language, course);
  const { code, hash, label } = issue;
  for (const language of shown.languages) {
    const say = words[language];
    const [date, made] = [formatDate(issue.date, language), formatDate(madeOn, language)];
    y += gridPt;
    const edition = say[editionWord[shown.edition]];
    put(fillIn(say.exchangeOf, { date, edition }), 'strong', language, book.tag('P', root));
    put(
      fillIn(say.exchangeMade, { date: made, code, hash: `${hash.slice(0, hashDigits)}…` }),
      'body',
      language,
      book.tag('P', root),
    );
    if (marking.label !== label && stricter(marking.label, label) === marking.label)
      put(fillIn(say.exchangeLabel, { label: marking.label, before: label }), 'strong', language, book.tag('P', root));
    y += gridPt / 2;
    const how = recipe.sides === 'two' ? say.exchangeHowTwo : say.exchangeHow;
    put(how, 'body', language, book.tag('P', root));
  }
  return body.yPt + toGrid(y - body.yPt) + 2 * gridPt;
}

function boxToTick(heightPt: number, tag: TagId | undefined, widthPt: number): Item {
  const left = (shares[0] + shares[1]) * widthPt + padPt;
  const box = { xPt: left, yPt: (heightPt - boxPt) / 2, widthPt: boxPt, heightPt: boxPt };
  return { kind: 'path', path: boxPath(box), fill: null, stroke: strokes.frame, tag: tag ?? 'artifact' };
}
