/** Colours, lines and letters of a chart: what it says itself, else what Office takes. */
import type { DrawnPart, Paragraph } from '../../../model/drawing';
import { solid, type Box, type Paint, type Stroke } from '../../../model/geometry';
import { plainFrame, plainParagraph, plainRun } from '../slide/label';
import type { Scope } from '../slide/scope';
import { colourIn } from '../style/colour';
import { blend } from '../style/colour-space';
import { fillElements, readFill } from '../style/fill';
import { readLine } from '../style/line';
import { resolveFamily } from '../text/fonts';
import { attribute, child, descend, firstOf, flagAttribute, numberAttribute, type Xml } from '../xml/xml';

export interface Letters {
  readonly sizePt: number;
  readonly weight: number;
  readonly slant: boolean;
  readonly paint: Paint;
  readonly family: string;
  readonly familyHan: string;
}

export interface ChartLook {
  readonly scope: Scope;
  readonly letters: Letters;
}

function propertiesIn(element: Xml | null): Xml | null {
  const text = child(element, 'c:txPr') ?? descend(element, 'c:tx', 'c:rich');
  const paragraph = child(text, 'a:p');
  return descend(paragraph, 'a:pPr', 'a:defRPr') ?? descend(paragraph, 'a:r', 'a:rPr');
}

/** Letters as an element says, over those around it. */
export function lettersOf(element: Xml | null, around: Letters, scope: Scope): Letters {
  const said = propertiesIn(element);
  if (!said) return around;
  const size = numberAttribute(said, 'sz');
  const colour = colourIn(child(said, 'a:solidFill'), scope.colours);
  const bold = flagAttribute(said, 'b');
  return {
    sizePt: size === null ? around.sizePt : Math.max(4, Math.min(200, size / 100)),
    weight: bold === null ? around.weight : bold ? 700 : 400,
    slant: flagAttribute(said, 'i') ?? around.slant,
    paint: colour ? { kind: 'solid', ...colour } : around.paint,
    family: resolveFamily(attribute(child(said, 'a:latin'), 'typeface') ?? '', scope.theme, null) || around.family,
    familyHan:
      resolveFamily(attribute(child(said, 'a:ea'), 'typeface') ?? '', scope.theme, 'zh-Hant') || around.familyHan,
  };
}

export function openLook(root: Xml, scope: Scope): ChartLook {
  const rgb = scope.colours.scheme.get(scope.colours.map.get('tx1') ?? 'dk1') ?? '000000';
  const plain: Letters = {
    sizePt: 10,
    weight: 400,
    slant: false,
    paint: solid(rgb),
    family: scope.theme.minor.latin,
    familyHan: resolveFamily('+mn-ea', scope.theme, 'zh-Hant'),
  };
  return { scope, letters: lettersOf(root, plain, scope) };
}

/** The accents in turn, then darker and lighter ones. */
export function seriesColour(index: number, { scope }: ChartLook): string {
  const accent = scope.colours.scheme.get(`accent${(index % 6) + 1}`) ?? '808080';
  const round = Math.floor(index / 6) % 3;
  return round === 0 ? accent : blend(accent, round === 1 ? '000000' : 'ffffff', 0.6);
}

export function paintIn(properties: Xml | null, box: Box, { scope }: ChartLook): Paint | 'none' | null {
  const element = firstOf(properties, fillElements);
  const fill =
    element &&
    readFill(element, { scope, extent: { widthPt: box.widthPt, heightPt: box.heightPt, turnedDeg: 0 }, group: null });
  if (!fill || fill.kind === 'picture') return null;
  if (fill.kind === 'none') return 'none';
  // A gradient is made for the whole shape; here shapes are many, so each takes its middle.
  if (fill.paint.kind === 'gradient') {
    const stop = fill.paint.stops[Math.floor(fill.paint.stops.length / 2)];
    return stop ? { kind: 'solid', rgb: stop.rgb, alpha: stop.alpha } : null;
  }
  return fill.paint;
}

export function strokeIn(properties: Xml | null, { scope }: ChartLook): Stroke | 'none' | null {
  const element = child(properties, 'a:ln');
  if (!element) return null;
  const line = readLine([{ element, colours: scope.colours }]);
  if (line) return line.stroke;
  return child(element, 'a:noFill') ? 'none' : null;
}

export function thin(rgb: string, widthPt = 0.75): Stroke {
  return { paint: solid(rgb), widthPt, dashPt: [], cap: 'butt', join: 'miter' };
}

/** How wide words are, roughly: nobody measures in an importer. */
export function roughWidth(text: string, sizePt: number): number {
  let ems = 0;
  for (const character of text)
    ems +=
      character > '\u2e80'
        ? 1
        : /[ilj.,:;|!'()[\] ]/.test(character)
          ? 0.3
          : /[A-Z%mwMW]/.test(character)
            ? 0.68
            : 0.52;
  return ems * sizePt;
}

/** Words in a box; `turned` for those that run upwards. */
export function textPart(
  text: string,
  box: Box,
  letters: Letters,
  align: Paragraph['align'],
  anchor: 'top' | 'middle' | 'bottom',
  how: { readonly wrap?: boolean; readonly upwards?: boolean } = {},
): DrawnPart {
  const paragraphs = text.split('\n').map((line) => plainParagraph([plainRun({ ...letters, text: line })], align));
  const frame = plainFrame(box, paragraphs, anchor, how.wrap ?? false);
  return { kind: 'text', frame: how.upwards ? { ...frame, writing: 'rotated270' } : frame };
}
