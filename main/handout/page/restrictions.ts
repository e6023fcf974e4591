/**
 * Grading and caveats: they stand before the label where there is room for them, and else in a strip of their own, for which
 * head and foot of every page grow. They are never shortened, and never so small that nobody reads them.
 */
import type { Language } from '../../model/language';
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';
import type { Stretch } from './foot-of-copy';
import { ink } from './ink';
import { labelHeightPt } from './label-box';
import { runOf } from './type';

/** Of their size where they stand in two lines before the label: smaller is hard to read. */
const scaleInTwo = 0.85;
/** In the strip, as all that is small in the running lines. */
const stripLinePt = 10.5;
/** Between the strip and what stands over or under it. */
const stripAirPt = 3.5;
const half = labelHeightPt / 2;

/** What they may take of a line: the stamp of a copy takes some of their room. */
export function restrictionsRoom(linePt: number, numbered: boolean): number {
  return linePt * (numbered ? 0.37 : 0.45);
}

function runFor(words: string, language: Language): StyledRun {
  return runOf(words, { role: 'running', language, tag: 'artifact', weight: 700, paint: ink.text });
}

/** Before the label, in one line or in two smaller ones; null where they have no room there. */
export function besideLabel(words: string, roomPt: number, language: Language, typesetter: Typesetter): Stretch | null {
  const run = runFor(words, language);
  if (words === '') return { items: [], widthPt: 0 };
  if (typesetter.widthOf([run]) <= roomPt) {
    const set = typesetter.setParagraph([run], { widthPt: roomPt + 1, align: 'start', leadingPt: labelHeightPt });
    return { items: set.lines[0]?.items ?? [], widthPt: set.widthPt };
  }
  const small = { ...run, sizePt: run.sizePt * scaleInTwo };
  const set = typesetter.setParagraph([small], { widthPt: roomPt, align: 'end', leadingPt: half });
  if (set.lines.length > 2) return null;
  const items = set.lines.flatMap((line, at) => placeItems(line.items, set.widthPt - roomPt, at * half));
  return { items, widthPt: set.widthPt };
}

/** In the strip: from the left upper corner of its place, ending at the right, under or over the label. */
export function inStrip(words: string, widthPt: number, language: Language, typesetter: Typesetter): readonly Item[] {
  const { lines } = setStrip(words, widthPt, language, typesetter);
  return lines.flatMap((line, at) => placeItems(line.items, 0, stripAirPt / 2 + at * stripLinePt));
}

/** How high the strip is; nothing where they stand before the label. */
export function stripHeight(
  words: string,
  linePt: number,
  numbered: boolean,
  language: Language,
  typesetter: Typesetter,
): number {
  if (besideLabel(words, restrictionsRoom(linePt, numbered), language, typesetter)) return 0;
  return setStrip(words, linePt, language, typesetter).lines.length * stripLinePt + stripAirPt;
}

function setStrip(words: string, widthPt: number, language: Language, typesetter: Typesetter) {
  return typesetter.setParagraph([runFor(words, language)], { widthPt, align: 'end', leadingPt: stripLinePt });
}
