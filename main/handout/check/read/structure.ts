/** The structure tree: its elements, what each of them holds, and the way back from content to them (ISO 32000-1, 14.7). */
import {
  entriesOf,
  isKind,
  listUnder,
  nameUnder,
  numberUnder,
  resolved,
  textUnder,
  under,
  type PdfEntries,
  type PdfObjects,
  type PdfValue,
} from './pdf-values';

export interface StructureElement {
  /** The number of its object; 0 where it has none of its own. */
  readonly id: number;
  /** Its type after the role map. */
  readonly type: string;
  readonly parent: StructureElement | null;
  /** True where its own `P` names its parent. */
  readonly knowsParent: boolean;
  readonly described: boolean;
  /** Its first page, by the number of the page's object. */
  readonly page: number | null;
  readonly texts: readonly string[];
}

export interface StructureTree {
  readonly elements: readonly StructureElement[];
  /** By the number of its object. */
  readonly elementById: (id: number) => StructureElement | null;
  /** The element that holds a mark on a page (by its object's number); two elements for one mark are a fault. */
  readonly holderOf: (page: number, mcid: number) => StructureElement | null;
  readonly heldTwice: readonly { readonly page: number; readonly mcid: number }[];
  /** How many marks of a page the tree holds. */
  readonly marksOf: (page: number) => ReadonlyMap<number, StructureElement>;
  /** The element that holds an annotation, by the annotation's object number. */
  readonly annotationHolder: (annotation: number) => StructureElement | null;
  /** An entry of the parent tree: the elements of a page's marks, or one element. */
  readonly parentEntry: (key: number) => PdfValue;
}

/** Deeper than any document; a circle ends here. */
const deepest = 200;

export function readStructure(objects: PdfObjects): StructureTree {
  const root = under(objects, under(objects, objects.trailer, 'Root'), 'StructTreeRoot');
  const roles = under(objects, root, 'RoleMap');
  const elements: StructureElement[] = [];
  const holders = new Map<number, Map<number, StructureElement>>();
  const annotations = new Map<number, StructureElement>();
  const heldTwice: { page: number; mcid: number }[] = [];

  const hold = (page: number, mcid: number, element: StructureElement): void => {
    let marks = holders.get(page);
    if (!marks) holders.set(page, (marks = new Map<number, StructureElement>()));
    if (marks.has(mcid)) heldTwice.push({ page, mcid });
    marks.set(mcid, element);
  };
  const typeOf = (node: PdfEntries): string => {
    const own = nameUnder(objects, node, 'S') ?? '';
    return nameUnder(objects, roles, own) ?? own;
  };
  const kid = (value: PdfValue, element: StructureElement | null, page: number, depth: number): void => {
    const item = resolved(objects, value);
    if (typeof item === 'number') {
      if (element) hold(page, item, element);
      return;
    }
    const node = entriesOf(objects, item);
    if (!node) return;
    const own = refUnder(node, 'Pg') ?? page;
    const type = nameUnder(objects, node, 'Type');
    if (type === 'MCR') {
      const mcid = numberUnder(objects, node, 'MCID');
      if (element && mcid !== null) hold(own, mcid, element);
    } else if (type === 'OBJR') {
      const annotation = refUnder(node, 'Obj');
      if (element && annotation !== null) annotations.set(annotation, element);
    } else walk(value, node, element, own, depth + 1);
  };
  const walk = (
    value: PdfValue,
    node: PdfEntries,
    parent: StructureElement | null,
    page: number,
    depth: number,
  ): void => {
    if (depth > deepest) return;
    const texts = ['Alt', 'ActualText', 'E', 'T'].flatMap((key) => textUnder(objects, node, key) ?? []);
    const described = ['Alt', 'ActualText'].some((key) => (textUnder(objects, node, key) ?? '').trim() !== '');
    const above = refUnder(node, 'P');
    const element: StructureElement = {
      id: isKind(value, 'ref') ? value.id : 0,
      type: typeOf(node),
      parent,
      knowsParent: parent === null ? true : above === parent.id,
      described,
      page,
      texts,
    };
    elements.push(element);
    for (const each of listUnder(objects, node, 'K')) kid(each, element, page, depth);
  };
  for (const each of listUnder(objects, root, 'K')) kid(each, null, 0, 0);

  const parents = readNumberTree(objects, under(objects, root, 'ParentTree'));
  const byId = new Map(elements.map((element) => [element.id, element]));
  const nothing: ReadonlyMap<number, StructureElement> = new Map();
  return {
    elements,
    elementById: (id) => byId.get(id) ?? null,
    heldTwice,
    holderOf: (page, mcid) => holders.get(page)?.get(mcid) ?? null,
    marksOf: (page) => holders.get(page) ?? nothing,
    annotationHolder: (annotation) => annotations.get(annotation) ?? null,
    parentEntry: (key) => parents.get(key) ?? null,
  };
}

function refUnder(node: PdfEntries, key: string): number | null {
  const value = node.entries.get(key);
  return isKind(value, 'ref') ? value.id : null;
}

/** All entries of a number tree. */
export function readNumberTree(objects: PdfObjects, tree: PdfEntries | null): ReadonlyMap<number, PdfValue> {
  const read = new Map<number, PdfValue>();
  const walk = (node: PdfEntries | null, depth: number): void => {
    if (!node || depth > deepest) return;
    const numbers = listUnder(objects, node, 'Nums');
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = resolved(objects, numbers[i]);
      if (typeof key === 'number') read.set(key, numbers[i + 1] ?? null);
    }
    for (const kid of listUnder(objects, node, 'Kids')) walk(entriesOf(objects, kid), depth + 1);
  };
  walk(tree, 0);
  return read;
}

/** True where an element stands within one of a type, or is one. */
export function isWithin(element: StructureElement | null, type: string): boolean {
  for (let at = element; at; at = at.parent) if (at.type === type) return true;
  return false;
}
