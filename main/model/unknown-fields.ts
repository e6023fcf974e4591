/**
 * Fields of a record that this Kitbag does not know: another program of the same form of records wrote them. Nothing that is stored may
 * be lost, so they stay where they stand through every read, change and save. What they hold nobody here can say: notes perhaps, so they
 * never go to participants.
 */
import { canonicalJson } from './canonical';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * `known`, which a schema made of `whole`, with all that the schema left out, at any depth. It is `known` itself where nothing was left out.
 * Lists of the two go by their places: a schema drops none of their items.
 */
export function withUnknown<T>(known: T, whole: unknown): T {
  if (Array.isArray(known) && Array.isArray(whole)) {
    const items = known.map((item: unknown, at) => withUnknown(item, whole[at]));
    return items.every((item, at) => item === known[at]) ? known : (items as T);
  }
  if (!isFields(known) || !isFields(whole)) return known;
  const fields = Object.entries(whole).flatMap(([name, value]) => {
    if (!Object.hasOwn(known, name)) return [[name, value] as const];
    const inside = withUnknown(known[name], value);
    return inside === known[name] ? [] : [[name, inside] as const];
  });
  return fields.length === 0 ? known : { ...known, ...Object.fromEntries(fields) };
}

/**
 * `after`, a changed `before`, with the unknown fields that each part of it had before and that whoever changed it did not hand on. `known`
 * is `before` without unknown fields. A part is the same where its place is, or in a list where its name is; of things without one, where they
 * say the same, and in a list that has as many as before those at the same place that are of the same kind.
 */
export function carryUnknown<T>(before: unknown, known: unknown, after: T): T {
  if (before === after) return after;
  if (Array.isArray(before) && Array.isArray(known) && Array.isArray(after)) {
    const former = formerIn(before, known, after);
    const items = after.map((item: unknown, at) => {
      const was = former[at];
      return was === undefined ? item : carryUnknown(before[was], known[was], item);
    });
    return items.every((item, at) => item === after[at]) ? after : (items as T);
  }
  if (!isFields(before) || !isFields(known) || !isFields(after) || idOf(before) !== idOf(after)) return after;
  const fields = Object.entries(before).flatMap(([name, value]) => {
    if (!Object.hasOwn(after, name)) return Object.hasOwn(known, name) ? [] : [[name, value] as const];
    const inside = carryUnknown(value, known[name], after[name]);
    return inside === after[name] ? [] : [[name, inside] as const];
  });
  return fields.length === 0 ? after : { ...after, ...Object.fromEntries(fields) };
}

/** Where each item of `after` stood before; undefined for one that is new. */
function formerIn(
  before: readonly unknown[],
  known: readonly unknown[],
  after: readonly unknown[],
): readonly (number | undefined)[] {
  const places = new Map<string, number[]>();
  known.forEach((item, at) => {
    const name = nameOf(item);
    places.set(name, [...(places.get(name) ?? []), at]);
  });
  const found = after.map((item) => places.get(nameOf(item))?.shift());
  if (before.length !== after.length) return found;
  const taken = new Set(found);
  return found.map((was, at) => was ?? (taken.has(at) || kindOf(known[at]) !== kindOf(after[at]) ? was : at));
}

/** What names a thing among others: its id, or the key of a person. */
function idOf(item: unknown): unknown {
  return isFields(item) ? (item['id'] ?? item['key']) : undefined;
}

function kindOf(item: unknown): unknown {
  return isFields(item) ? item['kind'] : undefined;
}

/** What tells one item of a list from the others: its name, or all that it says. */
function nameOf(item: unknown): string {
  const id = idOf(item);
  return typeof id === 'string' ? `id ${id}` : canonicalJson(item);
}
