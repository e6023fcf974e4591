/** A page for the participant's own questions, with room for where they came up and what was answered. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { openFrontPage } from '../front/front-page';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { down, strokes } from '../page/ink';
import { bottomOf, gridPt } from '../page/paper';
import { alwaysRoom, roomToWrite } from '../page/room-to-write';
import { setText } from '../page/type';

/** Shares of the width: page, question, answer. */
const columns = [
  { word: 'ownPage', fromMm: 0 },
  { word: 'ownQuestion', fromMm: 16 },
  { word: 'ownAnswer', fromMm: 98 },
] as const;

export function ownQuestionsLeaves(sect: TagId, composing: Composing): readonly Leaf[] {
  const { tools, book, shown, words, paper } = composing;
  const [language] = shown.languages;
  const { leaf, rest } = openFrontPage('ownQuestions', sect, composing);
  let headPt = 0;
  for (const { word, fromMm } of columns) {
    const xPt = rest.xPt + paper.across(fromMm);
    const look = { role: 'label', language, tag: book.tag('P', sect) } as const;
    const set = setText(tools.typesetter, words[language][word], look, paper.across(70));
    headPt = Math.max(headPt, putText(leaf, set, xPt + (fromMm > 0 ? gridPt : 0), rest.yPt) - rest.yPt);
  }
  const room = { ...rest, yPt: rest.yPt + headPt, heightPt: bottomOf(rest) - rest.yPt - headPt };
  leaf.items.push(...roomToWrite(room, alwaysRoom(composing.recipe.writing)));
  for (const { fromMm } of columns.slice(1))
    leaf.items.push(down(rest.xPt + paper.across(fromMm), rest.yPt, rest.heightPt, strokes.hairline));
  return [leaf];
}
