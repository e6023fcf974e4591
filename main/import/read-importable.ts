/** Reads one foreign file from the disk with the importer for its kind. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { RandomBytes } from '../model/ids';
import { fileNameOf } from './file-names';
import type { ImportedDeck, ImportSurroundings } from './importer';
import { importerFor } from './importers';
import { nodeAccess } from './node-access';
import { pictureLimits } from './pictures/limits';
import { isPictureFile, readPictureDeck, type NamedPicture } from './pictures/picture-deck';
import { createReadBeside, type ImportAccess } from './read-beside';

/** No file that holds slides is larger; it stands in memory while it is read. */
const largestFile = 500 * 1024 * 1024;

export interface ReadOptions {
  readonly random: RandomBytes;
  /** ISO 8601. */
  readonly now: string;
  readonly access?: ImportAccess;
  /** Pictures that make one deck with the file, which is a picture too. */
  readonly beside?: readonly string[];
  readonly signal?: AbortSignal;
  readonly markUnseen?: ImportSurroundings['markUnseen'];
  readonly paintPart?: ImportSurroundings['paintPart'];
  readonly onPage?: ImportSurroundings['onPage'];
}

/** What findings call a file: its name, with its folders within the folder that was given; never a path of this machine. */
export function nameWithin(path: string, roots: readonly string[]): string {
  const ways = roots
    .map((root) => relative(resolve(root), resolve(path)))
    .filter((way) => way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..');
  return ways[0]?.split(sep).join('/') ?? fileNameOf(path);
}

/** Reads a file; `roots` are the folders that the person gave, in which its pictures may lie anywhere. */
export async function readImportable(
  path: string,
  roots: readonly string[],
  { random, now, access = nodeAccess(), beside = [], signal, markUnseen, paintPart, onPage }: ReadOptions,
): Promise<ImportedDeck> {
  const name = nameWithin(path, roots);
  const surroundings = {
    random,
    now,
    ...(signal ? { signal } : {}),
    ...(markUnseen ? { markUnseen } : {}),
    ...(paintPart ? { paintPart } : {}),
    ...(onPage ? { onPage } : {}),
  };
  if (isPictureFile(path)) return readPictures([path, ...beside], roots, access, surroundings);
  const importer = await importerFor(path);
  const bytes = await access.readFile(path, largestFile);
  if (!bytes) throw new KitbagFault('import.not-found', { file: name });
  const readBeside = createReadBeside(path, roots, access, pictureLimits.bytes);
  return importer.read(name, bytes, { ...surroundings, readBeside });
}

/** Several pictures are called by their folder, a single one by itself. */
async function readPictures(
  paths: readonly string[],
  roots: readonly string[],
  access: ImportAccess,
  surroundings: Omit<ImportSurroundings, 'readBeside'>,
): Promise<ImportedDeck> {
  const [first = ''] = paths;
  const name = paths.length > 1 ? fileNameOf(dirname(resolve(first))) : nameWithin(first, roots);
  const pictures: NamedPicture[] = [];
  for (const path of paths) {
    const bytes = await access.readFile(path, pictureLimits.bytes);
    if (bytes) pictures.push({ name: nameWithin(path, roots), bytes });
  }
  return readPictureDeck(name, pictures, { ...surroundings, readBeside: () => Promise.resolve(null) });
}
