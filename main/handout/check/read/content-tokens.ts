/** Takes a content stream apart into operators with their operands (ISO 32000-1, 7.2, 7.3 and 8.9.7). */
import { isKind, type PdfDictionary, type PdfName, type PdfText, type PdfValue } from './pdf-values';

export type OnOperator = (operator: string, operands: readonly PdfValue[]) => void;

const space = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) space[byte] = 1;
const delimiter = new Uint8Array(256);
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) delimiter[byte] = 1;

const escapes: Readonly<Record<number, number>> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const low = byte | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}

/** What a malformed stream may nest before it is given up. */
const deepest = 64;

/**
 * Calls `on` for every operator in order. An inline picture comes as `BI` with its dictionary and its data. What cannot be read is
 * passed over, as readers do.
 */
export function readOperators(bytes: Uint8Array, on: OnOperator): void {
  let at = 0;
  let operands: PdfValue[] = [];

  const skipSpace = (): void => {
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
      else if (space[byte] !== 1) return;
    }
  };

  const word = (): string => {
    const from = at;
    while (at < bytes.length && space[bytes[at] ?? 0] !== 1 && delimiter[bytes[at] ?? 0] !== 1) at++;
    return latin1(bytes, from, at);
  };

  const literal = (): PdfText => {
    const out: number[] = [];
    let open = 1;
    for (at++; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x5c) escaped(out);
      else if (byte === 0x29 && --open === 0) break;
      else {
        if (byte === 0x28) open++;
        // A line end of any kind is read as a line feed.
        if (byte === 13 && bytes[at + 1] === 10) at++;
        out.push(byte === 13 ? 10 : byte);
      }
    }
    at++;
    return { kind: 'text', bytes: Uint8Array.from(out) };
  };

  /** What follows a backslash; `at` is left on its last byte. */
  const escaped = (out: number[]): void => {
    const next = bytes[++at] ?? 0;
    const known = escapes[next];
    if (known !== undefined) out.push(known);
    else if (next >= 0x30 && next <= 0x37) {
      let value = 0;
      let digits = 0;
      for (; digits < 3 && (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x37; digits++)
        value = value * 8 + (bytes[at++] ?? 0) - 0x30;
      at--;
      out.push(value & 255);
    } else if (next === 13) {
      if (bytes[at + 1] === 10) at++;
    } else if (next !== 10) out.push(next);
  };

  const hexString = (): PdfText => {
    const out: number[] = [];
    let half = -1;
    for (at++; at < bytes.length && bytes[at] !== 0x3e; at++) {
      const digit = hexDigit(bytes[at] ?? 0);
      if (digit < 0) continue;
      if (half < 0) half = digit;
      else {
        out.push(half * 16 + digit);
        half = -1;
      }
    }
    if (half >= 0) out.push(half * 16);
    at++;
    return { kind: 'text', bytes: Uint8Array.from(out) };
  };

  const name = (): PdfName => {
    at++;
    const written = word();
    const read = (_: string, hex: string): string => String.fromCharCode(parseInt(hex, 16));
    return { kind: 'name', name: written.includes('#') ? written.replace(/#([0-9a-f]{2})/gi, read) : written };
  };

  const array = (depth: number): readonly PdfValue[] => {
    const items: PdfValue[] = [];
    at++;
    for (;;) {
      skipSpace();
      if (at >= bytes.length) return items;
      if (bytes[at] === 0x5d) {
        at++;
        return items;
      }
      const item = operand(depth + 1);
      if (item !== undefined) items.push(item);
    }
  };

  const dictionary = (depth: number): PdfDictionary => {
    const entries = new Map<string, PdfValue>();
    at += 2;
    for (;;) {
      skipSpace();
      if (at >= bytes.length) return { kind: 'dictionary', entries };
      if (bytes[at] === 0x3e) {
        at += 2;
        return { kind: 'dictionary', entries };
      }
      const key = operand(depth + 1);
      skipSpace();
      const value = bytes[at] === 0x3e ? undefined : operand(depth + 1);
      if (isKind(key, 'name') && value !== undefined) entries.set(key.name, value);
    }
  };

  /** Undefined where an operator stands, or a byte that belongs to nothing: that is stepped over. */
  const operand = (depth: number): PdfValue | undefined => {
    const byte = bytes[at] ?? 0;
    if (byte === 0x28) return literal();
    if (byte === 0x2f) return name();
    if (byte === 0x3c) return bytes[at + 1] === 0x3c ? (depth < deepest ? dictionary(depth) : stepOver()) : hexString();
    if (byte === 0x5b) return depth < deepest ? array(depth) : stepOver();
    if (delimiter[byte] === 1) return stepOver();
    const text = word();
    if (text === '') return stepOver();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    // A number that is broken, such as `--5`, counts as nought.
    if (/^[+-.\d]+$/.test(text)) return 0;
    if (depth === 0) found(text);
    return undefined;
  };

  const stepOver = (): PdfValue | undefined => {
    at++;
    return undefined;
  };

  const found = (operator: string): void => {
    if (operator === 'BI') return;
    if (operator === 'ID') {
      inlinePicture();
      return;
    }
    on(operator, operands);
    operands = [];
  };

  /** The data ends at `EI` between spaces; the entries of its dictionary were read as operands. */
  const inlinePicture = (): void => {
    at++;
    const from = at;
    while (at < bytes.length && !endsHere(bytes, at)) at++;
    const entries = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < operands.length; i += 2) {
      const [key, value] = [operands[i], operands[i + 1]];
      if (isKind(key, 'name') && value !== undefined) entries.set(key.name, value);
    }
    on('BI', [
      { kind: 'dictionary', entries },
      { kind: 'text', bytes: bytes.subarray(from, at) },
    ]);
    operands = [];
    at += 3;
  };

  for (;;) {
    skipSpace();
    if (at >= bytes.length) return;
    const read = operand(0);
    if (read !== undefined) operands.push(read);
  }
}

function endsHere(bytes: Uint8Array, at: number): boolean {
  return (
    space[bytes[at] ?? 0] === 1 &&
    bytes[at + 1] === 0x45 &&
    bytes[at + 2] === 0x49 &&
    (at + 3 >= bytes.length || space[bytes[at + 3] ?? 0] === 1)
  );
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}
