import type { Language } from '../../model/language';
import { slideName } from '../../model/slide-name';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../shown-languages';
import type { Composing } from '../composing';
import type { ShownSlide } from '../shown';

/**
 * What a slide is called in contents and bookmarks: its title, else the first words that this edition has of it, else its number.
 * Where words are blank no first words are taken: cut short, they could hold half of a blank.
 */
export function nameOf(shown: ShownSlide, language: Language, { words, blanks }: Composing): string {
  const title = titleOf(shown, language).trim();
  const name = blanks.hidden === null ? slideName(shown.slide, language, shown.deck.mainLanguage) : title;
  return name || fillIn(words[language].slide, { number: shown.number });
}
