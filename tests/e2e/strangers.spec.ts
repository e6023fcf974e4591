import { join } from 'node:path';
import { requestChannel } from '../../main/contract/bridge';
import { appFolder } from './kitbag-words';
import { expect, test } from './launch';

/** What a request gives where it comes from. */
interface Answered {
  readonly ok: boolean;
  readonly fault?: { readonly code: string };
}

const stranger = { ok: false, fault: { code: 'request.stranger', facts: {} } };

test.describe('Only the page of Kitbag’s own window is answered', () => {
  test('another page in the same program, with the same preload, is refused whatever it asks for', async ({
    launchKitbag,
  }) => {
    const { app, page } = await launchKitbag();
    const preload = join(appFolder, 'out/preload/preload.cjs');
    const answers = await app.evaluate(async ({ BrowserWindow }, path) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } });
      try {
        await other.loadURL('app://kitbag/');
        return (await other.webContents.executeJavaScript(
          "Promise.all([['settings.get'],['library.list'],['nothing.known'],['deck.import',{paths:['/etc/passwd'],task:'t'}]].map(([name,input])=>kitbag.request(name,input)).concat(kitbag.begin()))",
        )) as unknown[];
      } finally {
        other.destroy();
      }
    }, preload);
    expect(answers).toEqual([stranger, stranger, stranger, stranger, null]);
    const own = await page.evaluate(async () => {
      const { kitbag } = globalThis as unknown as {
        kitbag: { request: (name: string) => Promise<Answered>; begin: () => string };
      };
      return [await kitbag.request('library.list'), JSON.parse(kitbag.begin()) as Answered];
    });
    expect(own.map(({ fault }) => fault?.code)).not.toContain('request.stranger');
    expect(own[1]).toMatchObject({ ok: true, value: { platform: process.platform } });
  });

  test('a frame within its own page is refused where the page itself is answered', async ({ launchKitbag }) => {
    const { app } = await launchKitbag();
    const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }, channel) => {
      type Handler = (event: unknown, ...asked: readonly unknown[]) => Promise<unknown>;
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const ask = (senderFrame: unknown): Promise<unknown> | undefined =>
        handlers.get(channel)?.({ sender, senderFrame }, 'nothing.known', undefined);
      return Promise.all([ask(sender?.mainFrame), ask({ url: 'https://example.org' }), ask(null)]);
    }, requestChannel);
    expect(answers).toEqual([{ ok: false, fault: { code: 'request.unknown', facts: {} } }, stranger, stranger]);
  });
});
