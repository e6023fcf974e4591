/** The search for what a copy must not hold, ready for one file after another of its texts. */
import { allowedTexts, pageWords, wordsInPictures } from './allowed-texts';
import { forbiddenTexts, type ForbiddenText, type LeakTools } from './forbidden-texts';
import { makeProbes, searchText, withoutAllowed, withoutFigures, type Probes } from './probes';
import type { SearchScope } from './search-scope';

export interface Leak {
  readonly forbidden: ForbiddenText;
  /** The part of it that was found, as a person wrote it. */
  readonly written: string;
}

export interface LeakSearch {
  /** How many forbidden texts are searched for. */
  readonly texts: number;
  /** In text that a reader gives, whatever its lines, hyphens and forms. */
  readonly inText: (text: string) => readonly Leak[];
  /** In bytes that nobody deciphers: long texts alone, since short ones come about by chance. */
  readonly inBytes: (text: string) => readonly Leak[];
}

export function openLeakSearch(scope: SearchScope, tools: LeakTools): LeakSearch {
  const forbidden = forbiddenTexts(scope, tools);
  const known = withoutFigures(makeProbes(forbidden.map(({ pieces }) => pieces)), pageWords());
  let probes: Probes = withoutAllowed(known, allowedTexts(scope, tools));
  let knowsPictures = false;
  const search = (text: string, undeciphered: boolean): readonly Leak[] => {
    let found = searchText(probes, text, undeciphered);
    if (found.length > 0 && !knowsPictures) {
      // Words in a drawing are rarely those of a note, and reading them all takes a while.
      knowsPictures = true;
      probes = withoutAllowed(probes, wordsInPictures(scope, tools));
      found = searchText(probes, text, undeciphered);
    }
    return found.flatMap(({ source, written }) => {
      const of = forbidden[source];
      return of ? [{ forbidden: of, written }] : [];
    });
  };
  return {
    texts: forbidden.length,
    inText: (text) => search(text, false),
    inBytes: (text) => search(text, true),
  };
}
