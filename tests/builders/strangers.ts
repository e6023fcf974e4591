/** Values in which every object has a field that this Kitbag does not know, as a later one of the same form of records would write. */

/** Maps from ids to values have no fields of their own. */
const maps = new Set(['layouts', 'slideLayouts']);

/** The value, each object of it with a `later` field; how many there are is how often `stranger-` stands in its text. */
export function withStrangers<T>(value: T): T {
  return strange(value, '') as T;
}

function strange(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item, at) => strange(item, `${path}-${String(at)}`));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, strange(field, `${path}-${name}`)] as const);
  return {
    ...Object.fromEntries(fields),
    ...(maps.has(path.split('-').at(-1) ?? '') ? {} : { later: `stranger${path}` }),
  };
}

/** Every such field that stands in a text, in the order of their names. */
export function strangersIn(text: string): readonly string[] {
  return (text.match(/stranger[-\w]*/g) ?? []).sort();
}
