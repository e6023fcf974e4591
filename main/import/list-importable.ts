/** What is to be imported of the files and folders that a person gave, in natural order. */
import { dirname, join, resolve } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import { fileNameOf, readName } from './file-names';
import { importerFor, isImportable, isOtherDeck } from './importers';
import { largestText } from './markdown/largest-text';
import { compareNames } from './natural-order';
import { nodeAccess } from './node-access';
import { isPictureFile } from './pictures/picture-deck';
import type { ImportAccess } from './read-beside';

export interface ImportList {
  /** Their paths. */
  readonly files: readonly string[];
  /** Pictures that make one deck with a file of the list, which is a picture too. */
  readonly beside: Readonly<Record<string, readonly string[]>>;
  /** The folders that were given: pictures may lie anywhere in them. */
  readonly roots: readonly string[];
  readonly findings: readonly Finding[];
}

/** A course has dozens of folders; this many mean that a whole disk was dropped. */
const mostFolders = 2000;
const mostFiles = 1000;
const deepestFolder = 16;
/** Larger text is not looked at to see whether it is a deck: the importer refuses it by name. */
const lookBytes = largestText;

const aboutProject =
  /^(?:readme|licen[cs]e|copying|notice|changelog|changes|history|contributing|contributors|authors|code[-_ ]of[-_ ]conduct|security|support|maintainers|todo)\b/i;
const toolFolders = new Set(['node_modules', '__macosx', '__pycache__']);

interface Walk {
  readonly access: ImportAccess;
  readonly files: string[];
  readonly findings: Finding[];
  /** What each file of a folder is called there, and the paths of those that others bring in. */
  readonly names: Map<string, string>;
  readonly parts: Set<string>;
  /** By folder, in natural order. */
  readonly pictures: Map<string, string[]>;
  folders: number;
}

function skip(walk: Walk, name: string, reason: string, weight: Finding['weight'] = 'information'): void {
  walk.findings.push({ code: 'import.skipped', weight, place: { file: name }, facts: { reason } });
}

function keepPicture({ pictures }: Walk, path: string): void {
  const folder = dirname(path);
  pictures.set(folder, [...(pictures.get(folder) ?? []), path]);
}

async function takeFile(walk: Walk, path: string, name: string): Promise<void> {
  if (isPictureFile(path)) keepPicture(walk, path);
  if (isOtherDeck(path)) skip(walk, name, 'unknown-kind', 'look');
  if (!isImportable(path)) return;
  if (aboutProject.test(readName(path).base)) {
    skip(walk, name, 'about-project');
    return;
  }
  const importer = await importerFor(path);
  if (importer.onlyByName) {
    skip(walk, name, 'only-by-name', 'look');
    return;
  }
  const bytes = importer.looksLikeDeck ? await walk.access.readFile(path, lookBytes).catch(() => null) : null;
  if (bytes && importer.looksLikeDeck?.(bytes) === false) {
    skip(walk, name, 'no-slides');
    return;
  }
  for (const part of bytes ? (importer.partsOf?.(bytes) ?? []) : []) walk.parts.add(resolve(dirname(path), part));
  walk.files.push(path);
  walk.names.set(path, name);
}

/** A file whose slides another deck brings in is no deck of its own. */
function withoutParts(walk: Walk, found: readonly string[]): readonly string[] {
  const [parts, whole] = [found.filter((path) => walk.parts.has(path)), found.filter((path) => !walk.parts.has(path))];
  // Files that bring in each other alone are decks all the same.
  if (whole.length === 0) return found;
  for (const path of parts) skip(walk, walk.names.get(path) ?? fileNameOf(path), 'part-of-deck');
  return whole;
}

async function walkFolder(walk: Walk, folder: string, name: string, depth: number): Promise<void> {
  walk.folders += 1;
  if (walk.folders > mostFolders || walk.files.length > mostFiles || depth > deepestFolder)
    throw new KitbagFault('import.folder-too-large', {
      folder: name || fileNameOf(folder),
      folders: mostFolders,
      files: mostFiles,
    });
  const entries = (await walk.access.listFolder(folder)) ?? [];
  const sorted = entries.toSorted((a, b) => compareNames(a.name, b.name));
  for (const entry of sorted) {
    const inner = name === '' ? entry.name : `${name}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.kind === 'file') await takeFile(walk, join(folder, entry.name), inner);
  }
  for (const entry of sorted) {
    if (entry.kind !== 'folder' || entry.name.startsWith('.') || toolFolders.has(entry.name.toLowerCase())) continue;
    await walkFolder(walk, join(folder, entry.name), name === '' ? entry.name : `${name}/${entry.name}`, depth + 1);
  }
}

/** Files given by name are taken as they are, in the order given; folders are walked, each file once. */
export async function listImportable(
  paths: readonly string[],
  access: ImportAccess = nodeAccess(),
): Promise<ImportList> {
  const walk: Walk = {
    access,
    files: [],
    findings: [],
    names: new Map(),
    parts: new Set(),
    pictures: new Map(),
    folders: 0,
  };
  const sets: (readonly string[])[] = [];
  const named: Walk = { ...walk, pictures: new Map() };
  const roots: string[] = [];
  for (const path of paths.map((given) => resolve(given))) {
    if ((await access.listFolder(path)) === null) {
      if (isPictureFile(path)) keepPicture(named, path);
      else walk.files.push(path);
      continue;
    }
    roots.push(path);
    const found = walk.files.length;
    walk.pictures.clear();
    await walkFolder(walk, path, '', 0);
    walk.files.push(...withoutParts(walk, walk.files.splice(found)));
    // Pictures beside decks are theirs; a folder that holds nothing else is a deck of its own.
    if (walk.files.length === found) sets.push(...walk.pictures.values());
  }
  const seen = new Set<string>();
  const files: string[] = [];
  for (const path of walk.files) {
    const real = (await access.realPath(path)) ?? path;
    if (!seen.has(real)) files.push(path);
    seen.add(real);
  }
  const decks = [...named.pictures.values(), ...sets].flatMap(([first, ...others]) =>
    first ? [{ first, others }] : [],
  );
  return {
    files: [...files, ...decks.map(({ first }) => first)],
    beside: Object.fromEntries(decks.map(({ first, others }) => [first, others])),
    roots,
    findings: walk.findings,
  };
}
