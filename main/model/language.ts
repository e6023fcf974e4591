/** The languages a person writes in, and texts that exist in several of them. */
import { z } from 'zod';

export const languages = ['en', 'zh-Hant', 'pt'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** Where each is spoken as we write it (BCP 47): by this the system orders dates and numbers, and chooses plurals. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hant': 'zh-HK', pt: 'pt-PT' };

/** A value for each language that has one: always an object in our files. */
export function perLanguage<T extends z.ZodType>(value: T) {
  const fields = Object.fromEntries(languages.map((language) => [language, value.optional()]));
  return z.object(fields as Record<Language, z.ZodOptional<T>>).readonly();
}

/** One text in as many languages as it is written in: an absent language is not translated. */
export const textsSchema = perLanguage(z.string());
export type Texts = z.infer<typeof textsSchema>;

/** One or two languages of a handout, the main one first. */
export const languagePairSchema = z
  .union([z.tuple([languageSchema]), z.tuple([languageSchema, languageSchema])])
  .readonly();
export type LanguagePair = z.infer<typeof languagePairSchema>;

/** True where somebody wrote it, in whichever language; spaces alone are nothing. */
export function isWritten(texts: Texts): boolean {
  return languages.some((language) => (texts[language] ?? '').trim() !== '');
}

/** The language of a short text, a name say, that somebody wrote without saying in which: Chinese where it has Chinese characters. */
export function languageWritten(text: string, otherwise: Language): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh-Hant' : otherwise;
}

/** The language that a name or a hash is set and read aloud in: Chinese where it is written so, and never where it is not. */
export function languageSpoken(text: string, main: Language): Language {
  return languageWritten(text, main === 'zh-Hant' ? 'en' : main);
}

/** The text in the wanted language, else in the fallback, else in any; empty where nobody wrote one. */
export function textIn(texts: Texts, wanted: Language, fallback: Language = 'en'): string {
  return texts[wanted] || texts[fallback] || languages.map((language) => texts[language]).find(Boolean) || '';
}
