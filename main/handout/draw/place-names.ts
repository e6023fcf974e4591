/** The names that places have in the file: `slide-1`, `session-3`, `day-2`, in the order of the plan. No id of the library leaves it. */
import type { Target } from '../../model/scene';
import type { Plan } from '../../model/plan';

/** By the name in the plan. */
export type PlaceNames = ReadonlyMap<string, string>;

const kinds = /^(slide|session|day)-/;

/** The same content has the same names, whatever ids it was given when it was imported. */
export function namePlaces(places: Plan['places']): PlaceNames {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const place of Object.keys(places)) {
    const kind = kinds.exec(place)?.[1];
    const count = kind === undefined ? 0 : (counts.get(kind) ?? 0) + 1;
    if (kind !== undefined) counts.set(kind, count);
    names.set(place, kind === undefined ? place : `${kind}-${String(count)}`);
  }
  return names;
}

/** What the plan calls the place that a target points to; null for the web. */
export function placeOf(target: Target): string | null {
  if (target.kind === 'slide') return `slide-${target.slide}`;
  return target.kind === 'place' ? target.name : null;
}
