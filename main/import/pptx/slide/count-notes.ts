/** Findings of one slide: the same one twice is counted. */
import type { Weight } from '../../../model/finding';
import type { PlaceInFile, Report } from '../../findings';
import type { Note } from './scope';

/** One slide tells no more than this of one kind: a map of 5,000 odd shapes is one finding to a person. */
const mostOfOneCode = 12;

interface Counted {
  readonly code: string;
  readonly weight: Weight;
  readonly facts: Readonly<Record<string, string | number>>;
  count: number;
}

export interface CountedNotes {
  readonly note: Note;
  tell(report: Report, place: PlaceInFile): void;
}

export function countNotes(): CountedNotes {
  const counted = new Map<string, Counted>();
  const codes = new Map<string, number>();
  return {
    note: (code, weight, facts = {}) => {
      const key = JSON.stringify([code, facts]);
      const known = counted.get(key);
      if (known) known.count += 1;
      else {
        const ofCode = (codes.get(code) ?? 0) + 1;
        codes.set(code, ofCode);
        if (ofCode <= mostOfOneCode) counted.set(key, { code, weight, facts, count: 1 });
      }
    },
    tell: (report, place) => {
      for (const { code, weight, facts, count } of counted.values())
        report(code, weight, place, { ...(count > 1 && !('count' in facts) ? { count } : {}), ...facts });
    },
  };
}
