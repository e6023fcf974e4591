/** How values are written in a PDF's own syntax. Content is built as strings of single bytes and encoded once a page. */

/** A length or coordinate: two decimals are a hundredth of a point, finer than any printer. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

/** A number of a matrix or a colour, where a hundredth would show. */
export function fine(value: number): string {
  const rounded = Math.round(value * 100000) / 100000;
  return rounded === 0 ? '0' : rounded.toFixed(5).replace(/\.?0+$/, '');
}

/** Each byte as it stands in a literal string: a carriage return would be read as a line feed, so it is escaped too. */
export const literalBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  if (byte === 13) return '\\r';
  const character = String.fromCharCode(byte);
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
});

/** A text string for people (titles, alternate texts): ASCII as it is, anything else as UTF-16. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${hex}>`;
}

const colours = new Map<string, string>();

/** The colour operands of `rrggbb`, each from 0 to 1. A handout has a few dozen colours and asks for them on every line. */
export function rgbOperands(rgb: string): string {
  let operands = colours.get(rgb);
  if (operands === undefined) {
    operands = [0, 2, 4].map((at) => fine(parseInt(rgb.slice(at, at + 2), 16) / 255)).join(' ');
    if (colours.size > 10_000) colours.clear();
    colours.set(rgb, operands);
  }
  return operands;
}

const operators: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** Path data (absolute M L C Z) as path operators. A letter with several groups of coordinates repeats itself. */
export function pathOperators(path: string): string {
  const out: string[] = [];
  let letter = '';
  let operands: string[] = [];
  for (const token of path.match(/[MLCZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []) {
    const operator = operators[token];
    if (operator !== undefined) {
      letter = token;
      if (token === 'Z') out.push('h');
      continue;
    }
    operands.push(num(Number(token)));
    if (operands.length === (letter === 'C' ? 6 : 2)) {
      out.push(`${operands.join(' ')} ${operators[letter] ?? 'l'}`);
      operands = [];
      if (letter === 'M') letter = 'L';
    }
  }
  return out.join('\n');
}
