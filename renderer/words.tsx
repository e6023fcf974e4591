/** Every text of the window comes from here, in the language the person chose. */
import { createContext, use, useMemo, type ReactNode } from 'react';
import { createSay, isLearned, type Facts, type Say, type WordKey } from '../main/words/say';
import { languages, textIn, type Language, type Texts } from '../main/model/language';

/** Each language is a file of its own: a window starts with the words of one. */
const languageFiles: Readonly<Record<Language, () => Promise<unknown>>> = {
  en: () => import('./languages/en'),
  'zh-Hant': () => import('./languages/zh-hant'),
  pt: () => import('./languages/pt'),
};

/** Resolves when a language can be spoken. */
export async function readWords(language: Language): Promise<void> {
  if (!isLearned(language)) await languageFiles[language]();
}

/** Resolves when all languages can be spoken, as is needed for what is written into records and handouts. */
export async function readAllWords(): Promise<void> {
  await Promise.all(languages.map(readWords));
}

const SayContext = createContext<Say | null>(null);

/** Lets everything inside speak one language, which was read before. */
export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const say = useMemo(() => createSay(language), [language]);
  return <SayContext value={say}>{children}</SayContext>;
}

/** The speaker of the window's language. */
export function useSay(): Say {
  const say = use(SayContext);
  if (!say) throw new Error('Nothing is said outside of WordsProvider.');
  return say;
}

/** The sentence for a key that came as data, such as what an undo would take back; null where there is none. */
export function sayIfKnown(say: Say, key: string | null, facts?: Facts): string | null {
  if (key === null) return null;
  const text = say(key as WordKey, facts);
  return text === key ? null : text;
}

/** The languages a text can be written in, in the order they are shown. */
export const textLanguages: readonly Language[] = languages;

/** A text in the wanted language, else in any; empty where nobody wrote one. */
export function textFor(texts: Texts, wanted: Language): string {
  return textIn(texts, wanted);
}
