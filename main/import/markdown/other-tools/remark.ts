/** remark's slides: settings in their first lines, classes around words, steps of one slide. After https://github.com/gnab/remark/wiki/Markdown. */
import { isRuler, standingOf } from './lines';

const setting =
  /^(class|name|layout|template|count|exclude|continued|background-(?:image|color|size|position))[ \t]*:[ \t]*(.*)$/;
/** No other tool begins a slide with these. */
const telling = /^(?:class|layout|template|count|exclude|continued|background-image)[ \t]*:/;

/** The first lines of each slide that are settings: their numbers from 0. */
function settingLines(lines: readonly string[]): readonly number[] {
  const standing = standingOf(lines);
  const found: number[] = [];
  let isStart = true;
  lines.forEach((line, at) => {
    if (standing[at] === 'open' && isRuler(line)) isStart = true;
    else if (isStart && standing[at] === 'open' && setting.test(line)) found.push(at);
    else if (line.trim() !== '' || found.at(-1) === at - 1) isStart = false;
  });
  return found;
}

export function isRemark(lines: readonly string[]): boolean {
  const standing = standingOf(lines);
  return (
    lines.some((line, at) => standing[at] === 'open' && /^\?\?\?[ \t]*/.test(line)) ||
    settingLines(lines).some((at) => telling.test(lines[at] ?? ''))
  );
}

/** `ignored` is told of each setting that has no effect on paper, with its line from 0. */
export function fromRemark(
  given: readonly string[],
  ignored: (at: number, directive: string, value: string) => void,
): readonly string[] {
  const lines = [...given];
  for (const at of settingLines(given)) {
    const [, key = '', value = ''] = setting.exec(given[at] ?? '') ?? [];
    const picture = key === 'background-image' ? /^url\(\s*(["']?)(.+?)\1\s*\)/.exec(value)?.[2] : undefined;
    const isLeftOut = key === 'exclude' && value.trim() === 'true';
    if (!picture && !isLeftOut) ignored(at, key, value.trim());
    lines[at] = picture ? `![bg](<${picture}>)` : isLeftOut ? '<!-- kitbag: hidden -->' : '';
  }
  const standing = standingOf(lines);
  const stepless = lines.map((line, at) => (standing[at] === 'open' && /^--[ \t]*$/.test(line) ? '' : line));
  return withoutClasses(stepless);
}

/** `.center[words]` is words. */
function withoutClasses(lines: readonly string[]): readonly string[] {
  const standing = standingOf(lines);
  const text = lines
    .map((line, at) => (standing[at] === 'open' ? line : line.replaceAll('[', '\u0001').replaceAll(']', '\u0002')))
    .join('\n');
  const opening = /(?<![\w\])`.\\])(?:\.[a-z][\w-]*)+\[/giy;
  const wanted: boolean[] = [];
  let written = '';
  for (let at = 0; at < text.length; at += 1) {
    opening.lastIndex = at;
    const found = text[at] === '.' ? opening.exec(text) : null;
    if (found) {
      wanted.push(false);
      at += found[0].length - 1;
      continue;
    }
    const letter = text[at] ?? '';
    if (letter === '[') wanted.push(true);
    const isKept = letter === ']' ? (wanted.pop() ?? true) : true;
    if (isKept) written += letter;
  }
  return written.replaceAll('\u0001', '[').replaceAll('\u0002', ']').split('\n');
}
