/** Which of a text's languages is on the screen, and what becomes of it where a person changes it there. */
import { textLanguages } from '../words';
import type { Language, Texts } from '../../main/model/language';

/**
 * The texts with the one changed that is shown: whoever mends a Chinese title in a Portuguese window mends the Chinese. Where nothing is
 * written yet, it is written in the language of the course.
 */
export function withShownText(
  texts: Texts,
  text: string,
  { own, main }: { readonly own: Language; readonly main: Language },
): Texts {
  const shown = texts[own] ? own : (textLanguages.find((language) => texts[language]) ?? main);
  return { ...texts, [shown]: text };
}
