/** Where an importer puts what it skipped, guessed or could not do. */
import type { Finding, Weight } from '../model/finding';
import type { SlideId } from '../model/ids';

export interface PlaceInFile {
  readonly number?: number;
  readonly slide?: SlideId;
  readonly line?: number;
}

/** Adds one finding about the file at hand. */
export type Report = (
  code: string,
  weight: Weight,
  place: PlaceInFile,
  facts?: Readonly<Record<string, string | number>>,
) => void;

/** Facts are shown to people: a hostile file cannot make them pages long. In characters; what is longer ends in three dots. */
export const longestFact = 200;

function shorten(value: string | number): string | number {
  return typeof value === 'string' && value.length > longestFact ? `${value.slice(0, longestFact)}…` : value;
}

/** A list of findings, fresh or of another file that this one belongs to, and the way to add what is found in the file. */
export function collectFindings(
  file: string,
  findings: Finding[] = [],
): { readonly report: Report; readonly findings: Finding[] } {
  const report: Report = (code, weight, place, facts = {}) => {
    findings.push({
      code,
      weight,
      place: { file, ...place },
      facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, shorten(value)])),
    });
  };
  return { report, findings };
}
