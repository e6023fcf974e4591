/** Everything that stands in a kit, as files with their bytes or where these come from, and the manifest over them. */
import { countSessions } from '../../model/course';
import { sha256 } from '../../files/sha256';
import { safeName } from '../../files/safe-name';
import { canonicalDeck } from '../../model/canonical';
import { KitbagFault } from '../../model/fault';
import type { Sha256 } from '../../model/ids';
import {
  kitPaths,
  kitVersionFor,
  storedAs,
  type KitBase,
  type KitFile,
  type KitItem,
  type KitManifest,
  type PackingList,
} from '../../model/kit';
import { textsSchema } from '../../model/language';
import { keptRestrictions } from '../../model/restrictions';
import { programVersion } from '../../model/program';
import { contentHash } from '../../files/content-hash';
import type { KitSource, KitWish } from '../prepare/kit-source';
import { markingsOfKit, type KitMarking } from '../prepare/label-of-kit';
import { mediaUsed, type KitShelf, type MediaShelf } from '../prepare/media-used';
import type { PreparedKit } from '../prepare/prepare-kit';

export interface KitEntry extends KitFile {
  /** Read when its turn comes; null for a library's media, which are read by their hash. */
  readonly bytes: Uint8Array | null;
}

/** The media of a library, with what a kit needs to know of each before it is read. */
export interface MediaStock extends KitShelf {
  readonly sizeBytes: (sha: Sha256) => number | null;
  /** Its ending, such as `png`; null where there is no such file. */
  readonly endingOf: (sha: Sha256) => string | null;
}

export interface KitContents extends KitMarking {
  readonly items: readonly KitItem[];
  /** In ascending order of their paths. */
  readonly entries: readonly KitEntry[];
  /** The kit that it builds on; null where it stands for itself. */
  readonly base: KitBase | null;
}

const utf8 = new TextEncoder();

function textEntry(path: string, text: string): KitEntry {
  return bytesEntry(path, utf8.encode(text));
}

/** A file of a kit whose bytes are at hand. */
export function bytesEntry(path: string, bytes: Uint8Array): KitEntry {
  return { path, bytes, sha256: sha256(bytes), sizeBytes: bytes.length };
}

function recordEntry(path: string, record: object): KitEntry {
  return textEntry(path, `${JSON.stringify(record, null, 2)}\n`);
}

/** Throws `kit.media-missing` where a handout that shall travel is not in the library. */
export function contentsOf(prepared: PreparedKit, source: KitSource, stock: MediaStock): KitContents {
  const markings = markingsOfKit(prepared, source.library);
  const { courses, decks, templates, presets, recipes, versions, redrawn, pdfs } = prepared;
  const items: KitItem[] = [];
  const records: KitEntry[] = [];
  const add = (
    kind: Parameters<typeof storedAs>[0],
    record: Stored,
    more: Pick<KitItem, 'label' | 'grading' | 'caveats' | 'size'> & Partial<Pick<KitItem, 'title'>>,
  ): void => {
    const path = `${storedAs(kind)}s/${record.id}.json`;
    const { id, changedAt } = record;
    const { title: named, size, ...marking } = more;
    const title = knownTexts(named ?? record.title ?? record.name ?? {});
    items.push({ kind, id, title, ...marking, content: contentHash(record), size, changedAt, path });
    records.push(recordEntry(path, record));
  };
  for (const course of courses) add('course', course, { ...markings.ofCourse(course), size: countSessions(course) });
  for (const deck of decks) add('deck', deck, { ...markings.ofDeck(deck), size: deck.slides.length });
  for (const template of templates) add('template', template, { label: null, size: 0 });
  for (const preset of presets) add('preset', preset, { label: null, size: 0 });
  for (const { record, title } of recipes) add('recipe', record, { label: null, size: 0, title });
  const pinned = [...versions].map(([sha, deck]) =>
    textEntry(`versions/${sha.slice(0, 2)}/${sha}.json`, canonicalDeck(deck)),
  );
  const texts = [...records, ...pinned].map(({ bytes }) => new TextDecoder().decode(bytes ?? new Uint8Array()));
  const shelf: MediaShelf = {
    has: (sha) => redrawn.has(sha) || pdfs.has(sha) || stock.has(sha),
    json: (sha) => redrawn.get(sha) ?? stock.json(sha),
  };
  const media = mediaUsed(texts, shelf).map((sha): KitEntry => {
    const own = redrawn.get(sha);
    if (own) return bytesEntry(mediaPath(sha, 'json'), own);
    const pdf = pdfs.get(sha);
    if (pdf) return bytesEntry(mediaPath(sha, 'pdf'), pdf);
    return {
      path: mediaPath(sha, stock.endingOf(sha) ?? 'bin'),
      sha256: sha,
      sizeBytes: sizeOf(sha, stock),
      bytes: null,
    };
  });
  const handouts = handoutEntries(prepared, stock);
  return {
    items: [...items, ...handouts.map(({ item }) => item)],
    ...markings.whole,
    entries: [...records, ...pinned, ...media, ...handouts.map(({ entry }) => entry)].sort(byPath),
    base: null,
  };
}

interface Stored {
  readonly id: string;
  readonly revision: number;
  readonly changedAt: string;
  readonly title?: KitItem['title'];
  readonly name?: KitItem['title'];
}

/** A title as the manifest has it, in the languages that Kitbag knows: the manifest of every kit may come to participants. */
function knownTexts(title: KitItem['title']): KitItem['title'] {
  return textsSchema.parse(title);
}

function byPath(a: KitFile, b: KitFile): number {
  return a.path < b.path ? -1 : 1;
}

function mediaPath(sha: Sha256, ending: string): string {
  return `media/${sha.slice(0, 2)}/${sha}.${ending}`;
}

function sizeOf(sha: Sha256, stock: MediaStock): number {
  const size = stock.sizeBytes(sha);
  if (size === null) throw new KitbagFault('kit.media-missing', { sha });
  return size;
}

function handoutEntries(
  { handouts }: PreparedKit,
  stock: MediaStock,
): readonly { readonly item: KitItem; readonly entry: KitEntry }[] {
  const taken = new Set<string>();
  return handouts.map(({ id, title, label, pdf, pages, issuedAt, fileName, ...issue }) => {
    const plain = safeName(fileName.replace(/\.pdf$/i, ''), 'handout', 80);
    const name = taken.has(plain.toLowerCase()) ? `${plain} ${id}` : plain;
    taken.add(name.toLowerCase());
    const path = `handouts/${name}.pdf`;
    return {
      item: {
        kind: 'handout',
        id,
        title: knownTexts(title),
        label,
        ...keptRestrictions({ grading: issue.grading ?? null, caveats: issue.caveats ?? [] }),
        content: pdf,
        size: pages,
        changedAt: issuedAt,
        path,
      },
      entry: { path, sha256: pdf, sizeBytes: sizeOf(pdf, stock), bytes: null },
    };
  });
}

/** What the packing list says. */
export function packingListOf(contents: KitContents, source: KitSource, wish: KitWish): PackingList {
  return {
    ...headOf(contents, source, wish),
    since: contents.base?.date ?? null,
    items: contents.items,
    files: contents.entries.length,
    sizeBytes: contents.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
  };
}

function headOf({ label, grading, caveats }: KitContents, { library }: KitSource, wish: KitWish) {
  const { date, preparedBy, instructor, upTo, handouts } = wish;
  return {
    madeBy: { program: 'Kitbag', version: programVersion },
    date,
    preparedBy,
    library: { id: library.id, name: library.name },
    label,
    ...keptRestrictions({ grading: grading ?? null, caveats: caveats ?? [] }),
    scope: { instructor, upTo, handouts },
  };
}

/** The manifest over everything that the kit holds; `lists` are the packing lists. */
export function manifestOf(
  contents: KitContents,
  lists: readonly KitEntry[],
  source: KitSource,
  wish: KitWish,
): KitManifest {
  const files = [...lists, ...contents.entries].map(({ path, sha256: hash, sizeBytes }) => ({
    path,
    sha256: hash,
    sizeBytes,
  }));
  return {
    format: 'kitbag.kit',
    version: kitVersionFor(contents.items, contents.base),
    ...headOf(contents, source, wish),
    unencryptedBecause: contents.label === 'TLP:RED' ? wish.unencryptedBecause : null,
    ...(contents.base ? { base: contents.base } : {}),
    items: contents.items,
    files: files.sort(byPath),
  };
}

/** The manifest as it stands in the kit. */
export function manifestEntry(manifest: KitManifest): KitEntry {
  return recordEntry(kitPaths.manifest, manifest);
}
