/** Labels along a chart's foot that stand aslant or upright. */
import type { DrawnPart } from '../../../model/drawing';
import { unitsPerDegree } from '../geometry/guides';
import { descend, numberAttribute, type Xml } from '../xml/xml';
import { textPart, type Letters } from './chart-look';
import { roughWidth } from './rough-width';

/** Turns beyond a quarter stand for "as it fits": Office writes a thousand degrees. */
const quarter = 90;
const aslant = -45;

export interface LabelRow {
  readonly element: Xml | null;
  readonly texts: readonly string[];
  /** What one label may take along the axis, in points. */
  readonly slotPt: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The turn of an axis' labels in degrees, clockwise: as the file says, else what Office tries in turn for words that are wider than
 * their place, aslant while their lines do not touch, then upright.
 */
export function turnOf({ element, texts, slotPt }: LabelRow, letters: Letters): number {
  const said = numberAttribute(descend(element, 'c:txPr', 'a:bodyPr'), 'rot');
  if (said !== null && Math.abs(said / unitsPerDegree) <= quarter) return said / unitsPerDegree;
  const widest = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map((word) => roughWidth(word, letters))));
  if (widest <= slotPt * 1.05 || texts.length <= 2) return 0;
  return slotPt * Math.sin(radians(-aslant)) >= letters.sizePt * 1.2 ? aslant : -quarter;
}

/** How deep turned labels reach beneath their axis, in points. */
export function depthOf(turnDeg: number, widestPt: number, sizePt: number): number {
  const angle = radians(Math.abs(turnDeg));
  return widestPt * Math.sin(angle) + sizePt * 1.2 * Math.cos(angle);
}

/** A label whose end stands beneath its mark where it rises, and its beginning where it falls. */
export function turnedLabel(
  text: string,
  mark: { readonly x: number; readonly y: number },
  turnDeg: number,
  letters: Letters,
): DrawnPart {
  const [widthPt, heightPt] = [roughWidth(text, letters) * 1.1 + 2, letters.sizePt * 1.2];
  const [cos, sin] = [Math.cos(radians(turnDeg)), Math.sin(radians(turnDeg))];
  const side = turnDeg < 0 ? -1 : 1;
  const centre = {
    x: mark.x + (side * widthPt * cos) / 2,
    y: mark.y + (heightPt * cos) / 2 + (side * widthPt * sin) / 2,
  };
  const box = { xPt: centre.x - widthPt / 2, yPt: centre.y - heightPt / 2, widthPt, heightPt };
  const part = textPart(text, box, letters, side < 0 ? 'end' : 'start', 'middle');
  return part.kind === 'text' ? { ...part, frame: { ...part.frame, turnedDeg: turnDeg } } : part;
}
