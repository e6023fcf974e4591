/** Nothing travels along: no attached files, forms, layers, films or notes, and no annotation but links. */
import type { Note, OpenFile } from '../check.types';
import { entriesOf, listUnder, nameUnder, under, type PdfEntries } from '../read/pdf-values';
import { walk } from './actions';

/** Keys that bring something along, wherever they stand. */
const attachments = ['EF', 'EmbeddedFiles', 'AF', 'RichMediaContent', 'Collection'] as const;
const layers = ['OCProperties', 'OCGs', 'OC'] as const;
/** Keys of the catalogue that hold anything else than pages and the ways to them. */
const rootForms = ['AcroForm', 'XFA', 'NeedsRendering'] as const;
const rootOthers = ['Threads', 'SpiderInfo', 'Perms', 'Legal', 'DSS', 'Requirements', 'URI'] as const;

export function checkExtras({ objects, root, pages }: OpenFile, note: Note): void {
  for (const key of rootForms) if (root?.entries.has(key)) note('extras.form', null, { key });
  for (const key of rootOthers) if (root?.entries.has(key)) note('extras.other', null, { key });
  const names = under(objects, root, 'Names');
  for (const key of names?.entries.keys() ?? []) if (key !== 'Dests') note('extras.other', null, { key });
  const visit = (entries: PdfEntries): void => {
    for (const key of attachments) if (entries.entries.has(key)) note('extras.attachment', null, { key });
    for (const key of layers) if (entries.entries.has(key)) note('extras.layer', null, { key });
  };
  for (const value of objects.byId.values()) walk(value, visit);
  for (const [index, page] of pages.entries()) {
    for (const value of listUnder(objects, page.dictionary, 'Annots')) {
      const type = nameUnder(objects, entriesOf(objects, value), 'Subtype') ?? '';
      if (type !== 'Link') note('extras.annotation', index, { type });
    }
  }
}
