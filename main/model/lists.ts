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

/** Replaces fields; `before` holds what they were, so that replacing by it gives the old value back. Undefined fields are left alone. */
export function withFields<T extends object>(
  value: T,
  fields: Partial<T>,
): { readonly value: T; readonly before: Partial<T> } {
  const given = Object.entries(fields).filter(([, field]) => field !== undefined);
  const before = given.map(([name]) => [name, value[name as keyof T]]);
  return { value: { ...value, ...Object.fromEntries(given) }, before: Object.fromEntries(before) as Partial<T> };
}
