import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pluginOfNsis } from '../builders/plugin-of-nsis';
import { temporaryFolder } from '../builders/temporary-folder';

const root = resolve(import.meta.dirname, '../..');
const templates = join(root, 'node_modules/app-builder-lib/templates/nsis');

function write(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
}

/** The functions of plugins that electron-builder's scripts call; Debian has none of these plugins. */
function functionsCalled(): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>();
  for (const name of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ns[hi]$/.test(name)) continue;
    for (const [, plugin = '', one = ''] of readFileSync(join(templates, name), 'utf8').matchAll(/\b(\w+)::(\w+)/g))
      if (!/^(System|nsExec|nsDialogs|UserInfo|LangDLL|BgImage)$/i.test(plugin))
        called.set(plugin, (called.get(plugin) ?? new Set()).add(one));
  }
  return called;
}

/**
 * Has electron-builder make the installer and the portable program for Windows by Debian's makensis. What comes out is to be looked at:
 * the plugins are empty, and in place of the uninstaller, which Windows alone can make, stands the program that would make it.
 */
async function madeByDebian(): Promise<(name: string) => Buffer> {
  const folder = await temporaryFolder();
  const at = (...names: string[]): string => join(folder, ...names);
  write(at('nsis/linux/makensis'), '#!/bin/sh\nunset NSISDIR\nexec makensis "$@"\n', 0o755);
  write(at('bin/wine'), '#!/bin/sh\nexec cp "$1" "${1%exe}__uninstaller.exe"\n', 0o755);
  for (const [name, functions] of functionsCalled())
    write(at('resources/plugins/x86-unicode', `${name}.dll`), pluginOfNsis(name, functions));
  write(at('win-unpacked/Kitbag.exe'), 'the program');
  write(at('win-unpacked/resources/app.asar'), 'its code '.repeat(10_000));
  const env = {
    ...process.env,
    PATH: `${at('bin')}:${process.env['PATH'] ?? ''}`,
    ELECTRON_BUILDER_NSIS_DIR: at('nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: at('resources'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7zz',
  };
  const program = [join(root, 'node_modules/electron-builder/cli.js'), '--win', 'nsis', 'portable', '--x64'];
  // Not compressed, so that what is said in them can be read.
  const choices = ['compression=store', 'electronVersion=33.2.1', `directories.output=${at('made')}`];
  const words = [...program, '--prepackaged', at('win-unpacked'), ...choices.map((choice) => `-c.${choice}`)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return (name) => readFileSync(at('made', name));
}

const holds = (bytes: Buffer, words: string): boolean => bytes.includes(Buffer.from(words, 'utf16le'));

describe('The installer and the portable program for Windows', () => {
  it('are scripts that makensis compiles without a warning, of which one tells Windows what a .kit file is, in the languages that we have, and both ask for no rights', async () => {
    const made = await madeByDebian();
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const installer = made(`Kitbag-Setup-${version}.exe`);
    const portable = made(`Kitbag-${version}-portable.exe`);
    for (const words of [
      'Software\\Classes\\.kit',
      'Kitbag kit',
      'está a correr', // European Portuguese
      'está funcionando', // Brazilian Portuguese
      '正在執行', // Traditional Chinese
    ])
      expect(holds(installer, words), words).toBe(true);
    expect(holds(installer, 'wird gerade ausgeführt')).toBe(false);
    for (const bytes of [installer, portable]) {
      expect(bytes.toString('latin1')).toMatch(/requestedExecutionLevel level="asInvoker"/);
      expect(bytes.toString('latin1')).not.toMatch(/level="(?:requireAdministrator|highestAvailable)"/);
    }
    // What is installed lies below the person's own programs, where no rights are needed.
    expect(holds(installer, '\\Programs')).toBe(true);
  }, 120_000);
});

/** The project that electron-builder gives WiX, which Windows alone can make an MSI of. */
async function projectOfMsi(files: readonly string[]): Promise<string> {
  const { Arch, build, Platform } = await import('electron-builder');
  const folder = await temporaryFolder();
  for (const name of files) write(join(folder, 'win-unpacked', name), name);
  const enough = 'the project is made';
  let project = '';
  const made = build({
    targets: Platform.WINDOWS.createTarget('msi', Arch.x64),
    projectDir: root,
    prepackaged: join(folder, 'win-unpacked'),
    publish: 'never',
    config: {
      electronVersion: '33.2.1',
      directories: { output: join(folder, 'made') },
      msiProjectCreated: (path: string) => {
        project = readFileSync(path, 'utf8').replaceAll(/<!--.*?-->/gs, '');
        throw new Error(enough);
      },
    },
  });
  await expect(made).rejects.toThrow(enough);
  return project;
}

describe('The MSI', () => {
  it('puts every file into Program Files for all who use the machine, opens .kit files, takes the place of the version before, and starts nothing', async () => {
    const files = ['Kitbag.exe', 'resources/app.asar', 'resources/fonts/a font.ttf'];
    const project = await projectOfMsi(files);
    for (const said of [
      '<Property Id="ALLUSERS" Secure="yes" Value="1"/>',
      '<Directory Id="ProgramFiles64Folder">',
      'UpgradeCode="8D5F1B1E-6C0B-4E0F-9B6B-5A2C3F7E4D10"',
      '<MajorUpgrade ',
      'DowngradeErrorMessage=',
      '<Extension Id="kit"',
      'Argument="&quot;%1&quot;"',
      'Directory="ProgramMenuFolder"',
    ])
      expect(project).toContain(said);
    const sources = [...project.matchAll(/Source="\$\(var\.appDir\).([^"]+)"/g)].map(([, path]) => path);
    expect(sources.toSorted()).toEqual(files.toSorted());
    expect(project).not.toContain('<CustomAction');
  }, 120_000);
});
