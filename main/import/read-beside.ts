/**
 * Which files beside a deck may be read as its pictures. A deck comes from anywhere, so it may name only what lies
 * - in its own folder or below it,
 * - in a folder that the person dropped,
 * - or in a folder next to its own (`../themes/x.svg`): one step up and into a folder, never a hidden one.
 * Links on the disk are followed to where they really lead before that is decided.
 */
import { isAbsolute, join, relative, resolve, sep, dirname, parse } from 'node:path';

/** The disk as an import sees it; nothing here writes. */
export interface ImportAccess {
  /** The bytes of a file, or null where there is none. Throws KitbagFault('import.too-large') for one over the limit. */
  readonly readFile: (path: string, limitBytes: number) => Promise<Uint8Array | null>;
  /** What a folder holds; null where the path is no folder. */
  readonly listFolder: (
    path: string,
  ) => Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[] | null>;
  /** The path with every link on the way followed; null where nothing has this name. */
  readonly realPath: (path: string) => Promise<string | null>;
}

/** The steps from one folder to a path within it; null where it lies outside. */
function stepsWithin(folder: string, path: string): readonly string[] | null {
  const way = relative(folder, path);
  if (way === '' || isAbsolute(way)) return way === '' ? [] : null;
  const steps = way.split(sep);
  return steps[0] === '..' ? null : steps;
}

function isHidden(step: string): boolean {
  return step.startsWith('.');
}

/** True where a real path lies in a root, or in a folder beside the deck's own. */
export function mayRead(real: string, deckFolder: string, roots: readonly string[]): boolean {
  const within = [deckFolder, ...roots].some((root) => {
    const steps = stepsWithin(root, real);
    return steps !== null && steps.length > 0 && !steps.some(isHidden);
  });
  if (within) return true;
  const parent = dirname(deckFolder);
  if (parent === deckFolder || parent === parse(deckFolder).root) return false;
  const steps = stepsWithin(parent, real);
  return steps !== null && steps.length >= 2 && !steps.some(isHidden);
}

/** Reads what a deck refers to, within the bounds above; null for everything else. `roots` are folders that the person dropped. */
export function createReadBeside(
  file: string,
  roots: readonly string[],
  access: Pick<ImportAccess, 'readFile' | 'realPath'>,
  limitBytes: number,
): (relativePath: string) => Promise<Uint8Array | null> {
  const realFolders = Promise.all(
    [dirname(resolve(file)), ...roots.map((root) => resolve(root))].map((folder) => access.realPath(folder)),
  );
  return async (relativePath) => {
    if (isAbsolute(relativePath) || /^[a-z]:/i.test(relativePath) || relativePath.includes('\0')) return null;
    const [deckFolder, ...realRoots] = await realFolders;
    const real = await access.realPath(join(dirname(resolve(file)), relativePath));
    if (!deckFolder || !real) return null;
    const known = realRoots.filter((root) => root !== null);
    return mayRead(real, deckFolder, known) ? access.readFile(real, limitBytes) : null;
  };
}
