import { spawnSync } from 'node:child_process';
import {
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
import { ownEnvironment, untilSeen } from './launch';
import { wipe } from './wipe';

const deck = join(appFolder, 'tests/fixtures/e2e/interview-notes.md');
const sampleCourse = 'Commercial Crime and Virtual Assets: Advanced Course';
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

/** A library as the first Kitbag wrote it. */
function firstLibrary(folder: string): void {
  for (const name of ['', 'decks', 'courses', 'media']) mkdirSync(join(folder, name), { recursive: true });
  const written = (name: string): string =>
    readFileSync(join(appFolder, `tests/fixtures/records/${name}-v1.json`), 'utf8');
  const course = JSON.parse(written('course')) as { days: { sessions: { material: unknown[] }[] }[] };
  // What it shows is in no file of these.
  for (const session of course.days.flatMap(({ sessions }) => sessions)) session.material = [];
  writeFileSync(join(folder, 'library.json'), written('library'));
  writeFileSync(join(folder, 'decks', 'deck-fixture.json'), written('deck'));
  writeFileSync(join(folder, 'courses', 'course-fixture.json'), JSON.stringify(course));
}

const versionIn = (file: string): unknown => (JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version;

/** Every file of a library but those of who holds it, with what stands in it. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('.cache'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'latin1')]));
}

const [earlier = '', newest = ''] = readdirSync(debs)
  .sort()
  .map((name) => join(debs, name));

test('The deb is installed, started, brought up to date with a library of the first form and the settings, refuses a later one’s library in a sentence, and is removed without them', async () => {
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
    firstLibrary(library);
    system.dpkg('--install', earlier);
    expect(system.version()).toBe('0.0.1');
    expect(readlinkSync(join(system.root, 'usr/bin/kitbag'))).toBe('/opt/Kitbag/kitbag');
    const desktop = readFileSync(join(system.root, 'usr/share/applications/kitbag.desktop'), 'utf8');
    expect(desktop).toContain('Exec=/opt/Kitbag/kitbag %U');
    expect(desktop).toContain('MimeType=application/x-kitbag-kit;');
    expect(readFileSync(join(system.root, 'usr/share/mime/packages/kitbag.xml'), 'utf8')).toContain('pattern="*.kit"');

    const before = await start('--library', library);
    await expectVersion(before.app, '0.0.1');
    await expect(before.page.getByRole('row', { name: /^Tracing/ })).toBeVisible();
    await before.app.close();
    expect(versionIn(join(library, 'library.json'))).toBe(1);

    // Over the earlier one, as IT deploys it.
    system.dpkg('--install', newest);
    const newestVersion = system.version();
    expect(newestVersion).not.toBe('0.0.1');
    const after = await start();
    await expectVersion(after.app, newestVersion);
    // The library of last time is in the settings.
    await expect(after.page.getByRole('row', { name: /^Virtual assets/ })).toBeVisible();
    await dropFiles(after.page, [deck], 'library');
    await after.page.getByRole('dialog').getByRole('button', { name: 'Go to the library' }).click();
    await expect(after.page.getByRole('row', { name: /^Interviewing a victim/ })).toBeVisible();
    await expect(after.page.getByRole('row', { name: /^Tracing/ })).toBeVisible();
    await after.app.close();
    expect(versionIn(join(library, 'library.json'))).toBe(3);
    expect(versionIn(join(library, 'before-migration', 'library.v1.json'))).toBe(1);
    const migrated = filesIn(library);

    // And back, as nobody should: the earlier program knows less than stands in the library now.
    system.dpkg('--install', earlier);
    const refused = await start();
    const sentence = `was last changed with Kitbag ${newestVersion}, which is newer than this one (0.0.1)`;
    await expect(refused.page.getByText(sentence)).toBeVisible();
    await refused.app.close();
    const listed = spawnSync(system.program, ['list', library], { env, encoding: 'utf8' });
    expect(listed.stderr).toContain(sentence);
    expect(listed.status).not.toBe(0);
    expect(filesIn(library)).toEqual(migrated);

    system.dpkg('--remove', 'kitbag');
    expect(existsSync(join(system.root, 'opt/Kitbag'))).toBe(false);
    expect(lstatSync(join(system.root, 'usr/bin/kitbag'), { throwIfNoEntry: false })).toBeUndefined();
    expect(filesIn(library)).toEqual(migrated);
    expect(existsSync(join(home, '.config', 'Kitbag', 'settings.json'))).toBe(true);
  } finally {
    await wipe(system.root);
    await wipe(home);
  }
});

test('No library is made in the folder of an installed program, which the next version replaces', async () => {
  const system = new System();
  const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
  try {
    system.dpkg('--install', newest);
    const library = join(system.root, 'opt/Kitbag', 'my courses');
    const args = ['--library', library];
    const env = ownEnvironment(home);
    const app = await _electron.launch({ executablePath: system.program, args, env, chromiumSandbox: true });
    const page = await app.firstWindow();
    const sentence = 'the next version of Kitbag replaces that folder';
    await expect(page.getByText(sentence)).toBeVisible();
    await app.close();
    const words = ['import', library, deck];
    const imported = spawnSync(system.program, words, { env, encoding: 'utf8' });
    expect(imported.stderr).toContain(sentence);
    expect(imported.status).toBe(1);
    expect(existsSync(library)).toBe(false);
  } finally {
    await wipe(system.root);
    await wipe(home);
  }
});

test('A portable copy keeps everything beside the program, and a policy beside it is held to and shown', async () => {
  const system = new System();
  const home = mkdtempSync(join(tmpdir(), 'kitbag-home-'));
  const temporary = mkdtempSync(join(tmpdir(), 'kitbag-temporary-'));
  const env = ownEnvironment(home, { TMPDIR: temporary });
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
    await untilSeen(app);
    await page.getByRole('button', { name: 'Definições' }).click();
    await expect(page.getByText('Fixado pela sua organização')).toHaveCount(3);
    await expect(page.getByText(beside('course library'))).toBeVisible();
    await expect(page.getByText('Nenhum manual e nenhum kit sai com marcação abaixo de TLP:AMBER.')).toBeVisible();
    await app.close();
    expect(existsSync(beside('course library', 'library.json'))).toBe(true);
    expect(JSON.parse(readFileSync(beside('Kitbag data', 'settings.json'), 'utf8'))).toMatchObject({
      library: 'course library',
    });
    // The system's own libraries keep what they know of fonts and of the screen there, whatever program asks.
    expect(readdirSync(temporary)).toEqual([]);
    const left = readdirSync(home, { recursive: true }).map(String);
    expect(left.filter((name) => !/^\.cache($|\/fontconfig|\/mesa|\/dconf)/.test(name))).toEqual([]);

    writeFileSync(beside('kitbag-policy.json'), JSON.stringify({ ...policy, minimumLabel: 'AMBER' }));
    const headless = spawnSync(system.program, ['list', beside('course library')], { env, encoding: 'utf8' });
    expect(headless.stderr).toContain(`${beside('kitbag-policy.json')} cannot be used: “minimumLabel”`);
    expect(headless.status).toBe(1);

    const leaving = { format: 'kitbag.policy', version: 1, encryptKits: true, lockHandouts: true };
    writeFileSync(beside('kitbag-policy.json'), JSON.stringify(leaving));
    for (const [word, name, rule] of [
      ['pack', 'a.kit', 'kits out only encrypted'],
      ['export', 'a.pdf', 'handouts out only with a password'],
    ] as const) {
      const words = [word, join(appFolder, 'assets/sample'), '--course', sampleCourse, '--out', join(temporary, name)];
      const refused = spawnSync(system.program, words, { env, encoding: 'utf8' });
      expect(refused.stderr).toContain(`Your organisation lets ${rule}`);
      expect(refused.status).toBe(1);
      expect(existsSync(join(temporary, name))).toBe(false);
    }
  } finally {
    await wipe(system.root);
    await wipe(home);
    await wipe(temporary);
  }
});
