/** Curves through a series' points by least squares, as a spreadsheet fits them. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type TrendKind = 'linear' | 'exponential' | 'logarithmic' | 'power' | 'polynomial';

export interface Trend {
  readonly at: (x: number) => number;
  /** By the powers of x from 0; of the other kinds the two numbers of their formula. */
  readonly coefficients: readonly number[];
  /** How much of the spread it explains, in the terms that it was fitted in. */
  readonly rSquared: number;
}

interface Form {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  readonly at: (a: number, b: number, x: number) => number;
}

const same = (value: number): number => value;
const forms: Readonly<Record<Exclude<TrendKind, 'polynomial'>, Form>> = {
  linear: { x: same, y: same, at: (a, b, x) => a + b * x },
  exponential: { x: same, y: Math.log, at: (a, b, x) => Math.exp(a + b * x) },
  logarithmic: { x: Math.log, y: same, at: (a, b, x) => a + b * Math.log(x) },
  power: { x: Math.log, y: Math.log, at: (a, b, x) => Math.exp(a + b * Math.log(x)) },
};

/** Null where the points do not say one: too few, all at one place, or none that the form can take. `through` fixes its value at zero. */
export function fitTrend(
  kind: TrendKind,
  points: readonly Point[],
  degree: number,
  through: number | null,
): Trend | null {
  const form = kind === 'polynomial' ? forms.linear : forms[kind];
  const taken = points
    .map(({ x, y }) => ({ x: form.x(x), y: form.y(y) }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const start = through === null ? null : kind === 'exponential' ? Math.log(through) : through;
  if (start !== null && !Number.isFinite(start)) return null;
  const fixed = kind === 'logarithmic' || kind === 'power' ? null : start;
  const solved = leastSquares(taken, kind === 'polynomial' ? degree : 1, fixed);
  if (!solved) return null;
  const [a = 0, b = 0] = solved;
  const raw = (x: number): number => solved.reduceRight((sum, each) => sum * x + each, 0);
  const isCurve = kind === 'polynomial';
  return {
    at: isCurve ? raw : (x) => form.at(a, b, x),
    coefficients: isCurve || kind === 'linear' || kind === 'logarithmic' ? solved : [Math.exp(a), b],
    rSquared: explained(taken, raw),
  };
}

function explained(points: readonly Point[], at: (x: number) => number): number {
  const mean = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const whole = points.reduce((sum, { y }) => sum + (y - mean) ** 2, 0);
  const left = points.reduce((sum, { x, y }) => sum + (y - at(x)) ** 2, 0);
  return whole === 0 ? 1 : 1 - left / whole;
}

/** By the normal equations; x is scaled to at most 1, so that high powers of years do not swallow each other. */
function leastSquares(points: readonly Point[], degree: number, fixed: number | null): readonly number[] | null {
  const powers = Array.from({ length: degree + 1 }, (_, power) => power).slice(fixed === null ? 0 : 1);
  if (new Set(points.map(({ x }) => x)).size < powers.length) return null;
  const scale = Math.max(...points.map(({ x }) => Math.abs(x))) || 1;
  const terms = ({ x }: Point): readonly number[] => powers.map((power) => (x / scale) ** power);
  const rows = powers.map((_, row) => [
    ...powers.map((_, column) => sumOf(points, (point) => (terms(point)[row] ?? 0) * (terms(point)[column] ?? 0))),
    sumOf(points, (point) => (terms(point)[row] ?? 0) * (point.y - (fixed ?? 0))),
  ]);
  const solved = eliminate(rows);
  if (!solved) return null;
  const own = solved.map((value, index) => value / scale ** (powers[index] ?? 0));
  return fixed === null ? own : [fixed, ...own];
}

const sumOf = (points: readonly Point[], of: (point: Point) => number): number =>
  points.reduce((sum, point) => sum + of(point), 0);

/** Gauss, with the largest number of each column first. */
function eliminate(given: readonly (readonly number[])[]): readonly number[] | null {
  const rows = given.map((row) => [...row]);
  for (let column = 0; column < rows.length; column += 1) {
    const size = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let best = column;
    for (let row = column + 1; row < rows.length; row += 1) if (size(row) > size(best)) best = row;
    [rows[column], rows[best]] = [rows[best] ?? [], rows[column] ?? []];
    const pivot = rows[column];
    const lead = pivot?.[column] ?? 0;
    if (!pivot || Math.abs(lead) < 1e-13) return null;
    for (const row of rows) {
      if (row === pivot) continue;
      const share = (row[column] ?? 0) / lead;
      for (let at = column; at < row.length; at += 1) row[at] = (row[at] ?? 0) - share * (pivot[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

/** The mean of each point and those before it, so many together. */
export function movingAverage(points: readonly Point[], period: number): readonly Point[] {
  return points.slice(period - 1).map(({ x }, index) => ({
    x,
    y: sumOf(points.slice(index, index + period), ({ y }) => y) / period,
  }));
}
