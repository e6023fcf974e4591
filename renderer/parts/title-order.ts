/** The order in which titles are listed: as the language has it, and numbers as numbers, those that are written in Chinese too. */
import { textIn, type Language, type Texts } from '../../main/model/language';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
const numeral = '[零〇一二兩三四五六七八九十百]+';

/**
 * Where such a word counts: behind 第, between brackets, at the start before a mark or a space, and at the end. Elsewhere it is a word
 * like any other: 一般, 三方.
 */
const counting = new RegExp(
  `(?<=第)${numeral}|(?<=[（(〔【])${numeral}(?=[）)〕】])|^${numeral}(?=[、．.：:，,\\s])|(?<=.)${numeral}$`,
  'gu',
);

/** What a Chinese numeral up to 999 says: 十二 is 12, 二十 is 20, 一〇三 is 103. */
export function valueOfNumeral(text: string): number {
  if (![...text].some((letter) => letter in units))
    return [...text].reduce((sum, letter) => sum * 10 + (digits[letter] ?? 0), 0);
  let sum = 0;
  let digit: number | null = null;
  for (const letter of text) {
    const unit = units[letter];
    if (unit === undefined) digit = digits[letter] ?? 0;
    else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

function withDigits(title: string): string {
  return title.replace(counting, (text) => String(valueOfNumeral(text)));
}

/** Compares titles, 第二 before 第十 and “Part 2” before “Part 10”. Each title is looked into once. */
export function titleOrder(language: Language): (one: string, other: string) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keys = new Map<string, string>();
  const keyOf = (title: string): string => {
    const known = keys.get(title) ?? withDigits(title);
    keys.set(title, known);
    return known;
  };
  return (one, other) => compare(keyOf(one), keyOf(other)) || compare(one, other);
}

/** Things in the order of their titles, wherever a person chooses among them: the library gives them in that of their ids. */
export function inTitleOrder<T extends { readonly title: Texts }>(
  things: readonly T[],
  language: Language,
): readonly T[] {
  const compare = titleOrder(language);
  return [...things].sort((a, b) => compare(textIn(a.title, language), textIn(b.title, language)));
}
