/** What may lie beside the program: IT's policy, and the mark that makes a copy portable. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { app } from 'electron';

/** Its presence makes a copy portable; what is in it does not matter. */
const portableMark = 'kitbag-portable';

/**
 * The folder that a person sees the program in: a packed program unpacks itself elsewhere and says by the environment where it
 * came from (`PORTABLE_EXECUTABLE_DIR` by electron-builder's portable .exe, `APPIMAGE` by an AppImage). Null while developing.
 */
export function programFolder(): string | null {
  if (!app.isPackaged) return null;
  const { PORTABLE_EXECUTABLE_DIR: portableExe } = process.env;
  const appImage = ownAppImage();
  if (process.platform === 'win32' && portableExe) return portableExe;
  if (process.platform === 'linux' && appImage) return dirname(appImage);
  const beside = dirname(app.getPath('exe'));
  // Kitbag.app/Contents/MacOS/Kitbag
  return process.platform === 'darwin' ? join(beside, '..', '..', '..') : beside;
}

/** The AppImage that this program runs from: one that was started from another AppImage's terminal inherits that one's name. */
function ownAppImage(): string | null {
  const { APPIMAGE: file, APPDIR: mounted } = process.env;
  return file && mounted && !relative(mounted, app.getPath('exe')).startsWith('..') ? file : null;
}

/** The folder beside a portable program that everything of it lies in; null for an installed one. */
export function portableFolder(): string | null {
  const folder = programFolder();
  if (folder === null) return null;
  const isPortable = existsSync(join(folder, portableMark)) || process.env['PORTABLE_EXECUTABLE_DIR'] === folder;
  return isPortable ? join(folder, 'Kitbag data') : null;
}

/** The folder that the next version takes the place of, with all that lies in it: null where there is none, or the copy is portable. */
function replacedFolder(): string | null {
  const isOneFile = process.platform === 'linux' && ownAppImage() !== null;
  if (!app.isPackaged || isOneFile || portableFolder() !== null) return null;
  const beside = dirname(app.getPath('exe'));
  return process.platform === 'darwin' ? join(beside, '..', '..') : beside;
}

/** Whether what lies there is lost when the next version is installed. */
export function isLostOnUpgrade(path: string): boolean {
  const folder = replacedFolder();
  if (folder === null) return false;
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !/^\.\.[/\\]/.test(way);
}

/** Call before the app asks for any folder: settings, logs and Chromium's own files go beside the program. */
export function setUpPortable(): void {
  const folder = portableFolder();
  if (folder === null) return;
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'session'));
  app.setPath('crashDumps', join(folder, 'crashes'));
}
