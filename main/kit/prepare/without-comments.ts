/** Markdown without comments, in HTML or as definitions of links: nothing prints them, so whoever wrote one wrote it for themselves. */
import { gapBeforeCode } from '../../markdown/gap-before-code';
import { htmlPlaces, unusedDefinitions, wordPlaces } from '../../markdown/html-places';

const start = '<!--';
const end = '-->';

/**
 * What stands in code, as a reader of the whole finds it, is shown and stays. A comment that is never closed goes to the end, and so
 * does the first in a text that is nested too deeply to be read.
 */
export function withoutComments(markdown: string): string {
  const left = withoutHtmlComments(markdown);
  const definitions = unusedDefinitions(left);
  if (definitions) return definitions.reduceRight(cut, left);
  const first = left.search(/^.*\]:/m);
  return first < 0 ? left : left.slice(0, first).trimEnd();
}

function withoutHtmlComments(markdown: string): string {
  let left = markdown;
  // A text is read once for all its comments, and again since what is left may read otherwise.
  while (left.includes(start)) {
    const comments = commentsIn(left);
    if (comments.length === 0) return left;
    left = comments.reduceRight(cut, left);
  }
  return left;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Those that can go at once, in the order of the text; those in code are none. What stands beside one in the same piece of HTML reads
 * otherwise without it, and may be where it ends: such a one goes alone.
 */
function commentsIn(text: string): readonly Stretch[] {
  const places = htmlPlaces(text)?.filter(({ source }) => source.includes(start)) ?? [];
  const mixed = places.findIndex(({ source }) => !isOneComment(source));
  const alone = mixed < 0 ? places : places.slice(0, mixed);
  const [first] = places;
  if (alone.length > 0) return alone;
  if (first) {
    const from = first.from + first.source.indexOf(start);
    const closed = text.slice(from, first.to).indexOf(end);
    return [{ from, to: closed < 0 ? first.to : from + closed + end.length }];
  }
  const words = wordPlaces(text);
  if (!words) return [{ from: text.indexOf(start), to: text.length }];
  const open = words.find(({ source }) => /(?<!\\)<!--/.test(source));
  return open ? [{ from: open.from + open.source.search(/(?<!\\)<!--/), to: text.length }] : [];
}

function isOneComment(source: string): boolean {
  return source.startsWith(start) && source.indexOf(end) === source.length - end.length;
}

/** The line goes too where nothing else stood on it. */
function cut(text: string, { from, to }: Stretch): string {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const rest = /^[^\n]*/.exec(after)?.[0] ?? '';
  if (line.trim() !== '' && rest.trim() === '') return before.trimEnd() + after.slice(rest.length);
  if (line.trim() !== '' || rest.trim() !== '') return before + gapBeforeCode(before, after) + after;
  return before.slice(0, before.length - line.length) + after.slice(rest.length + 1);
}
