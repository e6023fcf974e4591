/** What is to be imported of the files and folders that a person gave, in natural order. */
import { join, resolve } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import { fileNameOf, readName } from './file-names';
import { importerFor, isImportable, isOtherDeck } from './importers';
import { compareNames } from './natural-order';
import { nodeAccess } from './node-access';
import type { ImportAccess } from './read-beside';

export interface ImportList {
  /** Their paths. */
  readonly files: readonly string[];
  /** The folders that were given: pictures may lie anywhere in them. */
  readonly roots: readonly string[];
  readonly findings: readonly Finding[];
}

/** A course has dozens of folders; this many mean that a whole disk was dropped. */
const mostFolders = 2000;
const mostFiles = 1000;
const deepestFolder = 16;
/** Larger text is not looked at to see whether it is a deck: the importer refuses it by name. */
const lookBytes = 50 * 1024 * 1024;

const aboutProject =
  /^(?:readme|licen[cs]e|copying|notice|changelog|changes|history|contributing|contributors|authors|code[-_ ]of[-_ ]conduct|security|support|maintainers|todo)\b/i;
const toolFolders = new Set(['node_modules', '__macosx', '__pycache__']);

interface Walk {
  readonly access: ImportAccess;
  readonly files: string[];
  readonly findings: Finding[];
  folders: number;
}

function skip(walk: Walk, name: string, reason: string, weight: Finding['weight'] = 'information'): void {
  walk.findings.push({ code: 'import.skipped', weight, place: { file: name }, facts: { reason } });
}

async function takeFile(walk: Walk, path: string, name: string): Promise<void> {
  if (isOtherDeck(path)) skip(walk, name, 'unknown-kind', 'look');
  if (!isImportable(path)) return;
  if (aboutProject.test(readName(path).base)) {
    skip(walk, name, 'about-project');
    return;
  }
  const importer = importerFor(path);
  const bytes = importer.looksLikeDeck ? await walk.access.readFile(path, lookBytes).catch(() => null) : null;
  if (bytes && importer.looksLikeDeck?.(bytes) === false) skip(walk, name, 'no-slides');
  else walk.files.push(path);
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
  const walk: Walk = { access, files: [], findings: [], folders: 0 };
  const roots: string[] = [];
  for (const path of paths.map((given) => resolve(given))) {
    if ((await access.listFolder(path)) === null) walk.files.push(path);
    else {
      roots.push(path);
      await walkFolder(walk, path, '', 0);
    }
  }
  const seen = new Set<string>();
  const files: string[] = [];
  for (const path of walk.files) {
    const real = (await access.realPath(path)) ?? path;
    if (!seen.has(real)) files.push(path);
    seen.add(real);
  }
  return { files, roots, findings: walk.findings };
}
