/**
 * What a file passes on as others made it: the pages of their PDFs, each drawn as a form. It is theirs to answer for how they are
 * made, what their pictures hold and what lies unseen on them; the instructor chose to print them. Kitbag takes out what acts, leads
 * away, describes or is text without ink when it copies them. What instructors alone may have is searched for in them too.
 */
import type { Meant } from '../../../model/passport';
import type { OpenFile } from '../check.types';
import { entriesOf, isKind, nameUnder, reachedFrom, under } from './pdf-values';

/** True for a page that may show one; of a file that nobody says anything of, any may. */
export function takesForeign(meant: Meant | null, index: number): boolean {
  return meant === null || (meant.pages[index]?.foreign ?? false);
}

export interface PassedOn {
  /** The forms that are such pages, by the numbers of their objects. */
  readonly forms: ReadonlySet<number>;
  /** These, and all that they are drawn with. */
  readonly objects: ReadonlySet<number>;
}

/** Kitbag draws no other forms. */
export function passedOn({ objects, pages }: Pick<OpenFile, 'objects' | 'pages'>, meant: Meant | null): PassedOn {
  const forms = new Set<number>();
  for (const [index, page] of pages.entries()) {
    if (!takesForeign(meant, index)) continue;
    for (const value of under(objects, page.resources, 'XObject')?.entries.values() ?? [])
      if (isKind(value, 'ref') && nameUnder(objects, entriesOf(objects, value), 'Subtype') === 'Form')
        forms.add(value.id);
  }
  const drawn = [...forms].map((id) => ({ kind: 'ref', id }) as const);
  return { forms, objects: reachedFrom(drawn, objects) };
}
