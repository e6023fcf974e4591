// The smallest program with a window, as safe as Kitbag's: what starting Electron alone takes on this machine.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

async function showWindow() {
  const webPreferences = { sandbox: true, contextIsolation: true };
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences });
  await window.loadFile(join(import.meta.dirname, 'index.html'));
}

app.on('window-all-closed', () => app.quit());
// Electron is ready only after this module has been read: waiting for it here would wait for ever.
void app.whenReady().then(showWindow);
