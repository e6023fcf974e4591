/** Runs as Markdown: emphasis, links, line breaks, and marks of Markdown itself made harmless. */
import type { Run } from '../../../model/drawing';
import { escapeMarkdown } from '../../text/escape-markdown';

const url = (target: string): string =>
  target.replace(/[\s<>()\\]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly link: string | null;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Marks of emphasis beside Han or punctuation often do not count; and slanted Chinese is no emphasis here. */
function emphasise({ text, bold, italic, strike, link }: Piece): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  const mark = `${strike ? '~~' : ''}${bold ? '**' : ''}${italic && !isChinese(core) ? '*' : ''}`;
  const escaped = escapeMarkdown(core).replaceAll('\n', '  \n');
  const marked =
    /^[\p{L}\p{N}]/u.test(core) && /[\p{L}\p{N}]$/u.test(core)
      ? `${mark}${escaped}${[...mark].reverse().join('')}`
      : escaped;
  return `${before.replaceAll('\n', '  \n')}${link === null ? marked : `[${marked}](${url(link)})`}${after.replaceAll('\n', '  \n')}`;
}

function alike(a: Piece, b: Piece): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.link === b.link;
}

/** Words that can be seen; what is concealed stays out of text that participants may get. */
export function seenRuns(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ concealed }) => concealed === null);
}

/** A paragraph's words as one piece of Markdown. Emphasis on all of it says nothing and is left out. */
export function writeInline(runs: readonly Run[]): string {
  const seen = seenRuns(runs);
  const words = seen.filter(({ text }) => text.trim() !== '');
  const allBold = words.every(({ weight }) => weight >= 600);
  const allItalic = words.every(({ slant }) => slant);
  const pieces: Piece[] = [];
  for (const run of seen) {
    const piece: Piece = {
      text: run.text,
      bold: !allBold && run.weight >= 600,
      italic: !allItalic && run.slant,
      strike: run.strike,
      link: run.link?.kind === 'web' ? run.link.url : null,
    };
    const last = pieces.at(-1);
    if (last && alike(last, piece)) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces
    .map(emphasise)
    .join('')
    .replace(/\t/g, ' ')
    .replace(/[ ]*\n\s*$/, '')
    .trim();
}
