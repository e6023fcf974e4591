/** Texts under each other without pictures, each headed by its slide's number and title: at one measure, or a pair beside each other. */
import type { Language } from '../../model/language';
import type { TagId } from '../../model/scene';
import { forSlide } from '../blanks/open-blanks';
import { titleOf } from '../shown-languages';
import { linePieces, spacedBefore, type Piece } from '../flow/piece';
import type { Row, RowPart } from '../flow/pour-rows';
import { across, ink, strokes } from '../page/ink';
import { bottomOf, gridPt } from '../page/paper';
import { pitchOf, roomFromTop } from '../page/room-to-write';
import { isHan, runOf, setText, type TextLook } from '../page/type';
import { besideNumber, numberText, plainNumber } from '../slides/caption';
import { continuedPieces } from '../slides/continued';
import type { LaidSlide } from '../slides/lay-slides';
import { noteShown } from '../slides/put-slide';
import type { LayoutRoom, SlideLayout } from './layout';
import { rowsLayout, type ColumnTrack } from './rows-layout';

/** The number hangs in a margin of its own beside the text. */
const numberMm = 16;
const measureMm = 140;
/** Two languages beside each other. */
const pairMm = 82;
const beforePt = 3 * gridPt;
const headingGapPt = 4;
/** Under a session's opening: a heading and some lines, or there is no sense in beginning. */
const leastTextPt = 24 * gridPt;

/** What stands under a slide's heading in one language, or in all that it has. */
export type TextOf = (
  laid: LaidSlide,
  language: Language | null,
  room: LayoutRoom,
  widthPt: number,
) => readonly Piece[];

/** `leavesRoom` gives a slide without text some room to write. */
export function headingRows(textOf: TextOf, leavesRoom: boolean): SlideLayout {
  return {
    cell: () => null,
    underHead: () => leastTextPt,
    ...rowsLayout({
      tracks: (room) => tracksOf(room),
      rows: function* (slides, tracks, room) {
        for (const laid of slides) yield rowOf(laid, tracks, textOf, leavesRoom, room);
      },
    }),
  };
}

/** Number and text; where slides have two languages on one page, a column for each. */
function tracksOf({ paper, hasPairs, hasWords }: LayoutRoom): readonly ColumnTrack[] {
  if (hasPairs || hasWords) {
    const widthPt = paper.across(pairMm);
    return [
      { leftPt: 0, widthPt },
      { leftPt: paper.body.widthPt - widthPt, widthPt },
    ];
  }
  const number = paper.across(numberMm);
  return [
    { leftPt: 0, widthPt: number - 6 },
    { leftPt: number, widthPt: paper.across(measureMm) },
  ];
}

function rowOf(
  laid: LaidSlide,
  tracks: readonly ColumnTrack[],
  textOf: TextOf,
  leavesRoom: boolean,
  handout: LayoutRoom,
): Row {
  const room = forSlide(laid.shown.slide.id, handout);
  const isPaired = room.hasPairs || room.hasWords;
  const columns = isPaired ? pairColumns(laid, tracks, textOf, room) : plainColumns(laid, tracks, textOf, room);
  const isBare = leavesRoom && columns.every(({ hasText }) => !hasText);
  const leastPt = isBare && room.recipe.writing.kind !== 'none' ? 3.5 * pitchOf(room.recipe.writing) : 0;
  const textTrack = isPaired ? 0 : 1;
  return {
    columns: columns.map(({ pieces }) => pieces),
    leastPt,
    beforePt,
    wholePt: leastPt,
    begin: ({ sheets: [sheet], yPt, isFirst }) => {
      if (!sheet) return;
      noteShown(laid, sheet.leaf, yPt, room, isFirst);
      if (isFirst && yPt > sheet.body.yPt + 1)
        sheet.leaf.items.push(across(sheet.body.xPt, yPt - beforePt / 2, sheet.body.widthPt, strokes.hairline));
    },
    end: (part) => {
      writeUnder(part, tracks, textTrack, isBare, room);
    },
    again: (goesOn) =>
      tracks.map(({ widthPt }, index) =>
        goesOn[index] === true && (index === textTrack || isPaired)
          ? continuedPieces({ ...laid, isSecond: isPaired && index === 1 }, widthPt, room.sect, room)
          : [],
      ),
  };
}

interface Column {
  readonly pieces: readonly Piece[];
  readonly hasText: boolean;
}

function plainColumns(
  laid: LaidSlide,
  [number, text]: readonly ColumnTrack[],
  textOf: TextOf,
  room: LayoutRoom,
): readonly Column[] {
  const language = laid.shown.texts[0]?.language ?? room.shown.languages[0];
  const tag = room.book.tag('H2', room.sect, { lang: language });
  const pieces = textOf(laid, null, room, text?.widthPt ?? 0);
  const line = (words: string, widthPt: number, look: Partial<TextLook> = {}): readonly Piece[] =>
    words === ''
      ? []
      : linePieces(
          setText(room.tools.typesetter, words, { role: 'strong', language, tag, ...look }, widthPt),
          0,
          0,
          true,
        );
  const widthPt = text?.widthPt ?? 0;
  const [main] = room.shown.languages;
  // The margin of the number is too narrow for words.
  const words = besideNumber(laid, room);
  const quiet = { role: 'caption', language: main, paint: ink.quiet } as const;
  const beside = words === '' ? [] : line(words, widthPt, { ...quiet, tag: room.book.tag('P', room.sect) });
  return [
    { pieces: line(plainNumber(laid, room), number?.widthPt ?? 0, { paint: ink.accent }), hasText: false },
    {
      pieces: headed([...line(titleOf(laid.shown, language), widthPt), ...beside], pieces),
      hasText: pieces.length > 0,
    },
  ];
}

/** The number stands before each title. */
function pairColumns(
  laid: LaidSlide,
  tracks: readonly ColumnTrack[],
  textOf: TextOf,
  room: LayoutRoom,
): readonly Column[] {
  return tracks.map(({ widthPt }, index): Column => {
    const language = room.shown.languages[index] ?? room.shown.languages[0];
    const isThere = laid.shown.texts.some((text) => text.language === language);
    // What is in neither of the two languages stands in the first column.
    const stands = index === 0 && laid.shown.texts.every((text) => !room.shown.languages.includes(text.language));
    if (!isThere && !stands) return { pieces: [], hasText: false };
    const tag: TagId = room.book.tag('H2', room.sect, { lang: language });
    const number = numberText(laid, room);
    const runs = [
      ...(number === '' ? [] : [runOf(`${number}  `, { role: 'strong', language, tag, paint: ink.accent })]),
      runOf(titleOf(laid.shown, language), { role: 'strong', language, tag }),
    ].filter((run) => run.text !== '');
    const set = room.tools.typesetter.setParagraph(runs, {
      widthPt,
      align: 'start',
      leadingPt: isHan(language) ? 17.5 : 14,
    });
    const pieces = textOf(laid, stands ? null : language, room, widthPt);
    return { pieces: headed(linePieces(set, 0, 0, true), pieces), hasText: pieces.length > 0 };
  });
}

function headed(heading: readonly Piece[], text: readonly Piece[]): readonly Piece[] {
  if (text.length > 0) return [...heading, ...spacedBefore(text, headingGapPt)];
  return heading.map((piece, index) => (index === heading.length - 1 ? { ...piece, withNext: false } : piece));
}

/** Room under a bare heading, and under the last text of a page that nothing follows. */
function writeUnder(
  part: RowPart,
  tracks: readonly ColumnTrack[],
  textTrack: number,
  isBare: boolean,
  room: LayoutRoom,
): void {
  const [sheet] = part.sheets;
  const [first, last] = [tracks[textTrack], tracks.at(-1)];
  if (!sheet || !first || !last) return;
  const reachesFoot = part.yPt + part.heightPt >= bottomOf(sheet.body) - 1;
  if (!isBare && !reachesFoot) return;
  const usedPt = Math.max(...part.usedPt) + 3.5;
  const box = {
    xPt: sheet.body.xPt + first.leftPt,
    yPt: part.yPt + usedPt,
    widthPt: Math.min(sheet.body.widthPt, last.leftPt + last.widthPt) - first.leftPt,
    heightPt: part.heightPt - usedPt,
  };
  sheet.leaf.items.push(...roomFromTop(box, room.recipe.writing));
}
