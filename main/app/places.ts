/** Where the program's own files lie: beside the built code while developing, in the resources of an installed app. */
import { join } from 'node:path';
import { app } from 'electron';

const builtFolder = join(import.meta.dirname, '..');

function resource(name: string): string {
  return app.isPackaged ? join(process.resourcesPath, name) : join(app.getAppPath(), 'assets', name);
}

export const places = {
  fonts: () => resource('fonts'),
  sample: () => resource('sample'),
  guide: () => resource('help'),
  icon: () => join(resource('icons'), 'icon.png'),
  renderer: () => join(builtFolder, '..', 'renderer'),
  preload: () => join(builtFolder, '..', 'preload', 'preload.cjs'),
  licences: () => join(builtFolder, '..', 'licences.json'),
  worker: () => join(builtFolder, 'worker.js'),
};
