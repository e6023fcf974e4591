// Inputs from real ones: bytes and words are changed, cut, doubled and mixed, and values of JSON become what nobody expects.

const bounds = [0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff];

/** Changes bytes in a few places, without knowing what they mean. */
export function mutateBytes(bytes, chance, others) {
  let changed = Buffer.from(bytes);
  for (let turn = chance.few(8); turn > 0; turn -= 1) {
    const at = chance.below(changed.length + 1);
    const count = chance.few(64);
    switch (chance.below(9)) {
      case 0:
        if (at < changed.length) changed[at] ^= 1 << chance.below(8);
        break;
      case 1:
        if (at < changed.length) changed[at] = chance.below(256);
        break;
      case 2: {
        const [size, value] = [chance.pick([1, 2, 4]), chance.pick(bounds)];
        if (at + size > changed.length) break;
        const kept = value % 2 ** (8 * size);
        if (chance.below(2) === 0) changed.writeUIntLE(kept, at, size);
        else changed.writeUIntBE(kept, at, size);
        break;
      }
      case 3:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + count)]);
        break;
      case 4:
        changed = Buffer.concat([changed.subarray(0, at + count), changed.subarray(at)]);
        break;
      case 5:
        changed = changed.subarray(0, at);
        break;
      case 6:
        changed = Buffer.concat([
          changed.subarray(0, at),
          Buffer.alloc(count, chance.below(256)),
          changed.subarray(at),
        ]);
        break;
      case 7: {
        const other = Buffer.from(chance.pick(others));
        changed = Buffer.concat([changed.subarray(0, at), other.subarray(chance.below(other.length + 1))]);
        break;
      }
      default: {
        const from = chance.below(changed.length + 1);
        changed.copy(changed, at, from, from + count);
      }
    }
  }
  return changed.subarray(0, 1 << 20);
}

/** What embeds, overrides and isolates a reading direction, and what ends that (UAX #9). */
export const turns = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];

/** A name that reads otherwise than it is written: directions turned and not turned back, letters of both, nothing that can be seen. */
export function mutateName(name, chance) {
  const put = [
    ...turns,
    ...turns,
    'א',
    'ע',
    'م',
    '٣',
    '\u200f',
    '\u061c',
    '\u00ad',
    '\u2028',
    '\0',
    '.',
    ' ',
    '/',
    ':',
    '財',
  ];
  let changed = [...name];
  for (let turn = chance.few(8); turn > 0; turn -= 1) {
    const at = chance.below(changed.length + 1);
    if (chance.below(4) === 0) changed = changed.slice(0, at);
    else changed.splice(at, chance.below(2), chance.pick(put).repeat(chance.below(8) === 0 ? chance.few(200) : 1));
  }
  return changed.join('');
}

/** Characters that readers of text stumble over: directions, joiners, lone surrogates, what grows when it is folded. */
const odd = [
  '\0',
  ...turns,
  '\u200d',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u2028',
  '\r',
  '\t',
  'İ',
  'ß',
  'ﷺ',
  '𝔘',
  '🏳️‍🌈',
  '\u0300',
];

/** Changes words in a few places; `tokens` are what means something in this kind of text. */
export function mutateText(text, chance, others, tokens) {
  let changed = text;
  for (let turn = chance.few(10); turn > 0; turn -= 1) {
    const at = chance.below(changed.length + 1);
    const count = chance.few(60);
    const put = (words, over = 0) => {
      changed = changed.slice(0, at) + words + changed.slice(at + over);
    };
    switch (chance.below(10)) {
      case 0:
      case 1:
      case 2:
        put(chance.pick(tokens), chance.below(2) * count);
        break;
      case 3:
        put(chance.pick(tokens).repeat(chance.few(300)));
        break;
      case 4:
        put('', count);
        break;
      case 5:
        put(changed.slice(chance.below(changed.length + 1)).slice(0, count * 4));
        break;
      case 6:
        put(chance.pick(odd).repeat(chance.few(20)));
        break;
      case 7: {
        const other = chance.pick(others);
        put(other.slice(chance.below(other.length + 1)).slice(0, count * 8));
        break;
      }
      case 8:
        changed = changed.replace(/-?\d+(?:\.\d+)?/g, (number) =>
          chance.below(6) === 0
            ? chance.pick(['0', '-1', '1e999', '99999999999', '0.0000001', 'NaN', '1.5', ''])
            : number,
        );
        break;
      default: {
        const lines = changed.split('\n');
        const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
        [lines[a], lines[b]] = [lines[b], lines[a]];
        changed = lines.join('\n');
      }
    }
  }
  return changed.slice(0, 1 << 18);
}

const values = [
  null,
  true,
  -1,
  0,
  1e308,
  -0,
  0.1,
  2 ** 53,
  '',
  'TLP:RED',
  '../../x',
  'x'.repeat(5000),
  '2026-13-45',
  [],
  {},
  [[[[]]]],
  'a'.repeat(64),
];
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'format',
  'version',
  '',
];

/** Text of JSON in which values are others, missing, doubled, deep or named like an object's own parts. */
export function mutateJson(text, chance) {
  let parts;
  try {
    parts = places(JSON.parse(text));
  } catch {
    return text;
  }
  let changed = text;
  for (let turn = chance.few(5); turn > 0 && parts.length > 0; turn -= 1) {
    const root = JSON.parse(changed);
    parts = places(root);
    if (parts.length === 0) break;
    const [holder, key] = chance.pick(parts);
    switch (chance.below(7)) {
      case 0:
        delete holder[key];
        break;
      case 1:
        holder[key] = structuredClone(chance.pick(values));
        break;
      case 2:
        holder[key] = structuredClone(chance.pick(parts)[0]);
        break;
      case 3:
        if (Array.isArray(holder)) holder.push(...Array.from({ length: chance.few(50) }, () => holder[key]));
        else own(holder, chance.pick(names), holder[key]);
        break;
      case 4:
        if (typeof holder[key] === 'string') holder[key] = holder[key] + chance.pick(odd);
        else if (typeof holder[key] === 'number') holder[key] = chance.pick(bounds);
        break;
      case 5:
        for (let depth = chance.few(200); depth > 0; depth -= 1)
          holder[key] = chance.below(2) ? [holder[key]] : { a: holder[key] };
        break;
      default:
        if (!Array.isArray(holder)) own(holder, chance.pick(names), chance.pick(values));
    }
    changed = JSON.stringify(root);
    if (changed.length > 1 << 18) break;
  }
  return changed;
}

/** A property of an object itself, also where its name means something else in JavaScript. */
function own(holder, name, value) {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Every holder in a value with each of its keys. */
function places(value) {
  const found = [];
  const waiting = [value];
  while (waiting.length > 0 && found.length < 5000) {
    const holder = waiting.pop();
    if (holder === null || typeof holder !== 'object') continue;
    for (const key of Object.keys(holder)) {
      found.push([holder, key]);
      waiting.push(holder[key]);
    }
  }
  return found;
}
