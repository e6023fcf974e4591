/** Where the parts of a Markdown text begin and end, as far as cutting it between two of them needs to know. */

export interface MarkdownUnit {
  readonly kind: 'heading' | 'item' | 'table' | 'code' | 'picture' | 'paragraph';
  /** How far an entry of a list stands within others; 0 for all else. */
  readonly depth: number;
  /** In UTF-16 units, without the line's end. */
  readonly from: number;
  readonly to: number;
}

const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s/;

interface Line {
  readonly text: string;
  readonly from: number;
}

function linesOf(markdown: string): readonly Line[] {
  let from = 0;
  return markdown.split('\n').map((text) => {
    const line = { text, from };
    from += text.length + 1;
    return line;
  });
}

function kindOf(text: string): MarkdownUnit['kind'] {
  if (/^ {0,3}#{1,6}(?:\s|$)/.test(text)) return 'heading';
  if (/^\s*(?:```|~~~)/.test(text)) return 'code';
  if (item.test(text)) return 'item';
  if (/^\s*\|/.test(text)) return 'table';
  return /^\s*!\[/.test(text) ? 'picture' : 'paragraph';
}

/** True for a line that goes on with the unit above it. */
function goesOn(unit: MarkdownUnit, kind: MarkdownUnit['kind'], text: string, afterGap: boolean): boolean {
  if (unit.kind === 'item') return (afterGap ? /^\s{2,}/.test(text) : kind === 'paragraph') && kind !== 'item';
  return !afterGap && unit.kind === kind && (kind === 'table' || kind === 'paragraph' || kind === 'picture');
}

/** The units in their order; lines between them belong to none. */
export function unitsOf(markdown: string): readonly MarkdownUnit[] {
  const units: MarkdownUnit[] = [];
  let fence: string | null = null;
  let afterGap = true;
  for (const { text, from } of linesOf(markdown)) {
    const last = units.at(-1);
    const to = from + text.trimEnd().length;
    if (fence !== null && last) {
      units[units.length - 1] = { ...last, to };
      if (text.trim().startsWith(fence)) fence = null;
      continue;
    }
    if (text.trim() === '') {
      afterGap = true;
      continue;
    }
    const kind = kindOf(text);
    if (kind === 'code') fence = text.trim().slice(0, 3);
    if (last && goesOn(last, kind, text, afterGap)) units[units.length - 1] = { ...last, to };
    else {
      const indent = kind === 'item' ? (item.exec(text)?.[1]?.length ?? 0) : 0;
      units.push({ kind, depth: Math.floor(indent / 2), from, to });
    }
    afterGap = false;
  }
  return units;
}
