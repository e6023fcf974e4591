/** Looking a stranger's word up in a list of ours. */

/** What the list has under a name; null where it has none, also for names that every object inherits, such as `constructor`. */
export function listed<T>(list: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(list, name) ? (list[name] ?? null) : null;
}
