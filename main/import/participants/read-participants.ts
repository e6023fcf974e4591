/** A list of participants: names and agencies, pasted from a table or read from a CSV file. */
import { mostCopies } from '../../model/copies';
import type { Finding } from '../../model/finding';
import type { ListedHolder, ParticipantList } from '../../model/participants';
import { readCells } from '../text/read-cells';
import { apart } from './apart';
import { headingsOf, type Columns } from './headings';
import { countThemselves, several } from './several';

/** Longer ones are no names of people or agencies. */
const longestName = 200;

/**
 * The rows of a text whose columns stand apart by commas, semicolons or tabs, whichever it uses. A first row of headings says
 * which column is which; without one the first column is the name, unless it only counts. A row of a name alone is looked into: an
 * agency may stand in brackets or after a dash. A name with a number of copies is listed that many times. A row is never dropped in
 * silence.
 */
export function readParticipants(text: string): ParticipantList {
  const findings: Finding[] = [];
  const rows = readCells(text)
    .map((cells, index) => ({ row: index + 1, cells: cells.map(cleaned) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const note = (code: string, weight: Finding['weight'], facts: Finding['facts'], row: number): void => {
    findings.push({ code, weight, place: { line: row }, facts });
  };
  const [first] = rows;
  const headings = headingsOfRow(first?.cells ?? []);
  const columns = headings ?? (isCounted(rows) ? { name: 1, agency: 2 } : { name: 0, agency: 1 });
  if (first && headings) note('list.headings', 'information', { name: String(first.cells[columns.name]) }, first.row);
  const holders: ListedHolder[] = [];
  /** Every finding about one name holds the same facts: how many copies it gets is known at the last of its lines. */
  const seen = new Map<string, { readonly name: string; readonly row: number; copies: number }>();
  const manifold: { readonly row: number; readonly name: string; readonly copies: number }[] = [];
  const isNumbered = countThemselves(rows.map(({ cells }) => cells[columns.name] ?? ''));
  const parted: { readonly row: number; readonly name: string; readonly agency: string }[] = [];
  for (const { cells, row } of rows.slice(headings ? 1 : 0)) {
    const said = cells[columns.name] ?? '';
    const { name: alone, copies } = several(said, isNumbered) ?? { name: said, copies: 1 };
    // A row that goes on after its name has said where the agency stands.
    const two = cells.length <= columns.name + 1 ? apart(alone) : null;
    const [name, agency] = two ?? [alone, cells[columns.agency] ?? ''];
    if (two) parted.push({ row, name, agency });
    if (name === '') {
      note('list.no-name', 'look', { agency }, row);
      continue;
    }
    if (holders.length + copies > mostCopies) {
      note('list.too-long', 'stops', { limit: mostCopies }, row);
      break;
    }
    const before = findings.length;
    if (copies > 1) manifold.push({ row, name, copies });
    const key = `${name}\u0000${agency}`.normalize('NFKC').toLowerCase();
    const earlier = seen.get(key);
    if (earlier) {
      earlier.copies += copies;
      note('list.twice', 'look', earlier, row);
    } else seen.set(key, { name, row, copies });
    // Where headings say which column is which, the others were left out on purpose.
    const more = headings ? undefined : cells.find((cell, index) => cell !== '' && index > columns.agency);
    if (more !== undefined) note('list.more-columns', 'look', { name, more }, row);
    if (!/\p{L}/u.test(name)) note('list.no-letters', 'look', { name }, row);
    if (name.length > longestName || agency.length > longestName)
      note('list.name-too-long', 'look', { name: name.slice(0, 40), limit: longestName }, row);
    const holder = { name: shortened(name), agency: shortened(agency), row, isDoubtful: findings.length > before };
    for (let copy = 0; copy < copies; copy += 1) holders.push(holder);
  }
  const [one] = parted;
  if (one)
    note('list.agency-beside', 'information', { name: one.name, agency: one.agency, count: parted.length }, one.row);
  const [many] = manifold;
  if (many)
    note('list.several', 'information', { name: many.name, copies: many.copies, count: manifold.length }, many.row);
  return { holders, findings };
}

/** As `headingsOf`, also where both headings stand in one cell. */
function headingsOfRow(cells: readonly string[]): Columns | null {
  return headingsOf(cells) ?? (cells.length === 1 ? headingsOf(apart(cells[0] ?? '') ?? []) : null);
}

/** One line, one space between words, and none of the marks that turn the reading direction around or cannot be seen. */
function cleaned(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .trim();
}

function shortened(text: string): string {
  return Array.from(text).slice(0, longestName).join('').slice(0, longestName).trim();
}

/** True where the first column counts the rows and the second holds the names. */
function isCounted(rows: readonly { readonly cells: readonly string[] }[]): boolean {
  return rows.length > 0 && rows.every(({ cells }) => /^\d{1,4}[.)]?$/.test(cells[0] ?? '') && (cells[1] ?? '') !== '');
}
