/** Where a paragraph's and a run's properties come from: the nearest element that says something wins. */
import type { Colours } from '../style/colour';
import { attribute, child, firstOf, numberAttribute, type Xml } from '../xml/xml';

/** An element of properties with the colours that its names mean. */
export interface Source {
  readonly element: Xml;
  readonly colours: Colours;
}

export function nearestAttribute(sources: readonly Source[], name: string): string | null {
  for (const { element } of sources) {
    const value = element.attributes[name];
    if (value !== undefined) return value;
  }
  return null;
}

export function nearestNumber(sources: readonly Source[], name: string): number | null {
  for (const { element } of sources) {
    const value = numberAttribute(element, name);
    if (value !== null) return value;
  }
  return null;
}

export function nearestFlag(sources: readonly Source[], name: string): boolean | null {
  const value = nearestAttribute(sources, name);
  return value === null ? null : value === '1' || value === 'true' || value === 'on';
}

/** The nearest child of one of these names, with the colours that hold there. */
export function nearestChild(sources: readonly Source[], names: ReadonlySet<string>): Source | null {
  for (const { element, colours } of sources) {
    const found = firstOf(element, names);
    if (found) return { element: found, colours };
  }
  return null;
}

/** What a list of levels says of one level, from 0. */
export function levelOf(list: Xml | null, level: number): Xml | null {
  return child(list, `a:lvl${level + 1}pPr`) ?? child(list, 'a:defPPr');
}

/** A paragraph's level, from 0 to 8. */
export function readLevel(properties: Xml | null): number {
  return Math.max(0, Math.min(8, Math.trunc(numberAttribute(properties, 'lvl') ?? 0)));
}

export function typefaceOf(source: Source | null): string {
  return attribute(source?.element, 'typeface') ?? '';
}
