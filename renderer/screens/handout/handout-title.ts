/** What a kept handout is called: by the name that a person gave it, or by whom it is for and in which languages. */
import { textFor, useSay } from '../../words';
import type { HandoutSummary } from '../../../main/contract/views';
import type { HandoutId } from '../../../main/model/ids';
import type { Say } from '../../../main/words/say';

type Called = Pick<HandoutSummary, 'name' | 'edition' | 'languages'>;

export type TitleOf = (handout: Called) => string;

/** The function that names a handout in the window's language. */
export function useTitleOf(): TitleOf {
  return titlesIn(useSay());
}

/** The function that names a handout in a language. */
export function titlesIn(say: Say): TitleOf {
  return ({ name, edition, languages }) => {
    const given = textFor(name, say.language);
    if (given !== '') return given;
    const spoken = languages.map((language) => say(`window.language.${language}`)).join(' + ');
    return `${say(`window.edition.${edition}`)} · ${spoken}`;
  };
}

/** The titles of handouts by their ids; where two would be the same, the later ones are numbered. */
export function titlesOf(
  handouts: readonly (Called & { readonly id: HandoutId })[],
  titleOf: TitleOf,
): ReadonlyMap<HandoutId, string> {
  const seen = new Map<string, number>();
  return new Map(
    handouts.map((handout) => {
      const title = titleOf(handout);
      const count = (seen.get(title) ?? 0) + 1;
      seen.set(title, count);
      return [handout.id, count === 1 ? title : `${title} (${String(count)})`];
    }),
  );
}
