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

type Made = Called & Pick<HandoutSummary, 'id' | 'madeAt'>;

/** The oldest first; those of which nobody knows when they were made are older than all others. */
function asMade(a: Made, b: Made): number {
  const [one, other] = [a.madeAt ?? '', b.madeAt ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * The titles of handouts by their ids, in the order in which they were made. Where two would be the same, the newer is numbered, so that
 * none is called otherwise because another was made.
 */
export function titlesOf(handouts: readonly Made[], titleOf: TitleOf): ReadonlyMap<HandoutId, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...handouts].sort(asMade).map((handout) => {
      const title = titleOf(handout);
      const count = (seen.get(title) ?? 0) + 1;
      seen.set(title, count);
      return [handout.id, count === 1 ? title : `${title} (${String(count)})`];
    }),
  );
}
