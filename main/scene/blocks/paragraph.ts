/** Paragraphs, headings inside the body, and rules. */
import type { Block, Inline, PictureBlock } from '../../model/blocks';
import { solid } from '../../model/geometry';
import { at } from '../fragment';
import { linePath } from '../shapes';
import type { Flow, Piece } from './flow';
import { hasHan } from './flow';
import { setPictureBlock } from './picture-row';
import { runsOf, textOf } from './runs';
import { setText } from './set-text';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Text, with pictures that stand among the words set in rows of their own. */
export function setParagraph(block: Of<'paragraph'>, flow: Flow, widthPt: number): readonly Piece[] {
  return splitAtPictures(block.inlines).flatMap((part): readonly Piece[] => {
    if ('pictures' in part) return setPictureBlock(part.pictures, flow, widthPt);
    const tag = flow.ledger.tag('P', flow.parent);
    const runs = runsOf(part.inlines, { sizePt: flow.sizePt, rgb: flow.palette.ink, bold: false, tag }, flow);
    return [{ kind: 'text', beforePt: flow.sizePt * 0.6, fragment: setText(runs, { widthPt, align: 'start' }, flow) }];
  });
}

type Part = { readonly pictures: readonly PictureBlock[] } | { readonly inlines: readonly Inline[] };

/** Neighbouring pictures make one row; blanks and breaks between them do not part them. */
export function splitAtPictures(inlines: readonly Inline[]): readonly Part[] {
  const parts: Part[] = [];
  let words: Inline[] = [];
  let pictures: PictureBlock[] = [];
  const endWords = (): void => {
    const trimmed = trimBlank(words);
    if (trimmed.length > 0) parts.push({ inlines: trimmed });
    words = [];
  };
  const endPictures = (): void => {
    if (pictures.length > 0) parts.push({ pictures });
    pictures = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'picture') {
      if (!words.every(isBlank)) {
        endPictures();
        endWords();
      }
      words = [];
      pictures.push(inline.picture);
    } else {
      words.push(inline);
      if (!isBlank(inline)) endPictures();
    }
  }
  endPictures();
  endWords();
  return parts;
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '');
}

function trimBlank(inlines: readonly Inline[]): readonly Inline[] {
  const first = inlines.findIndex((inline) => !isBlank(inline));
  const last = inlines.findLastIndex((inline) => !isBlank(inline));
  return first < 0 ? [] : inlines.slice(first, last + 1);
}

/** Headings under the slide's title; three sizes are enough on one slide. */
export function setHeading(block: Of<'heading'>, flow: Flow, widthPt: number): readonly Piece[] {
  const tag = flow.ledger.tag('H3', flow.parent);
  const factor = block.level <= 2 ? 1.2 : block.level === 3 ? 1.08 : 1;
  const sizePt = flow.sizePt * factor;
  const rgb = block.level <= 3 ? flow.palette.title : flow.palette.accent;
  return splitAtPictures(block.inlines).flatMap((part, index): readonly Piece[] => {
    if ('pictures' in part) return setPictureBlock(part.pictures, flow, widthPt);
    const runs = runsOf(part.inlines, { sizePt, rgb, bold: true, tag }, flow);
    const leadingPt = sizePt * (hasHan(textOf(part.inlines)) ? 1.45 : 1.3);
    const fragment = setText(runs, { widthPt, align: 'start', leadingPt }, flow);
    return [{ kind: 'heading', beforePt: flow.sizePt * 0.9, fragment, opensColumn: index === 0 && block.level <= 3 }];
  });
}

export function setRule(_block: Of<'rule'>, flow: Flow, widthPt: number): readonly Piece[] {
  const stroke = { paint: solid(flow.palette.line), widthPt: 1, dashPt: [], cap: 'butt', join: 'miter' } as const;
  const rule = { kind: 'path', path: linePath(0, 0.5, widthPt, 0.5), fill: null, stroke, tag: 'artifact' } as const;
  return [{ kind: 'text', beforePt: flow.sizePt * 0.7, fragment: { widthPt, heightPt: 1, parts: [at(0, 0, [rule])] } }];
}

/** A block of pictures and nothing else. */
export function isPictureRow(block: Block): boolean {
  if (block.kind === 'picture') return true;
  if (block.kind !== 'paragraph') return false;
  const parts = splitAtPictures(block.inlines);
  return parts.length === 1 && parts.every((part) => 'pictures' in part && part.pictures.length <= 4);
}
