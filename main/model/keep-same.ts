/** What comes again mostly as it was: the parts that did not change stay the very same values, and are known by that. */

/**
 * `after`, in which everything that equals its counterpart in `before` is that counterpart: plain objects, arrays and Maps at any
 * depth, and texts. Where nothing differs it is `before` itself. Other objects are taken as they come.
 */
export function keepSame<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || typeof before !== typeof after || after === null || before === null) {
    return before === after ? (before as T) : after;
  }
  if (typeof after !== 'object') return after;
  if (Array.isArray(after)) return Array.isArray(before) ? (keepList(before, after) as T) : after;
  if (after instanceof Map) return before instanceof Map ? (keepMap(before, after) as T) : after;
  if (!isPlain(after) || !isPlain(before)) return after;
  return keepFields(before, after) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** What names a thing among others: its key where it has one (a slide may stand in two places), else its id. */
function nameOf(one: unknown): unknown {
  return isPlain(one) ? (one['key'] ?? one['id']) : undefined;
}

/** Things with a name are compared with their own former selves, wherever they stand now. */
function keepList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const named = new Map(before.map((one) => [nameOf(one), one]));
  const kept = after.map((one, index) => {
    const name = nameOf(one);
    return keepSame(name === undefined ? before[index] : named.get(name), one);
  });
  return kept.length === before.length && kept.every((one, index) => one === before[index]) ? before : kept;
}

function keepMap(before: ReadonlyMap<unknown, unknown>, after: ReadonlyMap<unknown, unknown>) {
  const kept = new Map([...after].map(([key, value]) => [key, keepSame(before.get(key), value)]));
  const isSame = kept.size === before.size && [...kept].every(([key, value]) => before.get(key) === value);
  return isSame ? before : kept;
}

function keepFields(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(after);
  let isSame = names.length === Object.keys(before).length;
  const kept: Record<string, unknown> = {};
  for (const name of names) {
    const value = keepSame(before[name], after[name]);
    kept[name] = value;
    isSame &&= Object.hasOwn(before, name) && before[name] === value;
  }
  return isSame ? before : kept;
}
