/** Whether a slide says what it says in two languages already, so that it needs no translation. */
import { languages } from './language';
import type { Slide, SlideText } from './slide';

/** A slide of fewer words or Han than these is a title with a name in it. */
const fewest = { words: 5, han: 6 } as const;
/** A Han says a little more than half a word: one language may say this many times what the other says. */
const unequal = 3.5;

/** Lines of code end at the fence that began them, or with the text. */
function withoutCode(body: string): string {
  let fence: string | null = null;
  const lines = body.split('\n').filter((line) => {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1] ?? null;
    const isCode = fence !== null || mark !== null;
    if (mark !== null && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    return !isCode;
  });
  return lines.join('\n').replace(/`[^`]*`/g, ' ');
}

/** Code, addresses and pictures are in no language. No pattern here looks far ahead: a text may be made to be slow. */
function plainWords({ title, body }: Pick<SlideText, 'title' | 'body'>): string {
  return `${title}\n${withoutCode(body)}`
    .replace(/\]\([^)\n]{0,1000}\)/g, '] ')
    .split(/(\s+)/)
    .map((word) => (/https?:|.@./.test(word) ? ' ' : word))
    .join('');
}

/** Two words and more in a row, one of them in small letters: a name or an abbreviation is no phrase. */
const phrase =
  /(?<![\p{Script=Latin}'’-])(?:\p{Script=Latin}[\p{Script=Latin}'’-]*[ ,]+)+\p{Script=Latin}[\p{Script=Latin}'’-]*/gu;

/**
 * True where Latin phrases and Han stand beside each other about equally often. A Chinese slide with English terms has few
 * phrases, an English one with a Chinese name has few Han.
 */
export function saysItTwice(text: Pick<SlideText, 'title' | 'body'>): boolean {
  const words = plainWords(text);
  const all = words.match(phrase) ?? [];
  const phrases = all.filter((one) => /(?:^|[ ,])\p{Ll}/u.test(one));
  const wordsIn = (some: readonly string[]): number => some.reduce((sum, one) => sum + one.split(/[ ,]+/).length, 0);
  const inPhrases = wordsIn(phrases);
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (inPhrases < fewest.words || phrases.length < 2 || han < fewest.han) return false;
  // Names are no phrases, but where they are most of a slide, its Han are not the other half of it.
  return (han * 0.6) / inPhrases < unequal && (han * 0.6) / wordsIn(all) > 1 / unequal;
}

/** A slide that seems to be bilingual and is not marked so: to be proposed, and decided by a person. */
export function looksBilingual(slide: Pick<Slide, 'texts' | 'bilingual'>): boolean {
  if (slide.bilingual) return false;
  const texts = languages.flatMap((language) => slide.texts[language] ?? []);
  const [only] = texts;
  return only !== undefined && texts.length === 1 && saysItTwice(only);
}
