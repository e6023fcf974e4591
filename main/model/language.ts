/** The languages a person writes in, and texts that exist in several of them. */
import { z } from 'zod';

export const languages = ['en', 'zh-Hant', 'pt'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** One text in up to three languages: always an object in our files, an absent language is not translated. */
export const textsSchema = z
  .object({ en: z.string().optional(), 'zh-Hant': z.string().optional(), pt: z.string().optional() })
  .readonly();
export type Texts = z.infer<typeof textsSchema>;

/** One or two languages of a handout, the main one first. */
export const languagePairSchema = z
  .union([z.tuple([languageSchema]), z.tuple([languageSchema, languageSchema])])
  .readonly();
export type LanguagePair = z.infer<typeof languagePairSchema>;

/** The text in the wanted language, else in the fallback, else in any; empty where nobody wrote one. */
export function textIn(texts: Texts, wanted: Language, fallback: Language = 'en'): string {
  return texts[wanted] || texts[fallback] || languages.map((language) => texts[language]).find(Boolean) || '';
}
