/** One row of a pasted timetable as a session, and what is wrong with it by itself. */
import type { Course, Session } from '../course';
import { textIn, type Language, type Texts } from '../language';
import { kindOfHeading, type Cells, type ColumnKind, type ColumnReading } from './columns';
import { kindOfTitle } from './kind-of-title';
import { readDay, type DayMark } from './read-day';
import { readTimes, sensesOf, type Senses } from './read-times';
import { joinTexts, latinLanguage, textsOfCell } from './texts-of-cell';

/** Why a row is no good session; each has a sentence in `words`. */
export type RowTrouble =
  | { readonly code: 'no-title' }
  | { readonly code: 'above' }
  | { readonly code: 'no-time'; readonly text: string }
  | { readonly code: 'end-first'; readonly start: number; readonly end: number }
  | { readonly code: 'no-end' }
  | { readonly code: 'day-unread'; readonly text: string }
  | { readonly code: 'overlaps'; readonly title: Texts; readonly minutes: number }
  | { readonly code: 'there'; readonly title: Texts };

export interface PlannedSession {
  readonly title: Texts;
  readonly kind: Session['kind'];
  readonly startMinute: number | null;
  readonly minutes: number;
  /** As they stand in the table. */
  readonly speakers: readonly Texts[];
  readonly room: Texts;
  readonly remarks: Texts;
}

export interface RowWishes extends ColumnReading {
  readonly rows: Cells;
  readonly course: Course;
  /** The window's. */
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface RowReader {
  /** The language of words without Han. */
  readonly latin: Language;
  /** The day that a row names which holds nothing else. */
  readonly dayOfRow: (cells: readonly string[]) => DayMark | null;
  readonly row: (cells: readonly string[]) => {
    readonly session: PlannedSession | null;
    readonly trouble: RowTrouble | null;
    readonly mark: DayMark | null;
  };
}

/** Reads the rows of one table: what a cell means is learnt from all of them. */
export function rowReader({ rows, columns, headingRow, course, language, today }: RowWishes): RowReader {
  const latin = latinLanguage(course.mainLanguage, language);
  const senses: Senses = sensesOf(rows, columns, headingRow, today);
  const heading = (index: number): string => (headingRow === null ? '' : (rows[headingRow]?.[index] ?? '')).trim();
  const cellsOf = (
    cells: readonly string[],
    kind: ColumnKind,
  ): readonly { readonly text: string; readonly index: number }[] =>
    cells.flatMap((text, index) => (columns[index] === kind && text.trim() !== '' ? [{ text, index }] : []));
  const joinedTexts = (cells: readonly string[], kind: ColumnKind, between: string): Texts =>
    cellsOf(cells, kind)
      .map(({ text }) => textsOfCell(text, latin))
      .reduce((all, one) => joinTexts(all, one, between), {});
  return {
    latin,
    dayOfRow: (cells) => {
      const filled = cells.filter((cell) => cell.trim() !== '');
      const [only = ''] = filled;
      return filled.length === 1 && only.length <= 100 ? readDay(only, senses.dates) : null;
    },
    row: (cells) => {
      const [dated] = cellsOf(cells, 'date');
      const mark = dated ? (readDay(dated.text, senses.dates) ?? bareDay(dated.text)) : null;
      const times = readTimes(cells, columns, senses);
      const title = joinedTexts(cells, 'title', ' – ');
      // A column with a heading of its own is remembered by it.
      const remarks = cellsOf(cells, 'remarks')
        .map(({ text, index }) => {
          const name = heading(index);
          const told =
            name === '' || kindOfHeading(name) === 'remarks' ? text : `${name.replace(/\s+/gu, ' ')}: ${text}`;
          return textsOfCell(told, latin);
        })
        .reduce((all, one) => joinTexts(all, one, '\n'), {});
      if (textIn(title, latin) === '') return { session: null, trouble: { code: 'no-title' }, mark };
      const session: PlannedSession = {
        title,
        kind: kindOfTexts(title),
        startMinute: times.startMinute,
        minutes: times.minutes,
        speakers: cellsOf(cells, 'speaker').flatMap(({ text }) => speakersOf(text, latin)),
        room: joinedTexts(cells, 'room', ', '),
        remarks,
      };
      const unread: RowTrouble | null = dated && !mark ? { code: 'day-unread', text: dated.text.trim() } : null;
      return { session, trouble: times.trouble ?? unread, mark };
    },
  };
}

/** The kind that the title speaks of in any of its languages. */
function kindOfTexts(title: Texts): Session['kind'] {
  return (
    Object.values(title)
      .map(kindOfTitle)
      .find((kind) => kind !== 'lesson') ?? 'lesson'
  );
}

/** A number alone in the column of days counts them. */
function bareDay(text: string): DayMark | null {
  const number = /^\s*(\d{1,2})\s*$/.exec(text.normalize('NFKC'))?.[1];
  return number === undefined || Number(number) === 0
    ? null
    : { date: null, number: Number(number), weekday: null, rest: '' };
}

/** Names stand on lines of their own, or apart by a semicolon, a Chinese comma, a slash or an ampersand. */
function speakersOf(cell: string, latin: Language): readonly Texts[] {
  return cell
    .split(/[\n;；、&＆]|\s\/\s/)
    .map((name) => textsOfCell(name.replace(/^[\s,，]+|[\s,，]+$/g, ''), latin))
    .filter((name) => Object.keys(name).length > 0);
}
