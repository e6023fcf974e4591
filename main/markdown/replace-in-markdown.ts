/** Replaces words in a Markdown text so that nothing but words changes: the new text is read again and compared with the old. */
import type { Nodes } from 'mdast';
import { replacedAt, type WordPlace } from '../model/replace-words';
import { parseMarkdown, withoutGuards } from './parse-markdown';

/** The text with `right` at the places; null where the markup would be another, or the words others than those. */
export function replaceInMarkdown(text: string, places: readonly WordPlace[], right: string): string | null {
  if (places.length === 0) return text;
  return replacedWith(text, places, right, 'behind') ?? replacedWith(text, places, right, 'in-front');
}

function replacedWith(
  text: string,
  places: readonly WordPlace[],
  right: string,
  marks: 'behind' | 'in-front',
): string | null {
  // What stands at the places for a moment: a letter of the private use area, which no markup has.
  const mark = markFor(text + right);
  const [before, marked] = [parseMarkdown(text), parseMarkdown(replacedAt(text, places, mark, marks))];
  const nothing = (): string => '';
  if (!before || !marked || shapeOf(before, nothing) !== shapeOf(marked, nothing)) return null;
  if (saidBy(before) !== withWords(saidBy(marked), places, mark)) return null;
  if (/[<>&]/.test(right) && hasHtmlWith(marked, mark)) return null;
  const expected = shapeOf(marked, (words) => words.replaceAll(mark, () => right));
  for (const written of new Set([right, escapedWords(right)])) {
    const after = replacedAt(text, places, written, marks);
    const root = parseMarkdown(after);
    if (root && shapeOf(root, (words) => words) === expected) return after;
  }
  return null;
}

/** Every word of a text one after the other: a mark of emphasis may have become one, with as many others as before. */
function saidBy(node: Nodes): string {
  const own = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
  const inside = 'children' in node ? node.children.map(saidBy).join('') : '';
  return withoutSpaces(withoutGuards(own) + inside);
}

const withoutSpaces = (words: string): string => words.normalize('NFC').replace(/\s+/g, '');

/** What was said with the words in place of the marks that stand for them, in the order of the text. */
function withWords(said: string, places: readonly WordPlace[], mark: string): string {
  const words = [...places].sort((a, b) => a.from - b.from).map((place) => withoutSpaces(place.words));
  return said.replaceAll(mark, () => words.shift() ?? '');
}

function markFor(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

/** True where a tag's words hold a mark: HTML knows no backslashes. */
function hasHtmlWith(node: Nodes, mark: string): boolean {
  if (node.type === 'html') return node.value.includes(mark);
  return 'children' in node && node.children.some((child) => hasHtmlWith(child, mark));
}

/** Words that Markdown takes for words. */
function escapedWords(words: string): string {
  return words
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Everything of a text but the way in which it is written. */
function shapeOf(root: Nodes, wordsOf: (words: string) => string): string {
  return JSON.stringify(shape(root, wordsOf));
}

/** Spaces at the ends of lines are nobody's words, and neither is a paragraph without any. */
const tidied = (words: string): string =>
  withoutGuards(words)
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

function shape(node: Nodes, wordsOf: (words: string) => string): unknown {
  const { type } = node;
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node))
    if (!['type', 'children', 'position', 'data', 'value', 'alt'].includes(key)) rest[key] = value;
  if ('alt' in node) rest['alt'] = tidied(wordsOf(tidied(node.alt ?? '')));
  if ('value' in node) rest['value'] = tidied(wordsOf(tidied(node.value)));
  if (!('children' in node)) return { type, ...rest };
  const children = node.children
    .map((child) => shape(child, wordsOf) as { type: string; value?: string; children?: readonly unknown[] })
    .filter((child) => !(child.type === 'text' && child.value === ''))
    .filter((child) => !(child.type === 'paragraph' && child.children?.length === 0));
  return { type, ...rest, children };
}
