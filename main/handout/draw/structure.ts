/**
 * The structure tree: which element each piece of content belongs to. An element joins its parent when its first content
 * is drawn, so the order of reading is the order of drawing and an element without content never reaches the file.
 */
import type { Tag, TagId } from '../../model/scene';
import type { PdfFile } from './pdfkit-insides';
import { textString } from './syntax';

export interface Structure {
  /** Begins marked content of a tag on the page being drawn and gives its operator. */
  open(element: Element): string;
  elementOf(tag: TagId): Element | null;
  /** A Link element inside a tag that is none itself; the same target in the same tag is one element. */
  linkIn(element: Element, target: string): Element;
  /** Adds a link annotation to its element; gives the annotation's key in the parent tree. */
  addAnnotation(element: Element, annotation: number): number;
  /** Content after this belongs to the given page object; gives the page's key in the parent tree. */
  startPage(page: number): number;
  /** Writes everything. */
  finish(): void;
}

export interface Element {
  readonly tag: Tag;
  readonly parent: Element | null;
  /** The object's number, once it has content. */
  id: number;
  page: number;
  readonly kids: string[];
  links: Map<string, Element> | null;
}

export function createStructure(pdf: PdfFile, tags: readonly Tag[]): Structure {
  const elements: (Element | undefined)[] = [];
  const attached: Element[] = [];
  const roots: Element[] = [];
  const make = (tag: Tag, parent: Element | null): Element => ({ tag, parent, id: 0, page: 0, kids: [], links: null });
  for (const tag of tags) elements[tag.id] = make(tag, tag.parent === null ? null : (elements[tag.parent] ?? null));

  /** Entries of the parent tree by key: a page's is the array of its contents' elements, an annotation's one element. */
  const parentTree: string[] = [];
  let pageKey = 0;
  let page = 0;
  let contents: string[] = [];

  const attach = (element: Element): void => {
    if (element.id !== 0) return;
    element.id = pdf.reserve();
    element.page = page;
    attached.push(element);
    if (element.parent) {
      attach(element.parent);
      element.parent.kids.push(`${String(element.id)} 0 R`);
    } else roots.push(element);
  };

  const endPage = (): void => {
    if (page === 0) return;
    const array = pdf.reserve();
    pdf.pack(array, `[${contents.join(' ')}]`);
    parentTree[pageKey] = `${String(array)} 0 R`;
    contents = [];
  };

  return {
    elementOf: (tag) => elements[tag] ?? null,
    linkIn: (element, target) => {
      element.links ??= new Map();
      let link = element.links.get(target);
      if (!link) {
        link = make({ id: -1, parent: element.tag.id, type: 'Link' }, element);
        element.links.set(target, link);
      }
      return link;
    },
    open: (element) => {
      attach(element);
      const mcid = contents.push(`${String(element.id)} 0 R`) - 1;
      element.kids.push(
        element.page === page ? String(mcid) : `<</Type/MCR/Pg ${String(page)} 0 R/MCID ${String(mcid)}>>`,
      );
      return `/${element.tag.type}<</MCID ${String(mcid)}>>BDC`;
    },
    addAnnotation: (element, annotation) => {
      attach(element);
      element.kids.push(`<</Type/OBJR/Obj ${String(annotation)} 0 R/Pg ${String(page)} 0 R>>`);
      return parentTree.push(`${String(element.id)} 0 R`) - 1;
    },
    startPage: (number) => {
      endPage();
      page = number;
      pageKey = parentTree.push('') - 1;
      return pageKey;
    },
    finish: () => {
      endPage();
      const root = (pdf.root['StructTreeRoot'] as { readonly id: number }).id;
      for (const element of attached) pdf.pack(element.id, bodyOf(element, root));
      const tree = pdf.reserve();
      pdf.pack(tree, `<</Nums[${parentTree.map((entry, key) => `${String(key)} ${entry}`).join(' ')}]>>`);
      pdf.structure['ParentTree'] = pdf.pointer(tree);
      pdf.structure['ParentTreeNextKey'] = parentTree.length;
      pdf.structure['K'] = roots.map((element) => pdf.pointer(element.id));
    },
  };
}

function bodyOf(element: Element, root: number): string {
  const { tag } = element;
  const parent = element.parent ? element.parent.id : root;
  let body = `<</S/${tag.type}/P ${String(parent)} 0 R/Pg ${String(element.page)} 0 R/K[${element.kids.join(' ')}]`;
  if (tag.lang !== undefined) body += `/Lang${textString(tag.lang)}`;
  if (tag.alt !== undefined) body += `/Alt${textString(tag.alt)}`;
  if (tag.scope !== undefined) body += `/A<</O/Table/Scope/${tag.scope}>>`;
  return `${body}>>`;
}
