/** The window app: one instance, its set-ups by name, the window last. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu } from 'electron';
import { nodeDisk } from '../files/disk';
import { createHandlers } from '../ipc/create-handlers';
import { placeSample } from '../ipc/handlers/library';
import { openDesk } from '../ipc/open-desk';
import { slidePicture } from '../ipc/slide-picture';
import type { Desk } from '../ipc/desk';
import { KitbagFault } from '../model/fault';
import { plainLook, type Look } from '../model/look';
import type { Language } from '../model/language';
import { openWorkerLine } from '../workers/worker-line';
import { createSay, sayFault } from '../words/say';
import { handOver, listenForKits } from './arriving-kits';
import { bindRequests, notify } from './bind-requests';
import { electronHost } from './electron-host';
import { openLog } from './log-file';
import { buildMenu } from './menu';
import { setUpNetworkSwitches, setUpNoNetwork } from './no-network';
import { openWindow } from './open-window';
import { registerPageScheme, servePages } from './page-protocol';
import { places } from './places';
import { libraryOfPolicy, readPolicy } from './policy-file';
import { portableFolder } from './program-folder';
import type { Command } from './read-command';
import { showLook } from './show-look';
import { startUtilityWorker } from './utility-worker';

type WindowCommand = Extract<Command, { kind: 'window' }>;

/** The heap of the import worker: a real deck needs a few megabytes, and what it reads is not trusted. */
const importHeapMegabytes = 512;
const drawingHeapMegabytes = 1024;
const now = (): string => new Date().toISOString();

/** Runs an act later; gives the function that calls it off. */
function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => {
    clearTimeout(timer);
  };
}

function systemLanguage(): Language {
  const [locale = 'en'] = app.getPreferredSystemLanguages();
  if (locale.startsWith('zh')) return 'zh-Hant';
  return locale.startsWith('pt') ? 'pt' : 'en';
}

function startWorkers(log: (text: string) => void) {
  const line = (name: string, heap: number) =>
    openWorkerLine(() => startUtilityWorker(places.worker(), places.fonts(), name, heap), log);
  return {
    importing: line('Kitbag import', importHeapMegabytes),
    drawing: line('Kitbag drawing', drawingHeapMegabytes),
    painting: line('Kitbag thumbnails', drawingHeapMegabytes),
    searching: line('Kitbag search', drawingHeapMegabytes),
    keeping: line('Kitbag backups', drawingHeapMegabytes),
    checking: [
      line('Kitbag check', drawingHeapMegabytes),
      line('Kitbag check, second part', drawingHeapMegabytes),
    ] as const,
  };
}

/** Opens the organisation's library; where there is none what was asked for, else the library of the last time. */
async function openFirstLibrary(desk: Desk, { library, sample }: WindowCommand): Promise<void> {
  const fixed = libraryOfPolicy(desk.host.policy);
  if (fixed !== null) return desk.openAtStart(() => Promise.resolve(fixed), true);
  if (library !== null) return desk.openAtStart(() => Promise.resolve(library), true);
  if (sample) return desk.openAtStart(() => placeSample(desk), false);
  const last = desk.settings().library;
  // A library of last time that is gone (a stick that was pulled out) must be told, not made anew and empty.
  if (last !== null) return desk.openAtStart(() => Promise.resolve(last), false);
  const portable = portableFolder();
  if (portable !== null) await desk.openAtStart(() => Promise.resolve(join(portable, 'library')), true);
}

function showMenu(language: Language, devServer: string | null): void {
  const chosen = (item: string): void => {
    notify('menu.chosen', { item });
  };
  Menu.setApplicationMenu(buildMenu(createSay(language), chosen, process.platform, devServer !== null));
}

function focusFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

export async function runWindowApp(command: WindowCommand): Promise<void> {
  const handed = handOver(command.kit);
  if (!app.requestSingleInstanceLock({ ...handed })) {
    app.exit(0);
    return;
  }
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  setUpNetworkSwitches();
  registerPageScheme();
  const kits = listenForKits(handed, () => {
    focusFirstWindow();
    notify('kit.arrived', null);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });

  const start = async (): Promise<void> => {
    const log = openLog(join(app.getPath('userData'), 'logs'), now);
    process.on('unhandledRejection', (reason) => {
      log(`unhandled: ${String(reason)}`);
    });
    setUpNoNetwork(devServer);
    const disk = nodeDisk();
    const random = (count: number): Uint8Array => randomBytes(count);
    const workers = startWorkers(log);
    let language: Language = systemLanguage();
    const policy = readPolicy();
    const host = electronHost(disk, now, () => createSay(language), kits, policy);
    const desk = await openDesk(
      {
        ...host,
        writeSettings: async (settings) => {
          await host.writeSettings(settings);
          if (settings.language !== language) showMenu((language = settings.language), devServer);
        },
      },
      { workers, now, random, rules: policy, disk, systemLanguage: language, after },
    );
    language = desk.settings().language;
    servePages({ renderer: places.renderer(), fonts: places.fonts() }, (...asked) => slidePicture(desk, ...asked));
    bindRequests(createHandlers(desk), log);
    showMenu(language, devServer);
    await openFirstLibrary(desk, command);
    closeBeforeQuit(desk);
    const look = (): Look => desk.settings().look ?? plainLook;
    showLook(look());
    openWindow('Kitbag', devServer, () => look().textSize / 100);
  };
  void app.whenReady().then(start).catch(refuseToStart);
}

/** Without a window there is nobody to tell but the system's own box: never a program that is started and not seen. */
function refuseToStart(error: unknown): void {
  const say = createSay(systemLanguage());
  dialog.showErrorBox(
    'Kitbag',
    error instanceof KitbagFault
      ? sayFault(say, error)
      : say('menu.cannot-start', { reason: error instanceof Error ? error.message : String(error) }),
  );
  app.exit(1);
}

/** In milliseconds: a save takes a fraction of it, also on a slow stick. */
const longestCloseMs = 15_000;

/** What hangs keeps nobody from quitting: every acknowledged save is on the disk, and the lock of a process that ended is no lock. */
function longEnough(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestCloseMs);
  });
}

/** Quitting waits until the library has written what it holds and given its lock back. */
function closeBeforeQuit(desk: Desk): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void Promise.race([desk.close(), longEnough()]).finally(() => {
      closed = true;
      app.quit();
    });
  });
}
