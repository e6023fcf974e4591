/** Slide titles: as large as two lines allow, broken into lines of like length. */
import { solid } from '../model/geometry';
import type { TagRef } from '../model/scene';
import type { StyledRun } from '../typeset/typesetter';
import type { Flow } from './blocks/flow';
import { hasHan } from './blocks/flow';
import { setText } from './blocks/set-text';
import type { Fragment } from './fragment';

export interface TitleStyle {
  readonly sizes: readonly number[];
  readonly mostLines: number;
  readonly widthPt: number;
  readonly rgb: string;
  readonly tag: TagRef;
}

export const contentTitleSizes = [36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14] as const;
export const openerTitleSizes = [44, 40, 36, 32, 28, 24, 20, 16] as const;

type TitleTools = Pick<Flow, 'typesetter' | 'ledger' | 'lang'>;

/** Never cut: a title that is too long even for the smallest size takes the lines it needs. */
export function setTitle(text: string, style: TitleStyle, tools: TitleTools): Fragment {
  const smallest = style.sizes.at(-1) ?? 14;
  const known = new Map<number, Fragment>();
  const setAt = (sizePt: number): Fragment => {
    const fragment = known.get(sizePt) ?? set(text, sizePt, style.widthPt, style, tools);
    known.set(sizePt, fragment);
    return fragment;
  };
  const linesAt = (sizePt: number): number => Math.round(setAt(sizePt).heightPt / leading(text, sizePt));
  // A slightly smaller title on one line reads better than a large one on two.
  const oneLine = style.sizes.slice(0, 3).find((size) => linesAt(size) === 1);
  const sizePt = oneLine ?? style.sizes.find((size) => linesAt(size) <= style.mostLines) ?? smallest;
  const lines = linesAt(sizePt);
  const natural = setAt(sizePt);
  if (lines < 2 || lines > 4) return natural;
  return set(text, sizePt, balancedWidth(text, sizePt, lines, style, tools), style, tools);
}

/** The narrowest width that needs no further line, so that no word is left alone on the last. */
function balancedWidth(text: string, sizePt: number, lines: number, style: TitleStyle, tools: TitleTools): number {
  let [narrow, wide] = [style.widthPt * 0.5, style.widthPt];
  for (let step = 0; step < 6; step += 1) {
    const middle = (narrow + wide) / 2;
    if (Math.round(set(text, sizePt, middle, style, tools).heightPt / leading(text, sizePt)) <= lines) wide = middle;
    else narrow = middle;
  }
  return wide;
}

function leading(text: string, sizePt: number): number {
  return sizePt * (hasHan(text) ? 1.32 : 1.2);
}

function set(text: string, sizePt: number, widthPt: number, style: TitleStyle, tools: TitleTools): Fragment {
  const run: StyledRun = {
    text,
    family: 'sans',
    weight: 700,
    slant: false,
    sizePt,
    paint: solid(style.rgb),
    lang: tools.lang,
    tag: style.tag,
  };
  return setText([[run]], { widthPt, align: 'start', leadingPt: leading(text, sizePt) }, tools);
}
