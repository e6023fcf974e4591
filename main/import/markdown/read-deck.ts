/** From a Markdown text to slides that are split, with their comments sorted and their directives followed. */
import type { Report } from '../findings';
import { backgroundOf, classesOf, followDirectives } from './apply-directives';
import type { Definitions } from './definitions';
import { isOfMarp, type Directives, type DirectiveValue } from './directives';
import type { RemovedTag } from './drop-active-html';
import { readFrontMatter } from './front-matter';
import type { SlideMarks } from './kitbag-comment';
import type { WrittenTerm } from './learning-comments';
import { asMarp } from './other-tools/as-marp';
import { isOfQuarto, settingsOfQuarto } from './other-tools/quarto';
import type { Part } from './part';
import { readParts } from './read-parts';
import { hiddenIn, readComments, tellHidden, tellRemoved, type HiddenAt, type TextAt } from './slide-comments';
import { chooseDividers, splitSlides, type SlideParts } from './split-slides';

export interface SlideDraft {
  readonly line: number;
  readonly parts: readonly Part[];
  readonly notes: readonly (TextAt | HiddenAt)[];
  readonly handout: readonly TextAt[];
  readonly blanks: readonly TextAt[];
  readonly terms: readonly WrittenTerm[];
  readonly marks: SlideMarks;
  readonly classes: readonly string[];
  /** A file whose slides belong in the place of this one, by its path from this file. */
  readonly include: string | null;
}

export interface DeckDraft {
  readonly slides: readonly SlideDraft[];
  /** Front matter, with the global directives of comments over it. */
  readonly settings: ReadonlyMap<string, DirectiveValue>;
  readonly isMarp: boolean;
  readonly math: boolean;
  readonly definitions: Definitions;
}

const global = ['headingDivider', 'theme', 'lang', 'size'] as const;

function globalsOf(parts: readonly Part[], frontMatter: Directives): ReadonlyMap<string, DirectiveValue> {
  const settings = new Map(frontMatter);
  for (const { values } of readComments(parts).directives) {
    for (const key of global) {
      const value = values.get(key);
      if (value !== undefined) settings.set(key, value);
    }
  }
  return settings;
}

function backgroundPart(alt: string, src: string, line: number): Part {
  const piece = { kind: 'paragraph', line, depth: 0, prefix: '', rest: '', text: src, level: 0, closed: true } as const;
  return { piece, nodes: [{ kind: 'picture', alt, src, line }], fromHtml: true };
}

function blankPart(line: number): Part {
  return {
    piece: { kind: 'blank', line, depth: 0, prefix: '', rest: '', text: '', level: 0, closed: true },
    nodes: [],
    fromHtml: true,
  };
}

function holdsSomething({ parts }: SlideParts): boolean {
  return parts.some(({ piece }) => piece.kind !== 'blank');
}

/** `ending` of the file, where it says for which tool the text was written. */
export function readDeck(text: string, report: Report, ending = ''): DeckDraft {
  const given = readFrontMatter(text);
  const isQuarto = !isOfMarp(given.directives) && (ending === '.qmd' || isOfQuarto(given.directives));
  const front = isQuarto ? { ...given, directives: settingsOfQuarto(given.directives) } : given;
  if (front.broken) report('markdown.front-matter-broken', 'look', { line: 1 });
  const isMarp = isOfMarp(front.directives);
  const math = isMarp || front.directives.has('math');
  const removed: RemovedTag[] = [];
  const printed = new Set<number>();
  const { body, includes } = asMarp({ ...front, directives: given.directives }, isQuarto, report);
  const { parts, definitions } = readParts(body, {
    math,
    notes: false,
    firstLine: front.bodyLine,
    removed: (tag) => removed.push(tag),
    commentOpen: (line) => printed.add(line),
  });
  const settings = globalsOf(parts, front.directives);
  const split = splitSlides(parts, chooseDividers(parts, settings.get('headingDivider'), isMarp), front.bodyLine);
  const course = followDirectives(front.directives, report);
  // As in Marp, an empty sheet counts in every deck; before a ruler that Marp takes for front matter there is none.
  const sheets = front.marpHasOne && split[0] && !holdsSomething(split[0]) ? split.slice(1) : split;
  let named = 0;
  /** The file that is named on a slide: no slide before it has taken it. */
  const includeOf = ({ line }: SlideParts): string | null => {
    let path: string | null = null;
    for (let next = includes[named]; next && next.line <= line; next = includes[named]) {
      path = next.path;
      named += 1;
    }
    return path;
  };
  const slides = sheets.map((slide, index): SlideDraft => {
    const number = index + 1;
    const comments = readComments(slide.parts);
    const inForce = course.next(comments.directives, { number });
    for (const { text: word, line } of comments.unknown)
      report('markdown.unknown-directive', 'look', { number, line }, { directive: `kitbag: ${word}`, value: '' });
    for (const line of comments.open) report('markdown.comment-open', 'look', { number, line });
    tellHidden(hiddenIn(slide.parts), { number }, report);
    const background = backgroundOf(inForce);
    const lead = background ? [backgroundPart(background.alt, background.src, slide.line), blankPart(slide.line)] : [];
    return {
      line: slide.line,
      parts: [...lead, ...slide.parts.filter(({ hiding }) => !hiding)],
      notes: comments.notes,
      handout: comments.handout,
      blanks: comments.blanks,
      terms: comments.terms,
      marks: comments.marks,
      classes: classesOf(inForce),
      include: includeOf(slide),
    };
  });
  const slideAt = (line: number): { readonly number: number } => ({
    number: Math.max(1, slides.findLastIndex((slide) => slide.line <= line) + 1),
  });
  for (const tag of removed) tellRemoved(tag, slideAt(tag.line), report);
  for (const line of printed) report('markdown.comment-open', 'look', { ...slideAt(line), line }, { text: 'printed' });
  return { slides, settings, isMarp, math, definitions };
}
