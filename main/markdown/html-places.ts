/** Where a reader of Markdown finds HTML, and where words: code, tables and brackets decide it, and only the reader knows them all. */
import type { Nodes } from 'mdast';
import { parseGuarded, withoutGuards } from './parse-markdown';

export interface SourcePlace {
  /** In the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** Tags and comments, or whole blocks of them with the words between, in the order of the text; null for one nested too deeply to be read. */
export function htmlPlaces(text: string): readonly SourcePlace[] | null {
  return text.includes('<') ? placesOf(text, 'html') : [];
}

/** Stretches of words as they are written, but for those in code; null as above. */
export function wordPlaces(text: string): readonly SourcePlace[] | null {
  return placesOf(text, 'text');
}

/** Definitions of links that no link and no picture leads by, such as `[//]: # (words)`: nothing shows them. Null as above. */
export function unusedDefinitions(text: string): readonly SourcePlace[] | null {
  if (!text.includes(']:')) return [];
  const used = new Set<string>();
  const found = nodesOf(text, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    return node.type === 'definition';
  });
  // Of several under one name the first is the one that counts.
  return found?.filter(({ node }) => node.type === 'definition' && !used.delete(node.identifier)) ?? null;
}

function placesOf(text: string, type: 'html' | 'text'): readonly SourcePlace[] | null {
  return nodesOf(text, (node) => node.type === type);
}

/** In the order of the text; what is wanted is not looked into. */
function nodesOf(
  text: string,
  isWanted: (node: Nodes) => boolean,
): readonly (SourcePlace & { readonly node: Nodes })[] | null {
  const read = parseGuarded(text);
  if (!read) return null;
  const { root, guarded } = read;
  const unguarded = (offset: number): number => withoutGuards(guarded.slice(0, offset)).length;
  const found: (SourcePlace & { readonly node: Nodes })[] = [];
  const walk = (node: Nodes): void => {
    if (isWanted(node)) {
      const from = unguarded(node.position?.start.offset ?? 0);
      const to = unguarded(node.position?.end.offset ?? 0);
      found.push({ from, to, source: text.slice(from, to), node });
    } else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}
