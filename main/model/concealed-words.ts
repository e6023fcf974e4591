/** Keeps the text beside a drawing free of what the drawing conceals: titles, bodies and descriptions are printed as words. */
import {
  framesOf,
  isItsOwn,
  parseDrawing,
  type ConcealedWhy,
  type DrawnShape,
  type Drawing,
  type Run,
} from './drawing';
import { hasLetters } from './has-letters';
import type { Sha256 } from './ids';
import { languages, type Language } from './language';
import { findInMarkdown, replacedAt } from './replace-words';
import type { Slide, SlideText } from './slide';
import { drawingShown } from './swap-pictures';

const isHan = (words: string): boolean => /\p{sc=Han}/u.test(words);
const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim();

export interface ConcealedWords {
  readonly text: string;
  readonly why: ConcealedWhy;
}

interface Concealing {
  /** The longest first. */
  readonly hidden: readonly string[];
  readonly seen: string;
}

/** What a drawing conceals of its slide's own words, the only ones in a text beside it: line by line, in the order of painting. */
export function concealedWords({ shapes }: Drawing): readonly ConcealedWords[] {
  const found: ConcealedWords[] = [];
  const hide = (text: string, why: ConcealedWhy): void => {
    for (const line of text.split(/[\n\t]/)) if (hasLetters(line)) found.push({ text: line.trim(), why });
  };
  for (const shape of shapes.filter(isItsOwn)) {
    if (shape.concealed) hide(shape.alt, shape.concealed);
    for (const { runs } of shape.parts.flatMap(framesOf).flatMap(({ paragraphs }) => paragraphs)) {
      const words = runs
        .map((run) => (whyHidden(run, shape) === null || run.field !== null ? '\n' : run.text))
        .join('');
      const why = runs.map((run) => whyHidden(run, shape)).find((one) => one !== null);
      if (why) hide(words, why);
    }
  }
  return found;
}

function whyHidden(run: Run, shape: DrawnShape): ConcealedWhy | null {
  return shape.concealed ?? run.concealed;
}

function concealingOf(drawing: Drawing): Concealing {
  const hidden = new Set(concealedWords(drawing).map(({ text }) => text));
  if (hidden.size === 0) return { hidden: [], seen: '' };
  const seen = drawing.shapes
    .filter(({ concealed }) => concealed === null)
    .flatMap(({ alt, parts }) => [
      alt,
      ...parts
        .flatMap(framesOf)
        .flatMap(({ paragraphs }) => paragraphs)
        .map(({ runs }) => runs.map(({ concealed, text }) => (concealed === null ? text : ' ')).join('')),
    ]);
  return { hidden: [...hidden].sort((a, b) => b.length - a.length), seen: spaced(seen.join(' \n ')) };
}

/** True where the words stand there as words of their own; Chinese does not part them. */
function holds(text: string, words: string): boolean {
  return placesOf(text, words).length > 0;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isHan(words) || standsAlone(text, at, at + words.length)) places.push(at);
  return places;
}

function standsAlone(text: string, from: number, to: number): boolean {
  const isWord = (sign: string | undefined): boolean => sign !== undefined && hasLetters(sign);
  return !(isWord(text[from - 1]) && isWord(text[from])) && !(isWord(text[to - 1]) && isWord(text[to]));
}

/** Words that the drawing shows too stay: they tell nothing. */
function withoutPlain(text: string, { hidden, seen }: Concealing): string {
  let left = text;
  for (const words of hidden.map(spaced))
    if (!holds(seen, words))
      for (const at of [...placesOf(left, words)].reverse()) left = left.slice(0, at) + left.slice(at + words.length);
  return left === text ? text : spaced(left).replace(/^(?:\. )+|(?<=\. )(?:\. )+|(?<=\.) \.$/g, '');
}

function withoutInMarkdown(text: string, { hidden, seen }: Concealing): string {
  let left = text;
  const take = (words: string): boolean => {
    const found = findInMarkdown(left, { find: words, matchCase: true });
    const places = isHan(words) ? found : found.filter(({ from, to }) => standsAlone(left, from, to));
    left = replacedAt(left, places, '');
    return places.length > 0;
  };
  for (const words of hidden) {
    if (holds(seen, spaced(words)) || take(words) || take(spaced(words))) continue;
    // Written otherwise than it was drawn, such as over several lines: then word by word.
    for (const word of words.split(/\s+/)) if (hasLetters(word) && !holds(seen, word)) take(word);
  }
  return left === text ? text : tidied(left, text);
}

/** Without the marks around what is gone, and without lines and tables of which nothing is left. */
function tidied(left: string, before: string): string {
  const had = new Set(before.split('\n'));
  const lines = left.split('\n').flatMap((line) => {
    if (had.has(line)) return [line];
    const bare = line
      .replace(/\[[*~_\s]*\]\((?:[^()\\]|\\.)*\)/g, '')
      .replace(/(\*{1,3}|~~|_)\s*\1/g, '')
      .replace(/(?<=\S) {2,}(?=\S)/g, ' ')
      .trimEnd();
    return bare.startsWith('|') || hasLetters(bare) ? [bare] : [];
  });
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .filter((block) => !block.startsWith('|') || /\p{L}/u.test(block) || before.includes(block))
    .join('\n\n')
    .trim();
}

function withoutIn(text: SlideText, concealing: Concealing): SlideText {
  if (concealing.hidden.length === 0) return text;
  const { title, body, alt } = text;
  const left = {
    title: withoutPlain(title, concealing),
    body: withoutInMarkdown(body, concealing),
    alt: withoutPlain(alt, concealing),
  };
  return left.title === title && left.body === body && left.alt === alt ? text : { ...text, ...left };
}

type DrawingBytes = (sha: Sha256) => Uint8Array | null;

function drawnIn(slide: Slide, language: Language, bytes: DrawingBytes): Drawing | null {
  const look = slide.looks[language];
  const stored = look?.kind === 'drawing' ? bytes(look.drawing) : null;
  const drawing = stored && parseDrawing(stored);
  return drawing && drawingShown(drawing, slide, language);
}

/** The slide itself where its texts say nothing that its drawings conceal. `bytes` gives drawings with their marks. */
export function withoutConcealedWords(slide: Slide, bytes: DrawingBytes): Slide {
  const changed = languages.flatMap((language) => {
    const text = slide.texts[language];
    const drawing = text ? drawnIn(slide, language, bytes) : null;
    if (!text || !drawing) return [];
    const left = withoutIn(text, concealingOf(drawing));
    return left === text ? [] : [[language, left] as const];
  });
  return changed.length === 0 ? slide : { ...slide, texts: { ...slide.texts, ...Object.fromEntries(changed) } };
}

/** What a slide's drawings conceal, in all its languages. */
export function concealedOn(slide: Slide, bytes: DrawingBytes): readonly string[] {
  return languages.flatMap((language) => {
    const drawing = drawnIn(slide, language, bytes);
    return drawing ? concealedWords(drawing).map(({ text }) => text) : [];
  });
}
