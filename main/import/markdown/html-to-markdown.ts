/** Writes an author's HTML block as Markdown: headings, lists, tables, pictures and links keep their meaning, the rest keeps its words. */
import { gapBeforeCode } from '../../markdown/gap-before-code';
import { dropActiveHtml, type RemovedTag } from './drop-active-html';
import { keptTags, pictureMarkdown, readTag, type HtmlTag } from './html-rules';
import type { InlineNode } from './inline-node';
import { pairTags } from './pair-tags';

interface Table {
  readonly rows: string[][];
}

/** Deeper lists are set at this depth: no slide has them, and each level costs width. */
const deepestList = 8;

/** Where words go: the page itself, or the cell of a table. */
class Sheet {
  private readonly out: string[] = [];
  private readonly tables: Table[] = [];
  private readonly lists: { readonly ordered: boolean }[] = [];
  private verbatim = false;
  /** True until the outermost list's first item, before which a blank line stays. */
  private freshList = false;

  put(text: string): void {
    const cell = this.tables.at(-1)?.rows.at(-1);
    if (cell) {
      if (cell.length === 0) cell.push('');
      cell[cell.length - 1] = `${cell.at(-1) ?? ''}${text.replace(/\s+/g, ' ')}`;
    } else this.out.push(this.verbatim ? text : text.replace(/[ \t]*\n\s*/g, '\n').replace(/[ \t]+/g, ' '));
  }
  code(text: string): void {
    this.put(gapBeforeCode(this.out.at(-1) ?? '', text) + text);
  }
  raw(text: string): void {
    if (this.tables.length > 0) this.put(text.replace(/\n+/g, ' '));
    else this.out.push(text);
  }
  private trimEnd(): void {
    while (this.out.at(-1)?.trim() === '') this.out.pop();
    const last = this.out.pop();
    if (last !== undefined) this.out.push(last.trimEnd());
  }
  breakBlock(): void {
    if (this.lists.length === 0) this.raw('\n\n');
  }
  openList(ordered: boolean): void {
    if (this.lists.length === 0) {
      this.raw('\n\n');
      this.freshList = true;
    }
    this.lists.push({ ordered });
  }
  closeList(): void {
    this.lists.pop();
    if (this.lists.length === 0) this.raw('\n\n');
  }
  openItem(): void {
    if (this.tables.length === 0 && !this.freshList) this.trimEnd();
    this.freshList = false;
    const depth = Math.min(deepestList, Math.max(1, this.lists.length));
    this.raw(`\n${'   '.repeat(depth - 1)}${this.lists.at(-1)?.ordered ? '1. ' : '-  '}`);
  }
  openTable(): void {
    this.tables.push({ rows: [] });
  }
  openRow(): void {
    this.tables.at(-1)?.rows.push([]);
  }
  openCell(): void {
    if (this.tables.at(-1)?.rows.length === 0) this.openRow();
    this.tables.at(-1)?.rows.at(-1)?.push('');
  }
  closeTable(): void {
    const table = this.tables.pop();
    const rows = (table?.rows ?? []).filter((row) => row.length > 0);
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (columns === 0) return;
    const written = rows.map(
      (row) =>
        `| ${Array.from({ length: columns }, (_, index) => (row[index] ?? '').trim().replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
    );
    this.raw(`\n\n${[written[0], `|${' --- |'.repeat(columns)}`, ...written.slice(1)].join('\n')}\n\n`);
  }
  openPre(): void {
    this.raw('\n\n~~~~\n');
    this.verbatim = true;
  }
  closePre(): void {
    this.verbatim = false;
    this.raw('\n~~~~\n\n');
  }
  get inPre(): boolean {
    return this.verbatim;
  }
  finish(): string {
    while (this.tables.length > 0) this.closeTable();
    if (this.verbatim) this.closePre();
    return this.out
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}

/** What an element's opening and closing tags write. */
const blockTags: Readonly<
  Record<string, { readonly open?: (sheet: Sheet) => void; readonly close?: (sheet: Sheet) => void }>
> = {
  ul: { open: (sheet) => sheet.openList(false), close: (sheet) => sheet.closeList() },
  ol: { open: (sheet) => sheet.openList(true), close: (sheet) => sheet.closeList() },
  li: { open: (sheet) => sheet.openItem() },
  table: { open: (sheet) => sheet.openTable(), close: (sheet) => sheet.closeTable() },
  tr: { open: (sheet) => sheet.openRow() },
  td: { open: (sheet) => sheet.openCell() },
  th: { open: (sheet) => sheet.openCell() },
  pre: { open: (sheet) => sheet.openPre(), close: (sheet) => sheet.closePre() },
  hr: { open: (sheet) => sheet.raw('\n\n***\n\n') },
};

function putBlockTag(sheet: Sheet, { name, closing }: HtmlTag): boolean {
  if (/^h[1-6]$/.test(name)) sheet.raw(closing ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `);
  else if (!Object.hasOwn(blockTags, name)) return false;
  else blockTags[name]?.[closing ? 'close' : 'open']?.(sheet);
  return true;
}

const wordTags = new Set([
  'span',
  'font',
  'code',
  'tt',
  'samp',
  'var',
  'bdi',
  'bdo',
  'time',
  'data',
  'label',
  'dfn',
  'ruby',
  'rt',
  'rp',
  'wbr',
  'a',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'col',
  'b',
  'strong',
  'i',
  'em',
  'cite',
  's',
  'del',
  'strike',
  'big',
  'o:p',
]);

function putTag(sheet: Sheet, tag: HtmlTag): void {
  if (putBlockTag(sheet, tag)) return;
  if (tag.name === 'img') sheet.raw(pictureMarkdown(tag));
  else if (sheet.inPre) return;
  else if (keptTags.has(tag.name)) sheet.raw(`<${tag.closing ? '/' : ''}${tag.name}>`);
  else if (!wordTags.has(tag.name)) sheet.breakBlock();
}

function decodeForCode(text: string): string {
  return text
    .replaceAll('\\<', '<')
    .replaceAll('\\`', '`')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The block as Markdown. Its pictures, links and comments are written out again, to be read with the rest. */
export function htmlToMarkdown(nodes: readonly InlineNode[], removed: (tag: RemovedTag) => void): string {
  const sheet = new Sheet();
  for (const node of dropActiveHtml(pairTags(nodes), removed)) putNode(sheet, node);
  return sheet.finish();
}

function putNode(sheet: Sheet, node: InlineNode): void {
  if (node.kind === 'tag') {
    const tag = readTag(node.raw);
    if (tag) putTag(sheet, tag);
  } else if (node.kind === 'text') sheet.put(sheet.inPre ? decodeForCode(node.text) : node.text);
  else if (node.kind === 'code') sheet.code(node.text);
  else if (node.kind === 'math') sheet.put(`$${node.text}$`);
  else if (node.kind === 'autolink') sheet.raw(`<${node.url}>`);
  else if (node.kind === 'comment') sheet.raw(`<!-- ${node.text} -->`);
  else if (node.kind === 'picture') sheet.raw(`![${node.alt}](<${node.src}>)`);
  else {
    sheet.raw('[');
    for (const child of node.children) putNode(sheet, child);
    sheet.raw(`](<${node.url}>)`);
  }
}
