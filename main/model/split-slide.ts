/** One slide becomes two: its text is cut at a line, in every language that is built alike. */
import type { DeckEdit } from './change';
import type { SlideId } from './ids';
import { languages, type Language } from './language';
import { unitsOf, type MarkdownUnit } from './markdown-units';
import type { Slide, SlideText } from './slide';

export interface SplitSlide {
  /** The changes of the slide, and the new one after it. */
  readonly changes: Partial<Omit<Slide, 'id'>>;
  readonly second: Slide;
  /** Languages whose text is built otherwise or stands in a drawing: all of it stays on the first slide. */
  readonly whole: readonly Language[];
}

/**
 * The unit that begins the second slide where the cursor stands at `at` (UTF-16 units): the one that holds the cursor, or the next
 * where it stands at the end of one. A list's own entries alone begin a slide, none that stands within another. Null where nothing
 * would stay before it or come after.
 */
export function cutAt(body: string, at: number): number | null {
  const units = unitsOf(body);
  const held = units.findIndex(({ from, to }) => at < to || (at === to && from === to));
  if (held < 0) return null;
  for (let index = held; index > 0; index -= 1) if (units[index]?.depth === 0) return index;
  return null;
}

/** The first heading that something stands before; null where there is none. */
export function cutAtHeading(body: string): number | null {
  const index = unitsOf(body).findIndex(({ kind }, at) => at > 0 && kind === 'heading');
  return index < 0 ? null : index;
}

/** The slide cut before a unit of its text in one language. Null where its text in that language cannot be cut. */
export function splitSlide(slide: Slide, language: Language, cut: number, id: SlideId): SplitSlide | null {
  const lead = canBeCut(slide, language) ? unitsOf(slide.texts[language]?.body ?? '') : [];
  if (cut <= 0 || cut >= lead.length) return null;
  const firsts: Partial<Record<Language, SlideText>> = { ...slide.texts };
  const seconds: Partial<Record<Language, SlideText>> = {};
  const looks: Partial<Record<Language, Slide['looks'][Language]>> = {};
  const whole: Language[] = [];
  for (const one of languages) {
    const text = slide.texts[one];
    if (!text) continue;
    const units = unitsOf(text.body);
    if (!canBeCut(slide, one) || !isBuiltAlike(units, lead)) {
      whole.push(one);
      continue;
    }
    [firsts[one], seconds[one]] = cutText(text, units, cut);
    looks[one] = slide.looks[one] ?? slide.looks[language];
  }
  const [mine, theirs] = minutesOf(slide.minutes);
  const { movedIn: _moved, mends: _mends, swaps: _swaps, terms = [], ...same } = slide;
  const isTheirs = (term: (typeof terms)[number]): boolean =>
    languages.some((one) => holds(seconds[one], term.term[one]) && !holds(firsts[one], term.term[one]));
  const moving = terms.filter(isTheirs);
  return {
    changes: {
      texts: firsts,
      minutes: mine,
      ...(moving.length > 0 ? { terms: terms.filter((term) => !moving.includes(term)) } : {}),
    },
    second: {
      ...same,
      id,
      texts: seconds,
      looks,
      minutes: theirs,
      origins: [],
      splitFrom: slide.id,
      ...(moving.length > 0 ? { terms: moving } : {}),
    },
    whole,
  };
}

/** The edits that put a split in place; `index` is the slide's own in its deck. */
export function splitEdits(slide: SlideId, { changes, second }: SplitSlide, index: number): readonly DeckEdit[] {
  return [
    { kind: 'slide.set', slide, changes },
    { kind: 'slide.add', at: index + 1, slide: second },
  ];
}

interface Cut {
  readonly id: SlideId;
  readonly splitFrom?: SlideId | undefined;
}

/** Slides with all that was cut off from them, and from those pieces again. */
export function withPieces(ids: Iterable<SlideId>, slides: readonly Cut[]): ReadonlySet<SlideId> {
  const pieces = new Set(ids);
  for (let grown = -1; grown !== pieces.size;) {
    grown = pieces.size;
    for (const { id, splitFrom } of slides) if (splitFrom !== undefined && pieces.has(splitFrom)) pieces.add(id);
  }
  return pieces;
}

/** True where the slide is set from its words in that language. */
export function canBeCut(slide: Slide, language: Language): boolean {
  return (slide.looks[language]?.kind ?? 'text') === 'text';
}

function isBuiltAlike(units: readonly MarkdownUnit[], others: readonly MarkdownUnit[]): boolean {
  return (
    units.length === others.length &&
    units.every(({ kind, depth }, index) => kind === others[index]?.kind && depth === others[index].depth)
  );
}

/** A picture behind everything stands behind both. */
const ground = /^!\[bg\b[^\]]*\]\([^)]*\)[ \t]*$/gm;

function cutText(text: SlideText, units: readonly MarkdownUnit[], cut: number): readonly [SlideText, SlideText] {
  const unit = units[cut];
  const before = text.body.slice(0, unit?.from).trimEnd();
  const isHeading = unit?.kind === 'heading';
  const rest = text.body.slice(isHeading ? unit.to : unit?.from).trim();
  const title = isHeading
    ? text.body
        .slice(unit.from, unit.to)
        .replace(/^#+\s*|\s*#*\s*$/g, '')
        .trim()
    : text.title;
  const body = [...(before.match(ground) ?? []), rest].filter(Boolean).join('\n\n');
  const { blankWords = [], ...words } = text;
  const second = { title, body, notes: '', handoutText: '', alt: '', blanks: [] };
  const theirs = blankWords.filter((word) => holds(second, word));
  const mine = blankWords.filter((word) => !theirs.includes(word) || holds({ ...text, body: before }, word));
  return [
    { ...words, body: before, ...(mine.length > 0 ? { blankWords: mine } : {}) },
    { ...second, ...(theirs.length > 0 ? { blankWords: theirs } : {}) },
  ];
}

function holds(text: Pick<SlideText, 'title' | 'body'> | undefined, word: string | undefined): boolean {
  return text !== undefined && word !== undefined && word !== '' && `${text.title}\n${text.body}`.includes(word);
}

/** Both halves together take as long as the whole did. */
function minutesOf(minutes: number | null): readonly [number | null, number | null] {
  const theirs = Math.floor((minutes ?? 0) / 2);
  return minutes === null || theirs === 0 ? [minutes, null] : [minutes - theirs, theirs];
}
