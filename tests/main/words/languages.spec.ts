import { describe, expect, it } from 'vitest';
import { handoutWords } from '../../../main/words/handout-words';
import { languages, type Language } from '../../../main/model/language';
import { catalogue } from '../../../main/words/say-in';
import { placeholdersOf, sentencesOf, withoutPlural, type Catalogue } from './sentences';

const groups: Readonly<Record<string, Readonly<Record<Language, Catalogue>>>> = {
  ...Object.fromEntries(
    Object.keys(catalogue.en).map((group) => [
      group,
      Object.fromEntries(languages.map((language) => [language, (catalogue[language] as Catalogue)[group]])),
    ]),
  ),
  handout: handoutWords,
};

/** Two letters beside each other, but for the names of facts. */
function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\{\{.*?\}\}/g, ''));
}

/** The plural forms of a language for the numbers that people count to, and the one that stands for all others. */
function pluralsOf(language: Language): readonly string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set([...Array.from({ length: 200 }, (_, number) => rules.select(number)), 'other'])];
}

describe('the languages', () => {
  /** The same in every language: names, units, and what is written in code. Where no word stands nothing is translated. */
  const same: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
    'zh-Hant': /^(findings\.formats\.|window\.(language\.(short|own)\.|handout\.instructor-copy|settings\.version))/,
    pt: /^(findings\.formats\.|faults\.subjects\.other|window\.(language\.(short|own)\.|layout-short\.(auto|cornell)|handout\.millimetres|settings\.version|menu\.label|course\.min$|library\.count_one)|handout\.(minutes|listMark|editionName)|kit\.(change-mark|change-inside|part\.material$))/,
  };

  for (const [group, texts] of Object.entries(groups)) {
    for (const language of languages.filter((one) => one !== 'en')) {
      const english = sentencesOf(texts.en);
      const translated = sentencesOf(texts[language]);

      it(`${group}: ${language} has the keys of English`, () => {
        const keys = (sentences: ReadonlyMap<string, string>) =>
          [...new Set([...sentences.keys()].map(withoutPlural))].sort();
        expect(keys(translated)).toEqual(keys(english));
      });

      it(`${group}: ${language} has the plurals that its small numbers need`, () => {
        const needed = pluralsOf(language);
        const counted = [...english.keys()].filter((key) => key.endsWith('_other')).map(withoutPlural);
        const missing = counted
          .flatMap((key) => needed.map((form) => `${key}_${form}`))
          .filter((key) => !translated.has(key));
        expect(missing).toEqual([]);
      });

      it(`${group}: ${language} tells the facts that English tells`, () => {
        const different = [...translated].filter(([key, sentence]) => {
          const original = english.get(key) ?? english.get(`${withoutPlural(key)}_other`) ?? '';
          return placeholdersOf(sentence).join() !== placeholdersOf(original).join();
        });
        expect(different).toEqual([]);
      });

      it(`${group}: nothing is left in English in ${language}`, () => {
        const left = [...translated].filter(
          ([key, text]) => text === english.get(key) && hasWord(text) && !same[language].test(`${group}.${key}`),
        );
        expect(left, 'translate these, or name in `same` what has no word of its own').toEqual([]);
      });
    }
  }
});
