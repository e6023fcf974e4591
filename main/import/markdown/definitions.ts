/** Link reference definitions: they may stand on any slide, so links that use them are written out in full. */

export interface Definition {
  readonly url: string;
  /** With its quotes, or empty. */
  readonly title: string;
}
export type Definitions = ReadonlyMap<string, Definition>;

const definition =
  /^ {0,3}\[(?!\^)((?:\\.|[^\\[\]]){1,999})\]:[ \t]*\n?[ \t]*(<[^<>\n]*>|[^\s<]\S*)(?:[ \t]*\n?[ \t]+("[^"\n]*"|'[^'\n]*'|\([^()\n]*\))|[ \t]*\n[ \t]*("[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|$)/;

/** The form in which labels are compared. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Takes the definitions off the start of a paragraph; the first definition of a label counts. */
export function takeDefinitions(
  text: string,
  found: Map<string, Definition>,
): { readonly text: string; readonly lines: number } {
  let left = text;
  let lines = 0;
  for (;;) {
    const match = definition.exec(left);
    if (!match || (match[1] ?? '').trim() === '') return { text: left, lines };
    const key = labelKey(match[1] ?? '');
    if (!found.has(key)) found.set(key, { url: unwrapUrl(match[2] ?? ''), title: match[3] ?? match[4] ?? '' });
    left = left.slice(match[0].length);
    lines += match[0].split('\n').length - 1;
  }
}

/** A destination without its angle brackets. */
export function unwrapUrl(url: string): string {
  return url.startsWith('<') && url.endsWith('>') ? url.slice(1, -1) : url;
}
