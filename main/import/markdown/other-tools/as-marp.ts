/**
 * A deck's text that was written for another tool, said as Marp would say it, line for line, so that findings name the right one. What
 * such a tool hides from an audience must not stand on a slide here.
 */
import type { FrontMatter } from '../front-matter';
import { isOfMarp } from '../directives';
import type { Report } from '../../findings';
import { isRuler, standingOf } from './lines';
import { decksetNotes, pandocDivisions, remarkNotes, revealNotes } from './notes';
import { fromQuarto } from './quarto';
import { fromRemark, isRemark } from './remark';
import { fromSlidev } from './slidev';

export interface SaidAsMarp {
  readonly body: string;
  /** Files whose slides belong in the place of a slide, by line of the file. */
  readonly includes: readonly { readonly line: number; readonly path: string }[];
}

/** Leaves alone what says that it is Marp's; `isQuarto` of what is known to be Quarto's. */
export function asMarp(front: FrontMatter, isQuarto: boolean, report: Report): SaidAsMarp {
  const { body, bodyLine } = front;
  if (isOfMarp(front.directives)) return { body, includes: [] };
  const given = body.split('\n');
  const told = new Set<string>();
  const ignored = (at: number, directive: string, value: string): void => {
    if (value === '' || told.has(`${directive}:${value}`)) return;
    told.add(`${directive}:${value}`);
    report('markdown.directive-ignored', 'information', { line: bodyLine + at }, { directive, value });
  };
  if (isQuarto) return ofQuarto(given, front, report);
  const slidev = fromSlidev(given);
  if (slidev) {
    for (const { at, path } of slidev.snippets)
      report('markdown.part-missing', 'look', { line: bodyLine + at }, { path });
    for (const { at, directive, value } of slidev.ignored) ignored(at, directive, value);
    const includes = slidev.includes.map(({ at, path }) => ({ line: bodyLine + at, path }));
    return { body: slidev.lines.join('\n'), includes };
  }
  const withoutDivisions = attributesBare(keptFromShow(decksetNotes(given), bodyLine, report), false);
  const isOfRemark = isRemark(withoutDivisions);
  const read = isOfRemark
    ? fromRemark(remarkNotes(withoutDivisions), ignored)
    : ofReveal(withoutDivisions, bodyLine, report);
  return { body: read.join('\n'), includes: [] };
}

function ofQuarto(given: readonly string[], { bodyLine, directives }: FrontMatter, report: Report): SaidAsMarp {
  const { lines, cells, includes } = fromQuarto(given, directives);
  if (cells > 0) report('markdown.cells-left', 'look', { line: bodyLine }, { count: cells });
  return {
    body: attributesBare(keptFromShow(lines, bodyLine, report), true).join('\n'),
    includes: includes.map(({ at, path }) => ({ line: bodyLine + at, path })),
  };
}

function keptFromShow(given: readonly string[], bodyLine: number, report: Report): readonly string[] {
  const { lines, kept } = pandocDivisions(given);
  if (kept > 0) report('markdown.kept-from-show', 'look', { line: bodyLine }, { count: kept });
  return lines;
}

/** Slides beneath others divide as those beside them do. */
function ofReveal(given: readonly string[], bodyLine: number, report: Report): readonly string[] {
  const marked = given.map(ofSlideComment);
  const standing = standingOf(marked);
  if (!marked.some((line, at) => standing[at] === 'open' && isRuler(line))) return marked;
  const { lines, slides } = revealNotes(marked);
  if (slides > 0) report('markdown.notes-by-word', 'look', { line: bodyLine }, { count: slides });
  const still = standingOf(lines);
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === '';
  return lines.map((line, at) =>
    still[at] === 'open' && /^--[ \t]*$/.test(line) && isBlank(at - 1) && isBlank(at + 1) ? '***' : line,
  );
}

/** `<!-- .slide: data-visibility="hidden" -->`: settings of reveal.js for a slide, and for what stands before them. */
function ofSlideComment(line: string): string {
  return line.replace(/<!--\s*\.(slide|element):(.*?)-->/g, (_, of: string, settings: string) => {
    if (of !== 'slide') return '';
    const value = (name: string): string =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"'<>]*)["']`).exec(settings)?.[1] ?? '';
    const picture = value('data-background-image') || value('data-background');
    return [
      value('data-visibility') === 'hidden' ? '<!-- kitbag: hidden -->' : '',
      /[./]/.test(picture) && !picture.includes('(') ? `![bg](<${picture}>)` : '',
    ].join('');
  });
}

/** What Pandoc takes for attributes, `{.smaller visibility="hidden"}`. */
const attributes = String.raw`\{((?:[.#][\w-]|[\w-]+=)[^{}]*)\}`;
const ofHeading = new RegExp(String.raw`^(#{1,6}[ \t].*?)[ \t]*${attributes}[ \t]*$`);
const ofSpan = new RegExp(String.raw`(\]\([^()\n]*\))${attributes}|\[([^\[\]\n]+)\]${attributes}`, 'g');

/** Attributes of Pandoc's headings, pictures and spans, and its pauses. A slide's own background stands beneath its heading. */
function attributesBare(given: readonly string[], isQuarto: boolean): readonly string[] {
  const lines = [...given];
  const standing = standingOf(given);
  for (const [at, line] of given.entries()) {
    if (standing[at] !== 'open') continue;
    const [, heading, said = ''] = ofHeading.exec(line) ?? [];
    if (/^\. \. \.[ \t]*$/.test(line)) lines[at] = '';
    else if (heading !== undefined) {
      // One of attributes alone begins a slide without a title.
      const isBare = isQuarto && /^#+[ \t]*$/.test(heading);
      const hidden = /visibility\s*=\s*"?hidden/.test(said) ? '<!-- kitbag: hidden -->' : '';
      const picture = /\bbackground-image\s*=\s*"?([^"<>(){}\s]+)/.exec(said)?.[1];
      lines[at] = isBare ? '***' : `${heading} ${hidden}`.trimEnd();
      const beneath = `${isBare ? hidden : ''}${picture === undefined ? '' : `![bg](<${picture}>)`}`;
      if (beneath !== '' && lines[at + 1]?.trim() === '') lines[at + 1] = beneath;
    } else if (line.includes(']{') || line.includes('){'))
      lines[at] = line.includes('`')
        ? line
        : line.replace(ofSpan, (_, picture?: string, _of?: string, words?: string) => picture ?? words ?? '');
  }
  return lines;
}
