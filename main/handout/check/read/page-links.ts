/** The links of a page: where each leads, and the place on the page that is clicked. */
import type { PageLink } from '../check.types';
import type { PdfPage } from './pages';
import {
  decodeText,
  entriesOf,
  entry,
  isArray,
  isKind,
  listUnder,
  nameUnder,
  numbersOf,
  numberUnder,
  resolved,
  textUnder,
  under,
  type PdfEntries,
  type PdfObjects,
  type PdfValue,
} from './pdf-values';

export interface LinkTargets {
  readonly places: ReadonlyMap<string, number | null>;
  /** By the number of the page's object. */
  readonly pageIndex: ReadonlyMap<number, number>;
}

export function linksOf(objects: PdfObjects, page: PdfPage, targets: LinkTargets): readonly PageLink[] {
  return listUnder(objects, page.dictionary, 'Annots').flatMap((value) => {
    const annotation = entriesOf(objects, value);
    if (!annotation || nameUnder(objects, annotation, 'Subtype') !== 'Link') return [];
    return [linkOf(objects, annotation, page, targets)];
  });
}

function linkOf(objects: PdfObjects, annotation: PdfEntries, page: PdfPage, targets: LinkTargets): PageLink {
  const [a = 0, b = 0, c = 0, d = 0] = numbersOf(objects, annotation.entries.get('Rect'));
  const [left, , , top] = page.box;
  const place = {
    left: Math.min(a, c) - left,
    right: Math.max(a, c) - left,
    top: top - Math.max(b, d),
    bottom: top - Math.min(b, d),
    contents: textUnder(objects, annotation, 'Contents') ?? '',
    structParent: numberUnder(objects, annotation, 'StructParent'),
  };
  const action = under(objects, annotation, 'A');
  const kind = nameUnder(objects, action, 'S');
  if (kind === 'URI') {
    const uri = entry(objects, action, 'URI');
    return { ...place, kind: 'web', page: null, url: isKind(uri, 'text') ? decodeText(uri.bytes) : '' };
  }
  const destination = kind === 'GoTo' ? entry(objects, action, 'D') : entry(objects, annotation, 'Dest');
  const isPlace = kind === 'GoTo' || (kind === null && destination !== null);
  return {
    ...place,
    kind: isPlace ? 'place' : 'other',
    page: isPlace ? pageOfDestination(objects, destination, targets) : null,
    url: '',
  };
}

/** Null where it leads to no page of the file. */
function pageOfDestination(objects: PdfObjects, destination: PdfValue, targets: LinkTargets): number | null {
  if (isKind(destination, 'text')) return targets.places.get(decodeText(destination.bytes)) ?? null;
  if (isKind(destination, 'name')) return targets.places.get(destination.name) ?? null;
  const first = isArray(destination) ? destination[0] : null;
  if (isKind(first, 'ref')) return targets.pageIndex.get(first.id) ?? null;
  const number = resolved(objects, first);
  return typeof number === 'number' && number < targets.pageIndex.size ? number : null;
}
