import { runsOf } from '../../model/number-runs';

/** Numbers as a person writes them: `1, 3–5, 8`. */
export function formatNumbers(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`))
    .join(', ');
}
