/** In which of a handout's languages a slide is seen and read: its pictures, the words beneath them, the texts beside them. */
import type { Finding } from '../model/finding';
import { holdsAllOf } from '../model/holds-all-of';
import { languages, textIn, type Language, type LanguagePair } from '../model/language';
import { hasOwnPicture, isWrittenIn } from '../model/slide-languages';
import type { Slide, SlideText } from '../model/slide';
import type { ShownSlide, ShownText, ShownWords } from './shown';

/** A slide that holds both languages is printed once, and so is one that is not translated or drawn in one language alone. */
export function picturesOf(slide: Slide, pair: LanguagePair, main: Language): readonly Language[] {
  const written = pair.filter((language) => hasOwnPicture(slide, language, main));
  if (written.length > 0) return slide.bilingual ? written.slice(0, 1) : written;
  const drawn = [main, ...languages].find((language) => hasOwnPicture(slide, language, main));
  return [drawn ?? pair[0]];
}

/** A slide marked as bilingual whose languages are two slides: one of them is not printed, which somebody has to mean. */
export function hiddenHalf({ deck, slide, number, pictures }: ShownSlide, pair: LanguagePair): readonly Finding[] {
  const [shown] = pictures;
  const wanted = pair.find((language) => language !== shown && hasOwnPicture(slide, language, deck.mainLanguage));
  if (!slide.bilingual || shown === undefined || wanted === undefined || holdsAllOf(slide, shown, slide, wanted))
    return [];
  const place = { deck: deck.id, slide: slide.id, number };
  return [{ code: 'slide.bilingual-two', weight: 'look', place, facts: { shown, wanted } }];
}

export function beneathOf(slide: Slide, pair: LanguagePair, pictures: readonly Language[]): readonly ShownWords[] {
  if (slide.bilingual) return [];
  return pair.flatMap((language) => {
    const text = slide.texts[language];
    if (!text || pictures.includes(language) || !isWrittenIn(slide, language)) return [];
    return [{ language, title: text.title, body: text.body }];
  });
}

export function textsOf(slide: Slide, pair: LanguagePair, main: Language): readonly ShownText[] {
  const wanted = pair.filter((language) => slide.texts[language] !== undefined);
  const [stand] = [main, ...languages].filter((language) => slide.texts[language] !== undefined);
  const found = wanted.length > 0 ? wanted : stand ? [stand] : [];
  const texts = found.map((language) => textOf(language, slide.texts[language]));
  return texts.length > 0 ? texts : [textOf(pair[0], undefined)];
}

function textOf(language: Language, text: SlideText | undefined): ShownText {
  return {
    language,
    title: text?.title ?? '',
    body: text?.body ?? '',
    alt: text?.alt ?? '',
    handoutText: text?.handoutText ?? '',
    notes: text?.notes ?? '',
  };
}

/** The slide's name in a language: its title, that of another language, or nothing. */
export function titleOf(slide: ShownSlide, language: Language): string {
  const titles = Object.fromEntries(languages.map((known) => [known, slide.slide.texts[known]?.title ?? '']));
  return textIn(titles, language, slide.deck.mainLanguage);
}
