/** Whether words may stand outside the box that they are written in: then where they are seen is not known before they are laid out. */
import type { Paragraph, TextFrame } from '../../../model/drawing';
import { roughWidth } from '../chart/rough-width';

function heightOf({ runs, line, before, after, marginPt, emptySizePt }: Paragraph, widthPt: number): number {
  const sizePt = Math.max(...runs.map((run) => run.sizePt), runs.length === 0 ? emptySizePt : 0);
  const room = Math.max(1, widthPt - marginPt);
  const widths = [0];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) widths.push(0);
      widths.push((widths.pop() ?? 0) + roughWidth(text, run));
    }
  const lines = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil((width * 1.05) / room)), 0);
  const inPoints = ({ kind, value }: Paragraph['line'], usualPt: number): number =>
    kind === 'points' ? value : value * usualPt;
  return lines * inPoints(line, sizePt * 1.2) + inPoints(before, sizePt) + inPoints(after, sizePt);
}

/** True where that is not sure. */
export function mayOverflow({ wrap, writing, box, insetPt, columns, fit, paragraphs }: TextFrame): boolean {
  if (!wrap || writing !== 'horizontal') return true;
  const widthPt = (box.widthPt - insetPt.left - insetPt.right) / Math.max(1, columns);
  const scale = fit.kind === 'shrink' ? fit.fontScale : 1;
  const needed = paragraphs.reduce((sum, paragraph) => sum + heightOf(paragraph, widthPt / scale), 0) * scale;
  return needed > Math.max(1, columns) * (box.heightPt - insetPt.top - insetPt.bottom) + 1;
}
