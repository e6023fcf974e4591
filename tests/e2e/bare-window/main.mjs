// The smallest program with a window, as safe as Kitbag's: what starting Electron alone takes on this machine.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

await app.whenReady();
const webPreferences = { sandbox: true, contextIsolation: true };
const window = new BrowserWindow({ width: 1280, height: 800, webPreferences });
app.on('window-all-closed', () => app.quit());
await window.loadFile(join(import.meta.dirname, 'index.html'));
