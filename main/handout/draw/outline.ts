/** Bookmarks, named places and page labels: how a reader finds its way. */
import type { OutlineEntry, Place, Plan } from '../../model/plan';
import type { PdfFile } from './pdfkit-insides';
import type { PlaceNames } from './place-names';
import { num, textString } from './syntax';

interface Node {
  readonly id: number;
  readonly entry: OutlineEntry | null;
  readonly parent: Node | null;
  readonly children: Node[];
}

/** Days and sessions stand open, slides folded. `Count` is always there: PDF/A readers insist on it. */
export function writeOutline(
  pdf: PdfFile,
  outline: readonly OutlineEntry[],
  pages: readonly number[],
  heights: readonly number[],
): void {
  if (outline.length === 0) return;
  const root: Node = { id: pdf.reserve(), entry: null, parent: null, children: [] };
  let last = root;
  for (const entry of outline) {
    let parent = last;
    while (parent.entry && parent.entry.level >= entry.level) parent = parent.parent ?? root;
    last = { id: pdf.reserve(), entry, parent, children: [] };
    parent.children.push(last);
  }
  writeNode(pdf, root, pages, heights);
  pdf.root['Outlines'] = pdf.pointer(root.id);
  pdf.root['PageMode'] = 'UseOutlines';
}

function isOpen(node: Node): boolean {
  return node.entry === null || node.children.some((child) => (child.entry?.level ?? 0) < 3);
}

/** How many rows show under a node while it and those below stand as they do at first. */
function rowsUnder(node: Node): number {
  return node.children.reduce((rows, child) => rows + 1 + (isOpen(child) ? rowsUnder(child) : 0), 0);
}

function writeNode(pdf: PdfFile, node: Node, pages: readonly number[], heights: readonly number[]): void {
  let body = '<<';
  if (node.entry && node.parent) {
    const siblings = node.parent.children;
    const at = siblings.indexOf(node);
    body += `/Title${textString(node.entry.title)}/Parent ${String(node.parent.id)} 0 R/Dest${destination(node.entry, pages, heights)}`;
    const [before, after] = [siblings[at - 1], siblings[at + 1]];
    if (before) body += `/Prev ${String(before.id)} 0 R`;
    if (after) body += `/Next ${String(after.id)} 0 R`;
  }
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first && last)
    body += `/First ${String(first.id)} 0 R/Last ${String(last.id)} 0 R/Count ${String(isOpen(node) ? rowsUnder(node) : -node.children.length)}`;
  pdf.pack(node.id, `${body}>>`);
  for (const child of node.children) writeNode(pdf, child, pages, heights);
}

/** The left edge is kept where the reader has it, and so is the zoom. */
function destination(place: Place, pages: readonly number[], heights: readonly number[]): string {
  return `[${String(pages[place.page] ?? pages[0] ?? 0)} 0 R/XYZ null ${num((heights[place.page] ?? 0) - place.yPt)} null]`;
}

/** A name tree is sorted by bytes; PDFKit sorts its own by the words of a language. */
export function writePlaces(
  pdf: PdfFile,
  plan: Pick<Plan, 'places'>,
  names: PlaceNames,
  pages: readonly number[],
  heights: readonly number[],
): void {
  const places = Object.entries(plan.places).map(([place, at]) => ({ name: names.get(place) ?? place, at }));
  places.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (places.length === 0) {
    delete pdf.names['Dests'];
    return;
  }
  const tree = pdf.reserve();
  const entries = places.map(({ name, at }) => `${textString(name)}${destination(at, pages, heights)}`);
  pdf.pack(tree, `<</Names[${entries.join('\n')}]>>`);
  pdf.names['Dests'] = pdf.pointer(tree);
}

/** The numbers printed on the pages, as a reader shows them: roman and arabic series, or as they stand. */
export function writePageLabels(pdf: PdfFile, numbers: readonly string[]): void {
  const ranges: string[] = [];
  let expected: { readonly style: string; next: number } | null = null;
  numbers.forEach((number, index) => {
    const read = /^\d+$/.test(number)
      ? { style: 'D', value: Number(number) }
      : { style: 'r', value: fromRoman(number) };
    if (read.value > 0 && expected?.style === read.style && expected.next === read.value) {
      expected.next += 1;
      return;
    }
    expected = read.value > 0 ? { style: read.style, next: read.value + 1 } : null;
    ranges.push(
      `${String(index)}<<${read.value > 0 ? `/S/${read.style}/St ${String(read.value)}` : `/P${textString(number)}`}>>`,
    );
  });
  const id = pdf.reserve();
  pdf.pack(id, `<</Nums[${ranges.join('')}]>>`);
  pdf.root['PageLabels'] = pdf.pointer(id);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a small roman number; 0 where it is none. */
function fromRoman(text: string): number {
  if (!/^[ivxlc]+$/.test(text)) return 0;
  const digits = Array.from(text, (letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
