/** How many copies a line asks for. */
import { mostCopies } from '../../model/copies';
import { isAgencyName } from '../../model/agency-name';

/** `PJ ×3`, `PJ x 3`, `PJ (×3)`. */
const after = /^(.*[^\s(（])(?:\s*[(（]?\s*×\s*|\s+[(（]?[xX*]\s*)(\d{1,4})\s*[)）]?$/u;
/** `PJ 3 copies`, `PJ (3 exemplares)`, `海關 3份`. */
const worded = /^(.*[^\s(（])\s*[(（\s]\s*(\d{1,4})\s*(?:cop(?:y|ies)|c[óo]pias?|exemplar(?:es)?|份)\s*[)）]?$/iu;
/** `3 × PJ`, `3x PJ`. */
const before = /^(\d{1,4})\s*(?:×\s*|[xX*]\s+)(\S.*)$/u;
/** `3 PJ`: with an agency only, for people's names are numbered like this. */
const counted = /^(\d{1,4})\s+(\S.*)$/u;

/** The name and how many copies it gets, where the cell says so; null elsewhere. `isNumbered` is true for a list whose lines count themselves. */
export function several(cell: string, isNumbered: boolean): { readonly name: string; readonly copies: number } | null {
  const [, name, copies] = after.exec(cell) ?? worded.exec(cell) ?? turned(before.exec(cell)) ?? [];
  if (name !== undefined) return fitting(name, Number(copies), 1);
  const [, number, agency = ''] = (isNumbered ? null : counted.exec(cell)) ?? [];
  return isAgencyName(agency) ? fitting(agency, Number(number), 2) : null;
}

/** True where the numbers before the names are 1, 2, 3 and so on: they count lines, not copies. */
export function countThemselves(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => counted.exec(cell)?.[1] ?? []).map(Number);
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}

function turned(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

/** A bare 1 before a name counts lines. */
function fitting(
  name: string,
  copies: number,
  least: 1 | 2,
): { readonly name: string; readonly copies: number } | null {
  return copies >= least && copies <= mostCopies ? { name, copies } : null;
}
