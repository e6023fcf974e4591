/** What each code of a font stands for: its ToUnicode map (ISO 32000-1, 9.10.3). */
import { readOperators } from './content-tokens';
import { isArray, isKind, type PdfValue } from './pdf-values';

/** By code. */
export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  readOperators(bytes, (operator, operands) => {
    if (operator === 'endbfchar') {
      for (let i = 0; i + 1 < operands.length; i += 2) {
        const code = codeOf(operands[i]);
        if (code !== null) map.set(code, textOf(operands[i + 1]));
      }
    } else if (operator === 'endbfrange') {
      for (let i = 0; i + 2 < operands.length; i += 3) addRange(map, operands[i], operands[i + 1], operands[i + 2]);
    }
  });
  return map;
}

function addRange(
  map: Map<number, string>,
  from: PdfValue | undefined,
  to: PdfValue | undefined,
  target: PdfValue | undefined,
): void {
  const [first, last] = [codeOf(from), codeOf(to)];
  if (first === null || last === null || last - first > 0xffff) return;
  for (let code = first; code <= last; code++) {
    if (isArray(target)) {
      const item = target[code - first];
      if (item !== undefined) map.set(code, textOf(item));
    } else {
      const points = Array.from(textOf(target), (character) => character.codePointAt(0) ?? 0);
      const end = points.pop();
      if (end !== undefined) map.set(code, String.fromCodePoint(...points, end + code - first));
    }
  }
}

function codeOf(value: PdfValue | undefined): number | null {
  if (!isKind(value, 'text') || value.bytes.length === 0 || value.bytes.length > 4) return null;
  return value.bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function textOf(value: PdfValue | undefined): string {
  return isKind(value, 'text') ? new TextDecoder('utf-16be').decode(value.bytes) : '';
}
