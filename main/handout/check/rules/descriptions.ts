/** What people need who do not see the page: figures and links in words, the language, and the title in the window. */
import type { Note, OpenFile } from '../check.types';
import { entriesOf, entry, listUnder, nameUnder, textUnder, under } from '../read/pdf-values';

export function checkDescriptions(
  { objects, root, pages, structure }: OpenFile,
  lang: string | null,
  note: Note,
): void {
  const numberOf = new Map(pages.map(({ id }, index) => [id, index]));
  for (const { type, described, page } of structure.elements)
    if (type === 'Figure' && !described) note('descriptions.figure', numberOf.get(page ?? 0) ?? null);
  const language = textUnder(objects, root, 'Lang') ?? '';
  if (language === '' || (lang !== null && language !== lang)) note('descriptions.language', null, { found: language });
  const shownTitle = entry(objects, under(objects, root, 'ViewerPreferences'), 'DisplayDocTitle') === true;
  if (!shownTitle) note('descriptions.title', null);
  for (const [index, page] of pages.entries()) {
    for (const value of listUnder(objects, page.dictionary, 'Annots')) {
      const annotation = entriesOf(objects, value);
      if (nameUnder(objects, annotation, 'Subtype') !== 'Link') continue;
      if ((textUnder(objects, annotation, 'Contents') ?? '').trim() === '') note('descriptions.link', index);
    }
  }
}
