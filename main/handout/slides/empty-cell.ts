/** The cell that faces a slide printed in one language alone: its number, where the slide is, and room to write in the rest. */
import type { Box } from '../../model/geometry';
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { ink } from '../page/ink';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import type { SetParagraph } from '../../typeset/typesetter';
import { setText } from '../page/type';
import { numberText } from './caption';
import { languageOf, type LaidSlide } from './lay-slides';
import { noteShown } from './put-slide';

/** What stands where the facing page has the picture, in the language of this page; null where there is nothing to say. */
export function setOpposite(laid: LaidSlide, widthPt: number, sect: TagId, composing: Composing): SetParagraph | null {
  const { tools, book, shown, words } = composing;
  const language = languageOf(laid, shown.languages);
  // Where the slide's words stand on this page they need no other.
  const way = laid.beneath.length === 0 ? words[language].seeOpposite : '';
  const text = [numberText(laid, composing), way].filter(Boolean).join(words[language].listMark);
  if (text === '') return null;
  const look = { role: 'caption', language, tag: book.tag('P', sect), paint: ink.quiet } as const;
  return setText(tools.typesetter, text, look, widthPt, { align: 'end' });
}

/** Gives where the rest of the cell begins. */
export function putEmptyCell(laid: LaidSlide, leaf: Leaf, cell: Box, sect: TagId, composing: Composing): number {
  noteShown(laid, leaf, cell.yPt, composing);
  const text = setOpposite(laid, cell.widthPt, sect, composing);
  return text === null ? cell.yPt : putText(leaf, text, cell.xPt, cell.yPt);
}
