/** The last resort for a crowded body: set at the smallest size in a larger room, and the room scaled down. Nothing is left out. */
import type { Block } from '../model/blocks';
import type { GroupItem } from '../model/scene';
import { arrange, type Area, type FlowBase } from './arrange';
import { smallestBodyPt } from './blocks/flow';
import type { Fitted } from './fit';
import { at, itemsAt, type Fragment } from './fragment';
import type { Ledger } from './ledger';
import { smallestText } from './smallest-text';

export interface Shrunk {
  readonly fragment: Fragment;
  readonly ledger: Ledger;
}

interface Scaled {
  readonly body: Fitted;
  readonly scale: number;
}

const mostColumns = 4;

export function shrinkToFit(blocks: readonly Block[], base: FlowBase, room: Area, columns: number): Shrunk {
  let best = scaleDown(blocks, base, room, columns);
  // More columns than the author asked for, where they keep the text larger by a good step.
  for (let count = Math.max(columns, 1) + 1; count <= mostColumns && best.scale < 0.8; count += 1) {
    const tried = scaleDown(blocks, base, room, count);
    if (tried.scale > best.scale * 1.15) best = tried;
  }
  const { body, scale } = best;
  const matrix = [scale, 0, 0, scale, 0, 0] as const;
  const group: GroupItem = { kind: 'group', matrix, clip: null, alpha: 1, items: itemsAt(body.fragment, 0, 0) };
  const { smallestLatinPt, smallestHanPt } = smallestText([group]);
  const smallest = Math.min(smallestLatinPt, smallestHanPt);
  body.ledger.find('slide.crowded', 'look', {
    smallestPt: Number.isFinite(smallest) ? Math.round(smallest * 10) / 10 : 0,
  });
  const { widthPt, heightPt } = body.fragment;
  return {
    fragment: { widthPt: widthPt * scale, heightPt: heightPt * scale, parts: [at(0, 0, [group])] },
    ledger: body.ledger,
  };
}

function scaleDown(blocks: readonly Block[], base: FlowBase, room: Area, columns: number): Scaled {
  let scale = 1;
  let body: Fitted;
  do {
    scale *= 0.92;
    const larger = { widthPt: room.widthPt / scale, heightPt: room.heightPt / scale };
    body = arrange(blocks, larger, { ...base, areaHeightPt: larger.heightPt }, { columns, sizes: [smallestBodyPt] });
    if (body.overPt > larger.heightPt) scale *= Math.sqrt(larger.heightPt / (body.overPt + larger.heightPt));
  } while (body.overPt > 0 && scale > 0.02);
  const { widthPt, heightPt } = body.fragment;
  return { body, scale: Math.min(scale, room.heightPt / Math.max(heightPt, 1), room.widthPt / Math.max(widthPt, 1)) };
}
