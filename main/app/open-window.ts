/** Opens a window: sandboxed, isolated, without Node, at the size and place that the last one had. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Screen } from '../model/screen';
import { trust } from './bind-requests';
import { places } from './places';
import type { WindowMemory } from './window-memory';
import { placeBeside, placeToOpen, smallestSize, type WindowPlace } from './window-place';

/** What is seen until the page has painted: the page's own ground, so that nothing flashes. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1d20' : '#f6f7f9');

/**
 * In milliseconds, from the moment a window is seen: what is pressed and typed goes through this thread, which reading the code of the desk
 * keeps for as long, and that of all answers for half of it.
 */
export const untilPressedMs = 100;

export interface OpenedWindow {
  /** Shows the window once its page has painted, at a zoom that is asked for whenever the page is loaded; resolves when it is shown. */
  readonly showIn: (zoom: () => number) => Promise<void>;
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** The window that opens next stands where this one stood last. */
function keepPlaceOf(window: BrowserWindow, memory: WindowMemory): void {
  const keep = (): void => {
    // What is minimised or not yet shown has no place that a person gave it.
    if (window.isVisible() && !window.isMinimized() && !window.isFullScreen()) memory.keepPlace(placeOf(window));
  };
  const told = ['resize', 'move', 'maximize', 'unmaximize', 'focus', 'close'] as const;
  for (const name of told) window.on(name as 'resize', keep);
}

/**
 * `on`: the screen that it opens on; null for the last one. The page begins to load at once; the window is seen when its theme
 * and size of text are known.
 */
export function openWindow(
  title: string,
  devServer: string | null,
  memory: WindowMemory,
  on: Screen | null = null,
): OpenedWindow {
  const focused = BrowserWindow.getFocusedWindow();
  const kept = focused ? placeBeside(placeOf(focused)) : memory.place();
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeToOpen(kept, areas),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    icon: places.icon(),
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      preload: places.preload(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: devServer !== null,
    },
  });
  trust(window.webContents);
  keepPlaceOf(window, memory);
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', resolve);
  });
  // What comes after the mark stays in the page.
  const mark = on === null ? '' : `#${encodeURIComponent(JSON.stringify(on))}`;
  void window.loadURL(`${devServer ?? 'app://kitbag/'}${mark}`);
  return {
    showIn(zoom) {
      const setZoom = (): void => {
        window.webContents.setZoomFactor(zoom());
      };
      // Chromium remembers a zoom of its own for the page, which is not what the person chose here.
      window.webContents.on('did-finish-load', setZoom);
      setZoom();
      window.setBackgroundColor(ground());
      return painted.then(() => {
        if (window.isDestroyed()) return;
        // Shows it too.
        if (kept?.isMaximized) window.maximize();
        else window.show();
      });
    },
  };
}
