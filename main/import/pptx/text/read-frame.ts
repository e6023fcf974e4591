/** A shape's text: the frame's own properties and its paragraphs. */
import type { Fit, ShapeRole, TextFrame } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import type { Scope } from '../slide/scope';
import { unitsPerDegree } from '../geometry/guides';
import {
  attribute,
  child,
  childrenOf,
  emuPerPoint,
  firstOf,
  flagAttribute,
  numberAttribute,
  type Xml,
} from '../xml/xml';
import { tellEffects } from '../style/effects';
import { readWarp } from './warp';
import { openNumbering } from './numbering';
import { readParagraph } from './read-paragraph';
import { levelOf, type Source } from './sources';

export interface FrameReading {
  readonly scope: Scope;
  /** `p:txBody` or `a:txBody`, that of a placeholder's shape first. */
  readonly body: Xml;
  /** `a:bodyPr` from the nearest to the farthest. */
  readonly properties: readonly Xml[];
  /** Lists of levels from the nearest to the farthest, without the body's own. */
  readonly lists: readonly (Xml | null)[];
  /** Run properties of a style: before the levels of a placeholder, after the shape's own. */
  readonly style: Xml | null;
  readonly box: Box;
  /** How far the words are turned about the box's middle, beside what the body asks for. */
  readonly boxTurnedDeg: number;
}

const fits: ReadonlySet<string> = new Set(['a:noAutofit', 'a:normAutofit', 'a:spAutoFit']);
const usualInset = { l: 91_440, t: 45_720, r: 91_440, b: 45_720 } as const;

function nearest(properties: readonly Xml[], name: string): string | null {
  return properties.map((element) => attribute(element, name)).find((value) => value !== null) ?? null;
}

function readFit(properties: readonly Xml[]): Fit {
  const element = properties.map((body) => firstOf(body, fits)).find((found) => found !== null);
  if (element?.name === 'a:spAutoFit') return { kind: 'grow' };
  if (element?.name !== 'a:normAutofit') return { kind: 'none' };
  const share = (name: string, usual: number): number => (numberAttribute(element, name) ?? usual) / 100_000;
  return {
    kind: 'shrink',
    fontScale: Math.max(0.1, Math.min(1, share('fontScale', 100_000))),
    lineReduction: Math.max(0, Math.min(0.9, share('lnSpcReduction', 0))),
  };
}

const writings: Readonly<Record<string, TextFrame['writing']>> = {
  vert: 'rotated90',
  vert270: 'rotated270',
  eaVert: 'vertical',
  mongolianVert: 'vertical',
  wordArtVert: 'stacked',
  wordArtVertRtl: 'stacked',
};

/** Levels for a body: its own list, then those that it inherits; a style's runs stand between. */
function sourcesOf({ scope, body, lists, style }: FrameReading) {
  const own = child(body, 'a:lstStyle');
  const colours = scope.colours;
  const styled: readonly Source[] = style
    ? [{ element: { name: 'a:style', attributes: {}, children: [{ ...style, name: 'a:defRPr' }], text: '' }, colours }]
    : [];
  const asSource = (element: Xml | null): readonly Source[] => (element ? [{ element, colours }] : []);
  return (level: number): readonly Source[] => [
    ...asSource(own && levelOf(own, level)),
    ...styled,
    ...lists.flatMap((list) => asSource(levelOf(list, level))),
  ];
}

export function readFrame(reading: FrameReading): TextFrame {
  const { body, properties, box, scope } = reading;
  const inset = (name: 'l' | 't' | 'r' | 'b'): number => {
    const said = properties.map((element) => numberAttribute(element, `${name}Ins`)).find((value) => value !== null);
    return Math.max(0, (said ?? usualInset[name]) / emuPerPoint);
  };
  const anchor = nearest(properties, 'anchor');
  const turned = properties.map((element) => numberAttribute(element, 'rot')).find((value) => value !== null) ?? 0;
  const numbering = openNumbering();
  const levels = sourcesOf(reading);
  const frame: TextFrame = {
    box,
    turnedDeg: turned / unitsPerDegree + reading.boxTurnedDeg,
    insetPt: { left: inset('l'), top: inset('t'), right: inset('r'), bottom: inset('b') },
    anchor: anchor === 'ctr' ? 'middle' : anchor === 'b' ? 'bottom' : 'top',
    anchorCentred:
      properties.map((element) => flagAttribute(element, 'anchorCtr')).find((value) => value !== null) ?? false,
    writing: writings[nearest(properties, 'vert') ?? 'horz'] ?? 'horizontal',
    columns: Math.max(1, Math.min(16, Math.trunc(Number(nearest(properties, 'numCol') ?? 1)) || 1)),
    columnGapPt: Math.max(0, Number(nearest(properties, 'spcCol') ?? 0) / emuPerPoint || 0),
    ...(/^(?:1|true)$/.test(nearest(properties, 'rtlCol') ?? '') ? { columnsFromRight: true as const } : {}),
    // In a box without any width words stand on one line: nobody meant them to be a column of letters.
    wrap: box.widthPt > 0 && nearest(properties, 'wrap') !== 'none',
    fit: readFit(properties),
    ...readWarp(properties[0], scope),
    paragraphs: childrenOf(body, 'a:p').map((paragraph) => readParagraph(paragraph, { scope, levels, numbering })),
  };
  // Letters may have depth where their shape has none.
  if (hasWords(frame))
    tellEffects(
      properties.map((one) => ({ properties: one })),
      scope,
    );
  return frame;
}

/** True where a body holds anything to be seen. */
export function hasWords(frame: TextFrame): boolean {
  return frame.paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
}

/**
 * Lists of levels that a text has by what it is. Dates, footers and numbers have the presentation's own like plain text, not the
 * master's `p:otherStyle`: PowerPoint writes that for every master and reads it for none of them. Where the two differ, authors set
 * a footer beside its number by the presentation's alignment; LibreOffice reads it so too (`getDefaultTextStyle`).
 */
export function listsFor(role: ShapeRole, isPlaceholder: boolean, scope: Scope): readonly (Xml | null)[] {
  const { title, body, other, plain } = scope.styles;
  if (isPlaceholder && role === 'title') return [title];
  if (isPlaceholder && (role === 'body' || role === 'subtitle')) return [body];
  return [plain ?? other];
}
