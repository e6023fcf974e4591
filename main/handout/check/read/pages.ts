/** The pages of a file in order, with what they inherit. */
import {
  entriesOf,
  entry,
  isKind,
  listUnder,
  nameUnder,
  numbersOf,
  numberUnder,
  under,
  type PdfEntries,
  type PdfObjects,
  type PdfValue,
} from './pdf-values';
import { contentOf } from './unpack-stream';

export interface PdfPage {
  /** The number of its object. */
  readonly id: number;
  readonly dictionary: PdfEntries;
  readonly resources: PdfEntries | null;
  /** Left, bottom, right, top of what readers show, in the page's own space. */
  readonly box: readonly [number, number, number, number];
  /** True where a crop box shows less of the page than it has. */
  readonly cropped: boolean;
  readonly turned: boolean;
}

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** More levels than any writer makes; a circle ends here. */
const deepest = 64;

export function pagesOf(objects: PdfObjects): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const root = under(objects, objects.trailer, 'Root');
  const walk = (value: PdfValue | undefined, above: ReadonlyMap<string, PdfValue>, depth: number): void => {
    const node = entriesOf(objects, value);
    if (!node || depth > deepest) return;
    const passed = new Map(above);
    for (const key of inherited) {
      const own = node.entries.get(key);
      if (own !== undefined) passed.set(key, own);
    }
    if (nameUnder(objects, node, 'Type') === 'Pages' || node.entries.has('Kids'))
      for (const kid of listUnder(objects, node, 'Kids')) walk(kid, passed, depth + 1);
    else pages.push(pageOf(objects, isKind(value, 'ref') ? value.id : 0, node, passed));
  };
  walk(root?.entries.get('Pages'), new Map(), 0);
  return pages;
}

function pageOf(
  objects: PdfObjects,
  id: number,
  dictionary: PdfEntries,
  passed: ReadonlyMap<string, PdfValue>,
): PdfPage {
  const media = boxOf(objects, passed.get('MediaBox'));
  const crop = passed.has('CropBox') ? boxOf(objects, passed.get('CropBox')) : media;
  const shared: PdfEntries = { kind: 'dictionary', entries: passed };
  return {
    id,
    dictionary,
    resources: under(objects, shared, 'Resources'),
    box: crop,
    cropped: crop.some((edge, index) => Math.abs(edge - (media[index] ?? 0)) > 0.01),
    turned: (numberUnder(objects, shared, 'Rotate') ?? 0) !== 0,
  };
}

function boxOf(objects: PdfObjects, value: PdfValue | undefined): readonly [number, number, number, number] {
  const [a = 0, b = 0, c = 612, d = 792] = numbersOf(objects, value);
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A page's whole content: several streams are read as one (ISO 32000-1, 7.8.2). Null where one cannot be unpacked. */
export function contentOfPage(objects: PdfObjects, page: PdfPage): Uint8Array | null {
  const contents = entry(objects, page.dictionary, 'Contents');
  const streams =
    contents === null ? [] : isKind(contents, 'stream') ? [contents] : listUnder(objects, page.dictionary, 'Contents');
  const parts: Uint8Array[] = [];
  for (const value of streams) {
    const stream = entriesOf(objects, value);
    const bytes = isKind(stream, 'stream') ? contentOf(objects, stream) : null;
    if (bytes === null) return null;
    parts.push(bytes, new Uint8Array([10]));
  }
  return Buffer.concat(parts);
}
