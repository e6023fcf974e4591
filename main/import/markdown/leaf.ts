/** The block that is open at the end of the lines read so far, and which lines go on with it. */
import { isClosingFence, type HtmlEnd } from './block-starts';
import { indentOf, isBlank } from './containers';

export type Leaf = { readonly line: number; readonly prefix: string; readonly lines: string[] } & (
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'indented' }
  | { readonly kind: 'math' }
  | { readonly kind: 'html'; readonly end: HtmlEnd }
);

/** How many blank lines stand at the end of indented code: they belong to what follows. */
export function trailingBlanks(lines: readonly string[]): number {
  let count = 0;
  while (count < lines.length - 1 && isBlank(lines[lines.length - 1 - count] ?? '')) count += 1;
  return count;
}

/** Takes a line into an open leaf where it belongs there. */
export function goesOn(leaf: Leaf, text: string, raw: string): boolean {
  if (leaf.kind === 'fence') leaf.lines.push(raw);
  else if (leaf.kind === 'indented') {
    if (indentOf(text) < 4 && !isBlank(text)) return false;
    leaf.lines.push(raw);
  } else if (leaf.kind === 'html') {
    if (leaf.end.kind === 'blank' && isBlank(text)) return false;
    leaf.lines.push(text);
  } else if (leaf.kind === 'math') {
    const end = text.trimEnd();
    leaf.lines.push(end.endsWith('$$') ? end.slice(0, -2) : text);
  }
  return true;
}

/** True where the line just taken is a leaf's last. */
export function endsOn(leaf: Leaf, text: string): boolean {
  if (leaf.kind === 'fence') return indentOf(text) < 4 && isClosingFence(text.trim(), leaf.mark, leaf.length);
  if (leaf.kind === 'html') return leaf.end.kind === 'within' && leaf.end.pattern.test(text);
  return leaf.kind === 'math' && text.trimEnd().endsWith('$$');
}
