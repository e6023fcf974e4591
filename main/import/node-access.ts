/** The real disk, read only, as an import sees it. */
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { KitbagFault } from '../model/fault';
import { fileNameOf } from './file-names';
import type { ImportAccess } from './read-beside';

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && absent.has(error.code);
}

async function orNull<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

export function nodeAccess(): ImportAccess {
  return {
    readFile: (path, limitBytes) =>
      orNull(async () => {
        const found = await stat(path);
        // A device or a pipe would be read for ever.
        if (!found.isFile()) return Promise.reject(Object.assign(new Error('not a file'), { code: 'EISDIR' }));
        if (found.size > limitBytes)
          throw new KitbagFault('import.too-large', { file: fileNameOf(path), sizeBytes: found.size, limitBytes });
        return readFile(path);
      }),
    listFolder: (path) =>
      orNull(async () => {
        const entries = await readdir(path, { withFileTypes: true });
        return entries.map((entry) => ({
          name: entry.name,
          kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
        }));
      }),
    realPath: (path) => orNull(() => realpath(path)),
  };
}
