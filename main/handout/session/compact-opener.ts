/** A session's opening over its first slides: what a page of its own would say, in less room and in two columns. */
import type { TagId } from '../../model/scene';
import type { Session } from '../../model/course';
import type { SetParagraph } from '../../typeset/typesetter';
import type { Composing, OpenLeaf } from '../composing';
import { pourColumns } from '../flow/pour-columns';
import { balancedHeight } from '../flow/take';
import { inLanguages } from '../headings';
import { putText } from '../page/book';
import { ink } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { runOf, setText, type TextRole } from '../page/type';
import type { ShownDay, ShownSession } from '../shown';
import { whenOf } from './facts';
import { openerPieces } from './opener-parts';

/** As high as a line of the title and the time under it. */
const numberPt = 42;
const columnsMm = 82;

export interface CompactOpener {
  readonly heightPt: number;
  /** Puts it at the top of a page; gives what is left of that. */
  readonly put: (open: OpenLeaf) => OpenLeaf;
}

/** Null where what is said of the session takes more than a page. */
export function setCompactOpener(
  day: ShownDay,
  shownSession: ShownSession,
  session: Session,
  sect: TagId,
  composing: Composing,
): CompactOpener | null {
  const { paper, look, tools, book } = composing;
  const { body } = paper;
  const number =
    shownSession.number > 0
      ? tools.typesetter.setParagraph(
          [
            {
              ...runOf(String(shownSession.number), { role: 'number', language: 'en', tag: book.tag('P', sect) }),
              sizePt: numberPt,
            },
          ],
          { widthPt: body.widthPt, align: 'start', leadingPt: numberPt },
        )
      : null;
  const besidePt = number ? number.widthPt + 1.5 * gridPt : 0;
  const lines = titleLines(day, session, body.widthPt - besidePt, sect, composing);
  const titledPt = Math.max(
    lines.reduce((sum, line) => sum + line.heightPt, 0),
    number?.heightPt ?? 0,
  );
  const columnPt = paper.across(columnsMm);
  const set = { widthPt: columnPt, leftPt: [0, body.widthPt - columnPt] };
  const pieces = openerPieces(shownSession, session, { widthPt: columnPt, parent: sect }, composing);
  const saidPt = balancedHeight(pieces, set.leftPt.length, body.heightPt);
  if (saidPt === null) return null;
  const ruledPt = toGrid(titledPt + gridPt);
  const heightPt = ruledPt + 2 * gridPt + (saidPt === 0 ? 0 : toGrid(saidPt) + 3 * gridPt);
  const put: CompactOpener['put'] = ({ leaf, body: page }) => {
    if (number) putText(leaf, number, page.xPt - 1.5, page.yPt);
    let yPt = page.yPt;
    for (const line of lines) yPt = putText(leaf, line, page.xPt + besidePt, yPt);
    leaf.items.push(...look.titles.headRule(page.xPt, page.yPt + ruledPt, page.widthPt));
    pourColumns(pieces, { leaf, box: below(page, page.yPt + ruledPt + 2 * gridPt) }, set, () => ({ leaf, box: page }));
    return { leaf, body: below(page, page.yPt + heightPt) };
  };
  return { heightPt, put };
}

/** The title in each language, and in each when it is. */
function titleLines(
  day: ShownDay,
  session: Session,
  widthPt: number,
  sect: TagId,
  composing: Composing,
): readonly SetParagraph[] {
  const { tools, book, shown } = composing;
  const heading = book.tag('H1', sect);
  const titles = inLanguages(session.title, shown.languages, shown.fallback).map(({ language, text }, index) => {
    const role: TextRole = index === 0 ? 'title' : 'lead';
    const paint = index === 0 ? ink.text : ink.quiet;
    return setText(tools.typesetter, text, { role, language, tag: heading, paint }, widthPt);
  });
  const times = shown.languages.map((language) => {
    const when = whenOf(day, session, language, composing);
    const look = { role: 'body', language, tag: book.tag('P', sect), paint: ink.quiet } as const;
    return setText(tools.typesetter, when, look, widthPt);
  });
  return [...titles, ...times];
}
