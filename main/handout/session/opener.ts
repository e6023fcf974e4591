/** The page that opens a session: its number large and pale, title, time, instructors, objectives and what goes with it. */
import type { Item, TagId } from '../../model/scene';
import type { Session } from '../../model/course';
import type { Composing, OpenLeaf } from '../composing';
import { squeezed } from '../flow/piece';
import { pour } from '../flow/pour';
import { columnHeight } from '../flow/take';
import { inLanguages } from '../headings';
import { putText } from '../page/book';
import { ink } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';
import type { TextRole } from '../page/type';
import type { ShownDay, ShownSession } from '../shown';
import { setCompactOpener, type CompactOpener } from './compact-opener';
import { whenOf } from './facts';
import { openerPieces } from './opener-parts';

const numberHeightPt = 84;
/** Some seventy letters. */
const measureMm = 145;

/**
 * Gives what is left of the last page that it took. What a page does not hold under a title as large as this is said on one page
 * in two columns, where these hold it: a session's plan is seen at a glance. Only what is too much for both goes on over pages.
 * `setCompact` gives those columns, where they are set already.
 */
export function putOpener(
  shownDay: ShownDay,
  shownSession: ShownSession,
  session: Session,
  next: () => OpenLeaf,
  sect: TagId,
  composing: Composing,
  setCompact = (): CompactOpener | null => setCompactOpener(shownDay, shownSession, session, sect, composing),
): OpenLeaf {
  const { paper } = composing;
  const measure = paper.across(measureMm);
  const titled = setTitle(shownDay, shownSession, session, sect, composing);
  const room = below({ ...paper.body, widthPt: measure }, titled.bottomPt + 3 * gridPt);
  const pieces = squeezed(
    openerPieces(shownSession, session, { widthPt: measure, parent: sect }, composing),
    room.heightPt,
  );
  if (columnHeight(pieces) > room.heightPt) {
    const compact = setCompact();
    if (compact && compact.heightPt <= paper.body.heightPt) return compact.put(next());
  }
  const { leaf } = next();
  leaf.items.push(...titled.items);
  const { column: last, yPt } = pour(
    pieces,
    { leaf, box: room },
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

/** Number, title and time as they stand on the page, and where they end on its grid. */
function setTitle(
  shownDay: ShownDay,
  shownSession: ShownSession,
  session: Session,
  sect: TagId,
  composing: Composing,
): { readonly items: readonly Item[]; readonly bottomPt: number } {
  const { tools, book, shown, paper } = composing;
  const { titles } = composing.look;
  const { body } = paper;
  const leaf: { items: Item[] } = { items: [] };
  const put = (text: string, look: Parameters<typeof setText>[2], xPt: number, yPt: number): number =>
    putText(leaf, setText(tools.typesetter, text, look, body.widthPt), xPt, yPt);
  let y = body.yPt + 3 * gridPt;
  const topPt = shownSession.number > 0 ? y : y + numberHeightPt;
  if (shownSession.number > 0) {
    const tag = book.tag('P', sect);
    const look = { role: 'number', language: 'en', tag, paint: titles.number } as const;
    y = put(String(shownSession.number), look, body.xPt - 3, y);
  } else y += numberHeightPt;
  y = body.yPt + toGrid(y - body.yPt) + gridPt;
  const heading = book.tag('H1', sect);
  inLanguages(session.title, shown.languages, shown.fallback).forEach(({ language, text }, index) => {
    const role: TextRole = index === 0 ? 'title' : 'subtitle';
    const paint = index === 0 ? titles.title : titles.quiet;
    y = put(text, { role, language, tag: heading, paint }, body.xPt, y);
  });
  const titled = { ...body, yPt: topPt, heightPt: y - topPt };
  leaf.items.unshift(...titles.ground(titled, paper));
  y += gridPt + titles.belowPt;
  leaf.items.push(...titles.under({ ...titled, heightPt: y - topPt }, paper, false));
  y += 2 * gridPt;
  for (const language of shown.languages) {
    const when = whenOf(shownDay, session, language, composing);
    y = put(when, { role: 'body', language, tag: book.tag('P', sect), paint: ink.quiet }, body.xPt, y);
  }
  return { items: leaf.items, bottomPt: body.yPt + toGrid(y - body.yPt) };
}
