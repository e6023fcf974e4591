import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

async function made(kind: keyof typeof kinds, habit: 'one' | 'other'): Promise<string> {
  const settings = (await builderSettings())[kind];
  const config = { electronVersion: '33.2.1' };
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
  let rpm = '';
  const asked = (...words: string[]): string => saidBy('rpm', '-qp', ...words, rpm);

  beforeEach(async () => {
    rpm = await made('rpm', 'one');
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

  it('puts the command in its place when it is installed and takes it away when it is removed, and not when a later one came', () => {
    const scripts = asked('--scripts');
    expect(scripts).toContain(`ln -sf '/opt/Kitbag/kitbag' "$root/usr/bin/kitbag"`);
    expect(scripts).toContain('case "${1:-}" in upgrade | 1) exit 0 ;; esac');
    expect(scripts).toContain('rm -f "$root/usr/bin/kitbag"');
  });

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
