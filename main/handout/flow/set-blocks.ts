/** Sets blocks of text as pieces of a column: one small function for each kind of block. */
import type { Block, Inline } from '../../model/blocks';
import { assertNever } from '../../model/fault';
import type { TagId } from '../../model/scene';
import { across, down, filledBox, ink, strokes } from '../page/ink';
import { runsOf } from './inline-runs';
import { closedUp, linePieces, movedRight, spacedBefore } from './piece';
import type { Piece } from './piece';
import { setList } from './set-list';
import { setPicture } from './set-picture';
import { setTable } from './set-table';
import { setRuns } from './text-setting';
import type { SetBlocks, TextSetting } from './text-setting';

const paragraphGapPt = 7;

export const setBlocks: SetBlocks = (blocks, setting, widthPt) =>
  blocks.flatMap((block) => setBlock(block, setting, widthPt));

function setBlock(block: Block, setting: TextSetting, widthPt: number): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return setParagraph(block.inlines, setting, widthPt);
    case 'heading':
      return setHeading(block, setting, widthPt);
    case 'list':
      return setList(block, setting, widthPt);
    case 'code':
      return setCode(block.text, setting, widthPt);
    case 'quote':
      return setQuote(block.blocks, setting, widthPt);
    case 'table':
      return setTable(block, setting, widthPt);
    case 'picture':
      return setPicture(block, setting, widthPt);
    case 'rule':
      return [
        { heightPt: 7, beforePt: paragraphGapPt, items: [across(0, 3.5, widthPt, strokes.hairline)], withNext: false },
      ];
    default:
      return assertNever(block);
  }
}

/** A picture among the words stands on its own between them. */
export function setParagraph(inlines: readonly Inline[], setting: TextSetting, widthPt: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let words: Inline[] = [];
  let tag: TagId | null = null;
  const endWords = (): void => {
    if (words.some((inline) => inline.kind === 'text' && inline.text.trim() !== '')) {
      tag ??= setting.composing.book.tag('P', setting.parent, { lang: setting.language });
      const set = setRuns(runsOf(words, { tag }, setting), setting, { widthPt });
      pieces.push(...linePieces(set, 0, paragraphGapPt));
    }
    words = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'picture') {
      endWords();
      pieces.push(...setPicture(inline.picture, setting, widthPt));
    } else words.push(inline);
  }
  endWords();
  return pieces;
}

const headingSizes = [13, 11.5] as const;

function setHeading(
  block: Extract<Block, { kind: 'heading' }>,
  setting: TextSetting,
  widthPt: number,
): readonly Piece[] {
  const sizePt = headingSizes[block.level - 1] ?? setting.sizePt;
  const tag = setting.composing.book.tag(block.level <= 1 ? 'H2' : 'H3', setting.parent, { lang: setting.language });
  const leadingPt = Math.max(setting.leadingPt, sizePt + 4);
  const set = setRuns(
    runsOf(block.inlines, { tag, bold: true, heading: true, sizePt }, setting),
    { ...setting, leadingPt },
    { widthPt, leadingPt },
  );
  return linePieces(set, 0, 2 * paragraphGapPt, true);
}

const codeSizePt = 8.5;
const codeLeadingPt = 12;
const codePadPt = 6;

/** Code keeps its spaces; a line that is too long goes on under itself. Its ground has no gaps between lines. */
function setCode(text: string, setting: TextSetting, widthPt: number): readonly Piece[] {
  const tag = setting.composing.book.tag('Code', setting.composing.book.tag('P', setting.parent));
  const run = {
    text: text.replace(/\n+$/, ''),
    family: 'mono',
    weight: 400,
    slant: false,
    sizePt: codeSizePt,
    paint: ink.text,
    lang: setting.language,
    tag,
  } as const;
  const set = setRuns([run], setting, {
    widthPt: widthPt - 2 * codePadPt,
    leadingPt: codeLeadingPt,
    verbatim: true,
    restIndentPt: 0,
  });
  const lines = linePieces(set, codePadPt, paragraphGapPt);
  return lines.map((piece, index) => {
    const [top, bottom] = [index === 0 ? codePadPt : 0, index === lines.length - 1 ? codePadPt : 0];
    const heightPt = piece.heightPt + top + bottom;
    // Neighbouring grounds overlap a little: a printer would show a white thread between them.
    const ground = filledBox({ xPt: 0, yPt: 0, widthPt, heightPt: heightPt + (bottom > 0 ? 0 : 0.3) }, ink.tint);
    const items = piece.items.map((item) =>
      item.kind === 'line' ? { ...item, baselinePt: item.baselinePt + top } : item,
    );
    return { ...piece, heightPt, items: [ground, ...items] };
  });
}

const quoteIndentPt = 14;

function setQuote(blocks: readonly Block[], setting: TextSetting, widthPt: number): readonly Piece[] {
  const parent = setting.composing.book.tag('BlockQuote', setting.parent);
  const pieces = closedUp(
    movedRight(setting.setBlocks(blocks, { ...setting, parent }, widthPt - quoteIndentPt), quoteIndentPt),
  );
  const barred = pieces.map((piece) => ({
    ...piece,
    items: [down(4, 0, piece.heightPt, strokes.secondFine), ...piece.items],
  }));
  return spacedBefore(barred, paragraphGapPt);
}
