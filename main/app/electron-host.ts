/** The system around the window, by Electron. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { app, BrowserWindow, dialog, shell, type FileFilter } from 'electron';
import type { Licences } from '../contract/views';
import type { Disk } from '../files/disk';
import { isAlive } from '../files/is-alive';
import type { Host } from '../ipc/desk';
import { KitbagFault } from '../model/fault';
import { habitsIn } from '../model/habits';
import type { Policy } from '../model/policy';
import { screenSchema, type Screen } from '../model/screen';
import { readableExtensions } from '../model/deck-endings';
import { openLibrary, openOrMakeLibrary } from '../store/open-library';
import { syncServiceOf } from '../store/synced-folder';
import type { Say } from '../words/say';
import type { ArrivingKits } from './arriving-kits';
import { notify } from './bind-requests';
import type { FollowedMenu } from './follow-windows';
import { keysFile } from './keys-file';
import { places } from './places';
import { findPrinters, printOnPaper } from './print-window';
import { portableFolder } from './program-folder';
import { showLook } from './show-look';
import { settingsFile } from './settings-file';
import { systemKeyStore } from './system-key-store';
import type { WindowMemory } from './window-memory';

const pictureExtensions = ['png', 'jpg', 'jpeg', 'svg', 'webp', 'gif', 'tif', 'tiff'] as const;

interface Surroundings {
  readonly kits: ArrivingKits;
  readonly policy: Policy;
  readonly memory: WindowMemory;
  readonly menu: FollowedMenu;
  readonly openWindow: (screen: Screen | null) => void;
}

export function electronHost(
  disk: Disk,
  now: () => string,
  say: () => Promise<Say>,
  { kits, policy, memory, menu, openWindow }: Surroundings,
): Host {
  const dataFolder = app.getPath('userData');
  const settings = settingsFile(disk, dataFolder, portableFolder() === null ? null : dirname(dataFolder));
  const keys = keysFile(disk, dataFolder);
  const parent = (): BrowserWindow | undefined =>
    BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible());
  const ask = async (options: Electron.OpenDialogOptions) => {
    const window = parent();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  return {
    version: app.getVersion(),
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    sampleFolder: places.sample(),
    guideFolder: places.guide(),
    dataFolder,
    policy,
    chooseFolder: async () => (await ask({ properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
    chooseFiles: async () => {
      const filters: FileFilter[] = [
        { name: (await say())('menu.decks'), extensions: readableExtensions.map((extension) => extension.slice(1)) },
        { name: (await say())('menu.pictures'), extensions: [...pictureExtensions] },
      ];
      return ask({ properties: ['openFile', 'multiSelections'], filters });
    },
    choosePicture: async () => {
      const filters: FileFilter[] = [{ name: (await say())('menu.pictures'), extensions: [...pictureExtensions] }];
      return (await ask({ properties: ['openFile'], filters }))[0] ?? null;
    },
    chooseList: async () => {
      const filters: FileFilter[] = [{ name: (await say())('menu.lists'), extensions: ['csv', 'tsv', 'txt'] }];
      return (await ask({ properties: ['openFile'], filters }))[0] ?? null;
    },
    choosePdf: async () => {
      const filters: FileFilter[] = [{ name: 'PDF', extensions: ['pdf'] }];
      return (await ask({ properties: ['openFile'], filters }))[0] ?? null;
    },
    chooseKit: async () => {
      const filters: FileFilter[] = [{ name: (await say())('menu.kits'), extensions: ['kit'] }];
      return (await ask({ properties: ['openFile'], filters }))[0] ?? null;
    },
    choosePublicKey: async () => {
      const filters: FileFilter[] = [{ name: (await say())('menu.public-keys'), extensions: ['json', 'txt', 'pub'] }];
      return (await ask({ properties: ['openFile'], filters }))[0] ?? null;
    },
    takeArrivedKit: kits.take,
    chooseTarget: async (suggestedName) => {
      const window = parent();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, { defaultPath: suggestedName })
        : dialog.showSaveDialog({ defaultPath: suggestedName }));
      return canceled ? null : filePath;
    },
    openFile: async (path) => {
      // What the system says where it has no program for the file.
      const refusal = await shell.openPath(path);
      if (refusal !== '') throw new KitbagFault('file.not-opened', { reason: refusal });
    },
    showInFolder: (path) => {
      shell.showItemInFolder(path);
    },
    printers: () => findPrinters(parent()),
    print: printOnPaper,
    showLook,
    lastScreen: () => screenSchema.safeParse(memory.screen()).data ?? null,
    keepScreen: memory.keepScreen,
    habits: () => habitsIn(memory.habits()),
    keepHabit: memory.keepHabit,
    keepCommands: menu.keep,
    openWindow,
    notify,
    readLicences: async () => JSON.parse(await readFile(places.licences(), 'utf8')) as Licences,
    readSettings: () => settings.read(),
    writeSettings: (changed) => settings.write(changed),
    readKeys: () => keys.read(),
    writeKeys: (ring) => keys.write(ring),
    keyStore: systemKeyStore,
    syncServiceOf: (folder) => syncServiceOf(folder, process.env),
    openLibrary: (folder, { mode, make }) => {
      const { minimumLabel } = policy;
      const random = (count: number): Uint8Array => randomBytes(count);
      const surroundings = {
        disk,
        now,
        random,
        host: { name: hostname(), pid: process.pid, isAlive },
        mode,
        minimumLabel,
      };
      return make ? openOrMakeLibrary(folder, surroundings, basename(folder)) : openLibrary(folder, surroundings);
    },
  };
}
