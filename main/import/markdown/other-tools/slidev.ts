/**
 * Slidev's files: settings of a slide stand between two rulers before it, and rulers need no blank line. After
 * https://sli.dev/guide/syntax and https://sli.dev/custom/#frontmatter-configures.
 */
import { readYamlMap, valueText, type Directives } from '../directives';
import { standingOf } from './lines';

export interface FromSlidev {
  readonly lines: readonly string[];
  /** Files whose slides stand in a slide's place, with the lines (from 0) on which they are named. */
  readonly includes: readonly { readonly at: number; readonly path: string }[];
  /** Settings that hold words and have no effect on paper. */
  readonly ignored: readonly { readonly at: number; readonly directive: string; readonly value: string }[];
  /** Files of code that a slide shows. */
  readonly snippets: readonly { readonly at: number; readonly path: string }[];
}

/** Settings that only Slidev has: one of them tells its files from others. */
const telling = new Set([
  'background',
  'class',
  'clicks',
  'disabled',
  'dragPos',
  'hide',
  'hideInToc',
  'image',
  'layout',
  'layoutClass',
  'level',
  'preload',
  'routeAlias',
  'src',
  'transition',
  'zoom',
]);

interface Block {
  /** The ruler before the settings and the one after them. */
  readonly from: number;
  readonly to: number;
  readonly settings: Directives;
}

const ruler = /^---[ \t]*$/;

function blocksOf(lines: readonly string[]): readonly Block[] {
  const standing = standingOf(lines);
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (standing[from] !== 'open' || !ruler.test(lines[from] ?? '')) continue;
    if ((lines[from + 1] ?? '').trim() === '') continue;
    let to = from + 2;
    while (to < lines.length && !ruler.test(lines[to] ?? '')) to += 1;
    const settings = to >= lines.length ? null : readYamlMap(lines.slice(from + 1, to).join('\n'));
    if (!settings || ![...settings.keys()].every((key) => /^[A-Za-z_][\w-]*$/.test(key))) continue;
    blocks.push({ from, to, settings });
    from = to;
  }
  return blocks;
}

/** Null where the text is none of Slidev's. Line for line the same, so that findings name the right one. */
export function fromSlidev(lines: readonly string[]): FromSlidev | null {
  const blocks = blocksOf(lines);
  if (!blocks.some(({ settings }) => [...settings.keys()].some((key) => telling.has(key)))) return null;
  const written = [...lines];
  const includes: { at: number; path: string }[] = [];
  const ignored: { at: number; directive: string; value: string }[] = [];
  const inBlocks = new Set<number>();
  for (const [index, { from, to, settings }] of blocks.entries()) {
    for (let at = from + 1; at <= to; at += 1) {
      written[at] = '';
      inBlocks.add(at);
    }
    const end = blocks[index + 1]?.from ?? lines.length;
    const said = saidOf(settings, lines.slice(to + 1, end));
    const room = to - from;
    for (const [at, words] of said.entries()) {
      const line = from + 1 + Math.min(at, room - 1);
      written[line] = written[line] === '' ? words : `${written[line] ?? ''} ${words}`;
    }
    for (const [directive, value] of settings) {
      const isSaid = directive === 'title' && said.some((words) => words.startsWith('# '));
      if (!telling.has(directive) && !isSaid) ignored.push({ at: from + 1, directive, value: valueText(value) });
    }
    const path = valueText(settings.get('src'));
    if (path !== '') includes.push({ at: from + 1, path: path.replace(/#.*$/, '') });
  }
  const snippets: { at: number; path: string }[] = [];
  const standing = standingOf(lines);
  const read = written.map((line, at) => {
    if (inBlocks.has(at)) return line;
    if (standing[at] === 'comment') return line.replace(/\[click(?::\d+)?\][ \t]*/g, '');
    if (standing[at] === 'code') return line;
    if (ruler.test(line)) return '***';
    const snippet = /^<<<[ \t]*@?\/?([^\s#{]+)/.exec(line)?.[1];
    if (snippet !== undefined) snippets.push({ at, path: snippet });
    // Places of a layout.
    if (snippet !== undefined || /^::[ \t]*[\w-]+[ \t]*::[ \t]*$/.test(line)) return '';
    return withoutComponents(line);
  });
  return { lines: read, includes, ignored, snippets };
}

/** What a slide's settings come to in Marp's and our own words; its title only where the slide has no heading. */
function saidOf(settings: Directives, slide: readonly string[]): readonly string[] {
  const valued = (key: string): string => valueText(settings.get(key));
  const isOn = (key: string): boolean => valued(key) === 'true';
  const layout = valued('layout');
  const side = /^image-(left|right)$/.exec(layout)?.[1] ?? '';
  const picture = valued('image') || valued('background');
  const title = valued('title');
  const end = slide.findIndex((line) => ruler.test(line));
  const own = end < 0 ? slide : slide.slice(0, end);
  return [
    ...(isOn('hide') || isOn('disabled') ? ['<!-- kitbag: hidden -->'] : []),
    ...(isPicture(picture) ? [`![${`bg ${side}`.trim()}](<${picture}>)`] : []),
    ...(title !== '' && !own.some((line) => /^#{1,6}[ \t]/.test(line)) ? [`# ${title}`] : []),
  ];
}

/** A background may be a colour or a gradient too. */
function isPicture(value: string): boolean {
  return value !== '' && !/[<>\n]/.test(value) && !/^#|\(/.test(value) && /[./]/.test(value);
}

const component = /<\/?(?:[A-Z]\w*|[a-z]\w*(?:-[\w-]+|:[a-z][\w-]*))(?:\s[^<>]*)?\/?>/g;

/** Components, which have capitals, hyphens or colons in their names, draw on a screen alone; the words between their tags stay. */
function withoutComponents(line: string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part.replace(component, (tag) => (/^<[a-z]\w*:\w/.test(tag) && !tag.endsWith('/>') ? tag : '')),
    )
    .join('');
}
