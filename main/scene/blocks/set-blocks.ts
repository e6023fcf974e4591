/** Blocks to pieces: one handler a kind, one map. */
import type { Block, PictureBlock } from '../../model/blocks';
import { setCode } from './code';
import type { Flow, Piece, SetBlocks } from './flow';
import { setHeading, setParagraph, setRule } from './paragraph';
import { setList } from './list';
import { setPictureBlock } from './picture-row';
import { setQuote } from './quote';
import { setTable } from './table';

type Handlers = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, flow: Flow, widthPt: number) => readonly Piece[];
};

const handlers: Handlers = {
  heading: setHeading,
  paragraph: setParagraph,
  list: setList,
  code: setCode,
  quote: setQuote,
  table: setTable,
  rule: setRule,
  picture: (block, flow, widthPt) => setPictureBlock([block], flow, widthPt),
};

export const setBlocks: SetBlocks = (blocks, flow, widthPt) => {
  const pieces: Piece[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind !== 'picture') {
      pieces.push(...setBlock(block, flow, widthPt));
      continue;
    }
    // Pictures that follow each other share rows.
    const end = blocks.findIndex((next, place) => place > index && next.kind !== 'picture');
    const row = blocks
      .slice(index, end < 0 ? blocks.length : end)
      .filter((next): next is PictureBlock => next.kind === 'picture');
    pieces.push(...setPictureBlock(row, flow, widthPt));
    index += row.length - 1;
  }
  return pieces;
};

function setBlock<K extends Block['kind']>(
  block: Extract<Block, { kind: K }>,
  flow: Flow,
  widthPt: number,
): readonly Piece[] {
  return handlers[block.kind](block, flow, widthPt);
}
