import type { Language } from '../../model/language';
import { slideName } from '../../model/slide-name';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../shown-languages';
import { listedText } from '../blanks/open-blanks';
import type { Composing } from '../composing';
import type { ShownSlide } from '../shown';

/**
 * What a slide is called in contents and bookmarks: its title, else the first words that this edition has of it, else its number.
 * Where words are blank no first words are taken: cut short, they could hold half of a blank.
 */
export function nameOf(shown: ShownSlide, language: Language, composing: Composing): string {
  return namedIn(shown, language, composing).text;
}

/** The same with the language that it is in: one that has no words is called by its number as the handout says it. */
export function namedIn(
  shown: ShownSlide,
  language: Language,
  composing: Composing,
): { readonly language: Language; readonly text: string } {
  const { words, blanks, shown: handout } = composing;
  const title = titleOf(shown, language).trim();
  const name =
    blanks.of(shown.slide.id).hidden === null ? slideName(shown.slide, language, shown.deck.mainLanguage) : title;
  if (name) return { language, text: listedText(name, shown.slide.id, composing) };
  const own = handout.languages.includes(language) ? language : handout.languages[0];
  return { language: own, text: fillIn(words[own].slide, { number: shown.printed }) };
}
