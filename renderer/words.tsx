/** Every text of the window comes from here, in the language the person chose. */
import { createContext, use, type ReactNode } from 'react';
import { createSay, type Facts, type Say, type WordKey } from '../main/words/say';
import { languages, textIn, type Language, type Texts } from '../main/model/language';

const speakers = Object.fromEntries(languages.map((language) => [language, createSay(language)])) as Readonly<
  Record<Language, Say>
>;

const SayContext = createContext<Say>(speakers.en);

/** Lets everything inside speak one language. */
export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <SayContext value={speakers[language]}>{children}</SayContext>;
}

/** The speaker of the window's language. */
export function useSay(): Say {
  return use(SayContext);
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
