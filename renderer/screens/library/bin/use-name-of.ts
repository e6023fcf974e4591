import { useLanguage } from '../../../state/app';
import { textFor, useSay } from '../../../words';
import type { BinnedThing } from '../../../../main/contract/bin-requests';

/** How things in the bin are called: by their title, or by their id where the file cannot be read. */
export function useNameOf(): (thing: BinnedThing) => string {
  const say = useSay();
  const language = useLanguage();
  return ({ kind, id, title, changedAt }) => {
    const given = textFor(title, language);
    if (given !== '') return given;
    // A handout may have no name of its own.
    return changedAt === null ? say('shelf.bin.unreadable', { id }) : say(`shelf.bin.kind.${kind}`);
  };
}
