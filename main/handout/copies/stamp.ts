/** What a numbered copy has that no other has: number, name and agency in every foot and, large, on the cover. */
import {
  lastNumber,
  numberedHolders,
  paddedNumber,
  shortCode,
  type CopySet,
  type NumberedHolder,
} from '../../model/copies';
import type { Box } from '../../model/geometry';
import { languageSpoken, type Language } from '../../model/language';
import type { Finding } from '../../model/finding';
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { Typesetter } from '../../typeset/typesetter';
import { fillIn, type PageWords } from '../../words/handout-words';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { lineOfTwoPt, twoLinesIn } from '../page/two-lines';
import { oneLine, runOf, type TextLook, type TextRole } from '../page/type';

/** All of it is passed over by readers of tags: it says nothing of what the handout teaches. */
export interface CopyStamp {
  readonly number: number;
  /** The words of a foot, and where its code stands. */
  readonly foot: (box: Box) => { readonly items: readonly Item[]; readonly code: Box };
  /** Number, name and agency for the cover. */
  readonly cover: (box: Box) => readonly Item[];
}

/** The height that a cover keeps for number, name and agency. */
export const coverStampHeightPt = 10 * gridPt;
/** The side of a code: 21 squares of 0.3 mm, which telephones still read from an office printer. */
const codeSidePt = 18;
const gapPt = 5;
/** Fewer letters of an agency, with the mark that they are not all, tell nobody which it is. */
const leastOfAgency = 4;

/** The stamps of a set, in its order; `find` hears of names that are shortened or that no bundled font can write. */
export function createStamps(
  set: CopySet,
  language: Language,
  words: PageWords,
  typesetter: Typesetter,
  find: (finding: Finding) => void,
): readonly CopyStamp[] {
  const last = lastNumber(set);
  return numberedHolders(set).map((holder) => {
    const { number } = holder;
    const setting: Setting = {
      holder,
      heading: fillIn(words.copyOf, { number: paddedNumber(number, last), total: last }),
      short: shortCode(set.mark, number),
      language,
      typesetter,
    };
    findMissing(holder, typesetter, find);
    return {
      number,
      foot: (box) => footStamp(box, setting, find),
      cover: (box) => coverStamp(box, setting),
    };
  });
}

interface Setting {
  readonly holder: NumberedHolder;
  /** `Copy 07 of 42`. */
  readonly heading: string;
  readonly short: string;
  readonly language: Language;
  readonly typesetter: Typesetter;
}

function footStamp(
  box: Box,
  { holder, heading, short, language, typesetter }: Setting,
  find: (finding: Finding) => void,
): ReturnType<CopyStamp['foot']> {
  const yPt = box.yPt + (box.heightPt - codeSidePt) / 2;
  const code = { xPt: box.xPt, yPt, widthPt: codeSidePt, heightPt: codeSidePt };
  const left = code.xPt + codeSidePt + gapPt;
  const room = box.widthPt - codeSidePt - gapPt;
  const [upperPt, lowerPt] = twoLinesIn(box);
  const look = (text: string, more: Partial<TextLook> = {}): TextLook => ({
    role: 'running',
    language: languageSpoken(text, language),
    tag: 'artifact',
    paint: ink.text,
    ...more,
  });
  const upper = oneLineOf(heading, look(heading, { language, weight: 700 }), room, typesetter);
  const quiet = oneLineOf(short, look(short, { paint: ink.quiet }), room - upper.widthPt - gapPt, typesetter);
  const said = [holder.name, holder.agency].filter(Boolean).join(' · ');
  const both = oneLineOf(said, look(said), room, typesetter);
  // Of a long agency enough is seen, or nothing; the list of who got which copy has it whole.
  const isEnough = both.text.length >= `${holder.name} · `.length + leastOfAgency;
  const lower = both.isShortened && !isEnough ? oneLineOf(holder.name, look(holder.name), room, typesetter) : both;
  if (oneLineOf(holder.name, look(holder.name), room, typesetter).isShortened) {
    const { number, name } = holder;
    find({ code: 'copy.name-shortened', weight: 'information', place: {}, facts: { number, name } });
  }
  const items = [
    ...placeItems(upper.items(lineOfTwoPt), left, upperPt),
    ...(quiet.isShortened ? [] : placeItems(quiet.items(lineOfTwoPt), left + upper.widthPt + gapPt, upperPt)),
    ...placeItems(lower.items(lineOfTwoPt), left, lowerPt),
  ];
  return { items, code };
}

/** Three lines; a long name is set smaller before it is shortened. */
function coverStamp({ xPt, yPt, widthPt }: Box, { holder, heading, language, typesetter }: Setting): readonly Item[] {
  const look = (text: string, role: TextRole): TextLook => ({
    role,
    language: languageSpoken(text, language),
    tag: 'artifact',
  });
  const { name, agency } = holder;
  const large = oneLineOf(name, look(name, 'title'), widthPt, typesetter);
  const fitting = large.isShortened
    ? oneLineOf(name, { ...look(name, 'subtitle'), weight: 700, paint: ink.text }, widthPt, typesetter)
    : large;
  const top = oneLineOf(heading, { ...look(heading, 'strong'), language, paint: ink.text }, widthPt, typesetter);
  const under = oneLineOf(agency, look(agency, 'subtitle'), widthPt, typesetter);
  return [
    ...placeItems(top.items(2.5 * gridPt), xPt, yPt),
    ...placeItems(fitting.items(4.5 * gridPt), xPt, yPt + 2.5 * gridPt),
    ...(agency === '' ? [] : placeItems(under.items(3 * gridPt), xPt, yPt + 7 * gridPt)),
  ];
}

interface OneLine {
  readonly items: (leadingPt: number) => readonly Item[];
  readonly widthPt: number;
  readonly text: string;
  readonly isShortened: boolean;
}

function oneLineOf(text: string, look: TextLook, roomPt: number, typesetter: Typesetter): OneLine {
  const run = oneLine(typesetter, text, look, Math.max(0, roomPt));
  return {
    items: (leadingPt) =>
      typesetter.setParagraph([run], { widthPt: 2000, align: 'start', leadingPt }).lines[0]?.items ?? [],
    widthPt: typesetter.widthOf([run]),
    text: run.text,
    isShortened: run.text !== text,
  };
}

function findMissing(
  { number, name, agency }: NumberedHolder,
  typesetter: Typesetter,
  find: (finding: Finding) => void,
): void {
  for (const text of [name, agency]) {
    const run = runOf(text, { role: 'running', language: languageSpoken(text, 'en'), tag: 'artifact' });
    const { missing } = typesetter.setParagraph([run], { widthPt: 2000, align: 'start', leadingPt: 10 });
    for (const { character } of missing)
      find({ code: 'copy.glyph-missing', weight: 'look', place: {}, facts: { number, name: text, character } });
  }
}
