/** What may lie beside the program: IT's policy, and the mark that makes a copy portable. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { wayWithin } from '../files/way-within';

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
  if (appImage !== null) return dirname(appImage);
  const beside = dirname(app.getPath('exe'));
  // Kitbag.app/Contents/MacOS/Kitbag
  return process.platform === 'darwin' ? join(beside, '..', '..', '..') : beside;
}

/** The AppImage that this program runs from: one that was started from another AppImage's terminal inherits that one's name. */
function ownAppImage(): string | null {
  const { APPIMAGE: file, APPDIR: mounted } = process.env;
  if (process.platform !== 'linux' || !file || !mounted) return null;
  return wayWithin(mounted, app.getPath('exe')) === null ? null : file;
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
  if (!app.isPackaged || ownAppImage() !== null || portableFolder() !== null) return null;
  const beside = dirname(app.getPath('exe'));
  return process.platform === 'darwin' ? join(beside, '..', '..') : beside;
}

/** Whether what lies there is lost when the next version is installed. */
export function isLostOnUpgrade(path: string): boolean {
  const folder = replacedFolder();
  return folder !== null && wayWithin(folder, path) !== null;
}

/** Call before the app asks for any folder: settings, logs and Chromium's own files go beside the program. */
export function setUpPortable(): void {
  const folder = portableFolder();
  if (folder === null) return;
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'session'));
  app.setPath('crashDumps', join(folder, 'crashes'));
}
