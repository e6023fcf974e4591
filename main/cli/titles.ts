/** Titles on the command line: a bare string where only English was written, an object of languages otherwise. */
import { textIn, type Texts } from '../model/language';
import type { Say } from '../words/say';

export function titleOf(title: Texts): string | Texts {
  const written = Object.entries(title).filter(([, text]) => text);
  const [only] = written;
  return written.length === 1 && only ? only[1] : title;
}

export function sayTitle(say: Say, title: Texts): string {
  return textIn(title, say.language);
}
