/** Writes parts as one Markdown text, without comments and with its containers as they were. */
import type { Part } from './part';
import { writeNodes, type WriteSurroundings } from './write-nodes';

/** The part's own words with their mark, or null where nothing of it is left. */
function ownText({ piece, nodes }: Part, surroundings: WriteSurroundings): string | null {
  switch (piece.kind) {
    case 'comment':
      return null;
    case 'math':
      return `\`\`\`math\n${piece.text.trim()}\n\`\`\``;
    case 'rule':
      return piece.text;
    case 'heading':
      return `${'#'.repeat(piece.level)} ${writeNodes(nodes, surroundings)
        .replace(/\s*\n\s*/g, ' ')
        .trim()}`.trimEnd();
    default: {
      const text = writeNodes(nodes, surroundings);
      return text.trim() === '' && (piece.text.trim() !== '' || piece.prefix === piece.rest) ? null : text;
    }
  }
}

function prefixed(text: string, first: string, rest: string): string[] {
  return text.split('\n').map((line, index) => ((index === 0 ? first : rest) + line).replace(/^[ \t]+$/, ''));
}

/** The text; a list marker whose only content was a comment goes to what follows it in the same item, or away. */
export function writeParts(parts: readonly Part[], surroundings: WriteSurroundings): string {
  const lines: string[] = [];
  let marker: { readonly prefix: string; readonly rest: string } | null = null;
  let previous: Part | null = null;
  let gap = false;
  for (const part of parts) {
    const { piece } = part;
    if (piece.kind === 'blank') {
      if (!marker) lines.push(piece.rest.trimEnd());
      gap = true;
      continue;
    }
    if (piece.kind === 'code') {
      lines.push(...piece.text.split('\n'));
      marker = null;
      previous = part;
      gap = false;
      continue;
    }
    const text = ownText(part, surroundings);
    if (text === null) {
      if (piece.prefix !== piece.rest) marker = { prefix: piece.prefix, rest: piece.rest };
      continue;
    }
    const takesMarker: boolean = marker !== null && piece.prefix.startsWith(marker.rest);
    const first: string = takesMarker && marker ? marker.prefix + piece.prefix.slice(marker.rest.length) : piece.prefix;
    // Dashes right under words would make a heading of them.
    if (piece.kind === 'rule' && !gap && lines.length > 0) lines.push(piece.rest.trimEnd());
    // What a comment kept apart must not run together now.
    if (!gap && previous?.piece.kind === 'paragraph' && piece.kind === 'paragraph' && first === piece.rest)
      lines.push(piece.rest.trimEnd());
    lines.push(...prefixed(text, first, piece.rest));
    marker = null;
    previous = part;
    gap = false;
  }
  return tidy(lines);
}

/** No blank lines at either end, and never two together outside code. */
function tidy(lines: readonly string[]): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of lines) {
    const mark = /^[ >\d.)*+-]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    if (fence === '' && line.trim() === '' && (kept.at(-1) ?? '').trim() === '') continue;
    kept.push(line);
  }
  return kept
    .join('\n')
    .trimEnd()
    .replace(/^(?:[ \t]*\n)+/, '');
}
