/** Texts in the handout's languages: a pair has both, in the handout's order; what is not translated stands once. */
import type { Language, LanguagePair, Texts } from '../model/language';
import { languages as allLanguages, textIn } from '../model/language';

export interface Worded {
  readonly language: Language;
  readonly text: string;
}

/** The text in each wanted language that has it; where none has it, the fallback's. */
export function inLanguages(texts: Texts, languages: LanguagePair, fallback: Language): readonly Worded[] {
  const found = languages.flatMap((language) => {
    const text = texts[language];
    return text ? [{ language, text }] : [];
  });
  if (found.length > 0) return found;
  const text = textIn(texts, languages[0], fallback);
  return text === '' ? [] : [{ language: languageOf(texts, text) ?? fallback, text }];
}

function languageOf(texts: Texts, text: string): Language | undefined {
  return allLanguages.find((language) => texts[language] === text);
}
