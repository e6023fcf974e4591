/** Slides that open a deck or a part: large words a little above the middle. */
import type { Box } from '../../model/geometry';
import type { FlowBase } from '../arrange';
import { bodySizes } from '../fit';
import { itemsAt } from '../fragment';
import { openerTitleSizes } from '../title';
import { accentRule, textColumn, titleOf, type Frame, type LaidText } from './frame';
import { layCramped, placeBody } from './place-body';

export const openerSizes = [30, ...bodySizes];

const top = 44;
const foot = 48;
const underTitle = 34;
const leastBody = 90;

export function layOpener(frame: Frame, slideBase: FlowBase): LaidText {
  const column = textColumn(frame);
  const heightPt = frame.slide.size.height - foot - top;
  const base = { ...slideBase, ledger: slideBase.ledger.fork() };
  const measure = Math.min(column.widthPt, frame.slide.size.width * 0.82);
  const title = titleOf(frame, base, measure, { sizes: openerTitleSizes, mostLines: 3 });
  const titleHeight = title ? title.heightPt + underTitle : 0;
  const room: Box = { ...column, yPt: top + titleHeight, heightPt: heightPt - titleHeight };
  if (room.heightPt < (frame.rest.length > 0 ? leastBody : 0))
    return layCramped(frame, slideBase, { ...column, yPt: top, heightPt });

  const opener = { ...base, palette: { ...frame.palette, ink: frame.palette.quiet } };
  const wishes = { columns: frame.hints.columns, sizes: openerSizes };
  const { fragment, ledger } = placeBody(frame.rest, room, opener, wishes);
  // A little above the middle, where the eye looks for it.
  const down = Math.max(0, room.heightPt - fragment.heightPt) * 0.44;
  const head = title
    ? [
        ...itemsAt(title, column.xPt, top + down),
        accentRule(column.xPt, top + down + title.heightPt + 12, 64, 4, frame.palette),
      ]
    : [];
  return {
    items: [...head, ...itemsAt(fragment, room.xPt, room.yPt + down)],
    ledger,
    text: { ...column, yPt: top + down, heightPt: titleHeight + fragment.heightPt },
    belowTitle: null,
  };
}
