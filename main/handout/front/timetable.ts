/** The timetable: hours at the left, days across, breaks tinted. Where that would not fit, a list for each day. */
import type { TagId } from '../../model/scene';
import { timetableOf } from '../../model/timetable';
import type { DayTimetable } from '../../model/timetable';
import type { SetParagraph } from '../../typeset/typesetter';
import { fillIn } from '../../words/handout-words';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { formatDay, formatTime } from '../page/dates';
import { across, down, filledBox, framedBox, ink, strokes } from '../page/ink';
import { below, gridPt, toGrid } from '../page/paper';
import { setText } from '../page/type';
import { openFrontPage } from './front-page';
import { cellPadPt, setCell, type TimetableCell } from './timetable-cell';
import { timetableList } from './timetable-list';
import { venuePieces } from './timetable-venue';
import { heightOf, stacked } from '../flow/stacked';

const hoursMm = 14;
const gapPt = 4;
/** More than a day of ten hours needs is not stretched further. */
const mostPtPerMinute = 1.25;

interface Column {
  readonly xPt: number;
  readonly widthPt: number;
  readonly head: readonly SetParagraph[];
  readonly tag: TagId;
  readonly cells: readonly TimetableCell[];
}

export function timetableLeaves(sect: TagId, composing: Composing): readonly Leaf[] {
  const days = composing.shown.days.flatMap(({ day }) => (day ? [timetableOf(day)] : []));
  if (days.every((day) => day.placed.length + day.unplaced.length === 0)) return [];
  return timetableGrid(days, sect, composing) ?? timetableList(sect, composing);
}

/** Null where a session's words would not fit into its time, where two run at once, or where one has no time. */
function timetableGrid(days: readonly DayTimetable[], sect: TagId, composing: Composing): readonly Leaf[] | null {
  const { paper, shown, book, tools, words } = composing;
  if (days.length > 6 || days.some((day) => day.overlaps.length > 0 || day.unplaced.length > 0)) return null;
  const starts = days.flatMap((day) => day.startMinute ?? []);
  const ends = days.flatMap((day) => day.endMinute ?? []);
  if (starts.length === 0) return null;
  const from = Math.floor(Math.min(...starts) / 30) * 30;
  const to = Math.ceil(Math.max(...ends) / 30) * 30;

  const opened = openFrontPage('timetable', sect, composing);
  const { leaf } = opened;
  const venue = venuePieces(sect, composing);
  leaf.items.push(...stacked(venue, opened.rest.xPt, opened.rest.yPt));
  const rest = below(opened.rest, opened.rest.yPt + (venue.length > 0 ? toGrid(heightOf(venue)) + 2 * gridPt : 0));
  const hoursPt = paper.across(hoursMm);
  const widthPt = (rest.widthPt - hoursPt - gapPt * (days.length - 1)) / days.length;
  const [main] = shown.languages;
  const heads = shown.days.map((day) => {
    const tag = book.tag('Sect', sect);
    const heading = book.tag('H2', tag);
    const name = setText(
      tools.typesetter,
      fillIn(words[main].day, { number: day.number }),
      { role: 'label', language: main, tag: heading },
      widthPt,
    );
    const date = day.day?.date
      ? [
          setText(
            tools.typesetter,
            formatDay(day.day.date, main),
            { role: 'caption', language: main, tag: heading },
            widthPt,
          ),
        ]
      : [];
    return { tag, head: [name, ...date] };
  });
  const headPt = Math.max(...heads.map(({ head }) => heightOf(head))) + gridPt;
  const topPt = rest.yPt + headPt;
  const scale = Math.min(mostPtPerMinute, (rest.heightPt - headPt - gridPt) / (to - from));
  const columns: Column[] = [];
  for (const [index, day] of days.entries()) {
    const xPt = rest.xPt + hoursPt + index * (widthPt + gapPt);
    const tag = heads[index]?.tag ?? sect;
    const cells = day.placed.map(({ session, startMinute, endMinute }) => {
      const box = {
        xPt,
        yPt: topPt + (startMinute - from) * scale,
        widthPt,
        heightPt: Math.max(4, (endMinute - startMinute) * scale - 1.5),
      };
      return setCell(session, box, book.tag('P', tag), composing);
    });
    if (cells.some((cell) => cell === null)) return null;
    const head = heads[index]?.head;
    if (head) columns.push({ xPt, widthPt, head, tag, cells: cells.filter((cell) => cell !== null) });
  }

  for (let minute = Math.ceil(from / 60) * 60; minute <= to; minute += 60) {
    const y = topPt + (minute - from) * scale;
    leaf.items.push(across(rest.xPt, y, hoursPt - gapPt, strokes.hairline));
    putText(
      leaf,
      setText(tools.typesetter, formatTime(minute), { role: 'caption', language: 'en', tag: 'artifact' }, hoursPt),
      rest.xPt,
      y + 2,
    );
  }
  for (const column of columns) putColumn(column, rest.yPt, leaf);
  return [leaf];
}

function putColumn(column: Column, topPt: number, leaf: Leaf): void {
  let headY = topPt;
  for (const text of column.head) headY = putText(leaf, text, column.xPt, headY);
  for (const { session, box, texts } of column.cells) {
    const isBreak = session.kind === 'break';
    leaf.items.push(filledBox(box, isBreak ? ink.shade : session.kind === 'lesson' ? ink.white : ink.tint));
    if (!isBreak)
      leaf.items.push(
        framedBox(box, strokes.hairline),
        down(box.xPt + 0.75, box.yPt, box.heightPt, { ...strokes.accent, widthPt: 1.5 }),
      );
    const textPt = heightOf(texts);
    // Short cells have their line in the middle, tall ones begin at the top.
    let y = box.heightPt < textPt + 8 ? box.yPt + (box.heightPt - textPt) / 2 : box.yPt + 4;
    for (const text of texts) y = putText(leaf, text, box.xPt + cellPadPt, y);
  }
}
