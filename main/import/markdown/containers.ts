/** The quotes and list items that a line stands in, after CommonMark's rules of continuation. */

export type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly width: number };

/** Widens the tabs at the start of a line; `column` is where the text starts on its line. */
export function widenTabs(text: string, column: number): string {
  let spaces = 0;
  let index = 0;
  for (; index < text.length; index += 1) {
    if (text[index] === ' ') spaces += 1;
    else if (text[index] === '\t') spaces += 4 - ((column + spaces) % 4);
    else break;
  }
  return index === spaces ? text : ' '.repeat(spaces) + text.slice(index);
}

export function indentOf(text: string): number {
  let index = 0;
  while (text[index] === ' ') index += 1;
  return index;
}

export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** The text after a quote mark at `indent`, and the width that the mark takes. */
export function afterQuoteMark(
  text: string,
  indent: number,
  column: number,
): { readonly text: string; readonly width: number } {
  const after = widenTabs(text.slice(indent + 1), column + indent + 1);
  return after.startsWith(' ') ? { text: after.slice(1), width: indent + 2 } : { text: after, width: indent + 1 };
}

/** What a list marker at `indent` takes of its line, and the text after it. */
export function openItem(
  text: string,
  indent: number,
  marker: string,
  column: number,
): { readonly text: string; readonly width: number; readonly prefix: string } {
  const markerEnd = indent + marker.length;
  const after = widenTabs(text.slice(markerEnd), column + markerEnd);
  const spaces = indentOf(after);
  // Five spaces and more start indented code one space after the marker.
  const padding = isBlank(after) || spaces > 4 ? 1 : spaces;
  return {
    text: after.slice(Math.min(padding, spaces)),
    width: markerEnd + padding,
    prefix: text.slice(0, markerEnd) + ' '.repeat(padding),
  };
}

/** Walks the open containers along a line: how many go on, and the text that is left. */
export function matchContainers(
  containers: readonly Container[],
  line: string,
): { readonly matched: number; readonly text: string; readonly column: number } {
  let text = widenTabs(line, 0);
  let column = 0;
  let matched = 0;
  for (const container of containers) {
    const indent = indentOf(text);
    if (container.kind === 'quote') {
      if (indent > 3 || text[indent] !== '>') break;
      const after = afterQuoteMark(text, indent, column);
      text = after.text;
      column += after.width;
    } else {
      const blank = isBlank(text);
      if (indent < container.width && !blank) break;
      const taken = Math.min(indent, container.width);
      text = text.slice(taken);
      column += taken;
    }
    matched += 1;
  }
  return { matched, text, column };
}

/** What goes before a line that goes on within these containers. */
export function continuationPrefix(containers: readonly Container[]): string {
  return containers.map((container) => (container.kind === 'quote' ? '> ' : ' '.repeat(container.width))).join('');
}
