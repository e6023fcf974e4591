/** Words taken out of an SVG before resvg simplifies it, with their place in the coordinates they stood in. */
import type { Family } from '../../typeset/typesetter';

export interface LabelRun {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: LabelFamily;
  /** Drawn with a face narrower than ours. */
  readonly narrow: boolean;
  /** Null takes the fill of the marker that stands for the label. */
  readonly colour: { readonly rgb: string; readonly alpha: number } | null;
  readonly underline: boolean;
  /** From the line's baseline, downwards; 0 in boxes. */
  readonly drop: number;
  /** A step to the right before the run; 0 in boxes. */
  readonly skip: number;
}

/** One line of SVG text: set on a baseline, anchored at x. */
export interface LineLabel {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: readonly LabelRun[];
}

export interface LabelParagraph {
  readonly runs: readonly LabelRun[];
  readonly align: 'start' | 'centre' | 'end';
  /** Leading in ems. */
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  readonly indent: number;
}

/** HTML in a `foreignObject`: paragraphs in a box, which the words may outgrow. */
export interface BoxLabel {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly wrap: boolean;
  readonly across: number;
  readonly down: number;
  readonly ground: { readonly rgb: string; readonly alpha: number } | null;
  readonly paragraphs: readonly LabelParagraph[];
}

export type Label = LineLabel | BoxLabel;

/** Words like Helvetica's are by far the most, and programs that name no font mean them. */
export type LabelFamily = Extract<Family, 'sans' | 'serif' | 'mono' | 'tinos' | 'kai'>;

/** What a drawing's font is set in: the first name of a list of CSS that says what kind it is. */
export function familyOf(names: string | undefined): LabelFamily {
  for (const name of (names ?? '').split(',')) {
    if (/mono|courier|consol|menlo|code/i.test(name)) return 'mono';
    if (/^\W*times\b|^\W*(?:liberation serif|tinos)/i.test(name)) return 'tinos';
    if (/標楷|楷体|kaiti|dfkai|biaukai/i.test(name)) return 'kai';
    if (/sans|gothic|黑/i.test(name)) return 'sans';
    if (/serif|georgia|garamond|cambria|palatino|roman|ming\w*liu|simsun|songti|明體|明体|宋/i.test(name))
      return 'serif';
  }
  return 'sans';
}

/** Helvetica and what stands in for it; faces as wide as ours are named, and so are we. */
export function isNarrow(family: string | undefined): boolean {
  return !/^\W*(noto|verdana|dejavu|open sans|segoe|lucida)/i.test(family ?? '');
}

export function isBold(weight: string | undefined): boolean {
  return /^(bold|bolder|[6-9]00)$/.test(weight?.trim() ?? '');
}
