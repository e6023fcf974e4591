/** Chinese that runs down: in a frame turned to its side, each Han is turned back to stand upright. */
import type { Item, LineItem } from '../../model/scene';
import { hasHan } from '../blocks/flow';

/** Marks that lie along the line; they are right when turned with it. */
const lying = /[「」『』（）〔〕［］｛｝〈〉《》【】—…‥～ー﹁﹂]/u;
/** Marks that stand in the upper right of their square when text runs down. */
const pausing = /[，。、．]/u;

const isSquare = (text: string): boolean => hasHan(text) || /[\u3000-\u303f\u3040-\u30ff\uff00-\uff60]/u.test(text);

function uprightWord(line: LineItem, index: number, xPt: number): Item {
  const word = line.words[index];
  const widthPt = ((word?.width ?? 0) * line.sizePt) / 1000;
  const { gapsPt: _gaps, ...plain } = line;
  const shift = pausing.test(word?.text ?? '') ? line.sizePt * 0.55 : 0;
  // The square's middle stands 0.38 em above the baseline, as the line's middle does.
  const [cx, cy] = [xPt + widthPt / 2, line.baselinePt - line.sizePt * 0.38];
  const item: LineItem = {
    ...plain,
    words: word ? [word] : [],
    xPt: -widthPt / 2 + shift,
    baselinePt: line.sizePt * 0.38 - shift,
    widthPt,
  };
  return { kind: 'group', matrix: [0, -1, 1, 0, cx, cy], clip: null, alpha: 1, items: [item] };
}

function uprightLine(line: LineItem): readonly Item[] {
  const items: Item[] = [];
  let xPt = line.xPt;
  line.words.forEach((word, index) => {
    const widthPt = (word.width * line.sizePt) / 1000;
    const { gapsPt: _gaps, ...plain } = line;
    if (isSquare(word.text) && !lying.test(word.text)) items.push(uprightWord(line, index, xPt));
    else items.push({ ...plain, words: [word], xPt, widthPt });
    xPt += widthPt + (line.gapsPt?.[index] ?? 0);
  });
  return items;
}

export function standUpright(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (item.kind === 'group') return [{ ...item, items: standUpright(item.items) }];
    return item.kind === 'line' && item.words.some(({ text }) => isSquare(text)) ? uprightLine(item) : [item];
  });
}
