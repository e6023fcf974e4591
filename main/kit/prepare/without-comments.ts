/** Markdown without HTML comments: nothing prints them, so whoever wrote one wrote it for themselves. */

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** What stands in code is shown as it is, and stays. A comment that is never closed goes to the end. */
export function withoutComments(markdown: string): string {
  if (!markdown.includes('<!--')) return markdown;
  const kept: string[] = [];
  let [open, inComment] = ['', false];
  for (const line of markdown.split('\n')) {
    const mark = inComment ? undefined : fence.exec(line)?.[1];
    if (mark !== undefined && open === '') open = mark;
    else if (mark !== undefined && mark.startsWith(open) && line.trim() === mark) open = '';
    if (open !== '' || mark !== undefined) {
      kept.push(line);
      continue;
    }
    const left = withoutCommentsInLine(line, inComment);
    inComment = left.inComment;
    if (left.text.trim() !== '' || line.trim() === '') kept.push(left.text.trimEnd());
  }
  return kept.join('\n');
}

function withoutCommentsInLine(
  line: string,
  inComment: boolean,
): { readonly text: string; readonly inComment: boolean } {
  if (inComment) {
    const end = line.indexOf('-->');
    return end < 0 ? { text: '', inComment: true } : withoutCommentsInLine(line.slice(end + 3), false);
  }
  const start = line.indexOf('<!--');
  const code = /(`+)(?!`).*?[^`]\1(?!`)/.exec(line);
  if (code && code.index < start) {
    const until = code.index + code[0].length;
    const rest = withoutCommentsInLine(line.slice(until), false);
    return { text: line.slice(0, until) + rest.text, inComment: rest.inComment };
  }
  if (start < 0) return { text: line, inComment: false };
  const rest = withoutCommentsInLine(line.slice(start + 4), true);
  return { text: line.slice(0, start) + rest.text, inComment: rest.inComment };
}
