/** Where a deck splits into slides: at rulers outside lists, quotes, code and comments, and at the headings that divide. */
import type { DirectiveValue } from './directives';
import { headingLevels } from './directives';
import type { Part } from './part';

export interface SlideParts {
  /** The line its first content stands on, from 1. */
  readonly line: number;
  readonly parts: readonly Part[];
}

export interface Dividers {
  /** Heading levels before which a slide starts. */
  readonly levels: ReadonlySet<number>;
}

function isRuler({ piece, fromHtml }: Part): boolean {
  return piece.kind === 'rule' && piece.depth === 0 && !fromHtml;
}

function isHeading({ piece, fromHtml, hiding }: Part): boolean {
  return piece.kind === 'heading' && piece.depth === 0 && !fromHtml && !hiding;
}

/** Blank lines, comments and what came to nothing do not count as something before a heading. */
function shows({ piece, nodes }: Part): boolean {
  if (piece.kind === 'blank' || piece.kind === 'comment') return false;
  return (
    piece.kind !== 'paragraph' ||
    nodes.some((node) => node.kind !== 'comment' && !(node.kind === 'text' && node.text.trim() === ''))
  );
}

/**
 * The levels for a document without rulers and without a word about it: the highest level used more than once that has words of its own
 * beneath it somewhere, and those above it. As Pandoc has it, headings that are followed by headings alone are those of sections.
 */
export function guessDividers(parts: readonly Part[]): ReadonlySet<number> {
  const seen = parts.filter((part) => isHeading(part) || shows(part));
  const levels = [1, 2, 3, 4, 5, 6].map((level) => {
    const at = seen.flatMap((part, index) => (isHeading(part) && part.piece.level === level ? [index] : []));
    const leads = at.some((index) => {
      const next = seen[index + 1];
      return next !== undefined && !isHeading(next);
    });
    return { level, isRepeated: at.length > 1, leads };
  });
  const repeated =
    levels.find(({ isRepeated, leads }) => isRepeated && leads) ?? levels.find(({ isRepeated }) => isRepeated);
  return repeated === undefined ? new Set() : headingLevels(String(repeated.level));
}

export function hasRuler(parts: readonly Part[]): boolean {
  return parts.some(isRuler);
}

/** The levels that front matter or a comment asks for, or those guessed for a plain document. */
export function chooseDividers(
  parts: readonly Part[],
  wanted: DirectiveValue | undefined,
  isMarp: boolean,
): ReadonlySet<number> {
  if (wanted !== undefined) return headingLevels(wanted);
  return isMarp || hasRuler(parts) ? new Set() : guessDividers(parts);
}

/** The slides in order. As in Marp, a heading divides only where something visible stands before it in the deck. */
export function splitSlides(parts: readonly Part[], levels: ReadonlySet<number>, firstLine: number): SlideParts[] {
  const slides: { line: number; parts: Part[] }[] = [{ line: firstLine, parts: [] }];
  let shown = false;
  for (const part of parts) {
    const start = isRuler(part);
    if (start || (isHeading(part) && levels.has(part.piece.level) && shown))
      slides.push({ line: part.piece.line + (start ? 1 : 0), parts: [] });
    if (!start) slides.at(-1)?.parts.push(part);
    shown ||= start || shows(part);
  }
  return slides.map((slide) => ({
    ...slide,
    line: slide.parts.find(({ piece }) => piece.kind !== 'blank')?.piece.line ?? slide.line,
  }));
}
