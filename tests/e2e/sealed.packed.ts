import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, ownEnvironment, program, test } from './launch';
import { wipe } from './wipe';

test.describe('The packed program', () => {
  test('is no Node for whoever starts it otherwise: its switches and variables do nothing', async () => {
    const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
    try {
      const traces = join(home, 'ran');
      const script = join(home, 'script.cjs');
      writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(traces)}, '')`);
      const { executablePath } = program();
      const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` };
      const asNode = spawnSync(executablePath, ['--version'], { env: ownEnvironment(home, env), encoding: 'utf8' });
      expect(asNode.stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
      expect(asNode.stdout).not.toContain(process.versions.node);
      expect(existsSync(traces)).toBe(false);
    } finally {
      await wipe(home);
    }
  });

  for (const [loosening, sentence] of [
    ['disable-seccomp-filter-sandbox', 'takes away the wall between its window and this computer'],
    ['single-process', 'takes away the wall between its window and this computer'],
    ['remote-debugging-port=0', 'lets other programs look into it'],
  ] as const) {
    test(`does not start with --${loosening}, and says why`, async () => {
      const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
      const { executablePath } = program();
      const started = spawn(executablePath, [`--${loosening}`, '--sample'], { env: ownEnvironment(home) });
      try {
        let said = '';
        started.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
        await expect.poll(() => said, { timeout: 15_000 }).toContain(sentence);
        expect(existsSync(join(home, '.config', 'Kitbag', 'window.json'))).toBe(false);
      } finally {
        // It waits until its box is closed.
        started.kill('SIGKILL');
        await wipe(home);
      }
    });
  }

  test('opens no DevTools', async ({ launchKitbag }) => {
    const { app, page } = await launchKitbag();
    await page.keyboard.press('F12');
    await page.keyboard.press('ControlOrMeta+Shift+i');
    const opened = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      return contents?.isDevToolsOpened();
    });
    expect(opened).toBe(false);
  });

  test('keeps a page that was taken over from frames, foreign content, downloads, forms and devices', async ({
    launchKitbag,
  }) => {
    const { app, page } = await launchKitbag();
    const outcome = await page.evaluate(async () => {
      const place = document.body.appendChild(document.createElement('div'));
      const frame = document.createElement('iframe');
      frame.src = 'https://192.0.2.1/';
      const inner = document.createElement('iframe');
      inner.src = 'app://kitbag/';
      const picture = new Image();
      picture.src = 'https://192.0.2.1/picture.png';
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://192.0.2.1/');
      const link = document.createElement('a');
      link.href = 'app://kitbag/index.html';
      link.download = 'index.html';
      const form = document.createElement('form');
      form.action = 'https://192.0.2.1/';
      place.append(frame, inner, picture, view, link, form);
      link.click();
      form.submit();
      const refused = (work: () => Promise<unknown>): Promise<string> =>
        Promise.resolve()
          .then(work)
          .then(
            () => 'granted',
            () => 'refused',
          );
      const devices = navigator as unknown as Record<string, { requestDevice(filter: object): Promise<unknown> }>;
      const asked = {
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await refused(() => navigator.clipboard.readText()),
        usb: await refused(async () => devices['usb']!.requestDevice({ filters: [] })),
        hid: await refused(async () => {
          const given = (await devices['hid']!.requestDevice({ filters: [] })) as unknown[];
          if (given.length === 0) throw new Error('none');
        }),
        notifications: (await Notification.requestPermission()) === 'granted' ? 'granted' : 'refused',
        service: await refused(() => navigator.serviceWorker.register('app://kitbag/app.js')),
      };
      await new Promise((later) => setTimeout(later, 300));
      return { asked, picture: picture.naturalWidth, webview: typeof (view as { loadURL?: unknown }).loadURL };
    });
    expect(new Set(Object.values(outcome.asked)), JSON.stringify(outcome.asked)).toEqual(new Set(['refused']));
    expect(outcome).toMatchObject({ picture: 0, webview: 'undefined' });
    expect(
      page
        .frames()
        .map((frame) => frame.url())
        .filter((url) => url.startsWith('http')),
    ).toEqual([]);
    const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
    expect(windows).toEqual(['app://kitbag/']);
  });
});
