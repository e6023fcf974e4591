/** The cell that faces a slide printed in one language alone: its number, and room to write in the rest. */
import type { Box } from '../../model/geometry';
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { setText } from '../page/type';
import { numberText } from './caption';
import type { LaidSlide } from './lay-slides';
import { noteShown } from './put-slide';

/** Gives where the rest of the cell begins. */
export function putEmptyCell(laid: LaidSlide, leaf: Leaf, cell: Box, sect: TagId, composing: Composing): number {
  noteShown(laid, leaf, cell.yPt, composing);
  const text = numberText(laid, composing);
  if (text === '') return cell.yPt;
  const { tools, book, shown } = composing;
  const look = { role: 'caption', language: shown.languages[0], tag: book.tag('P', sect), weight: 700 } as const;
  return putText(leaf, setText(tools.typesetter, text, look, cell.widthPt, { align: 'end' }), cell.xPt, cell.yPt);
}
