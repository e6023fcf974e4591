/**
 * The window app: one instance and its window first, then what is behind it. This file loads little: while the code of the desk is
 * read and the library opened, Chromium starts the page in a process of its own.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, BrowserWindow, Menu, type WebContents } from 'electron';
import type { Answer } from '../contract/bridge';
import { nodeDisk } from '../files/disk';
import type { Language } from '../model/language';
import { causeForLog } from '../model/log-cause';
import type { Look } from '../model/look';
import type { Screen } from '../model/screen';
import { handOver, listenForKits } from './arriving-kits';
import { bindRequests, notify, notifyOne } from './bind-requests';
import { keptIn, readBeginning, tellTheSame } from './kept-beginning';
import { openLog } from './log-file';
import { loosenedBy } from './loosened';
import { setUpNetworkSwitches, setUpNoNetwork } from './no-network';
import { openWindow, untilPressedMs, type OpenedWindow } from './open-window';
import { registerPageScheme, servePages } from './page-protocol';
import { places } from './places';
import type { WindowCommand } from './read-command';
import { showLook } from './show-look';
import type { StartedDesk } from './start-desk';
import { openWindowMemory, type WindowMemory } from './window-memory';

/** In milliseconds; on a quiet machine each thing of these takes the page less than a hundred. */
const longestForPageMs = 400;

/** What a page does once: `done` tells of it, `soon` waits for it, but no longer than a page takes that is well. */
function onceByPage(): { readonly done: () => void; readonly soon: () => Promise<void> } {
  let done = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { done, soon: () => Promise.race([told, setTimeout(longestForPageMs)]) };
}

const now = (): string => new Date().toISOString();

function systemLanguage(): Language {
  const [locale = 'en'] = app.getPreferredSystemLanguages();
  if (locale.startsWith('zh')) return 'zh-Hant';
  return locale.startsWith('pt') ? 'pt' : 'en';
}

/** The window that is in front, else any; it is brought before all others. Null where there is none. */
function raiseWindow(): BrowserWindow | null {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
  if (window?.isMinimized()) window.restore();
  window?.focus();
  return window;
}

/** Never comes back where another Kitbag runs already: that one is told what was asked for. */
export async function runWindowApp(command: WindowCommand): Promise<void> {
  const loosened = loosenedBy();
  if (loosened) {
    void app.whenReady().then(() => refuseToStart(loosened));
    return;
  }
  const handed = handOver(command.kit);
  if (!app.requestSingleInstanceLock({ ...handed })) {
    app.exit(0);
    return;
  }
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  setUpNetworkSwitches();
  registerPageScheme();
  // Electron's own menu offers what Kitbag does not; ours follows with its language.
  Menu.setApplicationMenu(null);
  // On a Mac there may be none: it asks for the kit that waits when it is opened.
  let openFirst = (): void => undefined;
  const kits = listenForKits(handed, () => {
    const window = raiseWindow();
    if (window) notifyOne(window.webContents, 'kit.arrived', null);
    else openFirst();
  });
  app.on('window-all-closed', () => {
    // On a Mac a program goes on without windows, and opens one when it is called.
    if (process.platform !== 'darwin') app.quit();
  });

  const start = async (): Promise<void> => {
    const log = openLog(join(app.getPath('userData'), 'logs'), now);
    process.on('unhandledRejection', (reason) => {
      log(`unhandled: ${causeForLog(reason)}`);
    });
    setUpNoNetwork(devServer);
    const memory = openWindowMemory(join(app.getPath('userData'), 'window.json'), log);
    let behindIt: StartedDesk | null = null;
    closeBeforeQuit(() => behindIt, memory);
    const scripts = onceByPage();
    const firstAnswer = onceByPage();
    const seen = onceByPage();
    const another = (screen: Screen | null): void => {
      const window = openWindow('Kitbag', devServer, memory, screen);
      void desk.then(({ look }) => {
        return window.showIn(() => look().textSize / 100);
      });
    };
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) another(null);
    });
    openFirst = () => {
      another(null);
    };
    const behind = async (window: OpenedWindow): Promise<StartedDesk> => {
      // The page first gets its code, which its own process can then read; a page that asks for none is not waited for.
      await scripts.soon();
      const [{ followWindows }, begun] = await Promise.all([import('./follow-windows'), beginning]);
      const menu = followWindows(devServer !== null, () => {
        another(null);
      });
      // While the page draws its first answer. The menu is there before the window is seen, which would grow by it.
      const show = (look: () => Look, showMenu: () => Promise<void>): Promise<void> => {
        showLook(look());
        return firstAnswer
          .soon()
          .then(showMenu)
          .then(() => window.showIn(() => look().textSize / 100))
          .then(seen.done);
      };
      let settled: (() => Look) | null = null;
      if (begun) {
        const shown = show(
          () => settled?.() ?? begun.look,
          () => menu.show(begun.language),
        );
        shown.catch(refuseToStart);
        // Behind a page that never paints the library is opened all the same.
        await Promise.race([shown, setTimeout(longestForPageMs)]);
        await setTimeout(untilPressedMs);
      }
      const { startDesk } = await import('./start-desk');
      const started = await startDesk(command, {
        kits,
        systemLanguage: systemLanguage(),
        now,
        log,
        memory,
        menu,
        openWindow: another,
        seen: seen.soon,
      });
      behindIt = started;
      settled = started.look;
      (begun ? Promise.resolve() : show(started.look, started.showMenu)).then(started.readAnswers).catch(refuseToStart);
      await started.opened;
      if (begun && !tellTheSame(await started.beginning(), begun.text)) notify('app.changed', null);
      return started;
    };
    // What the page asks for waits until it can be answered.
    const folders = { renderer: places.renderer(), fonts: places.fonts() };
    const language = (): string => memory.language() ?? systemLanguage();
    servePages(folders, language, async (...asked) => (await desk).pictureOf(...asked), scripts.done);
    const answer = async (name: unknown, input: unknown, from: WebContents): Promise<Answer<unknown>> => {
      const answered = await (await desk).answer(name, input, from);
      // Once it is sent.
      setImmediate(firstAnswer.done);
      return answered;
    };
    let isFirst = true;
    bindRequests(answer, async () => {
      // What was kept is of the start: a page that is read anew, or another window's, shows what is.
      const begins = isFirst;
      isFirst = false;
      const kept = begins ? await beginning : null;
      const text = kept?.text ?? (await Promise.race([beginNow(), setTimeout(longestForPageMs, null)]));
      setImmediate(firstAnswer.done);
      return text;
    });
    const beginNow = async (): Promise<string> => (await desk).beginning();
    const window = openWindow('Kitbag', devServer, memory);
    const beginning = command.sample
      ? Promise.resolve(null)
      : Promise.race([
          readBeginning(keptIn(memory.beginning()), command.library, app.getVersion(), nodeDisk()),
          setTimeout(longestForPageMs, null),
        ]);
    const desk = behind(window);
    await desk;
  };
  void app.whenReady().then(start).catch(refuseToStart);
}

/** Without a window there is nobody to tell but the system's own box: never a program that is started and not seen. */
async function refuseToStart(error: unknown): Promise<void> {
  const { sayRefusal } = await import('./say-refusal');
  sayRefusal(error, systemLanguage());
  app.exit(1);
}

/**
 * In milliseconds: a save takes a fraction of it, also on a slow stick. What hangs keeps nobody from quitting: every acknowledged save
 * is on the disk, and the lock of a process that ended is no lock.
 */
const longestCloseMs = 15_000;

/**
 * Quitting waits until the library has written what it holds and given its lock back, and the window's place is kept: at once, whatever
 * the library does, and again with what it leaves for the next start. `behind` gives null while there is no desk yet.
 */
function closeBeforeQuit(behind: () => StartedDesk | null, memory: WindowMemory): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const desk = behind();
    const ended = Promise.all([memory.written(), desk?.opened.then(desk.close)]).finally(memory.written);
    void Promise.race([ended, setTimeout(longestCloseMs)]).finally(() => {
      closed = true;
      app.quit();
    });
  });
}
