/** A cell's words in the language they are written in. */
import type { Language, Texts } from '../language';

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const joined = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/gu, ' ').trim();

/** The language of words without Han: the course's, unless that is Chinese; then the window's, or English. */
export function latinLanguage(course: Language, window: Language): Language {
  return [course, window].find((language) => language !== 'zh-Hant') ?? 'en';
}

/** Lines with Han are Chinese, the others are in `latin`: a cell that has both, or both beside a slash, has both texts. */
export function textsOfCell(cell: string, latin: Language): Texts {
  const lines = cell.split('\n').filter((line) => line.trim() !== '');
  const sides = lines.length === 1 ? cell.split(/\s*[/／]\s*/) : [];
  const isPair = sides.length === 2 && isHan(sides[0] ?? '') !== isHan(sides[1] ?? '');
  const parts = isPair ? sides : lines;
  const [chinese, others] = [joined(parts.filter(isHan)), joined(parts.filter((part) => !isHan(part)))];
  return { ...(others ? { [latin]: others } : {}), ...(chinese ? { 'zh-Hant': chinese } : {}) };
}

/** Two texts as one: what both have in a language stands one after the other. */
export function joinTexts(a: Texts, b: Texts, between: string): Texts {
  const merged: Partial<Record<Language, string>> = { ...a };
  for (const [language, text] of Object.entries(b) as [Language, string][])
    merged[language] = merged[language] ? `${merged[language]}${between}${text}` : text;
  return merged;
}
