import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../main/model/language';
import { lotsOf } from '../../scripts/pack/packages.mjs';

const root = resolve(import.meta.dirname, '../..');
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));

type Targets = readonly (string | { readonly target: string; readonly arch: readonly string[] })[];

interface Config {
  readonly appId: string;
  readonly publish: null;
  readonly win: {
    readonly target: Targets;
    readonly icon: string;
    readonly extraFiles: readonly { readonly from: string; readonly to: string }[];
  };
  readonly linux: {
    readonly target: Targets;
    readonly icon: string;
    readonly desktop: { readonly entry: Readonly<Record<string, string>> };
  };
  readonly electronLanguages: readonly string[];
  readonly mac: {
    readonly target: Targets;
    readonly icon: string;
    readonly hardenedRuntime: boolean;
    readonly entitlements: string;
    readonly entitlementsInherit: string;
  };
  readonly nsis: { readonly installerLanguages: readonly string[] };
  readonly portable: { readonly requestExecutionLevel: string };
  readonly msi: { readonly perMachine: boolean; readonly upgradeCode: string };
  readonly appImage: { readonly executableArgs: readonly string[] };
  readonly toolsets: { readonly appimage: string };
  readonly deb: { readonly afterInstall: string; readonly afterRemove: string };
  readonly fileAssociations: object;
  readonly electronFuses: object;
}

/** The settings as electron-builder itself puts them together from its file and package.json. */
let config: Config;

beforeAll(async () => {
  const settings = builder('app-builder-lib/out/util/config/config') as {
    getConfig: (folder: string, file: null, changes: null) => Promise<Config>;
    validateConfiguration: (config: object, log: object) => Promise<void>;
  };
  config = await settings.getConfig(root, null, null);
  await settings.validateConfiguration(config, { add: () => undefined, isEnabled: false });
});

const targets = (system: 'win' | 'mac' | 'linux'): string[] =>
  config[system].target.map((one) => (typeof one === 'string' ? one : one.target));

describe('The packages', () => {
  it('are those that Windows, Macs and Linux take, each kind listed once', () => {
    expect(targets('win')).toEqual(['nsis', 'portable', 'zip', 'msi']);
    expect(targets('mac')).toEqual(['dmg', 'zip']);
    expect(targets('linux')).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz', 'zip']);
    for (const target of config.mac.target) expect(target).toMatchObject({ arch: ['universal'] });
  });

  it('for Windows are installed by a person without rights and without a question, and leave the library when removed', () => {
    expect(config.nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    });
    expect(config.portable.requestExecutionLevel).toBe('user');
  });

  it('speak every language of Kitbag: Chromium’s own words, the installers, the menu entry and the window’s controls', () => {
    const controls =
      /locales: \[([^\]]*)\]/.exec(readFileSync(resolve(root, 'electron.vite.config.ts'), 'utf8'))?.[1] ?? '';
    const entry = Object.keys(config.linux.desktop.entry).flatMap((key) => /^Comment\[(\w+)\]$/.exec(key)?.[1] ?? []);
    const lists = {
      electronLanguages: config.electronLanguages,
      installerLanguages: config.nsis.installerLanguages,
      'linux.desktop.entry': ['en', ...entry],
      'electron.vite.config.ts': [...controls.matchAll(/'([^']+)'/g)].map(([, locale = '']) => locale),
    };
    const bare = (tag: string): string => tag.split(/[-_]/)[0] ?? '';
    const silent = Object.entries(lists).flatMap(([list, tags]) =>
      languages.filter((one) => !tags.map(bare).includes(bare(one))).map((one) => `${list} lacks ${one}`),
    );
    expect(silent).toEqual([]);
  });

  it('for a stick carry the mark that keeps everything beside them, and what is installed does not', () => {
    const lots = lotsOf('win', targets('win'), config.win);
    expect(lots.flatMap((lot) => lot.targets).sort()).toEqual(targets('win').sort());
    const marked = lots.filter(({ config: own }) => JSON.stringify(own).includes('"to":"kitbag-portable"'));
    expect(marked.map((lot) => lot.targets)).toEqual([['zip']]);
    expect(JSON.stringify([config.win, config.nsis, config.msi])).not.toContain('kitbag-portable');
    // A list of electron-builder's takes the place of an earlier one: nothing of that one may be lost.
    for (const file of config.win.extraFiles) expect(marked[0]?.config.win?.extraFiles).toContainEqual(file);
  });

  it('for Windows bring a command that waits in a console and ends as the program does', () => {
    const [file] = config.win.extraFiles;
    expect(file?.to).toBe('kitbag.cmd');
    const command = readFileSync(resolve(root, file?.from ?? ''), 'utf8');
    expect(command).toMatch(/"%~dp0Kitbag\.exe" %\*\r?\nexit \/b %ERRORLEVEL%/);
  });

  it('for managed laptops go into Program Files, always as the same program', () => {
    expect(config.msi.perMachine).toBe(true);
    // Changed, Windows would install the next one beside the last one.
    expect(config.msi.upgradeCode).toBe('8D5F1B1E-6C0B-4E0F-9B6B-5A2C3F7E4D10');
    expect(config.appId).toBe('org.kitbag.app');
  });

  it('for Linux in one file start where there is no libfuse2, and are not put into menus without the sandbox', () => {
    expect(config.toolsets.appimage).toBe('1.0.3');
    expect(config.appImage.executableArgs).toEqual([]);
  });

  it('for Macs run hardened, and ask for nothing but to make machine code', () => {
    expect(config.mac.hardenedRuntime).toBe(true);
    for (const name of ['entitlements', 'entitlementsInherit'] as const) {
      const plist = readFileSync(resolve(root, config.mac[name]), 'utf8');
      expect(plist.match(/<key>[^<]+<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
    }
  });

  it('open kits by a double-click, on every system', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'kit', mimeType: 'application/x-kitbag-kit' }]);
  });

  it('have their icons and scripts in place', () => {
    const { win, mac, linux, deb } = config;
    for (const file of [win.icon, mac.icon, linux.icon, deb.afterInstall, deb.afterRemove])
      expect(existsSync(resolve(root, file)), file).toBe(true);
    expect(readdirSync(resolve(root, config.linux.icon))).toContain('512x512.png');
  });

  it('ask no host whether there is a newer Kitbag', () => {
    expect(config.publish).toBeNull();
    expect(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).dependencies).not.toHaveProperty(
      'electron-updater',
    );
  });

  it('let nobody run other code with them: the switches in the program say so', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});
