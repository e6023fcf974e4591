import { textLanguages } from '../../words';
import type { Texts } from '../../../main/model/language';
import { createSay } from '../../../main/words/say';

/** The name of a copy, said in each language that the template is named in. */
export function copyNames(names: Texts): Texts {
  const written = textLanguages.flatMap((language) => {
    const name = names[language];
    return name ? [[language, createSay(language)('window.template.copy-name', { name })] as const] : [];
  });
  return Object.fromEntries(written);
}
