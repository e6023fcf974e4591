/** What participants can do afterwards, how that is assessed, and where each objective is taught. */
import type { Objective } from '../../model/course';
import { textIn } from '../../model/language';
import type { TagId } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { colon } from '../../words/punctuation';
import type { Composing } from '../composing';
import { linePieces, movedRight } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { inLanguages } from '../headings';
import type { Leaf } from '../page/book';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf, setText } from '../page/type';
import { coverageOf, coverageRuns } from './coverage';
import { flowFrontPage } from './front-page';
import type { FindPage } from './where';

const indentPt = 24;

export function objectivesLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const list = composing.book.tag('L', sect);
  const pieces = composing.shown.objectives.flatMap((objective, index) =>
    objectivePieces(objective, index, pageOf, list, composing),
  );
  return flowFrontPage('objectives', sect, pieces, composing);
}

function objectivePieces(
  objective: Objective,
  index: number,
  pageOf: FindPage,
  list: TagId,
  composing: Composing,
): readonly Piece[] {
  const { tools, book, shown, paper, words } = composing;
  const item = book.tag('LI', list);
  const label = book.tag('Lbl', item);
  const body = book.tag('LBody', item);
  const widthPt = paper.across(135);
  const [main] = shown.languages;
  const number = setText(
    tools.typesetter,
    String(index + 1),
    { role: 'lead', language: 'en', tag: label, paint: ink.accent, weight: 700 },
    indentPt,
  );
  const statements = inLanguages(objective.text, shown.languages, shown.fallback).flatMap(({ language, text }, at) =>
    linePieces(
      setText(
        tools.typesetter,
        text,
        { role: at === 0 ? 'lead' : 'body', language, tag: body, ...(at === 0 ? {} : { paint: ink.quiet }) },
        widthPt - indentPt,
      ),
      0,
      at === 0 ? 3 * gridPt : 0,
      true,
    ),
  );
  const look = { role: 'caption', language: main, tag: body } as const;
  const assessed = textIn(objective.assessedBy, main, shown.fallback);
  const said: StyledRun[][] = [];
  if (assessed !== '')
    said.push([runOf(`${words[main].assessedBy}${colon(main)}`, { ...look, weight: 700 }), runOf(assessed, look)]);
  const covered = coverageOf(objective, composing);
  if (covered.length > 0) said.push([runOf(`${words[main].coveredIn}${colon(main)}`, { ...look, weight: 700 })]);
  covered.forEach((each, at) => {
    const runs = coverageRuns(each, pageOf, body, composing);
    if (at === 0) said.at(-1)?.push(...runs);
    else said.push([...runs]);
  });
  const details = said.flatMap((runs, at) =>
    linePieces(
      tools.typesetter.setParagraph(runs, {
        widthPt: widthPt - indentPt,
        align: 'start',
        leadingPt: leadingOf('caption', main),
      }),
      0,
      at === 0 ? 3.5 : 0,
      at < said.length - 1,
    ),
  );
  const [first, ...rest] = movedRight(
    [
      ...statements.map((piece, at) =>
        details.length === 0 && at === statements.length - 1 ? { ...piece, withNext: false } : piece,
      ),
      ...details,
    ],
    indentPt,
  );
  return first ? [{ ...first, items: [...(number.lines[0]?.items ?? []), ...first.items] }, ...rest] : [];
}
