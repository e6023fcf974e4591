/** Quotes: a bar at the left and a tint behind. */
import type { Block } from '../../model/blocks';
import { solid } from '../../model/geometry';
import type { PathItem } from '../../model/scene';
import { at } from '../fragment';
import { boxPath } from '../shapes';
import type { Flow, Piece } from './flow';
import { stackFreely } from './stack';

export function setQuote(block: Extract<Block, { kind: 'quote' }>, flow: Flow, widthPt: number): readonly Piece[] {
  const parent = flow.ledger.tag('BlockQuote', flow.parent);
  const padX = Math.min(flow.sizePt * 0.8, widthPt * 0.1);
  const padY = flow.sizePt * 0.35;
  const bar = 3;
  const inner = stackFreely(flow.setBlocks(block.blocks, { ...flow, parent }, widthPt - padX * 2 - bar));
  const heightPt = inner.heightPt + padY * 2;
  const shape = (xPt: number, width: number, rgb: string): PathItem => ({
    kind: 'path',
    path: boxPath({ xPt, yPt: 0, widthPt: width, heightPt }),
    fill: solid(rgb),
    stroke: null,
    tag: 'artifact',
  });
  const ornament = [shape(0, widthPt, flow.palette.tint), shape(0, bar, flow.palette.accent)];
  const parts = [at(0, 0, ornament), at(bar + padX, padY, inner)];
  return [{ kind: 'text', beforePt: flow.sizePt * 0.7, fragment: { widthPt, heightPt, parts } }];
}
