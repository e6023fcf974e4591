/** The lines of a deck's text, each with what it stands in: what looks like a mark of a tool is none in code or in a comment. */

/** `open` is text in which marks count. */
export type Standing = 'open' | 'code' | 'comment';

const fence = /^\s*(`{3,}|~{3,})(.*)$/;

export function standingOf(lines: readonly string[]): readonly Standing[] {
  let opened = '';
  let inComment = false;
  return lines.map((line): Standing => {
    if (inComment) {
      inComment = !line.includes('-->');
      return 'comment';
    }
    const [, marks = '', rest = ''] = fence.exec(line) ?? [];
    if (opened !== '') {
      if (marks.startsWith(opened) && rest.trim() === '') opened = '';
      return 'code';
    }
    // A mark for code has none of its own letters behind it on the line: that is code within words.
    if (marks !== '' && !(marks.startsWith('`') && rest.includes('`'))) {
      opened = marks;
      return 'code';
    }
    const start = line.lastIndexOf('<!--');
    if (start < 0) return 'open';
    inComment = !line.includes('-->', start);
    return inComment || /^\s*<!--/.test(line) ? 'comment' : 'open';
  });
}

/** A line of dashes, stars or underscores that divides slides. */
export function isRuler(line: string): boolean {
  return /^ {0,3}(?:-{3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})[ \t]*$/.test(line);
}

/**
 * Makes the lines from `from` to before `to` one comment of speaker notes, where they stand: a long file has thousands of notes. A
 * comment may begin under words without a blank line; what would end it early is written as letters.
 */
export function intoNotes(lines: string[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) lines[at] = (lines[at] ?? '').replaceAll('-->', '--&gt;');
  lines[from] = `<!-- notes: ${lines[from] ?? ''}`;
  lines[to - 1] = `${lines[to - 1] ?? ''} -->`;
}
