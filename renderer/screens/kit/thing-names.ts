/** What the things in a kit are called: two of one kind and title are told apart by a number. */
import { textFor } from '../../words';
import type { KitThingView } from '../../../main/contract/kits';
import type { Language } from '../../../main/model/language';

/** Their names by their paths in the kit; of those that would be called alike the second has a 2, and so on. */
export function thingNames(
  things: readonly { readonly item: Pick<KitThingView['item'], 'path' | 'kind' | 'title' | 'id'> }[],
  language: Language,
): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    things.map(({ item: { path, kind, title, id } }) => {
      const name = textFor(title, language) || id;
      const count = (seen.get(`${kind} ${name}`) ?? 0) + 1;
      seen.set(`${kind} ${name}`, count);
      return [path, count === 1 ? name : `${name} (${String(count)})`];
    }),
  );
}
