/** What the presentation's own part says: size, order, sections; and what the file's properties say of it. */
import { KitbagFault } from '../../model/fault';
import type { Parts } from './package-parts';
import { attribute, child, childrenOf, numberAttribute, pointsAttribute, type Xml } from './xml/xml';

export interface Presentation {
  readonly part: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The slides' parts in the show's order. */
  readonly slides: readonly string[];
  readonly firstNumber: number;
  readonly plainText: Xml | null;
  readonly sections: readonly { readonly title: string; readonly slides: readonly string[] }[];
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly hasMacros: boolean;
  /** Slides that the file names but does not hold. */
  readonly lost: number;
}

const mostSlides = 2000;
/** Office allows 1 to 56 inches. */
const sizeRange = { smallest: 36, largest: 4032 } as const;

function findMain(file: string, parts: Parts): string {
  const named = parts.related('', 'officeDocument') ?? parts.related('/', 'officeDocument');
  if (named !== null && parts.xml(named)?.name === 'p:presentation') return named;
  const usual = parts.names.find((name) => /(?:^|\/)presentation\.xml$/i.test(name));
  if (usual !== undefined && parts.xml(usual)?.name === 'p:presentation') return usual;
  const other = named === null ? '' : (parts.xml(named)?.name ?? '');
  throw new KitbagFault('pptx.no-presentation', { file, found: other });
}

function readSections(root: Xml | null, partOf: ReadonlyMap<string, string>): Presentation['sections'] {
  const lists = childrenOf(child(root, 'p:extLst'), 'p:ext').flatMap((ext) => childrenOf(ext, 'p14:sectionLst'));
  return lists
    .flatMap((list) => childrenOf(list, 'p14:section'))
    .map((section) => ({
      title: attribute(section, 'name') ?? '',
      slides: childrenOf(child(section, 'p14:sldIdLst'), 'p14:sldId').flatMap(
        (entry) => partOf.get(attribute(entry, 'id') ?? '') ?? [],
      ),
    }));
}

function clampSize(value: number | null, usual: number): number {
  return value === null || value < sizeRange.smallest
    ? usual
    : Math.min(sizeRange.largest, Math.round(value * 100) / 100);
}

export function readPresentation(file: string, parts: Parts): Presentation {
  const part = findMain(file, parts);
  const root = parts.xml(part);
  const relationships = parts.relationships(part);
  const entries = childrenOf(child(root, 'p:sldIdLst'), 'p:sldId').map((entry) => ({
    id: attribute(entry, 'id') ?? '',
    part: relationships.get(attribute(entry, 'r:id') ?? '')?.part ?? null,
  }));
  if (entries.length > mostSlides)
    throw new KitbagFault('import.too-many-slides', { file, slides: entries.length, limit: mostSlides });
  // A slide that the list names twice is shown twice by nobody: files with such lists are damaged.
  const found = entries.filter(
    (entry, index): entry is { id: string; part: string } =>
      entry.part !== null &&
      parts.sizeOf(entry.part) !== null &&
      entries.findIndex((other) => other.part === entry.part) === index,
  );
  const core = parts.related('', 'core-properties') ?? 'docProps/core.xml';
  const properties = parts.sizeOf(core) === null ? null : parts.xml(core);
  const said = (name: string): string => (child(properties, name)?.text ?? '').trim();
  const size = child(root, 'p:sldSz');
  return {
    part,
    size: { width: clampSize(pointsAttribute(size, 'cx'), 960), height: clampSize(pointsAttribute(size, 'cy'), 540) },
    slides: found.map((entry) => entry.part),
    firstNumber: Math.trunc(numberAttribute(root, 'firstSlideNum') ?? 1),
    plainText: child(root, 'p:defaultTextStyle'),
    sections: readSections(root, new Map(found.map((entry) => [entry.id, entry.part]))),
    title: said('dc:title'),
    author: said('dc:creator'),
    language: said('dc:language'),
    hasMacros: [...relationships.values()].some(({ type }) => type === 'vbaProject'),
    lost: entries.length - found.length,
  };
}
