/** The system around the window, by Electron. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { app, BrowserWindow, shell } from 'electron';
import type { Licences } from '../contract/views';
import type { Disk } from '../files/disk';
import { thisHost } from '../files/this-host';
import type { Host } from '../ipc/desk';
import { KitbagFault } from '../model/fault';
import { habitsIn } from '../model/habits';
import type { Policy } from '../model/policy';
import { screenSchema, type Screen } from '../model/screen';
import { isLibrary, openLibrary, openOrMakeLibrary } from '../store/open-library';
import { syncServiceOf } from '../store/synced-folder';
import type { Say } from '../words/say';
import type { ArrivingKits } from './arriving-kits';
import { notify } from './bind-requests';
import type { FollowedMenu } from './follow-windows';
import { fileDialogs } from './file-dialogs';
import { keysFile } from './keys-file';
import { places } from './places';
import { findPrinters, printOnPaper } from './print-window';
import { isLostOnUpgrade, portableFolder } from './program-folder';
import { showLook } from './show-look';
import { settingsFile } from './settings-file';
import { systemKeyStore } from './system-key-store';
import type { WindowMemory } from './window-memory';

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
  return {
    version: app.getVersion(),
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    sampleFolder: places.sample(),
    ownPlaces: [app.getPath('documents'), app.getPath('home')],
    guideFolder: places.guide(),
    dataFolder,
    policy,
    ...fileDialogs(disk, say, memory, parent),
    takeArrivedKit: kits.take,
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
    openLibrary: async (folder, { mode, make }) => {
      // One that lies there already is opened, so that its owner can save it.
      if (make && isLostOnUpgrade(folder) && !(await isLibrary(folder, disk)))
        throw new KitbagFault('library.in-program', { folder });
      const { minimumLabel } = policy;
      const random = (count: number): Uint8Array => randomBytes(count);
      const surroundings = {
        disk,
        now,
        random,
        host: thisHost(),
        mode,
        minimumLabel,
      };
      return make ? openOrMakeLibrary(folder, surroundings, basename(folder)) : openLibrary(folder, surroundings);
    },
  };
}
