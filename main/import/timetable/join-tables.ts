/** The tables of one text as one: those after the first give their cells to the columns of its heads. */
import { kindOfHeading } from '../../model/pasted-timetable/columns';
import { readClock, readSpan } from '../../model/pasted-timetable/read-clock';
import { readDay } from '../../model/pasted-timetable/read-day';

export interface MarkdownRow {
  readonly cells: readonly string[];
  /** The number of its table; null for words between tables. */
  readonly table: number | null;
  readonly isHead: boolean;
}

const key = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

function kindsOf(cells: readonly string[]): number {
  return new Set(cells.map(kindOfHeading).filter((kind) => kind !== null && kind !== 'none')).size;
}

/** Where a table must have heads, its first entry often stands there, or the name of its day. */
function saysMore(cells: readonly string[]): boolean {
  const near = '2000-01-01';
  return cells.some(
    (cell) =>
      kindOfHeading(cell) === null &&
      (readSpan(cell) !== null || readClock(cell) !== null || readDay(cell, { order: 'dmy', near }) !== null),
  );
}

/** For each of the heads its column among `names`, to which it is added where it is new; null where none is known there. */
function placesOf(heads: readonly string[], names: string[]): readonly number[] | null {
  if (saysMore(heads)) return null;
  const taken = new Set<number>();
  const find = (isIt: (name: string) => boolean): number => {
    const index = names.findIndex((name, at) => !taken.has(at) && isIt(name));
    if (index >= 0) taken.add(index);
    return index;
  };
  const same = heads.map((head) => find((name) => key(name) === key(head)));
  const alike = heads.map((head, at) => {
    const kind = kindOfHeading(head);
    if ((same[at] ?? -1) >= 0 || kind === null || kind === 'none' || kind === 'remarks') return same[at] ?? -1;
    return find((name) => kindOfHeading(name) === kind);
  });
  if (!heads.some((head, at) => head !== '' && (alike[at] ?? -1) >= 0)) return null;
  return alike.map((place, at) => (place >= 0 ? place : names.push(heads[at] ?? '') - 1));
}

/**
 * Rows of all tables under the heads of the first that names columns of a timetable: a further table's heads are left out, and its cells
 * stand in the columns that its own heads name, in whatever order. One whose heads name nothing known stays as it is.
 */
export function joinTables(rows: readonly MarkdownRow[]): readonly (readonly string[])[] {
  const heads = rows.filter(({ isHead }) => isHead);
  const lead = heads.find(({ cells }) => kindsOf(cells) >= 2) ?? heads[0];
  if (!lead) return rows.map(({ cells }) => cells);
  const names = [...lead.cells];
  const places = new Map<number | null, readonly number[] | null>();
  for (const head of heads.slice(heads.indexOf(lead) + 1)) places.set(head.table, placesOf(head.cells, names));
  return rows.flatMap((row) => {
    if (row === lead) return [names];
    const place = places.get(row.table);
    if (!place) return [row.cells];
    if (row.isHead) return [];
    const moved = new Map(row.cells.map((cell, at) => [place[at] ?? names.length + at - place.length, cell]));
    return [Array.from({ length: Math.max(...moved.keys()) + 1 }, (_, at) => moved.get(at) ?? '')];
  });
}
