/** A workbook's pages to work on: a framed box for each exercise and activity, and the session's questions with room for answers. */
import type { Session } from '../../model/course';
import type { Texts } from '../../model/language';
import type { TagId } from '../../model/scene';
import type { Composing, OpenLeaf } from '../composing';
import { closedUp, movedRight, spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { pour } from '../flow/pour';
import { partHeading, saidIn, wordedLines, type Place } from '../flow/worded';
import { inLanguages } from '../headings';
import { filledBox, framedBox, ink, strokes } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { alwaysRoom, roomToWrite } from '../page/room-to-write';
import { heightOf, stacked } from '../flow/stacked';

/** Room for a whole exercise, for an activity within a session, and for an answer, in points; ruled lines fill it. */
const roomPt = { exercise: 34 * gridPt, activity: 17 * gridPt, answer: 10 * gridPt } as const;
const padPt = gridPt;

/** Nothing but in a workbook; true where there is any. `rest` is what is left of the page that opened the session, or null for a new one. */
export function putWork(
  session: Session,
  rest: OpenLeaf | null,
  next: () => OpenLeaf,
  sect: TagId,
  composing: Composing,
): boolean {
  if (composing.shown.edition !== 'workbook') return false;
  const place: Place = { widthPt: composing.paper.body.widthPt, parent: sect };
  const piecesWith = (morePt: number): readonly Piece[] => [
    ...exercisePieces(session, morePt, place, composing),
    ...questionPieces(session, morePt, place, composing),
  ];
  const least = piecesWith(0);
  if (least.length === 0) return false;
  // Set apart from what the page says of the session already.
  const first = rest ? { ...rest, body: below(rest.body, rest.body.yPt + 3 * gridPt) } : next();
  const pieces = piecesWith(sharePt(least, first.body.heightPt));
  pour(
    pieces,
    { leaf: first.leaf, box: first.body },
    {
      next: () => {
        const open = next();
        return { leaf: open.leaf, box: open.body };
      },
      heightPt: composing.paper.body.heightPt,
    },
  );
  return true;
}

/** What a page has free goes to every place to write in equal parts, but never more than the place has already. */
function sharePt(pieces: readonly Piece[], heightPt: number): number {
  const used = pieces.reduce((sum, piece, index) => sum + piece.heightPt + (index === 0 ? 0 : piece.beforePt), 0);
  const places = pieces.filter((piece) => piece.heightPt >= roomPt.answer).length;
  const free = heightPt - used;
  return free <= 0 || places === 0 ? 0 : Math.floor(Math.min(free / places, roomPt.activity) / gridPt) * gridPt;
}

/** The activities; an exercise without any has one box under its own title. */
function exercisePieces(session: Session, morePt: number, place: Place, composing: Composing): readonly Piece[] {
  const isExercise = session.kind === 'exercise' || session.kind === 'assessment';
  const tasks: readonly Texts[] =
    session.activities.length === 0 && session.kind === 'exercise' ? [session.title] : session.activities;
  if (tasks.length === 0) return [];
  const boxes = tasks.flatMap((task, index) => {
    const heightPt = morePt + (isExercise && index === 0 ? roomPt.exercise : roomPt.activity);
    return spacedBefore(boxPieces(task, heightPt, place, composing), index === 0 ? 3.5 : 2 * gridPt);
  });
  return [...partHeading(saidIn('exercises', composing), place, composing), ...boxes];
}

/** The task on a tint, and lines under it, in one frame. A task that is longer than the frame may be goes before it. */
function boxPieces(task: Texts, heightPt: number, place: Place, composing: Composing): readonly Piece[] {
  const { shown, paper } = composing;
  const inner: Place = { ...place, widthPt: place.widthPt - 2 * padPt };
  const worded = inLanguages(task, shown.languages, shown.fallback);
  const lines = wordedLines(worded, { weight: 700, paintAfter: ink.quiet }, inner, composing);
  const textPt = heightOf(lines);
  if (textPt > paper.body.heightPt / 3) return [...lines, framed(heightPt, [], 0, place.widthPt, composing)];
  return [framed(heightPt, movedRight(closedUp(lines), padPt), textPt, place.widthPt, composing)];
}

/** One piece: lines of text at the top of a frame, ruled lines in what is left of it. */
function framed(
  roomForWriting: number,
  lines: readonly Piece[],
  textPt: number,
  widthPt: number,
  { recipe: { writing }, look }: Composing,
): Piece {
  const frame = look.isTwoColoured ? strokes.secondFine : strokes.frame;
  const headPt = textPt === 0 ? 0 : toGrid(textPt + padPt);
  const heightPt = headPt + roomForWriting;
  const box = { xPt: 0, yPt: 0, widthPt, heightPt };
  return {
    heightPt,
    beforePt: 0,
    withNext: false,
    items: [
      ...(headPt > 0 ? [filledBox({ ...box, heightPt: headPt }, ink.secondTint)] : []),
      ...stacked(lines, 0, padPt / 2),
      ...roomToWrite(
        { xPt: padPt, yPt: headPt, widthPt: widthPt - 2 * padPt, heightPt: roomForWriting - padPt },
        alwaysRoom(writing),
      ),
      framedBox(box, frame),
    ],
  };
}

/** Each question with lines for its answer, never torn from them. */
function questionPieces(session: Session, morePt: number, place: Place, composing: Composing): readonly Piece[] {
  const { shown } = composing;
  if (session.questions.length === 0) return [];
  const questions = session.questions.flatMap(({ text }, index) => {
    const worded = inLanguages(text, shown.languages, shown.fallback).map((one, at) =>
      at === 0 ? { ...one, text: `${String(index + 1)}  ${one.text}` } : one,
    );
    const asked = wordedLines(worded, { weight: 700 }, place, composing);
    const heightPt = roomPt.answer + morePt;
    const lines: Piece = {
      heightPt,
      beforePt: 0,
      withNext: false,
      items: roomToWrite({ xPt: 0, yPt: 0, widthPt: place.widthPt, heightPt }, alwaysRoom(composing.recipe.writing)),
    };
    return spacedBefore([...asked.map((line) => ({ ...line, withNext: true })), lines], index === 0 ? 3.5 : 2 * gridPt);
  });
  return [...partHeading(saidIn('questions', composing), place, composing), ...questions];
}
