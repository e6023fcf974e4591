/** Blank words that do not stand on their slide: a slip of the pen, or the slide was changed since. */
import type { Block } from '../../model/blocks';
import { standsIn } from '../../model/blank-words';
import type { Finding } from '../../model/finding';
import { languages } from '../../model/language';
import { plainText } from '../../markdown/plain-text';
import { slidesOf, type Shown } from '../shown';

/** For workbooks and the copies of those who hand them out. Nobody can look into a picture here: that is said. */
export function findUnmatched(shown: Shown, readMarkdown: (text: string) => readonly Block[]): readonly Finding[] {
  if (shown.edition === 'participant') return [];
  return slidesOf(shown).flatMap(({ deck, slide, number }) =>
    languages.flatMap((language): readonly Finding[] => {
      const place = { deck: deck.id, slide: slide.id, number };
      const text = slide.texts[language];
      if (!text?.blankWords) return [];
      const said = [
        text.title,
        plainText(readMarkdown(text.body)),
        plainText(readMarkdown(text.handoutText)),
        text.alt,
      ];
      const seen = said.join('\n');
      if (shown.edition === 'workbook' && slide.looks[language]?.kind === 'picture')
        return text.blankWords.map((word) => ({ code: 'blank.in-picture', weight: 'look', place, facts: { word } }));
      const hasPicture = text.body.includes('media:');
      const words = hasPicture ? [] : text.blankWords.filter((word) => !standsIn(seen, word));
      return words.map((word): Finding => ({
        code: 'blank.unmatched',
        weight: 'look',
        place,
        facts: { word },
      }));
    }),
  );
}
