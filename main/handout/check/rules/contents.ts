/** The contents: the number beside an entry is that of the page that it leads to. */
import type { Note, OpenFile, PageFacts, PageLink, ReadPage } from '../check.types';
import { isKind } from '../read/pdf-values';
import { isWithin, type StructureElement } from '../read/structure';

const isNumber = /^(?:[ivxlcdm]+|\d+)$/;

/** The entries on a page: of the links of one entry, the one furthest to the right is its number; all lead to one page. */
export function contentsEntries(read: ReadPage, file: OpenFile): PageFacts['entries'] {
  const rightmost = new Map<StructureElement, PageLink>();
  const all: { readonly item: StructureElement; readonly page: number }[] = [];
  for (const link of read.links) {
    const element = link.page === null ? null : elementOf(link, file);
    const item = entryElement(element);
    if (!item || link.page === null) continue;
    all.push({ item, page: link.page });
    const known = rightmost.get(item);
    if (!known || link.right > known.right) rightmost.set(item, link);
  }
  return [...rightmost].flatMap(([entry, link]) => {
    const printed = lastWordIn(read, link);
    if (!isNumber.test(printed)) return [];
    return [...new Set(all.flatMap(({ item, page }) => (item === entry ? [page] : [])))].map((page) => ({
      page,
      printed,
    }));
  });
}

function elementOf({ structParent }: PageLink, { structure }: OpenFile): StructureElement | null {
  if (structParent === null) return null;
  const value = structure.parentEntry(structParent);
  return isKind(value, 'ref') ? structure.elementById(value.id) : null;
}

function entryElement(element: StructureElement | null): StructureElement | null {
  if (!isWithin(element, 'TOCI')) return null;
  for (let at = element; at; at = at.parent) if (at.type === 'TOCI') return at;
  return null;
}

function lastWordIn({ content }: ReadPage, { left, top, right, bottom }: PageLink): string {
  const texts = content.painted.flatMap((thing) =>
    thing.kind === 'text' &&
    thing.baselinePt > top &&
    thing.baselinePt < bottom + 1 &&
    thing.endPt > left &&
    thing.endPt < right + 2
      ? [thing]
      : [],
  );
  const last = texts.sort((a, b) => a.endPt - b.endPt).at(-1);
  return last?.text.trim().split(/\s+/).at(-1) ?? '';
}

export function checkContents(pages: readonly PageFacts[], note: Note): void {
  for (const { index, entries } of pages)
    for (const { page, printed } of entries) {
      const wanted = pages[page]?.number ?? null;
      if (wanted !== null && wanted !== printed) note('contents.differ', index, { found: printed, wanted });
    }
}
