/** How a line may start a block, after CommonMark 0.31; each test sees the line without its indentation. */

const atxHeading = /^(#{1,6})(?:[ \t]+|$)(.*)$/;
const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
const thematicBreak = /^(?:\*[ \t]*){3,}$|^(?:-[ \t]*){3,}$|^(?:_[ \t]*){3,}$/;
const listMarker = /^(?:([-+*])|(\d{1,9})[.)])(?=[ \t]|$)/;
const setextUnderline = /^(?:(=+)|-+)[ \t]*$/;

export function readAtxHeading(text: string): { readonly level: number; readonly text: string } | null {
  const match = atxHeading.exec(text);
  if (!match) return null;
  const content = (match[2] ?? '').replace(/[ \t]+$/, '').replace(/(^|[ \t])#+$/, '');
  return { level: match[1]?.length ?? 1, text: content.trim() };
}

export function readFence(text: string): { readonly mark: string; readonly length: number } | null {
  const match = fence.exec(text);
  return match?.[1] ? { mark: match[1].charAt(0), length: match[1].length } : null;
}

export function isClosingFence(text: string, mark: string, length: number): boolean {
  const run = text.trimEnd();
  return run.length >= length && run === mark.repeat(run.length);
}

export function isThematicBreak(text: string): boolean {
  return thematicBreak.test(text);
}

/** The level of the heading that this line makes of the paragraph above it, or 0. */
export function setextLevel(text: string): number {
  const match = setextUnderline.exec(text);
  if (!match) return 0;
  return match[1] === undefined ? 2 : 1;
}

export interface ListMarker {
  readonly marker: string;
  readonly ordered: boolean;
  readonly start: number;
}

export function readListMarker(text: string): ListMarker | null {
  const match = listMarker.exec(text);
  return match ? { marker: match[0], ordered: match[2] !== undefined, start: Number(match[2] ?? 0) } : null;
}

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** An opening or closing tag in full. */
export const htmlTag =
  /<(?:\/[A-Za-z][A-Za-z0-9-]*\s*|[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:@][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/y;

const verbatimTag = /^<(script|pre|style|textarea)(?:\s|>|$)/i;
const blockTag = new RegExp(`^</?(?:${blockTags})(?:\\s|/?>|$)`, 'i');

/** What ends an HTML block that starts here: a pattern within a line, or a blank line. */
export type HtmlEnd = { readonly kind: 'within'; readonly pattern: RegExp } | { readonly kind: 'blank' };

export function readHtmlStart(text: string, interruptsParagraph: boolean): HtmlEnd | null {
  if (!text.startsWith('<')) return null;
  if (verbatimTag.test(text)) return { kind: 'within', pattern: /<\/(?:script|pre|style|textarea)>/i };
  if (text.startsWith('<?')) return { kind: 'within', pattern: /\?>/ };
  if (text.startsWith('<![CDATA[')) return { kind: 'within', pattern: /\]\]>/ };
  if (/^<![A-Za-z]/.test(text)) return { kind: 'within', pattern: />/ };
  if (blockTag.test(text)) return { kind: 'blank' };
  if (interruptsParagraph) return null;
  htmlTag.lastIndex = 0;
  const match = htmlTag.exec(text);
  return match && text.slice(match[0].length).trim() === '' ? { kind: 'blank' } : null;
}
