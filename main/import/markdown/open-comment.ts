/** Finds comments that a paragraph leaves open, so that a note which holds a blank line never reaches a slide. */

/** The place of a `<!--` outside code and without its end in this text, or -1. */
export function openCommentAt(text: string): number {
  if (text.lastIndexOf('<!--') <= text.lastIndexOf('-->')) return -1;
  let index = 0;
  while (index < text.length) {
    const character = text[index];
    if (character === '\\') index += 2;
    else if (character === '`') index = afterCodeSpan(text, index);
    else if (text.startsWith('<!--', index)) {
      const end = text.indexOf('-->', index + 2);
      if (end < 0) return index;
      index = end + 3;
    } else index += 1;
  }
  return -1;
}

/** A text before the comment that it leaves open, with the lines there, and what stands in the comment; null where there is none. */
export function splitOpenComment(text: string): {
  readonly before: string;
  readonly inner: string | null;
  readonly lines: number;
} {
  // In these `<!--` is no comment.
  const at = /^<(?:script|style|textarea|[?!])/i.test(text) ? -1 : openCommentAt(text);
  if (at < 0) return { before: text, inner: null, lines: 0 };
  const lines = text.slice(0, at).split('\n').length - 1;
  return { before: text.slice(0, at).trimEnd(), inner: text.slice(at + 4), lines };
}

/** The index after the code span that starts here, or after its run of backticks where it never closes. */
export function afterCodeSpan(text: string, start: number): number {
  let open = start;
  while (text[open] === '`') open += 1;
  const length = open - start;
  let index = text.indexOf('`', open);
  while (index >= 0) {
    let end = index;
    while (text[end] === '`') end += 1;
    if (end - index === length) return end;
    index = text.indexOf('`', end);
  }
  return open;
}

/** True where a comment's end comes on a later line before another comment starts. */
export function commentEndsAhead(lines: readonly string[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const end = line.indexOf('-->');
    const start = line.indexOf('<!--');
    if (end >= 0) return start < 0 || end < start;
    if (start >= 0) return false;
  }
  return false;
}

/** The text of a comment without its marks, stray dashes and common indentation. */
export function commentText(inner: string): string {
  const text = inner.replace(/^-+(?=\s|$)/, '').replace(/\s-+$/, '');
  const lines = text
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .split('\n');
  const first = lines[0] ?? '';
  const startsOnMarkLine = !/^[ \t]*\n/.test(text);
  const others = (startsOnMarkLine ? lines.slice(1) : lines).filter((line) => line.trim() !== '');
  const indents = others.map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
  const dedented = lines.map((line, index) =>
    startsOnMarkLine && index === 0
      ? first.trim()
      : line.slice(Math.min(indent, line.length - line.trimStart().length)),
  );
  return dedented.join('\n').replace(/^\n+/, '').trimEnd();
}
