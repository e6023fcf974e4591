/** Where a machine has its fonts, and how their files are read: with limits, since a font is a foreign file like any other. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import type { FontSource } from '../typeset/installed/installed-fonts';

/** What the system looks through: its own folders first, then the person's. */
export function fontFolders(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): readonly string[] {
  if (platform === 'win32') {
    const windows = win32.join(env['SystemRoot'] ?? env['windir'] ?? 'C:\\Windows', 'Fonts');
    const local = env['LOCALAPPDATA'];
    return [windows, ...(local ? [win32.join(local, 'Microsoft', 'Windows', 'Fonts')] : [])];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', posix.join(home, 'Library', 'Fonts')];
  // As fontconfig does by itself.
  const shared = (env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share').split(':').filter(posix.isAbsolute);
  const own = env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share');
  return [...new Set([...shared, '/usr/local/share', '/usr/share', own])]
    .map((folder) => posix.join(folder, 'fonts'))
    .concat(posix.join(home, '.fonts'));
}

/** A design office has some thousands. */
const mostFiles = 20_000;
const deepest = 8;
const endings = /\.(?:ttf|ttc|otf|otc)$/i;

function listInto(files: string[], folder: string, depth: number): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return; // Many machines lack some of the folders, and some may not be looked into.
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (files.length >= mostFiles) return;
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(path));
    if (isFolder && depth < deepest) listInto(files, path, depth + 1);
    else if (!isFolder && endings.test(entry.name)) files.push(path);
  }
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The fonts below some folders. Nothing is read before it is asked for, and what cannot be is left out. */
export function fontsIn(folders: readonly string[]): FontSource {
  return {
    files: () => {
      const files: string[] = [];
      for (const folder of folders) listInto(files, folder, 0);
      return files;
    },
    withFile: (file, act) => {
      let handle: number;
      try {
        // A pipe among the fonts would be waited for for ever.
        if (!statSync(file).isFile()) return null;
        handle = openSync(file, 'r');
      } catch {
        return null;
      }
      try {
        const { size } = fstatSync(handle);
        return act((from, count) => {
          const bytes = new Uint8Array(Math.max(0, Math.min(count, size - from)));
          return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
        });
      } finally {
        closeSync(handle);
      }
    },
  };
}
