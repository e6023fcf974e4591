/** What the layouts of text slides share: hints, columns, titles, accents. */
import type { Block } from '../../model/blocks';
import { solid, type Box } from '../../model/geometry';
import type { Item } from '../../model/scene';
import type { SlideText } from '../../model/slide';
import type { FlowBase } from '../arrange';
import type { Sides } from '../backgrounds';
import type { Fragment } from '../fragment';
import type { Ledger } from '../ledger';
import { roundedPath } from '../shapes';
import type { Palette, SlideKind, SlideSize, Theme } from '../themes/theme';
import { setTitle } from '../title';

export interface TextSlide {
  readonly text: SlideText;
  readonly classes: readonly string[];
  readonly lang: string;
  readonly size: SlideSize;
  readonly theme: Theme;
}

export interface Hints {
  readonly opener: boolean;
  readonly invert: boolean;
  readonly columns: number;
  readonly outline: boolean;
  readonly codeScale: number;
}

export interface Frame {
  readonly slide: TextSlide;
  readonly palette: Palette;
  readonly kind: SlideKind;
  readonly sides: Sides;
  readonly hints: Hints;
  readonly rest: readonly Block[];
}

export interface LaidText {
  readonly items: readonly Item[];
  readonly ledger: Ledger;
  /** Where words and the body's pictures stand; null where there are none. */
  readonly text: Box | null;
  readonly belowTitle: Box | null;
}

const margin = 48;
const innerMargin = 30;

/** Where text may stand across: wide margins at the slide's edges, narrower ones beside a side picture. */
export function textColumn({ sides, kind }: Frame): Pick<Box, 'xPt' | 'widthPt'> {
  const wide = kind === 'opener' ? margin + 16 : margin;
  const left = sides.left ? innerMargin : wide;
  const right = sides.right ? innerMargin : margin;
  return { xPt: sides.free.xPt + left, widthPt: sides.free.widthPt - left - right };
}

export function titleOf(
  frame: Frame,
  base: FlowBase,
  widthPt: number,
  style: { readonly sizes: readonly number[]; readonly mostLines: number },
): Fragment | null {
  const text = frame.slide.text.title.trim();
  if (text === '') return null;
  const tag = base.ledger.tag('H2', null);
  return setTitle(text, { ...style, widthPt, rgb: frame.palette.title, tag }, base);
}

export function accentRule(xPt: number, yPt: number, widthPt: number, heightPt: number, palette: Palette): Item {
  const path = roundedPath({ xPt, yPt, widthPt, heightPt }, heightPt / 2);
  return { kind: 'path', path, fill: solid(palette.accent), stroke: null, tag: 'artifact' };
}
