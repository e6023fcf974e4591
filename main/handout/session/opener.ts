/** The page that opens a session: its number large and pale, title, time, instructors, objectives and what goes with it. */
import type { TagId } from '../../model/scene';
import type { Session } from '../../model/course';
import type { Composing, OpenLeaf } from '../composing';
import { squeezed } from '../flow/piece';
import { pour } from '../flow/pour';
import { inLanguages } from '../headings';
import { putText } from '../page/book';
import { ink } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';
import type { TextRole } from '../page/type';
import type { ShownDay, ShownSession } from '../shown';
import { whenOf } from './facts';
import { openerPieces } from './opener-parts';

const numberHeightPt = 84;

/** Gives what is left of the last page that it took. */
export function putOpener(
  shownDay: ShownDay,
  shownSession: ShownSession,
  session: Session,
  next: () => OpenLeaf,
  sect: TagId,
  composing: Composing,
): OpenLeaf {
  const { tools, book, shown, paper } = composing;
  const { titles } = composing.look;
  const { leaf, body } = next();
  let y = body.yPt + 3 * gridPt;
  const behind = leaf.items.length;
  const topPt = shownSession.number > 0 ? y : y + numberHeightPt;
  if (shownSession.number > 0) {
    const tag = book.tag('P', sect);
    y = putText(
      leaf,
      setText(
        tools.typesetter,
        String(shownSession.number),
        { role: 'number', language: 'en', tag, paint: titles.number },
        body.widthPt,
      ),
      body.xPt - 3,
      y,
    );
  } else y += numberHeightPt;
  y = body.yPt + toGrid(y - body.yPt) + gridPt;
  const heading = book.tag('H1', sect);
  inLanguages(session.title, shown.languages, shown.fallback).forEach(({ language, text }, index) => {
    const role: TextRole = index === 0 ? 'title' : 'subtitle';
    const paint = index === 0 ? titles.title : titles.quiet;
    y = putText(
      leaf,
      setText(tools.typesetter, text, { role, language, tag: heading, paint }, body.widthPt),
      body.xPt,
      y,
    );
  });
  const titled = { ...body, yPt: topPt, heightPt: y - topPt };
  leaf.items.splice(behind, 0, ...titles.ground(titled, paper));
  y += gridPt + titles.belowPt;
  leaf.items.push(...titles.under({ ...titled, heightPt: y - topPt }, paper, false));
  y += 2 * gridPt;
  for (const language of shown.languages) {
    const when = whenOf(shownDay, session, language, composing);
    y = putText(
      leaf,
      setText(
        tools.typesetter,
        when,
        { role: 'body', language, tag: book.tag('P', sect), paint: ink.quiet },
        body.widthPt,
      ),
      body.xPt,
      y,
    );
  }
  const measure = paper.across(145);
  const pieces = openerPieces(shownSession, session, { widthPt: measure, parent: sect }, composing);
  const column = below({ ...body, widthPt: measure }, body.yPt + toGrid(y - body.yPt) + 3 * gridPt);
  const { column: last, yPt } = pour(
    squeezed(pieces, column.heightPt),
    { leaf, box: column },
    {
      next: () => {
        const open = next();
        return { leaf: open.leaf, box: { ...open.body, widthPt: measure } };
      },
      heightPt: paper.body.heightPt,
    },
  );
  return { leaf: last.leaf, body: below(paper.body, paper.body.yPt + toGrid(yPt - paper.body.yPt)) };
}
