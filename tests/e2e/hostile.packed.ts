import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { requests } from '../../main/contract/requests';
import { appFolder } from './kitbag-words';
import { expect, test } from './launch';

interface Answered {
  readonly ok: boolean;
  readonly fault?: { readonly code: string; readonly facts: object };
}

type Asked = readonly [name: string, input: unknown];

/** Asks main directly, as a page that was taken over would: past the window's own code. */
function askAll(page: Page, asked: readonly Asked[]): Promise<readonly Answered[]> {
  return page.evaluate(async (all) => {
    const { kitbag } = globalThis as unknown as {
      kitbag: { request: (name: string, input: unknown) => Promise<Answered> };
    };
    const answers: Answered[] = [];
    for (const [name, input] of all) answers.push(await kitbag.request(name, input));
    return answers;
  }, asked);
}

/** Everything under a folder with its content, but for what may change by itself. */
function stateOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const kept = files.filter((name) => !/(^|\/)(\.cache|kitbag\.lock|backups)/.test(name));
  return new Map(
    kept
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

const wrongTypes: readonly unknown[] = [
  null,
  0,
  -1,
  Number.MAX_SAFE_INTEGER,
  true,
  '',
  'x'.repeat(100_000),
  [],
  [[[[]]]],
  {},
  { __proto__: null, constructor: { prototype: { ok: true } } },
  JSON.parse('{"__proto__":{"admin":true},"deck":7}') as unknown,
];

const hostileNames = [
  '../../../../etc/passwd',
  '..\\..\\Windows\\System32\\config\\SAM',
  '/etc/passwd',
  '/dev/zero',
  '/proc/self/environ',
  '\\\\server\\share\\deck.pptx',
  '//server/share/deck.pptx',
  'file:///etc/passwd',
  'http://192.0.2.1/deck.pptx',
  'deck\u0000.pptx',
  'CON',
  '\u202Efdp.exe',
  '.',
  '~/.ssh/id_ed25519',
];

/** Requests whose handlers ask a person by the system's own dialog: the person thinks better of it. */
const stubbed = ['showOpenDialog', 'showSaveDialog'] as const;

/** Every field that any request has, all with the same hostile name: what a request does not know it passes over. */
const fields = [
  ...new Set(
    Object.values(requests).flatMap(({ input }) => ('shape' in input ? Object.keys(input.shape as object) : [])),
  ),
];

test.describe('A page that was taken over', () => {
  test.setTimeout(120_000);

  test('is refused whatever it asks for with wrong types or hostile names, and nothing is touched', async ({
    launchKitbag,
  }) => {
    // A home that nobody else writes into, with something worth stealing.
    const first = await launchKitbag();
    const library = join(first.home, 'library');
    const canary = join(first.home, '.ssh', 'id_ed25519');
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    mkdirSync(join(first.home, '.ssh'));
    writeFileSync(canary, 'CANARY-OF-A-KEY');
    await first.app.close();

    const { app, page } = await launchKitbag({ library });
    await expect(page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    await app.evaluate(({ dialog, shell }, names) => {
      for (const name of names) dialog[name] = () => Promise.resolve({ canceled: true, filePath: '', filePaths: [] });
      const opened = globalThis as unknown as { opened: string[] };
      opened.opened = [];
      shell.openPath = (path) => (opened.opened.push(path), Promise.resolve(''));
      shell.showItemInFolder = (path) => void opened.opened.push(path);
      shell.openExternal = (url) => (opened.opened.push(url), Promise.resolve());
    }, stubbed);
    const before = stateOf(library);

    const names = Object.keys(requests);
    const takesNothing = names.filter(
      (name) => requests[name as keyof typeof requests].input.safeParse(undefined).success,
    );
    const mistyped = names.flatMap((name) => wrongTypes.map((input): Asked => [name, input]));
    const answers = await askAll(page, mistyped);
    const letIn = answers.flatMap(({ fault }, index) =>
      fault?.code === 'request.invalid'
        ? []
        : [`${JSON.stringify(mistyped[index]).slice(0, 90)}: ${fault?.code ?? 'ok'}`],
    );
    expect(letIn).toEqual([]);

    // Names are words too: one may search for them. But no such name is a bug, or leads to anything.
    const named = names
      .filter((name) => !takesNothing.includes(name))
      .flatMap((name) =>
        hostileNames.map((hostile): Asked => [name, Object.fromEntries(fields.map((field) => [field, hostile]))]),
      );
    const surprised = (await askAll(page, named)).flatMap(({ fault }, index) =>
      fault?.code === 'unexpected' ? [JSON.stringify(named[index])] : [],
    );
    expect(surprised).toEqual([]);

    // Where a path is what is asked for, it is read as a deck or a kit, and what it holds goes nowhere.
    const paths: Asked[] = hostileNames.flatMap((path): Asked[] => [
      ['deck.import', { paths: [path === '~/.ssh/id_ed25519' ? canary : path], task: 'task-1' }],
      [
        'kit.look',
        { path: path === '~/.ssh/id_ed25519' ? canary : path, passphrase: null, ownPassphrase: null, task: 'task-1' },
      ],
      [
        'kit.unpack',
        {
          path,
          passphrase: null,
          ownPassphrase: null,
          choices: {},
          trusts: true,
          unsigned: true,
          fingerprint: 'a'.repeat(64),
          task: 'task-1',
        },
      ],
    ]);
    const read = await askAll(page, paths);
    const told = JSON.stringify(read);
    expect(told).not.toContain('CANARY');
    expect(told).not.toContain('root:x:0');
    const taken = read.flatMap((answered, index) => {
      const decks = (answered as { value?: { decks?: readonly unknown[] } }).value?.decks;
      const clear = decks ? decks.length === 0 : !answered.ok && answered.fault?.code !== 'unexpected';
      return clear ? [] : [`${JSON.stringify(paths[index])}: ${JSON.stringify(answered)}`];
    });
    expect(taken).toEqual([]);

    expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
    expect(stateOf(library)).toEqual(before);
    // And the window works on.
    await page.getByRole('row', { name: /^Commercial Crime/ }).click();
    await expect(page.getByRole('button', { name: 'Make handout' })).toBeVisible();
  });
});
