/** Front matter: the YAML between two rulers at the very start of a file. */
import { readYamlMap, type Directives } from './directives';

export interface FrontMatter {
  readonly directives: Directives;
  /** The text after it. */
  readonly body: string;
  /** The line on which that text starts, from 1. */
  readonly bodyLine: number;
  /** True where it could be read only line by line. */
  readonly broken: boolean;
}

const ruler = /^-{3,}[ \t]*$/;
const keyed = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/;

function readLineByLine(lines: readonly string[]): Directives | null {
  const filled = lines.filter((line) => line.trim() !== '' && !/^[ \t#]/.test(line));
  const read = new Map<string, string>();
  for (const line of filled) {
    const match = keyed.exec(line.trimEnd());
    if (match) read.set(match[1] ?? '', (match[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return read.size > 0 && read.size * 2 >= filled.length ? read : null;
}

/** Splits front matter off. A file that merely starts with a ruler has none. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { directives: new Map(), body: text, bodyLine: 1, broken: false };
  const lines = text.split('\n');
  if (!ruler.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && (ruler.test(line) || /^\.\.\.[ \t]*$/.test(line)));
  if (end < 0) return none;
  const inner = lines.slice(1, end);
  const rest = { body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
  if (inner.every((line) => /^\s*(#.*)?$/.test(line))) return { ...none, ...rest };
  const read = readYamlMap(inner.join('\n'));
  if (read) return { directives: read, ...rest, broken: false };
  const loose = readLineByLine(inner);
  return loose ? { directives: loose, ...rest, broken: true } : none;
}
