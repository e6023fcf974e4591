/** Says for whom a handout is that was opened beside another: neither what was carried over nor what was left there is silent. */
import { useApp } from '../../state/app';
import { tell } from '../../state/notices';
import { createSay } from '../../../main/words/say';
import type { Recipe } from '../../../main/model/recipe';

/** How the choices of an opened handout came about. */
export type Begun = 'kept' | 'like-the-last' | 'anew';

/**
 * `before` is what was open. One that begins as that was says so where it is not the participants' usual copy, and `anew` makes it that;
 * one that was left for others than the last says so.
 */
export function tellEdition(before: Recipe | null, opened: Recipe, begun: Begun, anew: () => void): void {
  const language = useApp.getState().state?.language;
  if (before === null || language === undefined || begun === 'anew') return;
  const facts = { edition: createSay(language)(`window.edition.${opened.edition}`) };
  if (begun === 'kept') {
    if (opened.edition !== before.edition) tell('window.notices.edition-as-left', facts);
  } else if (opened.edition !== 'participant')
    tell('window.notices.edition-carried', facts, { label: 'window.notices.edition-anew', run: anew });
}
