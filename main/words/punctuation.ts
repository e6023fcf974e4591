/** The marks between words as each language sets them: Chinese ones are as wide as a character and bring their own room. */
import type { Language } from '../model/language';

interface Marks {
  /** Between the things of a list. */
  readonly list: string;
  /** Between two things that are said of one. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** Between two sentences, with the stop of the first. */
  readonly stop: string;
  readonly brackets: readonly [opening: string, closing: string];
}

const latin: Marks = { list: ', ', comma: ', ', semicolon: '; ', colon: ': ', stop: '. ', brackets: [' (', ')'] };
const marks: Readonly<Record<Language, Marks>> = {
  en: latin,
  'zh-Hant': { list: '、', comma: '，', semicolon: '；', colon: '：', stop: '。', brackets: ['（', '）'] },
  pt: latin,
};

/** Between the things of a list. */
export function listComma(language: Language): string {
  return marks[language].list;
}

/** Between two things that are said of one, such as what somebody is and where. */
export function comma(language: Language): string {
  return marks[language].comma;
}

/** Between the things of a list that have commas themselves. */
export function semicolon(language: Language): string {
  return marks[language].semicolon;
}

export function colon(language: Language): string {
  return marks[language].colon;
}

/** Two sentences after each other, of which the first ends like a notice, without its stop. */
export function sentences(first: string, second: string, language: Language): string {
  return `${first}${marks[language].stop}${second}`;
}

/** Words in brackets, with what parts them from the words before. */
export function bracketed(text: string, language: Language): string {
  const [opening, closing] = marks[language].brackets;
  return `${opening}${text}${closing}`;
}
