/** What goes into a kit, by name. */
import { textFor } from '../../words';
import type { LibraryView } from '../../../main/contract/views';
import type { Language } from '../../../main/model/language';
import type { PackScope } from './kit-store';

/** More names than one sentence holds. */
const mostNamed = 3;

/** The titles of what was chosen; of the whole library its name. */
export function packedTitles(packing: PackScope, library: LibraryView, language: Language): readonly string[] {
  if (packing === 'all') return [library.name];
  const { courses, decks, templates = [], presets = [] } = packing;
  const ids: ReadonlySet<string> = new Set([...courses, ...decks, ...templates, ...presets]);
  const looks = [...library.templates, ...library.presets].map(({ id, name }) => ({ id, title: name }));
  return [...library.courses, ...library.decks, ...looks]
    .filter(({ id }) => ids.has(id))
    .map(({ title }) => textFor(title, language));
}

/** The titles in a sentence: the first of many, and an ellipsis. */
export function namedIn(titles: readonly string[], language: Language): string {
  const named = titles.length > mostNamed ? [...titles.slice(0, mostNamed), '…'] : titles;
  return new Intl.ListFormat(language, { type: 'unit' }).format(named);
}
