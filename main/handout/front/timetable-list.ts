/** The timetable as a list for each day: time, session with its room, instructors. */
import type { Session } from '../../model/course';
import { textIn } from '../../model/language';
import type { TagId, TagRef } from '../../model/scene';
import { timetableOf } from '../../model/timetable';
import { fillIn } from '../../words/handout-words';
import { listComma } from '../../words/punctuation';
import type { Composing } from '../composing';
import { heightOfColumn, linePieces } from '../flow/piece';
import type { Piece } from '../flow/piece';
import type { Leaf } from '../page/book';
import { formatTimes } from '../page/dates';
import { across, filledBox, ink, strokes } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf, setText } from '../page/type';
import { dayName, instructorsOf } from '../session/facts';
import { flowFrontPage } from './front-page';
import { titlesOnTimetable } from './titles-on-timetable';
import { sessionLink } from './where';
import { venuePieces } from './timetable-venue';
import { heightOf, stacked } from '../flow/stacked';

const padPt = 3.5;
const padXPt = 3;
/** A day that takes no more than this of a page is never torn; a longer one goes on under its heading. */
const mostTogether = 0.6;

export function timetableList(sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown, book, tools, paper, words } = composing;
  const [main] = shown.languages;
  const pieces = shown.days.flatMap((day): readonly Piece[] => {
    if (!day.day) return [];
    const name = dayName(day, main, composing);
    const headed = (text: string, tag: TagRef): readonly Piece[] =>
      linePieces(
        setText(tools.typesetter, text, { role: 'label', language: main, tag }, paper.body.widthPt),
        0,
        3 * gridPt,
        true,
      );
    const heading = headed(name, book.tag('H2', sect));
    const table = book.tag('Table', sect);
    const { placed, unplaced } = timetableOf(day.day);
    const rows = [...placed.map(({ session }) => session), ...unplaced].map((session) =>
      rowPiece(session, table, composing),
    );
    if (rows.length === 0) return [];
    const [head] = headed(fillIn(words[main].dayContinued, { day: name }), 'artifact');
    const together = heightOfColumn([...heading, ...rows]) <= paper.body.heightPt * mostTogether;
    return [
      ...heading,
      ...rows.map((row, index) => ({
        ...row,
        ...(head ? { head } : {}),
        withNext: together && index < rows.length - 1,
      })),
    ];
  });
  return flowFrontPage('timetable', sect, [...venuePieces(sect, composing), ...pieces], composing);
}

function rowPiece(session: Session, table: TagId, composing: Composing): Piece {
  const { shown, book, tools, paper, words } = composing;
  const [main] = shown.languages;
  const row = book.tag('TR', table);
  const [timePt, titlePt] = [paper.across(26), paper.across(92)];
  const isBreak = session.kind === 'break';
  const cell = (): TagId => book.tag('TD', row);
  const times =
    session.startMinute === null ? words[main].notPlaced : formatTimes(session.startMinute, session.minutes);
  const time = setText(
    tools.typesetter,
    times,
    // The time is what a reader of tags finds its row by.
    { role: 'body', language: main, tag: book.tag('TH', row, { scope: 'Row' }), paint: ink.quiet },
    timePt - 6,
  );
  const titleTag = cell();
  const titled = sessionLink(session, titleTag, composing);
  const titles = titlesOnTimetable(session, shown, words).map(({ language, text }, index) =>
    setText(
      tools.typesetter,
      text,
      { role: 'body', language, ...titled, paint: isBreak || index > 0 ? ink.quiet : ink.text },
      titlePt - 6,
    ),
  );
  const room = textIn(session.plan?.room ?? {}, main, shown.fallback);
  if (room !== '')
    titles.push(
      setText(
        tools.typesetter,
        room,
        { role: 'caption', language: main, tag: titleTag, paint: ink.quiet },
        titlePt - 6,
      ),
    );
  const people = instructorsOf(session, [main], composing)
    .map(({ name }) => name)
    .join(listComma(main));
  const who = tools.typesetter.setParagraph([runOf(people, { role: 'caption', language: main, tag: cell() })], {
    widthPt: paper.body.widthPt - timePt - titlePt,
    align: 'start',
    leadingPt: leadingOf('body', main),
  });
  const heightPt = Math.max(time.heightPt, heightOf(titles), people === '' ? 0 : who.heightPt) + 2 * padPt;
  return {
    heightPt,
    beforePt: 0,
    withNext: false,
    items: [
      ...(isBreak ? [filledBox({ xPt: 0, yPt: 0, widthPt: paper.body.widthPt, heightPt }, ink.tint)] : []),
      across(0, heightPt, paper.body.widthPt, strokes.hairline),
      ...stacked(time.lines, padXPt, padPt),
      ...stacked(
        titles.flatMap(({ lines }) => lines),
        timePt + padXPt,
        padPt,
      ),
      ...(people === '' ? [] : stacked(who.lines, timePt + titlePt + padXPt, padPt)),
    ],
  };
}
