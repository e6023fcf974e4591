/** Texts inside bytes that nobody deciphers: runs of readable characters in any of the ways in which a PDF may hold them. */

import { isUtf8 } from 'node:buffer';

/** Shorter runs come about by chance. */
const leastCharacters = 12;
const leastHan = 4;

/** Runs in Latin-1 or UTF-8, and in UTF-16 of both orders. */
export function textsInBytes(bytes: Uint8Array): readonly string[] {
  return [...narrowRuns(bytes), ...wideRuns(bytes, 0), ...wideRuns(bytes, 1)];
}

function isLetter(byte: number): boolean {
  const low = byte | 0x20;
  return (low >= 0x61 && low <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

function narrowRuns(bytes: Uint8Array): readonly string[] {
  const runs: string[] = [];
  let from = 0;
  let letters = 0;
  let high = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (at < bytes.length && (byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)) {
      if (byte >= 0x80) high++;
      else if (isLetter(byte)) letters++;
      continue;
    }
    const length = at - from;
    if (length >= leastCharacters && letters + high >= length * 0.5) {
      const run = bytes.subarray(from, at);
      // Either it is UTF-8, or single bytes.
      const isText = isUtf8(run);
      if (letters >= length * 0.4 || (high > 0 && isText))
        runs.push(isText ? new TextDecoder().decode(run) : Buffer.from(run).toString('latin1'));
    }
    from = at + 1;
    letters = high = 0;
  }
  return runs;
}

/** `offset` is where the first pair begins; each pair is tried in both orders. */
function wideRuns(bytes: Uint8Array, offset: number): readonly string[] {
  const runs: string[] = [];
  for (const bigEnd of [true, false]) {
    let from = offset;
    let han = 0;
    for (let at = offset; at <= bytes.length; at += 2) {
      const high = bytes[bigEnd ? at : at + 1] ?? 0;
      const low = bytes[bigEnd ? at + 1 : at] ?? 0;
      const isHan = high >= 0x4e && high <= 0x9f;
      const isText = at + 1 < bytes.length && (isHan || (high === 0 && low >= 0x20) || high === 0x30 || high === 0xff);
      if (isText) {
        if (isHan) han++;
        continue;
      }
      const length = (at - from) / 2;
      if (length >= leastCharacters || han >= leastHan)
        runs.push(new TextDecoder(bigEnd ? 'utf-16be' : 'utf-16le').decode(bytes.subarray(from, at)));
      from = at + 2;
      han = 0;
    }
  }
  return runs;
}
