/** Records as a person names them on the command line. */
import { KitbagFault } from '../model/fault';
import { languages, type Texts } from '../model/language';

/** Finds a record by its id, or by a title in any language; throws `deck.unknown` or `deck.several`, and the same for the other kinds. */
export function findByName<R extends { readonly id: string; readonly title: Texts }>(
  records: readonly R[],
  name: string,
  kind: 'course' | 'deck' | 'template' | 'preset' | 'handout',
): R {
  const found = records.filter(
    ({ id, title }) => id === name || languages.some((language) => title[language] === name),
  );
  const [only] = found;
  if (!only) throw new KitbagFault(`${kind}.unknown`, { [kind]: name });
  if (found.length > 1)
    throw new KitbagFault(`${kind}.several`, { [kind]: name, ids: found.map(({ id }) => id).join(', ') });
  return only;
}
