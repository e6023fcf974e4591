/** Opens a window: sandboxed, isolated, without Node, at the size and place it had. */
import { BrowserWindow, nativeTheme } from 'electron';
import { trust } from './bind-requests';
import { places } from './places';

/** The laptop designed for is 1920 × 1080 at 150 %. */
const firstSize = { width: 1280, height: 720 };
const smallestSize = { width: 960, height: 600 };

/** What is seen until the page has painted: the page's own ground, so that nothing flashes. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1d20' : '#f6f7f9');

export interface OpenedWindow {
  /** Shows the window once its page has painted, at a zoom that is asked for whenever the page is loaded. */
  readonly showIn: (zoom: () => number) => void;
}

/** The page begins to load at once; the window is seen when its theme and size of text are known. */
export function openWindow(title: string, devServer: string | null): OpenedWindow {
  const window = new BrowserWindow({
    ...firstSize,
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
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', resolve);
  });
  void window.loadURL(devServer ?? 'app://kitbag/');
  return {
    showIn(zoom) {
      const setZoom = (): void => {
        window.webContents.setZoomFactor(zoom());
      };
      // Chromium remembers a zoom of its own for the page, which is not what the person chose here.
      window.webContents.on('did-finish-load', setZoom);
      setZoom();
      window.setBackgroundColor(ground());
      void painted.then(() => {
        if (!window.isDestroyed()) window.show();
      });
    },
  };
}
