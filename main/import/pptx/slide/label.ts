/** A labelled box in place of what cannot be drawn. */
import type { DrawnPart, Paragraph, Run, TextFrame } from '../../../model/drawing';
import { solid, type Box, type Paint } from '../../../model/geometry';
import { boxSteps, formatSteps } from '../geometry/trace';
import type { Scope } from './scope';

export interface PlainText {
  readonly text: string;
  readonly sizePt: number;
  readonly paint: Paint;
  readonly family: string;
  readonly familyHan?: string;
  readonly weight?: number;
  readonly slant?: boolean;
}

export function plainRun({ text, sizePt, paint, family, familyHan = '', weight = 400, slant = false }: PlainText): Run {
  return {
    text,
    lang: null,
    family,
    familyHan,
    sizePt,
    weight,
    slant,
    underline: false,
    strike: false,
    raise: 0,
    caps: 'none',
    spacedPt: 0,
    paint,
    ground: null,
    link: null,
    field: null,
    concealed: null,
  };
}

export function plainParagraph(runs: readonly Run[], align: Paragraph['align']): Paragraph {
  return {
    level: 0,
    align,
    rightToLeft: false,
    bullet: null,
    marginPt: 0,
    indentPt: 0,
    rightPt: 0,
    tabs: [],
    tabEveryPt: 72,
    line: { kind: 'times', value: 1 },
    before: { kind: 'points', value: 0 },
    after: { kind: 'points', value: 0 },
    runs,
    emptySizePt: runs[0]?.sizePt ?? 12,
    emptyFamily: runs[0]?.family ?? '',
  };
}

/** The paragraph as an entry of a list, moved in by its level. */
export function bulleted(paragraph: Paragraph, level: number, sizePt: number, paint: Paint): Paragraph {
  return {
    ...paragraph,
    level,
    marginPt: sizePt * (level + 1),
    indentPt: -sizePt,
    bullet: { text: '•', family: null, sizePt, weight: 400, slant: false, paint },
  };
}

/** A frame without insets around plain paragraphs. */
export function plainFrame(
  box: Box,
  paragraphs: readonly Paragraph[],
  anchor: TextFrame['anchor'],
  wrap: boolean,
): TextFrame {
  return {
    box,
    turnedDeg: 0,
    insetPt: { left: 0, top: 0, right: 0, bottom: 0 },
    anchor,
    anchorCentred: false,
    writing: 'horizontal',
    columns: 1,
    columnGapPt: 0,
    wrap,
    fit: { kind: 'none' },
    paragraphs,
  };
}

// Not quite opaque: what stands in for a picture must not count as covering what is beneath.
const [line, ground, ink, plate] = [solid('8a8a8a'), solid('f2f2f2', 0.98), solid('404040'), solid('000000', 0.55)];

/** `box` stands in place of a picture, `strip` lies over the foot of one. */
export function labelParts(
  label: string,
  { widthPt, heightPt }: { readonly widthPt: number; readonly heightPt: number },
  scope: Pick<Scope, 'theme'>,
  form: 'box' | 'strip' = 'box',
): readonly DrawnPart[] {
  const sizePt = Math.max(6, Math.min(14, heightPt / 5, widthPt / 8));
  const stripPt = Math.min(heightPt, sizePt * 1.8);
  const box: Box =
    form === 'box'
      ? { xPt: 0, yPt: 0, widthPt, heightPt }
      : { xPt: 0, yPt: heightPt - stripPt, widthPt, heightPt: stripPt };
  const path = formatSteps(boxSteps(box.xPt, box.yPt, box.widthPt, box.heightPt));
  const run = plainRun({
    text: label,
    sizePt,
    paint: form === 'box' ? ink : solid('ffffff'),
    family: scope.theme.minor.latin,
  });
  const frame = plainFrame(box, [plainParagraph([run], 'centre')], 'middle', true);
  return [
    {
      kind: 'path',
      path,
      fill: form === 'box' ? ground : plate,
      stroke: form === 'box' ? { paint: line, widthPt: 0.75, dashPt: [3, 2], cap: 'butt', join: 'miter' } : null,
    },
    ...(label.trim() === '' ? [] : [{ kind: 'text', frame } as const]),
  ];
}
