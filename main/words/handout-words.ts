/** The words that stand on a handout's pages. A page is a value: nothing here asks the system for a language or a clock. */
import type { Language } from '../model/language';
import type { Edition } from '../model/recipe';
import en from './handout/en.json';
import pt from './handout/pt.json';
import zhHant from './handout/zh-Hant.json';

/** The page words of one language; `{{name}}` marks what is filled in. */
export type PageWords = Readonly<Record<keyof typeof en, string>>;

/** The page words of every language: a paired handout needs two. */
export type HandoutWords = Readonly<Record<Language, PageWords>>;

export const handoutWords: HandoutWords = { en, 'zh-Hant': zhHant, pt };

/** Which words name an edition, wherever a page says which one it is. */
export const editionWord = {
  participant: 'participantCopy',
  workbook: 'workbookCopy',
  instructor: 'instructorCopy',
} as const satisfies Readonly<Record<Edition, keyof PageWords>>;

/** A page word with its facts filled in; a name without a fact stays as it is, so that a slip is seen. */
export function fillIn(pattern: string, facts: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
}
