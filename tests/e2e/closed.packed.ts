import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './launch';

test.describe('The window', () => {
  test('runs under a policy without inline code, with no Node in the page', async ({ launchKitbag }) => {
    const { page } = await launchKitbag();
    const seen = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.head.append(inline);
      // Later, as the page itself would: what a test evaluates directly is let past the policy by DevTools.
      const evaluated = await new Promise<string>((told) => {
        setTimeout(() => {
          try {
            told(String((0, eval)('1 + 1')));
          } catch {
            told('refused');
          }
        });
      });
      const globals = globalThis as unknown as Record<string, unknown>;
      return {
        inline: globals['inlineRan'] ?? null,
        evaluated,
        node: [typeof globals['require'], typeof globals['process'], typeof globals['module']],
        address: location.protocol,
      };
    });
    expect(seen).toEqual({
      inline: null,
      evaluated: 'refused',
      node: ['undefined', 'undefined', 'undefined'],
      address: 'app:',
    });
  });

  test('puts the bridge on the page and nothing else of Electron', async ({ launchKitbag }) => {
    const { page } = await launchKitbag();
    const bridge = await page.evaluate(() => Object.keys((globalThis as unknown as { kitbag: object }).kitbag).sort());
    expect(bridge).toEqual(['begin', 'onNotice', 'pathOf', 'request']);
  });

  test('reaches no server, by any way a page has', async ({ launchKitbag }) => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.end('reached');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    try {
      const { app, page } = await launchKitbag();
      const outcome = await page.evaluate(async (url) => {
        const attempts: Record<string, string> = {};
        const image = new Image();
        image.src = `${url}image.png`;
        attempts['fetch'] = await fetch(url).then(
          () => 'reached',
          () => 'refused',
        );
        attempts['beacon'] = String(navigator.sendBeacon(`${url}beacon`, 'x'));
        attempts['socket'] = await new Promise((done) => {
          try {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.onopen = () => {
              done('reached');
            };
            socket.onerror = () => {
              done('refused');
            };
          } catch {
            done('refused');
          }
        });
        attempts['window'] = window.open(url) === null ? 'null' : 'opened';
        location.href = url;
        return attempts;
      }, address);
      const fromMain = await app.evaluate(
        async ({ net }, url) =>
          net.fetch(url).then(
            () => 'reached',
            () => 'refused',
          ),
        address,
      );
      await page.waitForTimeout(500);
      expect(outcome).toMatchObject({ fetch: 'refused', socket: 'refused', window: 'null' });
      expect(fromMain).toBe('refused');
      expect(await page.evaluate(() => location.protocol)).toBe('app:');
      expect(hits).toBe(0);
    } finally {
      server.close();
    }
  });

  test('is granted no permission', async ({ launchKitbag }) => {
    const { page } = await launchKitbag();
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('answers a request that the contract does not know with a refusal', async ({ launchKitbag }) => {
    const { page } = await launchKitbag();
    const answered = await page.evaluate(() => {
      const { request } = (
        globalThis as unknown as { kitbag: { request: (name: string, input?: unknown) => Promise<unknown> } }
      ).kitbag;
      return Promise.all([
        request('disk.read', '/etc/passwd'),
        request('shell.open-file', { token: '/etc/passwd' }),
        request('deck.get', { deck: '../../library' }),
      ]);
    });
    expect(answered).toEqual([
      { ok: false, fault: { code: 'request.unknown', facts: {} } },
      { ok: false, fault: { code: 'file.not-told', facts: {} } },
      { ok: false, fault: { code: 'request.invalid', facts: { request: 'deck.get' } } },
    ]);
  });

  test('serves nothing outside the page’s own folder', async ({ launchKitbag }) => {
    const { page } = await launchKitbag();
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/../../package.json', '/..%2f..%2fpackage.json', '/fonts/..%2f..%2fpackage.json', '/thumbnail/../x'].map(
          async (path) => (await fetch(`app://kitbag${path}`)).status,
        ),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
});
