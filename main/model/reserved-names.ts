/** Names that change a prototype when they are copied by assignment: `JSON.parse` makes own fields of them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** The first such name anywhere in a value that `JSON.parse` gave; null where there is none. */
export function reservedNameIn(record: unknown): string | null {
  const open: unknown[] = [record];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.keys(value)) {
      if (reserved.has(name)) return name;
      open.push((value as Readonly<Record<string, unknown>>)[name]);
    }
  }
  return null;
}
