/** Slides with a title at the top and a body under it. */
import type { Box } from '../../model/geometry';
import type { FlowBase } from '../arrange';
import { bodySizes } from '../fit';
import { itemsAt } from '../fragment';
import { contentTitleSizes } from '../title';
import { accentRule, textColumn, titleOf, type Frame, type LaidText } from './frame';
import { openerSizes } from './opener-slide';
import { layCramped, placeBody } from './place-body';

const outlineSizes = [28, 26, ...openerSizes];

const top = 36;
/** Free under the body, for the slide's number. */
const foot = 40;
/** From the title's end to the body, with the accent between. */
const underTitle = 30;
const leastBody = 90;

export function layContent(frame: Frame, slideBase: FlowBase): LaidText {
  const column = textColumn(frame);
  const bottom = frame.slide.size.height - foot;
  const base = { ...slideBase, ledger: slideBase.ledger.fork() };
  const title = titleOf(frame, base, column.widthPt, { sizes: contentTitleSizes, mostLines: 2 });
  const bodyTop = title ? top + title.heightPt + underTitle : top + 8;
  const room: Box = { ...column, yPt: bodyTop, heightPt: bottom - bodyTop };
  if (room.heightPt < leastBody) return layCramped(frame, slideBase, { ...column, yPt: top, heightPt: bottom - top });

  const sizes = frame.hints.outline ? outlineSizes : bodySizes;
  const { fragment, ledger, pictureOnly } = placeBody(frame.rest, room, base, { columns: frame.hints.columns, sizes });
  const down = pictureOnly ? Math.max(0, (room.heightPt - fragment.heightPt) / 2 - 6) : 0;
  const head = title
    ? [...itemsAt(title, column.xPt, top), accentRule(column.xPt, bodyTop - underTitle + 8, 44, 3, frame.palette)]
    : [];
  const end = frame.rest.length > 0 ? bodyTop + fragment.heightPt : bodyTop - underTitle + 11;
  const { xPt, widthPt } = frame.sides.free;
  return {
    items: [...head, ...itemsAt(fragment, room.xPt, room.yPt + down)],
    ledger,
    text: title || frame.rest.length > 0 ? { ...column, yPt: top, heightPt: end - top } : null,
    belowTitle: title ? { xPt, yPt: bodyTop - 14, widthPt, heightPt: bottom - bodyTop + 14 } : null,
  };
}
