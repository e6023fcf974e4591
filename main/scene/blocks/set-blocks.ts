/** Blocks to pieces: one handler a kind, one map. */
import type { Block } from '../../model/blocks';
import { setCode } from './code';
import type { Flow, Piece, SetBlocks } from './flow';
import { setHeading, setParagraph, setRule } from './paragraph';
import { setList } from './list';
import { setPictureBlock } from './picture-row';
import { setQuote } from './quote';
import { setTable } from './table';

type Handlers = { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, flow: Flow, widthPt: number) => readonly Piece[] };

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

export const setBlocks: SetBlocks = (blocks, flow, widthPt) => blocks.flatMap((block) => setBlock(block, flow, widthPt));

function setBlock<K extends Block['kind']>(block: Extract<Block, { kind: K }>, flow: Flow, widthPt: number): readonly Piece[] {
  return handlers[block.kind as K](block, flow, widthPt);
}
