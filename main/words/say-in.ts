/** Speaks every language: for what writes into records and files, and answers windows of any language. */
import type { Language } from '../model/language';
import { en } from './catalogues/en';
import { pt } from './catalogues/pt';
import { zhHant } from './catalogues/zh-hant';
import { createSay, learn, type Say } from './say';

/** The catalogue by language: the test of words compares them. */
export const catalogue = { en, 'zh-Hant': zhHant, pt } as const satisfies Record<Language, unknown>;

for (const [language, sentences] of Object.entries(catalogue)) learn(language as Language, sentences);

/** The speaker of any language. */
export function sayIn(language: Language): Say {
  return createSay(language);
}
