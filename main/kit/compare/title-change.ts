/** A title that changed, told in the language in which it did. */
import type { KitChange } from '../../model/kit-change';
import { languages, textIn, type Texts } from '../../model/language';

export function titleChange(was: Texts, is: Texts): KitChange {
  const language = languages.find((one) => (was[one] ?? '') !== (is[one] ?? '')) ?? 'en';
  return { what: 'title', facts: { was: textIn(was, language), is: textIn(is, language) } };
}
