/** Guide formulas: the small language in which Office describes the outlines of shapes. */
import { listed } from '../../../model/listed';

export type Guides = ReadonlyMap<string, number>;
export type GuideFormula = readonly [name: string, formula: string];

/** 60,000 units are a degree. */
export const unitsPerDegree = 60_000;
const radians = (units: number): number => (units / unitsPerDegree / 180) * Math.PI;
const units = (angle: number): number => (angle / Math.PI) * 180 * unitsPerDegree;

/** What every shape may refer to, given its size. */
function builtIn(width: number, height: number): Map<string, number> {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const known = new Map<string, number>([
    ['w', width],
    ['h', height],
    ['l', 0],
    ['t', 0],
    ['r', width],
    ['b', height],
    ['hc', width / 2],
    ['vc', height / 2],
    ['ss', short],
    ['ls', long],
    ['cd2', 10_800_000],
    ['cd4', 5_400_000],
    ['cd8', 2_700_000],
    ['3cd4', 16_200_000],
    ['3cd8', 8_100_000],
    ['5cd8', 13_500_000],
    ['7cd8', 18_900_000],
  ]);
  for (const part of [2, 3, 4, 5, 6, 8, 10, 12, 32]) {
    known.set(`wd${part}`, width / part);
    known.set(`hd${part}`, height / part);
  }
  for (const part of [2, 4, 6, 8, 16, 32]) known.set(`ssd${part}`, short / part);
  return known;
}

type Operation = (x: number, y: number, z: number) => number;

const operations: Readonly<Record<string, Operation>> = {
  val: (x) => x,
  '*/': (x, y, z) => (x * y) / z,
  '+-': (x, y, z) => x + y - z,
  '+/': (x, y, z) => (x + y) / z,
  '?:': (x, y, z) => (x > 0 ? y : z),
  abs: (x) => Math.abs(x),
  at2: (x, y) => units(Math.atan2(y, x)),
  cat2: (x, y, z) => x * Math.cos(Math.atan2(z, y)),
  sat2: (x, y, z) => x * Math.sin(Math.atan2(z, y)),
  cos: (x, y) => x * Math.cos(radians(y)),
  sin: (x, y) => x * Math.sin(radians(y)),
  tan: (x, y) => x * Math.tan(radians(y)),
  max: (x, y) => Math.max(x, y),
  min: (x, y) => Math.min(x, y),
  mod: (x, y, z) => Math.sqrt(x * x + y * y + z * z),
  pin: (x, y, z) => (y < x ? x : y > z ? z : y),
  sqrt: (x) => Math.sqrt(Math.max(0, x)),
};

/** A name's or a number's value; 0 for what is neither. */
export function valueOf(guides: Guides, term: string | undefined): number {
  if (term === undefined) return 0;
  const known = guides.get(term);
  if (known !== undefined) return known;
  const number = Number(term);
  return Number.isFinite(number) ? number : 0;
}

function evaluate(formula: string, guides: Guides): number {
  const [operator = '', x, y, z] = formula.trim().split(/\s+/);
  const operation = listed(operations, operator);
  const value = operation
    ? operation(valueOf(guides, x), valueOf(guides, y), valueOf(guides, z))
    : valueOf(guides, operator);
  // Shapes without width divide by zero; the standard's own programs then take 0.
  return Number.isFinite(value) ? value : 0;
}

/** More than any shape has; a hostile one would take seconds. */
const mostGuides = 5_000;

/** Evaluates a shape's guides: its adjustments, overridden by the file's, then its formulas in order. */
export function evaluateGuides(
  size: { readonly width: number; readonly height: number },
  adjustments: readonly GuideFormula[],
  overrides: ReadonlyMap<string, string>,
  formulas: readonly GuideFormula[],
): Guides {
  const guides = builtIn(size.width, size.height);
  for (const [name, formula] of adjustments) guides.set(name, evaluate(overrides.get(name) ?? formula, guides));
  for (const [name, formula] of overrides) if (!guides.has(name)) guides.set(name, evaluate(formula, guides));
  for (const [name, formula] of formulas.slice(0, mostGuides)) guides.set(name, evaluate(formula, guides));
  return guides;
}
