/** What may lie beside the program: IT's policy, and the mark that makes a copy portable. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/** Its presence makes a copy portable; what is in it does not matter. */
const portableMark = 'kitbag-portable';

/**
 * The folder that a person sees the program in: a packed program unpacks itself elsewhere and says by the environment where it
 * came from (`PORTABLE_EXECUTABLE_DIR` by electron-builder's portable .exe, `APPIMAGE` by an AppImage). Null while developing.
 */
export function programFolder(): string | null {
  if (!app.isPackaged) return null;
  const { PORTABLE_EXECUTABLE_DIR: portableExe, APPIMAGE: appImage } = process.env;
  if (process.platform === 'win32' && portableExe) return portableExe;
  if (process.platform === 'linux' && appImage) return dirname(appImage);
  const beside = dirname(app.getPath('exe'));
  // Kitbag.app/Contents/MacOS/Kitbag
  return process.platform === 'darwin' ? join(beside, '..', '..', '..') : beside;
}

/** The folder beside a portable program that everything of it lies in; null for an installed one. */
export function portableFolder(): string | null {
  const folder = programFolder();
  if (folder === null) return null;
  const isPortable = existsSync(join(folder, portableMark)) || process.env['PORTABLE_EXECUTABLE_DIR'] === folder;
  return isPortable ? join(folder, 'Kitbag data') : null;
}

/** Call before the app asks for any folder: settings, logs and Chromium's own files go beside the program. */
export function setUpPortable(): void {
  const folder = portableFolder();
  if (folder === null) return;
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'session'));
  app.setPath('crashDumps', join(folder, 'crashes'));
}
