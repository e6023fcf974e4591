/** The menu follows the window in front: what its screen offers, in its words, and nothing of the other windows. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { app, BrowserWindow, Menu, type ContextMenuParams, type WebContents } from 'electron';
import type { Language } from '../model/language';
import type { WindowCommands } from '../model/window-commands';
import { notifyOne } from './bind-requests';

/** Set while a request is answered: the window that asks. */
export const asking = new AsyncLocalStorage<WebContents>();

/** Screens tell of several commands at once, and a menu that is being built again cannot be pressed. */
const calmMs = 60;

export interface FollowedMenu {
  /** Takes in what the window that asks offers now. */
  readonly keep: (commands: WindowCommands) => void;
  /** Resolves when the menu is there. */
  readonly show: (language: Language) => Promise<void>;
}

/** Nothing is shown before the language is known. */
export function followWindows(developing: boolean, openAnother: () => void): FollowedMenu {
  const offered = new WeakMap<WebContents, WindowCommands>();
  let language: Language | null = null;
  let waiting: NodeJS.Timeout | null = null;
  let shown = '';
  /** The one that a person turned to last: between two windows, and behind another program, none has the focus. */
  let turnedTo: BrowserWindow | null = null;

  const inFront = (): BrowserWindow | null => {
    if (turnedTo?.isDestroyed() === false && turnedTo.isVisible()) return turnedTo;
    return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null;
  };
  const chosen = (item: string): void => {
    const window = inFront();
    if (window) notifyOne(window.webContents, 'menu.chosen', { item });
    // On a Mac the menu outlives the windows: what it offers opens one.
    else openAnother();
  };
  const build = async (): Promise<void> => {
    waiting = null;
    // More than the window needs first.
    const [{ createSayMenu }, { menuOf }] = await Promise.all([import('../words/menu-words'), import('./menu')]);
    const window = inFront();
    const commands = window ? (offered.get(window.webContents) ?? {}) : null;
    const now = JSON.stringify([language, commands]);
    if (language === null || now === shown) return;
    shown = now;
    const template = menuOf(createSayMenu(language), chosen, { platform: process.platform, developing, commands });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const offerInField = async (window: BrowserWindow, asked: ContextMenuParams): Promise<void> => {
    if (language === null) return;
    const [{ createSayMenu }, { fieldMenuOf }] = await Promise.all([
      import('../words/menu-words'),
      import('./field-menu'),
    ]);
    const items = fieldMenuOf(createSayMenu(language), asked);
    if (items.length > 0 && !window.isDestroyed()) Menu.buildFromTemplate(items).popup({ window });
  };
  const soon = (): void => {
    waiting ??= setTimeout(() => void build(), calmMs);
  };
  app.on('browser-window-focus', (_event, window) => {
    turnedTo = window;
    soon();
  });
  const offer = (window: BrowserWindow): void => {
    window.webContents.on('context-menu', (_click, asked) => void offerInField(window, asked));
  };
  // The first one was opened before anything else was read.
  BrowserWindow.getAllWindows().forEach(offer);
  app.on('browser-window-created', (_event, window) => {
    offer(window);
  });
  app.on('window-all-closed', soon);
  return {
    keep(commands) {
      const window = asking.getStore();
      if (window) offered.set(window, commands);
      soon();
    },
    show(wanted) {
      language = wanted;
      return build();
    },
  };
}
