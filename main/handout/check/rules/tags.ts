/** Tags are complete: what is painted is in the tree or passed over on purpose, and the way from a mark to its tag and back agrees. */
import type { Meant } from '../../../model/passport';
import type { Note, OpenFile, ReadPage } from '../check.types';
import {
  entriesOf,
  entry,
  isArray,
  isKind,
  listUnder,
  nameUnder,
  numberUnder,
  resolved,
  under,
} from '../read/pdf-values';
import { claimsTags } from './metadata';

/** The types of ISO 32000-1, 14.8.4. */
const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** On one page: everything that is painted, and every mark. */
export function checkPageTags({ index, page, content }: ReadPage, { objects, structure }: OpenFile, note: Note): void {
  const forgotten = content.painted.filter((thing) => thing.mark.kind === 'none');
  const [first] = forgotten;
  if (first)
    note('tags.untagged', index, { count: forgotten.length, text: first.kind === 'text' ? first.text.trim() : '' });
  const key = numberUnder(objects, page.dictionary, 'StructParents');
  const parents = key === null ? null : resolved(objects, structure.parentEntry(key));
  const marks = structure.marksOf(page.id);
  const seen = new Set<number>();
  for (const mcid of content.mcids) {
    if (seen.has(mcid)) note('tags.content', index, { mark: mcid });
    seen.add(mcid);
    const holder = marks.get(mcid);
    if (!holder) {
      note('tags.not-in-tree', index, { mark: mcid });
      continue;
    }
    const parent = isArray(parents) ? parents[mcid] : null;
    if (!isKind(parent, 'ref') || parent.id !== holder.id) note('tags.parent-tree', index, { mark: mcid });
  }
  for (const mcid of marks.keys()) if (!seen.has(mcid)) note('tags.content', index, { mark: mcid });
}

/** A file for the printer has no tags and says so: none are asked of it. What was meant to be read has them. */
export function isForPrinter(file: OpenFile, meant: Meant | null): boolean {
  return meant === null && !file.root?.entries.has('StructTreeRoot') && !claimsTags(file);
}

/** In the file as a whole: the tree's own make, and the annotations in it. */
export function checkTree({ objects, root, pages, structure }: OpenFile, note: Note): void {
  const marked = entry(objects, under(objects, root, 'MarkInfo'), 'Marked') === true;
  if (!marked || structure.elements.length === 0) note('tags.no-tree', null);
  for (const { type, knowsParent } of structure.elements) {
    if (!standardTypes.has(type)) note('tags.type', null, { type });
    if (!knowsParent) note('tags.parent', null, { type });
  }
  const numberOf = new Map(pages.map(({ id }, index) => [id, index]));
  for (const { page } of structure.heldTwice) note('tags.content', numberOf.get(page) ?? null, { mark: 0 });
  for (const [index, page] of pages.entries()) {
    for (const value of listUnder(objects, page.dictionary, 'Annots')) {
      const annotation = entriesOf(objects, value);
      const holder = isKind(value, 'ref') ? structure.annotationHolder(value.id) : null;
      const key = numberUnder(objects, annotation, 'StructParent');
      const back = key === null ? null : structure.parentEntry(key);
      const agrees = holder !== null && isKind(back, 'ref') && back.id === holder.id;
      if (!agrees) note('tags.annotation', index, { type: nameUnder(objects, annotation, 'Subtype') ?? '' });
    }
  }
}
