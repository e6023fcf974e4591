/** A frame's paragraphs as Markdown: lists where there are bullets or numbers, nested by level. */
import type { Paragraph, TextFrame } from '../../../model/drawing';
import { escapeLineStart } from '../../text/escape-markdown';
import { writeInline } from './write-inline';

interface Line {
  readonly text: string;
  readonly level: number;
  readonly kind: 'paragraph' | 'bullet' | 'number';
}

function lineOf(paragraph: Paragraph): Line | null {
  const text = writeInline(paragraph.runs);
  if (text === '') return null;
  const number = paragraph.bullet && /^[(]?[\p{L}\p{N}]{1,8}[.)-]|^[①-⑳❶-❿]/u.test(paragraph.bullet.text);
  return { text, level: paragraph.level, kind: paragraph.bullet ? (number ? 'number' : 'bullet') : 'paragraph' };
}

interface Open {
  readonly level: number;
  readonly kind: 'bullet' | 'number';
  /** Where the item's words begin. */
  readonly indent: number;
  count: number;
}

/** Continuation lines stand under the item's first. */
function indented(text: string, indent: number): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line))
    .join('\n');
}

class ListWriter {
  private readonly blocks: string[] = [];
  private list: string[] = [];
  private open: Open[] = [];

  line(line: Line): void {
    if (line.kind === 'paragraph') this.paragraph(line);
    else this.item(line, line.kind);
  }

  private paragraph({ text }: Line): void {
    this.end();
    this.blocks.push(text.split('\n').map(escapeLineStart).join('\n'));
  }

  private item({ text, level }: Line, kind: 'bullet' | 'number'): void {
    while (this.open.length > 0 && (this.open.at(-1)?.level ?? 0) > level) this.open.pop();
    const last = this.open.at(-1);
    if (last?.level === level && last.kind !== kind) {
      if (this.open.length === 1) this.end();
      else this.open.pop();
    }
    const around = this.open.at(-1);
    const inside = around?.level === level ? this.open.at(-2) : around;
    const start = inside?.indent ?? 0;
    const current = around?.level === level ? around : null;
    const count = (current?.count ?? 0) + 1;
    const mark = kind === 'number' ? `${count}. ` : '- ';
    if (current) current.count = count;
    else this.open.push({ level, kind, indent: start + mark.length, count });
    this.list.push(' '.repeat(start) + mark + indented(escapeLineStart(text), start + mark.length));
  }

  private end(): void {
    if (this.list.length > 0) this.blocks.push(this.list.join('\n'));
    this.list = [];
    this.open = [];
  }

  finish(): string {
    this.end();
    return this.blocks.join('\n\n');
  }
}

export function writeFrame(frame: Pick<TextFrame, 'paragraphs'>): string {
  const writer = new ListWriter();
  for (const paragraph of frame.paragraphs) {
    const line = lineOf(paragraph);
    if (line) writer.line(line);
  }
  return writer.finish();
}
