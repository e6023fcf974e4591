import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { appFolder } from './kitbag-words';
import { dropFiles } from './file-drop';
import { ownEnvironment } from './launch';
import { wipe } from './wipe';

const deck = join(appFolder, 'tests/fixtures/e2e/interview-notes.md');
const debs = process.env['KITBAG_DEBS'] ?? '';

/** A system of its own in a folder, by dpkg's own means: this machine's packages are not touched. */
class System {
  readonly root = mkdtempSync(join(tmpdir(), 'kitbag-system-'));
  readonly program = join(this.root, 'opt/Kitbag/kitbag');

  constructor() {
    for (const name of ['info', 'updates', 'triggers'])
      mkdirSync(join(this.root, 'var/lib/dpkg', name), { recursive: true });
  }

  dpkg(...words: string[]): string {
    // The folder holds no libraries of a system: those of the machine are what the program runs with.
    const here = ['--force-not-root', '--force-script-chrootless', '--force-depends', '--log=/dev/null'];
    const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`, LC_ALL: 'C' };
    const { status, stdout, stderr } = spawnSync('dpkg', [...here, `--root=${this.root}`, ...words], {
      env,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return stdout;
  }

  version(): string {
    return spawnSync('dpkg-query', [`--admindir=${join(this.root, 'var/lib/dpkg')}`, '-W', '-f=${Version}', 'kitbag'], {
      encoding: 'utf8',
    }).stdout;
  }
}

/** A busy machine may collect the answer of the first question before it arrives: it is asked again. */
async function expectVersion(app: ElectronApplication, version: string): Promise<void> {
  await expect(async () => {
    expect(await app.evaluate((electron) => electron.app.getVersion())).toBe(version);
  }).toPass();
}

const [earlier = '', newest = ''] = readdirSync(debs)
  .sort()
  .map((name) => join(debs, name));

test('The deb is installed, started, brought up to date with its library and settings, and removed without them', async () => {
  const system = new System();
  const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
  const library = join(home, 'Documents', 'library');
  const env = ownEnvironment(home);
  const start = async (...args: string[]) => {
    const app = await _electron.launch({ executablePath: system.program, args, env, chromiumSandbox: true });
    return { app, page: await app.firstWindow() };
  };
  try {
    mkdirSync(join(home, '.config'));
    cpSync(join(appFolder, 'assets/sample'), library, { recursive: true });
    system.dpkg('--install', earlier);
    expect(system.version()).toBe('0.0.1');
    expect(readlinkSync(join(system.root, 'usr/bin/kitbag'))).toBe('/opt/Kitbag/kitbag');
    const desktop = readFileSync(join(system.root, 'usr/share/applications/kitbag.desktop'), 'utf8');
    expect(desktop).toContain('Exec=/opt/Kitbag/kitbag %U');
    expect(desktop).toContain('MimeType=application/x-kitbag-kit;');
    expect(readFileSync(join(system.root, 'usr/share/mime/packages/kitbag.xml'), 'utf8')).toContain('pattern="*.kit"');

    const before = await start('--library', library);
    await expectVersion(before.app, '0.0.1');
    await expect(before.page.getByRole('row', { name: /^Commercial Crime/ })).toBeVisible();
    await dropFiles(before.page, [deck], 'library');
    await before.page.getByRole('dialog').getByRole('button', { name: 'Go to the library' }).click();
    await expect(before.page.getByRole('row', { name: /^Interviewing a victim/ })).toBeVisible();
    await before.app.close();

    // Over the earlier one, as IT deploys it.
    system.dpkg('--install', newest);
    expect(system.version()).not.toBe('0.0.1');
    const after = await start();
    await expectVersion(after.app, system.version());
    await expect(after.page.getByRole('row', { name: /^Interviewing a victim/ })).toBeVisible();
    await after.app.close();

    system.dpkg('--remove', 'kitbag');
    expect(existsSync(join(system.root, 'opt/Kitbag'))).toBe(false);
    expect(lstatSync(join(system.root, 'usr/bin/kitbag'), { throwIfNoEntry: false })).toBeUndefined();
    expect(readdirSync(join(library, 'decks'))).toHaveLength(
      readdirSync(join(appFolder, 'assets/sample/decks')).length + 1,
    );
    expect(existsSync(join(home, '.config', 'Kitbag', 'settings.json'))).toBe(true);
  } finally {
    await wipe(system.root);
    await wipe(home);
  }
});

test('A portable copy keeps everything beside the program, and a policy beside it is held to and shown', async () => {
  const system = new System();
  const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
  const env = ownEnvironment(home);
  const beside = (...names: string[]): string => join(system.root, 'opt/Kitbag', ...names);
  const policy = {
    format: 'kitbag.policy',
    version: 1,
    language: 'pt',
    library: 'course library',
    minimumLabel: 'TLP:AMBER',
  };
  try {
    system.dpkg('--install', newest);
    writeFileSync(beside('kitbag-portable'), '');
    writeFileSync(beside('kitbag-policy.json'), JSON.stringify(policy));
    const app = await _electron.launch({
      executablePath: system.program,
      args: ['--sample'],
      env,
      chromiumSandbox: true,
    });
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'Definições' }).click();
    await expect(page.getByText('Fixado pela sua organização')).toHaveCount(3);
    await expect(page.getByText(beside('course library'))).toBeVisible();
    await expect(
      page.getByText('Nenhuma documentação e nenhum kit sai com marcação abaixo de TLP:AMBER.'),
    ).toBeVisible();
    await app.close();
    expect(existsSync(beside('course library', 'library.json'))).toBe(true);
    expect(JSON.parse(readFileSync(beside('Kitbag data', 'settings.json'), 'utf8'))).toMatchObject({
      library: 'course library',
    });
    // The system's own libraries keep what they know of fonts and of the screen there, whatever program asks.
    const left = readdirSync(home, { recursive: true }).map(String);
    expect(left.filter((name) => !/^\.cache($|\/fontconfig|\/mesa|\/dconf)/.test(name))).toEqual([]);

    writeFileSync(beside('kitbag-policy.json'), JSON.stringify({ ...policy, minimumLabel: 'AMBER' }));
    const headless = spawnSync(system.program, ['list', beside('course library')], { env, encoding: 'utf8' });
    expect(headless.stderr).toContain(`${beside('kitbag-policy.json')} cannot be used: “minimumLabel”`);
    expect(headless.status).toBe(1);
  } finally {
    await wipe(system.root);
    await wipe(home);
  }
});
