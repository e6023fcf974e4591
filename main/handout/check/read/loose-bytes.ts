/** Bytes of a file that belong to none of its objects: no reader shows them, and any editor does. */

const head = /^%PDF-\d\.\d[ \r\n]+(?:%[\x80-\xff]{4,8}\s+)?/;
const tail = /^(?:xref\s[\d\s fn]+trailer\s*<<[^%]*>>\s*)?startxref\s+\d+\s+%%EOF\s*$/;
/** What parts words of the format (ISO 32000-1, 7.2.2). */
const isApart = (byte: number): boolean => byte <= 32 || '()<>[]{}/%'.includes(String.fromCharCode(byte));

/** True where something stands between the objects of a file, before them, behind them, or as a comment within one. */
export function hasLooseBytes(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opened = head.exec(file.toString('latin1', 0, 64));
  if (!opened) return true;
  let at = opened[0].length;
  for (;;) {
    while (at < file.length && (file[at] ?? 0) <= 32) at++;
    const object = /^\d+ \d+ obj/.exec(file.toString('latin1', at, at + 40));
    if (!object) return !tail.test(file.toString('latin1', at));
    const end = endOfObject(file, at + object[0].length);
    if (end === null) return true;
    at = end;
  }
}

/** Behind its `endobj`; null where a comment stands in it, or where it does not end. */
function endOfObject(file: Buffer, from: number): number | null {
  let length: number | null = null;
  let words: readonly string[] = [];
  for (let at = from; at < file.length;) {
    const byte = file[at] ?? 0;
    if (byte === 0x25) return null;
    if (byte === 0x28) at = endOfString(file, at);
    else if (byte === 0x3c && file[at + 1] !== 0x3c) at = file.indexOf('>', at, 'latin1') + 1 || file.length;
    else if (byte === 0x3c || byte === 0x3e) at += 2;
    else if (byte !== 0x2f && isApart(byte)) at++;
    else {
      let end = at + 1;
      while (end < file.length && !isApart(file[end] ?? 0)) end++;
      const word = file.toString('latin1', at, end);
      at = end;
      if (word === 'endobj') return at;
      if (word === 'stream') {
        const next = endOfStream(file, at, length);
        if (next === null) return null;
        at = next;
      } else if (words.at(-1) === '/Length' && /^\d+$/.test(word)) length = Number(word);
      // A length that stands elsewhere in the file: `/Length 12 0 R`.
      else if (word === 'R' && words[0] === '/Length') length = null;
      words = [...words.slice(-2), word];
    }
  }
  return null;
}

/** Behind its `endstream`: where its length says, or where that word comes. */
function endOfStream(file: Buffer, from: number, length: number | null): number | null {
  const start = from + (file[from] === 0x0d ? 2 : 1);
  const said = length === null ? -1 : start + length;
  const between = said < 0 ? '' : file.toString('latin1', said, said + 11);
  if (/^\s{0,2}endstream/.test(between)) return said + between.indexOf('endstream') + 9;
  const found = file.indexOf('endstream', start, 'latin1');
  return found < 0 ? null : found + 9;
}

function endOfString(file: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < file.length; at++) {
    const byte = file[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return file.length;
}
