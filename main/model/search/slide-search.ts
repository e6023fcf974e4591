/** Searches all words of the slides of a deck: one scan over one folded text, for Chinese as for any other language. */
import type { Language } from '../language';
import type { SlideId } from '../ids';
import { languages } from '../language';
import { translatedFields, type TranslatedField } from '../translate-slide';
import { foldText } from './fold-text';

/** What a search reads of a slide. */
export interface SearchedSlide {
  readonly id: SlideId;
  readonly texts: Readonly<Partial<Record<Language, Readonly<Partial<Record<TranslatedField, string>>>>>>;
}

/** Where a field's words begin in the deck's text. */
interface Start {
  readonly at: number;
  /** From 0. */
  readonly slide: number;
  readonly language: Language;
  readonly field: TranslatedField;
}

export interface DeckText {
  readonly folded: string;
  readonly starts: readonly Start[];
  /** Where each slide's words begin, and the end of all. */
  readonly slides: readonly number[];
}

/** Where the first of the words stands. */
export interface FoundIn {
  /** From 0. */
  readonly slide: number;
  readonly language: Language;
  readonly field: TranslatedField;
  /** In the field's text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** No word that is typed has it, so that nothing is found across two fields. */
const between = '\n';

/** Folds a deck's words once. */
export function readDeckText(slides: readonly SearchedSlide[]): DeckText {
  const parts: string[] = [];
  const starts: Start[] = [];
  const begins: number[] = [];
  let at = 0;
  slides.forEach(({ texts }, slide) => {
    begins.push(at);
    for (const language of languages) {
      for (const field of translatedFields) {
        const text = texts[language]?.[field] ?? '';
        if (text === '') continue;
        starts.push({ at, slide, language, field });
        parts.push(foldText(text));
        at += text.length + between.length;
      }
    }
  });
  begins.push(at);
  return { folded: parts.join(between) + between, starts, slides: begins };
}

/** The slides on which every word stands, each once, at the first place of the first word. */
export function findInDeck({ folded, starts, slides }: DeckText, words: readonly string[]): readonly FoundIn[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  const found: FoundIn[] = [];
  for (let at = folded.indexOf(first); at >= 0;) {
    const start = starts[lastUpTo(starts.length, (index) => starts[index]?.at ?? 0, at)];
    if (!start) break;
    const [from, end] = [slides[start.slide] ?? 0, slides[start.slide + 1] ?? folded.length];
    const text = others.length === 0 ? '' : folded.slice(from, end);
    if (others.every((word) => text.includes(word))) {
      const { slide, language, field } = start;
      found.push({ slide, language, field, from: at - start.at, to: at - start.at + first.length });
    }
    at = folded.indexOf(first, end);
  }
  return found;
}

/** The last of `count` rising values that is not over `limit`; -1 where all are. */
function lastUpTo(count: number, valueAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What Markdown adds to words: emphasis, code, and the addresses of pictures and links, cut off or not. */
const marks = /\*\*|`|!?\[|\]\([^)\s]*\)?/g;

/** How many of the characters fit into a room of so many letters; one of Chinese takes the room of two. */
function fitting(characters: readonly string[], room: number): number {
  let taken = 0;
  const over = characters.findIndex((character) => (taken += /[\u2e80-\uffef]/.test(character) ? 2 : 1) > room);
  return over < 0 ? characters.length : over;
}

/** In letters: what is found stands in the first half of a line in a narrow list, which cuts off only what comes after. */
const [roomBefore, roomAfter] = [28, 90];

/** A text cut to what stands around a place in it: whole words, on one line. */
export function snippet(
  text: string,
  from: number,
  to: number,
  room = { before: roomBefore, after: roomAfter },
): readonly [string, string, string] {
  const before = Array.from(text.slice(0, from));
  const after = Array.from(text.slice(to));
  const [kept, followed] = [fitting(before.toReversed(), room.before), fitting(after, room.after)];
  const start = before.slice(before.length - kept).join('');
  const end = after.slice(0, followed).join('');
  const plain = (part: string): string => part.replace(marks, '').replace(/\s+/g, ' ');
  return [
    plain(kept < before.length ? `…${start.replace(/^[^\s\u2e80-\uffef]*\s/, '')}` : start),
    plain(text.slice(from, to)),
    plain(followed < after.length ? `${end.replace(/\s[^\s\u2e80-\uffef]*$/, '')}…` : end),
  ];
}
