/** Nothing travels along: no attached files, forms, layers, films or notes, and no annotation but links. */
import type { Note, OpenFile } from '../check.types';
import { entriesOf, listUnder, nameUnder, under, type PdfEntries } from '../read/pdf-values';
import { walk } from './actions';

/** Keys that bring something along, wherever they stand. */
const attachments = ['EF', 'EmbeddedFiles', 'AF', 'RichMediaContent', 'Collection'] as const;
const layers = ['OCProperties', 'OCGs', 'OC'] as const;
const rootForms: ReadonlySet<string> = new Set(['AcroForm', 'XFA', 'NeedsRendering']);
/** What the catalogue and a page of ours have; those of other rules are told by them. */
const rootKeys: ReadonlySet<string> = new Set(
  (
    'Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines OpenAction AA ' +
    'Metadata StructTreeRoot MarkInfo Lang OutputIntents AF Collection OCProperties PieceInfo'
  ).split(' '),
);
const pageKeys: ReadonlySet<string> = new Set(
  (
    'Type Parent Resources MediaBox CropBox Rotate UserUnit Contents Annots StructParents Tabs Group AA AF ' +
    'Metadata PieceInfo LastModified Thumb'
  ).split(' '),
);

export function checkExtras({ objects, root, pages }: OpenFile, note: Note): void {
  for (const key of root?.entries.keys() ?? []) {
    if (rootForms.has(key)) note('extras.form', null, { key });
    else if (!rootKeys.has(key)) note('extras.other', null, { key });
  }
  const names = under(objects, root, 'Names');
  for (const key of names?.entries.keys() ?? []) if (key !== 'Dests') note('extras.other', null, { key });
  const visit = (entries: PdfEntries): void => {
    for (const key of attachments) if (entries.entries.has(key)) note('extras.attachment', null, { key });
    for (const key of layers) if (entries.entries.has(key)) note('extras.layer', null, { key });
  };
  for (const value of objects.byId.values()) walk(value, visit);
  for (const [index, page] of pages.entries()) {
    for (const key of page.dictionary.entries.keys()) if (!pageKeys.has(key)) note('extras.other', index, { key });
    for (const value of listUnder(objects, page.dictionary, 'Annots')) {
      const type = nameUnder(objects, entriesOf(objects, value), 'Subtype') ?? '';
      if (type !== 'Link') note('extras.annotation', index, { type });
    }
  }
}
