/**
 * The structure tree: which element each piece of content belongs to. An element joins its parent when its first content
 * is drawn, so the order of reading is the order of drawing and an element without content never reaches the file.
 */
import type { Box } from '../../model/geometry';
import type { Tag, TagId, TagType } from '../../model/scene';
import { headingLevels } from './heading-levels';
import type { PdfFile } from './pdfkit-insides';
import { num, textString } from './syntax';

export interface Structure {
  /** Begins marked content of a tag on the page being drawn and gives its operator. */
  open(element: Element): string;
  /**
   * The language that words need beside their element's, null where they are in it. The first words of an element that
   * has no language of its own give it theirs.
   */
  languageOf(element: Element, spoken: string, text: () => string): string | null;
  /** Notes where a figure's own content stands, in page coordinates. */
  cover(element: Element, box: Box): void;
  elementOf(tag: TagId): Element | null;
  /** A Link element inside a tag that is none itself; the same target in the same tag is one element. */
  linkIn(element: Element, target: string): Element;
  /**
   * What the content of a figure that leads somewhere belongs to: the figure, which a Link then stands around, or a Link beside it
   * where the figure is begun and leads elsewhere. Within the figure the Link would be lost behind its alternate text.
   */
  linkedFigure(figure: Element, target: string): Element;
  /** Adds a link annotation to its element; gives the annotation's key in the parent tree. */
  addAnnotation(element: Element, annotation: number): number;
  /** Content after this belongs to the given page object; gives the page's key in the parent tree. */
  startPage(page: number): number;
  /** Writes everything. */
  finish(): void;
}

export interface Element {
  readonly tag: Tag;
  parent: Element | null;
  /** The object's number, once it has content. */
  id: number;
  page: number;
  kids: Kid[];
  links: Map<string, Element> | null;
  /** Its own language; empty where it has that of what it stands in. */
  lang: string;
  hasWords: boolean;
  /** Where a figure stands: left, bottom, right, top as PDF counts them. */
  box: readonly [number, number, number, number] | null;
}

/** An element, marked content of the element's own page by its number, or the body of what else PDF knows. */
type Kid = Element | number | string;

/** Most elements have one kid, and a list that is begun empty takes room for many. */
function addKid(element: Element, kid: Kid): void {
  if (element.kids.length === 0) element.kids = [kid];
  else element.kids.push(kid);
}

const childless: Kid[] = [];

/** `lang` is the file's language, `heightOf` gives the height of the page being drawn. */
export function createStructure(pdf: PdfFile, tags: readonly Tag[], lang: string, heightOf: () => number): Structure {
  const elements: (Element | undefined)[] = [];
  const attached: Element[] = [];
  const roots: Element[] = [];
  const make = (tag: Tag, parent: Element | null): Element => ({
    tag,
    parent,
    id: 0,
    page: 0,
    kids: childless,
    links: null,
    lang: tag.lang ?? '',
    hasWords: false,
    box: null,
  });
  for (const tag of tags) elements[tag.id] = make(tag, tag.parent === null ? null : (elements[tag.parent] ?? null));

  /** The cells of each row: one without words has its place in the row all the same. */
  const cells = new Map<number, Element[]>();
  for (const { id, type, parent } of tags) {
    const cell = elements[id];
    if (!cell || parent === null || (type !== 'TD' && type !== 'TH')) continue;
    const row = cells.get(parent);
    if (row) row.push(cell);
    else cells.set(parent, [cell]);
  }
  const holding = (element: Element | null): string => {
    for (let one = element; one; one = one.parent) if (one.lang !== '') return one.lang;
    return lang;
  };

  /** Entries of the parent tree by key: a page's is the array of its contents' elements, an annotation's one element. */
  const parentTree: number[] = [];
  let pageKey = 0;
  let page = 0;
  let contents: number[] = [];

  const attach = (element: Element): void => {
    if (element.id !== 0) return;
    element.id = pdf.reserve();
    element.page = page;
    attached.push(element);
    if (element.parent) {
      attach(element.parent);
      addKid(element.parent, element);
    } else roots.push(element);
  };

  const endPage = (): void => {
    if (page === 0) return;
    const array = pdf.reserve();
    pdf.pack(array, `[${contents.map(pointed).join(' ')}]`);
    parentTree[pageKey] = array;
    contents = [];
  };

  /** Rows are put together again in the order of their columns. */
  const fillRows = (): void => {
    for (const [id, row] of cells) {
      const element = elements[id];
      if (!element || element.id === 0) continue;
      page = element.page;
      for (const cell of row) attach(cell);
      element.kids = [...row];
    }
  };

  const linkIn = (element: Element, target: string): Element => {
    element.links ??= new Map();
    let link = element.links.get(target);
    if (!link) {
      link = make({ id: -1, parent: element.tag.id, type: 'Link' }, element);
      element.links.set(target, link);
    }
    return link;
  };

  return {
    elementOf: (tag) => elements[tag] ?? null,
    linkIn,
    linkedFigure: (figure, target) => {
      const { parent } = figure;
      const isLinked = parent?.tag.type === 'Link';
      const around = linkIn((isLinked ? parent.parent : parent) ?? figure, target);
      if (!isLinked && parent && figure.id === 0) figure.parent = around;
      return figure.parent === around ? figure : around;
    },
    open: (element) => {
      attach(element);
      const mcid = contents.push(element.id) - 1;
      addKid(element, element.page === page ? mcid : `<</Type/MCR/Pg ${String(page)} 0 R/MCID ${String(mcid)}>>`);
      return `/${element.tag.type}<</MCID ${String(mcid)}>>BDC`;
    },
    languageOf: (element, spoken, text) => {
      const inherited = holding(element);
      if (sounds(spoken) === sounds(inherited)) {
        element.hasWords = true;
        return null;
      }
      // Figures and marks are read in the language around them.
      if (!/\p{L}/u.test(text())) return null;
      if (element.hasWords || element.lang !== '') return spoken;
      element.hasWords = true;
      element.lang = spoken;
      return null;
    },
    cover: (element, { xPt, yPt, widthPt, heightPt }) => {
      const top = heightOf() - yPt;
      const [left, bottom, right, upper] = element.box ?? [xPt, top - heightPt, xPt + widthPt, top];
      element.box = [
        Math.min(left, xPt),
        Math.min(bottom, top - heightPt),
        Math.max(right, xPt + widthPt),
        Math.max(upper, top),
      ];
    },
    addAnnotation: (element, annotation) => {
      attach(element);
      addKid(element, `<</Type/OBJR/Obj ${String(annotation)} 0 R/Pg ${String(page)} 0 R>>`);
      return parentTree.push(element.id) - 1;
    },
    startPage: (number) => {
      endPage();
      page = number;
      pageKey = parentTree.push(0) - 1;
      return pageKey;
    },
    finish: () => {
      endPage();
      fillRows();
      const root = (pdf.root['StructTreeRoot'] as { readonly id: number }).id;
      const levels = headingLevels(roots, attached);
      for (const element of attached) pdf.pack(element.id, bodyOf(element, root, levels));
      const tree = pdf.reserve();
      pdf.pack(tree, `<</Nums[${parentTree.map((id, key) => `${String(key)} ${pointed(id)}`).join(' ')}]>>`);
      pdf.structure['ParentTree'] = pdf.pointer(tree);
      pdf.structure['ParentTreeNextKey'] = parentTree.length;
      pdf.structure['K'] = roots.map((element) => pdf.pointer(element.id));
    },
  };
}

/** How an object points to another. */
function pointed(id: number): string {
  return `${String(id)} 0 R`;
}

/** Languages of one sound share their first part: `zh-Hant` and `zh-HK`. */
function sounds(tag: string): string {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}

function bodyOf(element: Element, root: number, levels: ReadonlyMap<Element, TagType>): string {
  const { tag } = element;
  const parent = element.parent ? element.parent.id : root;
  let body = `<</S/${levels.get(element) ?? tag.type}/P ${String(parent)} 0 R/Pg ${String(element.page)} 0 R`;
  if (element.kids.length > 0) body += `/K[${element.kids.map(kidOf).join(' ')}]`;
  if (element.lang !== '') body += `/Lang${textString(element.lang)}`;
  if (tag.alt !== undefined) body += `/Alt${textString(tag.alt)}`;
  const attributes = attributesOf(element);
  if (attributes !== '') body += `/A${attributes}`;
  return `${body}>>`;
}

function kidOf(kid: Kid): string {
  return typeof kid === 'object' ? pointed(kid.id) : String(kid);
}

/** Of figures their place, of cells what they head and how far they reach, of lists how they count (ISO 32000-1, 14.8.5). */
function attributesOf({ tag, box }: Element): string {
  if (tag.type === 'Figure' && box) return `<</O/Layout/BBox[${box.map(num).join(' ')}]>>`;
  if (tag.numbering !== undefined) return `<</O/List/ListNumbering/${tag.numbering}>>`;
  let table = '';
  if (tag.scope !== undefined) table += `/Scope/${tag.scope}`;
  if (tag.across !== undefined) table += `/ColSpan ${String(tag.across)}`;
  if (tag.down !== undefined) table += `/RowSpan ${String(tag.down)}`;
  return table === '' ? '' : `<</O/Table${table}>>`;
}
