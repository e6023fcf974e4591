/** The TLP label: its own colours on black, as the standard wants them, as text that can be searched. */
import { solid, type Paint } from '../../model/geometry';
import type { TlpLabel } from '../../model/marking';
import type { Item } from '../../model/scene';
import type { Typesetter } from '../../typeset/typesetter';
import { filledBox } from './ink';

/** TLP 2.0's colours; on white paper most could not be read, hence the black box. */
const colours: Readonly<Record<TlpLabel, Paint>> = {
  'TLP:CLEAR': solid('ffffff'),
  'TLP:GREEN': solid('33ff00'),
  'TLP:AMBER': solid('ffc000'),
  'TLP:AMBER+STRICT': solid('ffc000'),
  'TLP:RED': solid('ff2b2b'),
};
const ground = solid('000000');

/** The paints of labels, known by their identity: nothing that changes the colours of pages touches them. */
export const labelPaints: ReadonlySet<Paint> = new Set([ground, ...Object.values(colours)]);

/** At least 12 pt, for people who see poorly. */
const sizePt = 12;
export const labelHeightPt = 17;
const padPt = 5;

export interface LabelBox {
  readonly widthPt: number;
  /** With its right upper corner at the place. */
  readonly at: (rightPt: number, topPt: number) => readonly Item[];
}

export function labelBox(label: TlpLabel, typesetter: Typesetter): LabelBox {
  const run = {
    text: label,
    family: 'sans',
    weight: 700,
    slant: false,
    sizePt,
    paint: colours[label],
    lang: 'en',
    tag: 'artifact',
  } as const;
  const set = typesetter.setParagraph([run], { widthPt: 300, align: 'start', leadingPt: labelHeightPt });
  const line = set.lines[0];
  const widthPt = set.widthPt + 2 * padPt;
  return {
    widthPt,
    at: (rightPt, topPt) => {
      const box = { xPt: rightPt - widthPt, yPt: topPt, widthPt, heightPt: labelHeightPt };
      const words = (line?.items ?? []).map((item) =>
        item.kind === 'line' ? { ...item, xPt: item.xPt + box.xPt + padPt, baselinePt: item.baselinePt + topPt } : item,
      );
      return [filledBox(box, ground), ...words];
    },
  };
}
