/** An element of an Office file: its name under our own prefixes, its attributes, its children in order. */

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  /** The text that stands directly in it. */
  readonly text: string;
}

/** An element that no file holds. */
export function madeOf(
  name: string,
  children: readonly Xml[] = [],
  attributes: Xml['attributes'] = {},
  text = '',
): Xml {
  return { name, attributes, children, text };
}

/** The first child of a name. */
export function child(element: Xml | null | undefined, name: string): Xml | null {
  return element?.children.find((candidate) => candidate.name === name) ?? null;
}

/** The first child along a path of names. */
export function descend(element: Xml | null | undefined, ...names: readonly string[]): Xml | null {
  return names.reduce<Xml | null>((at, name) => child(at, name), element ?? null);
}

export function childrenOf(element: Xml | null | undefined, name: string): readonly Xml[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The first child whose name is one of these. */
export function firstOf(element: Xml | null | undefined, names: ReadonlySet<string>): Xml | null {
  return element?.children.find(({ name }) => names.has(name)) ?? null;
}

export function attribute(element: Xml | null | undefined, name: string): string | null {
  return element?.attributes[name] ?? null;
}

/** Sizes beyond this many units are no sizes: 2³¹ EMU are 60 metres. */
const largest = 2_147_483_647;

/** A number of the file, kept within what a slide can hold; null where it is none. */
export function numberOf(value: string | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const percent = value.endsWith('%');
  const number = Number(percent ? value.slice(0, -1) : value);
  if (!Number.isFinite(number)) return measure(value);
  return Math.max(-largest, Math.min(largest, percent ? number * 1000 : number));
}

const unitsInEmu: Readonly<Record<string, number>> = {
  mm: 36_000,
  cm: 360_000,
  in: 914_400,
  pt: 12_700,
  pc: 152_400,
  pi: 152_400,
};

/** Strict files may write lengths with a unit, such as `2.5cm`. */
function measure(value: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)$/.exec(value);
  const unit = unitsInEmu[match?.[2] ?? ''];
  return match && unit !== undefined ? Math.max(-largest, Math.min(largest, Number(match[1]) * unit)) : null;
}

export function numberAttribute(element: Xml | null | undefined, name: string): number | null {
  return numberOf(attribute(element, name));
}

/** `1`, `true` and `on` are yes, their opposites no; null where nothing is said. */
export function flagAttribute(element: Xml | null | undefined, name: string): boolean | null {
  const value = attribute(element, name);
  return value === null ? null : value === '1' || value === 'true' || value === 'on';
}

/** All elements below, itself included, in document order. */
export function* everyElement(element: Xml): Generator<Xml> {
  yield element;
  for (const inner of element.children) yield* everyElement(inner);
}

/** All text below an element's `a:t`, joined. */
export function textBelow(element: Xml, name = 'a:t'): string {
  let text = '';
  for (const inner of everyElement(element)) if (inner.name === name) text += inner.text;
  return text;
}

export const emuPerPoint = 12_700;

/** A length in points, of an attribute in EMU. */
export function pointsAttribute(element: Xml | null | undefined, name: string): number | null {
  const emu = numberAttribute(element, name);
  return emu === null ? null : emu / emuPerPoint;
}
