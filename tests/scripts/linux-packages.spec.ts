import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeDeb } from '../../scripts/pack/deb.mjs';
import { makeRpm } from '../../scripts/pack/rpm.mjs';
import { builderSettings } from '../../scripts/pack/builder.mjs';
import { temporaryFolder } from '../builders/temporary-folder';

const names = ['kitbag', 'chrome-sandbox', 'resources/app.asar', 'resources/fonts/a font.ttf', 'LICENSE 100%.txt'];
const time = Date.parse('2026-01-01T00:00:00Z') / 1000;

/** A small program, laid down in one order or the other, by people of other habits, at another hour. */
async function program(habit: 'one' | 'other'): Promise<string> {
  const folder = join(await temporaryFolder(), 'linux-unpacked');
  for (const name of habit === 'one' ? names : names.toReversed()) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `what stands in ${name}\n`.repeat(5000));
    const runs = /^(kitbag|chrome-sandbox)$/.test(name);
    chmodSync(path, habit === 'one' ? (runs ? 0o755 : 0o644) : runs ? 0o775 : 0o664);
    const at = habit === 'one' ? 1_780_000_000 : 1_790_000_000;
    utimesSync(path, at, at);
  }
  if (habit === 'other') chmodSync(join(folder, 'resources'), 0o775);
  return folder;
}

const kinds = { deb: makeDeb, rpm: makeRpm } as const;

async function made(kind: keyof typeof kinds, habit: 'one' | 'other', version?: string): Promise<string> {
  const settings = (await builderSettings())[kind];
  const config = { electronVersion: '33.2.1', ...(version ? { extraMetadata: { version } } : {}) };
  return kinds[kind]({ folder: await program(habit), output: await temporaryFolder(), config, settings, time });
}

function saidBy(command: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

describe('A package for Linux', () => {
  it.each(['deb', 'rpm'] as const)(
    'has the same bytes whoever made it of the same files, wherever and whenever: %s',
    async (kind) => {
      const [one, other] = [await made(kind, 'one'), await made(kind, 'other')];
      expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    },
    120_000,
  );
});

describe('The rpm', () => {
  /** Made once: each test has a copy. */
  let bytes: Buffer | null = null;
  let rpm = '';
  const asked = (...words: string[]): string => saidBy('rpm', '-qp', ...words, rpm);

  beforeEach(async () => {
    bytes ??= readFileSync(await made('rpm', 'one'));
    rpm = join(await temporaryFolder(), 'kitbag.rpm');
    writeFileSync(rpm, bytes);
  }, 120_000);

  it('holds the program, its icons, its entry in the menu and what a .kit file is, and nothing of the machine that made it', () => {
    const files = asked('--list').trim().split('\n');
    for (const name of names) expect(files).toContain(`/opt/Kitbag/${name}`);
    expect(files).toEqual(
      expect.arrayContaining([
        '/usr/share/applications/kitbag.desktop',
        '/usr/share/mime/packages/kitbag.xml',
        '/usr/share/icons/hicolor/256x256/apps/kitbag.png',
      ]),
    );
    // Folders of the system belong to the system.
    expect(files).not.toContain('/opt');
    expect(files).not.toContain('/usr/share');
    expect(asked('--queryformat', '%{BUILDHOST} %{BUILDTIME} %{NAME} %{ARCH}')).toBe(
      `kitbag.invalid ${String(time)} kitbag x86_64`,
    );
    expect(
      asked('--queryformat', '[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]')
        .trim()
        .split('\n')
        .every((owner) => owner === 'root:root'),
    ).toBe(true);
  });

  it('is installed by rpm with its command, upgraded in place, refuses what is older, and leaves nothing when it is removed', async () => {
    const system = await temporaryFolder();
    // The scripts of the package are told by dpkg's word where the system lies, which is not the running one.
    const env = { ...process.env, DPKG_ROOT: system, LC_ALL: 'C' };
    const database = ['--dbpath', join(system, 'var/lib/rpm')];
    const elsewhere = ['/opt', '/usr'].flatMap((path) => ['--relocate', `${path}=${system}${path}`]);
    const run = (...words: string[]) => spawnSync('rpm', [...database, ...words], { env, encoding: 'utf8' });
    const install = (what: string) => run('--upgrade', '--nodeps', '--badreloc', ...elsewhere, what);
    const command = (): string | null => {
      const path = join(system, 'usr/bin/kitbag');
      return lstatSync(path, { throwIfNoEntry: false }) ? readlinkSync(path) : null;
    };
    const version = () => run('--query', '--queryformat', '%{VERSION}', 'kitbag').stdout;

    expect(install(rpm)).toMatchObject({ status: 0 });
    expect(command()).toBe('/opt/Kitbag/kitbag');
    const library = join(system, 'home/library.json');
    mkdirSync(dirname(library));
    writeFileSync(library, 'what a person made');
    expect(install(await made('rpm', 'one', '9.0.0'))).toMatchObject({ status: 0 });
    expect([version(), command()]).toEqual(['9.0.0', '/opt/Kitbag/kitbag']);
    expect(install(rpm).stderr).toContain('is already installed');
    expect(version()).toBe('9.0.0');
    expect(run('--erase', 'kitbag')).toMatchObject({ status: 0 });
    expect(command()).toBeNull();
    const left = readdirSync(system, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
    expect(
      left.map(({ name, parentPath }) => join(parentPath, name)).filter((path) => !path.includes('/var/')),
    ).toEqual([library]);
  }, 120_000);

  it('asks for the libraries by the names that they have on every system', () => {
    const wanted = asked('--requires').split('\n');
    for (const name of ['libgtk-3.so.0()(64bit)', 'libnss3.so()(64bit)', 'xdg-utils']) expect(wanted).toContain(name);
  });

  it('unpacks into the files that it was made of, byte for byte', async () => {
    const folder = await temporaryFolder();
    saidBy('sh', '-c', `cd "${folder}" && rpm2cpio "${rpm}" | cpio --extract --make-directories --quiet`);
    for (const name of names)
      expect(readFileSync(join(folder, 'opt/Kitbag', name), 'utf8')).toBe(`what stands in ${name}\n`.repeat(5000));
  });
});
