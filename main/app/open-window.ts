/** Opens a window: sandboxed, isolated, without Node, at the size and place it had. */
import { BrowserWindow, nativeTheme } from 'electron';
import { trust } from './bind-requests';
import { places } from './places';

/** The laptop designed for is 1920 × 1080 at 150 %. */
const firstSize = { width: 1280, height: 720 };
const smallestSize = { width: 960, height: 600 };

export function openWindow(title: string, devServer: string | null, zoom: () => number): BrowserWindow {
  const window = new BrowserWindow({
    ...firstSize,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    icon: places.icon(),
    show: false,
    // What is seen until the page has painted: the page's own ground, so that nothing flashes.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1d20' : '#f6f7f9',
    webPreferences: {
      preload: places.preload(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: zoom(),
      devTools: devServer !== null,
    },
  });
  trust(window.webContents);
  // Chromium remembers a zoom of its own for the page, which is not what the person chose here.
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(zoom());
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(devServer ?? 'app://kitbag/');
  return window;
}
