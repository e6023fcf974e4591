/** A body comes to its place: as it was arranged where it fits, scaled down where it does not. */
import type { Block } from '../../model/blocks';
import type { Box } from '../../model/geometry';
import { arrange, type Area, type BodyWishes, type FlowBase } from '../arrange';
import { emptyFragment, itemsAt, type Fragment } from '../fragment';
import type { Ledger } from '../ledger';
import { shrinkToFit } from '../shrink-to-fit';
import type { Frame, LaidText } from './frame';

export interface PlacedBody {
  readonly fragment: Fragment;
  readonly pictureOnly: boolean;
  readonly ledger: Ledger;
}

/** The body for its area; never higher or wider than that. */
export function placeBody(blocks: readonly Block[], area: Area, base: FlowBase, wishes: BodyWishes): PlacedBody {
  if (blocks.length === 0) return { fragment: emptyFragment, pictureOnly: false, ledger: base.ledger };
  const body = arrange(blocks, area, { ...base, areaHeightPt: area.heightPt }, wishes);
  const { fragment, ledger } = body;
  const fits = body.overPt <= 0 && fragment.widthPt <= area.widthPt + 1;
  if (!fits) return { ...shrinkToFit(blocks, base, area, wishes.columns), pictureOnly: false };
  const pictureOnly = ledger.tags.slice(base.ledger.tags.length).every((tag) => tag.type === 'Figure');
  return { fragment, pictureOnly, ledger };
}

const plain = { bold: false, italic: false, code: false, strike: false, link: null } as const;

/** A title that leaves no room for the body: both are set as one and made to fit together. */
export function layCramped(frame: Frame, base: FlowBase, room: Box): LaidText {
  const title: Block = {
    kind: 'heading',
    level: 1,
    inlines: [{ kind: 'text', text: frame.slide.text.title.trim(), ...plain }],
  };
  const placed = placeBody([title, ...frame.rest], room, base, { columns: 1 });
  return {
    items: itemsAt(placed.fragment, room.xPt, room.yPt),
    ledger: placed.ledger,
    text: { ...room, heightPt: placed.fragment.heightPt },
    belowTitle: null,
  };
}
