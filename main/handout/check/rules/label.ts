/** The handling label: in head and foot of every page, 12 pt or larger, in its own colours on black (TLP 2.0, first.org/tlp). */
import { tlpLabels, type TlpLabel } from '../../../model/marking';
import type { Note, PageFacts, ReadPage, SeenLabel } from '../check.types';
import { groundBeneath } from '../sight/ground';
import type { PaintedText } from '../read/painted.types';
import { isRunning } from '../sight/running-texts';

/** Running lines stand within this of the paper's edge: an inch. */
const zonePt = 72;
const leastPt = 12;
/** Rounding of sizes in the file. */
const slackPt = 0.05;

/** As the standard has them, written down a second time: what draws them is what is checked here. */
const colours: Readonly<Record<TlpLabel, string>> = {
  'TLP:CLEAR': 'ffffff',
  'TLP:GREEN': '33ff00',
  'TLP:AMBER': 'ffc000',
  'TLP:AMBER+STRICT': 'ffc000',
  'TLP:RED': 'ff2b2b',
};

const looksLikeLabel = /^TLP:[A-Z+]+$/;

/** The labels of a page's running lines; what a slide shows of labels is content and no label of the page. */
export function seenLabels({ content, heightPt }: ReadPage): readonly SeenLabel[] {
  return content.painted.flatMap((thing, order): readonly SeenLabel[] => {
    if (thing.kind !== 'text' || !isRunning(thing)) return [];
    const text = thing.text.trim();
    const where = zoneOf(thing, heightPt);
    if (where === null || !looksLikeLabel.test(text)) return [];
    return [{ where, text, sizePt: thing.sizePt, rgb: thing.rgb, ground: groundBeneath(content.painted, order) }];
  });
}

const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** All that the running lines say at the head and at the foot, in the order of painting. */
export function marginsOf({ content, heightPt }: ReadPage): PageFacts['margins'] {
  const said = { head: '', foot: '' };
  for (const thing of content.painted) {
    if (thing.kind !== 'text' || !isRunning(thing)) continue;
    const where = zoneOf(thing, heightPt);
    if (where !== null) said[where] += withoutSpaces(thing.text);
  }
  return said;
}

/** What restricts a pack beside its label stands with the label, whole, in head and foot of every page. */
export function checkRestrictions(pages: readonly PageFacts[], restrictions: string, note: Note): void {
  const wanted = withoutSpaces(restrictions);
  for (const { index, margins } of pages)
    for (const where of ['head', 'foot'] as const)
      if (!margins[where].includes(wanted)) note('label.restrictions', index, { where, restrictions });
}

function zoneOf({ baselinePt }: PaintedText, heightPt: number): SeenLabel['where'] | null {
  if (baselinePt <= zonePt) return 'head';
  return baselinePt >= heightPt - zonePt ? 'foot' : null;
}

/** The label that a file shows in its first running line; null where there is none. */
export function labelOf(pages: readonly PageFacts[]): TlpLabel | null {
  for (const { labels } of pages)
    for (const { text } of labels) {
      const label = tlpLabels.find((known) => known === text);
      if (label) return label;
    }
  return null;
}

export function checkLabels(pages: readonly PageFacts[], label: TlpLabel | null, note: Note): void {
  for (const { index, labels } of pages) {
    for (const where of ['head', 'foot'] as const) {
      const here = labels.filter((seen) => seen.where === where);
      const right = here.filter(({ text }) => text === label);
      for (const { text } of here)
        if (text !== label) note('label.other', index, { where, found: text, label: label ?? '' });
      if (right.length === 0) note('label.missing', index, { where, label: label ?? '' });
      for (const { sizePt, rgb, ground } of right) {
        if (sizePt < leastPt - slackPt) note('label.small', index, { where, sizePt: Math.round(sizePt * 10) / 10 });
        if (label && rgb !== colours[label]) note('label.colour', index, { where, label });
        if (ground !== '000000') note('label.ground', index, { where });
      }
    }
  }
}
