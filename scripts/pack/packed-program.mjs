// Where things lie inside a packed program, on each system.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const inMac = (...parts) => join('Kitbag.app', 'Contents', ...parts);

/** The system that a packed folder is for. */
function systemOf(folder) {
  if (existsSync(join(folder, 'Kitbag.app'))) return 'darwin';
  return existsSync(join(folder, 'Kitbag.exe')) ? 'win32' : 'linux';
}

const programs = { linux: 'kitbag', win32: 'Kitbag.exe', darwin: inMac('MacOS', 'Kitbag') };

export const packedProgram = (folder) => join(folder, programs[systemOf(folder)]);

export const packedResources = (folder) =>
  join(folder, systemOf(folder) === 'darwin' ? inMac('Resources') : 'resources');

/** The file in which a system's program carries the hash of its archive; Electron on Linux checks none. */
export function carrierOfHash(folder) {
  const carriers = { win32: 'Kitbag.exe', darwin: inMac('Info.plist'), linux: null };
  const carrier = carriers[systemOf(folder)];
  return carrier === null ? null : join(folder, carrier);
}
