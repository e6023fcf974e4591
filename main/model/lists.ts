/** Small acts on readonly lists, shared by the edits of courses and decks. */

/** The list with `item` at `index`; an index past the end puts it last. */
export function inserted<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** The list without what stands at `index`. */
export function without<T>(list: readonly T[], index: number): readonly T[] {
  return [...list.slice(0, index), ...list.slice(index + 1)];
}

/** The list with `item` in the place of what stands at `index`. */
export function replaced<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return [...list.slice(0, index), item, ...list.slice(index + 1)];
}

/** Applies edits that replace fields, in order; the inverse takes all of them back. */
export function applyFieldEdits<T extends object, E extends { readonly kind: string; readonly changes: Partial<T> }>(
  value: T,
  edits: readonly E[],
): { readonly record: T; readonly inverse: readonly { readonly kind: E['kind']; readonly changes: Partial<T> }[] } {
  let record = value;
  const inverse: { readonly kind: E['kind']; readonly changes: Partial<T> }[] = [];
  for (const { kind, changes } of edits) {
    const replaced = withFields(record, changes);
    record = replaced.value;
    inverse.unshift({ kind, changes: replaced.before });
  }
  return { record, inverse };
}

/**
 * Replaces fields; one that is given as undefined is taken away. `before` holds what they were, undefined for those that were not there,
 * so that replacing by it gives the old value back. Whoever saves the value has its schema refuse one that lacks what it needs.
 */
export function withFields<T extends object>(
  value: T,
  fields: Partial<T>,
): { readonly value: T; readonly before: Partial<T> } {
  const names = Object.keys(fields) as (keyof T)[];
  const before = Object.fromEntries(names.map((name) => [name, value[name]])) as Partial<T>;
  const kept = Object.entries({ ...value, ...fields }).filter(([, field]) => field !== undefined);
  return { value: Object.fromEntries(kept) as T, before };
}
