import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../main/app/read-command';
import { temporaryFolder } from '../builders/temporary-folder';

const root = resolve(import.meta.dirname, '../..');

function write(path: string, content: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
}

/**
 * What lies in the AppImage, as electron-builder puts it together. The tool that would make one file of it, and the start that stands
 * before that file, come from a release host: here the folder is kept as it is.
 */
async function insideAppImage(): Promise<string> {
  const folder = await temporaryFolder();
  const at = (...names: string[]): string => join(folder, ...names);
  write(at('tools/mksquashfs'), '#!/bin/sh\ncp -R "$1" "$2.folder" && : > "$2"\n', 0o755);
  write(at('tools/desktop-file-validate'), '#!/bin/sh\n', 0o755);
  write(at('tools/runtimes/runtime-x64'), 'the start');
  mkdirSync(at('tools/lib/x64'), { recursive: true });
  write(at('linux-unpacked/kitbag'), '#!/bin/sh\nfor word in "$@"; do echo "$word"; done\n', 0o755);
  write(at('linux-unpacked/resources/app.asar'), 'its code');
  const words = [join(root, 'node_modules/electron-builder/cli.js'), '--linux', 'AppImage', '--x64'];
  const choices = ['electronVersion=33.2.1', `directories.output=${at('made')}`].map((choice) => `-c.${choice}`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...words, '--prepackaged', at('linux-unpacked'), ...choices],
    { cwd: root, env: { ...process.env, APPIMAGE_TOOLS_PATH: at('tools') }, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
  const [name = ''] = readdirSync(at('made')).filter((made) => made.endsWith('.AppImage.folder'));
  return at('made', name);
}

/** The words that the program gets, on a system that does or does not give it a name space. */
async function wordsBehind(start: string, { spaces }: { spaces: boolean }): Promise<readonly string[]> {
  const tools = await temporaryFolder();
  write(join(tools, 'unshare'), `#!/bin/sh\nexit ${spaces ? '0' : '1'}\n`, 0o755);
  const env = { ...process.env, PATH: `${tools}:${process.env['PATH'] ?? ''}` };
  return spawnSync(start, ['list', 'a library'], { env, encoding: 'utf8' }).stdout.trim().split('\n');
}

describe('The AppImage', () => {
  it('stands in menus with the sandbox, opens kits, and hands the command line on, also where the system has no name space for it', async () => {
    const inside = await insideAppImage();
    const entry = readFileSync(join(inside, 'kitbag.desktop'), 'utf8');
    expect(entry).toMatch(/^Exec=AppRun %U$/m);
    expect(entry).toContain('MimeType=application/x-kitbag-kit;');
    for (const language of ['zh_HK', 'pt']) expect(entry).toContain(`Comment[${language}]=`);
    expect(readFileSync(join(inside, 'usr/share/mime/packages/kitbag.xml'), 'utf8')).toContain('*.kit');
    expect(readdirSync(join(inside, 'usr/share/icons/hicolor'))).toContain('512x512');
    for (const spaces of [true, false]) {
      const words = await wordsBehind(join(inside, 'AppRun'), { spaces });
      expect(words).toEqual([...(spaces ? [] : ['--no-sandbox']), 'list', 'a library']);
      expect(readCommand(['kitbag', ...words], true)).toEqual({ kind: 'headless', words: ['list', 'a library'] });
    }
  }, 60_000);
});
