import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.enableSandbox();
await app.whenReady();
const window = new BrowserWindow({
  webPreferences: { preload: join(import.meta.dirname, '../preload/preload.cjs'), sandbox: true },
});
await window.loadFile(join(import.meta.dirname, '../renderer/index.html'));
