/** The real disk, read only, as an import sees it. */
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { KitbagFault } from '../model/fault';
import { fileNameOf } from './file-names';
import type { ImportAccess } from './read-beside';

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);

function hasCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && !(error instanceof KitbagFault) && 'code' in error && typeof error.code === 'string';
}

function isAbsent(error: unknown): boolean {
  return hasCode(error) && absent.has(error.code);
}

/** Null for what is not there; what is there and cannot be read is a fault that names it. */
async function orNull<T>(path: string, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (isAbsent(error)) return null;
    if (!hasCode(error)) throw error;
    throw new KitbagFault('import.unreadable', { file: fileNameOf(path), reason: error.code }, { cause: error });
  }
}

export function nodeAccess(): ImportAccess {
  return {
    readFile: (path, limitBytes) =>
      orNull(path, async () => {
        const found = await stat(path);
        // A device or a pipe would be read for ever.
        if (!found.isFile()) return Promise.reject(Object.assign(new Error('not a file'), { code: 'EISDIR' }));
        if (found.size > limitBytes)
          throw new KitbagFault('import.too-large', { file: fileNameOf(path), sizeBytes: found.size, limitBytes });
        return readFile(path);
      }),
    listFolder: (path) =>
      orNull(path, async () => {
        const entries = await readdir(path, { withFileTypes: true });
        return entries.map((entry) => ({
          name: entry.name,
          kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
        }));
      }),
    realPath: (path) => orNull(path, () => realpath(path)),
  };
}
