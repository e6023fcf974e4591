import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuOf } from '../../../main/app/menu';
import type { Language } from '../../../main/model/language';
import type { WindowCommands } from '../../../main/model/window-commands';
import { createSayMenu } from '../../../main/words/menu-words';

type Items = readonly MenuItemConstructorOptions[];

const untold = (): void => undefined;

function menus(commands: WindowCommands | null, platform: NodeJS.Platform = 'linux'): Items {
  return menuOf(createSayMenu('en'), untold, { platform, developing: false, commands });
}

function items(commands: WindowCommands | null, platform?: NodeJS.Platform): Items {
  return menus(commands, platform).flatMap(({ submenu }) => (submenu ?? []) as Items);
}

const labels = (of: Items): readonly unknown[] => of.map(({ label }) => label);

describe('The system’s menu', () => {
  it('says what the window in front would undo', () => {
    const shown = items({ undo: { label: 'Undo move session', enabled: true } });
    expect(shown.find(({ label }) => label === 'Undo move session')).toMatchObject({ enabled: true });
    expect(labels(shown)).not.toContain('Undo');
  });

  it.each(['Export handout…', 'Print handout…', 'Undo', 'Redo', 'Find and replace…'])(
    'has “%s” grey where the window can do no such thing',
    (label) => {
      const there = { label: 'Something', enabled: false };
      for (const commands of [{}, null, { export: there, print: there, undo: there, redo: there, replace: there }])
        expect(items(commands).find((item) => item.label === label)).toMatchObject({ enabled: false });
    },
  );

  it('says of “Earlier versions…”, where it is grey, what is to be opened first', () => {
    const said = 'Earlier versions (open a deck or a course first)';
    expect(items({}).find(({ label }) => label === said)).toMatchObject({ enabled: false });
    const there = items({ versions: { label: 'Earlier versions…', enabled: true } });
    expect(there.find(({ label }) => label === 'Earlier versions…')).toMatchObject({ enabled: true });
  });

  it('always finds something while there is a window: in what is open, else in the library', () => {
    expect(items({}).find(({ label }) => label === 'Find')).toMatchObject({ enabled: true });
    expect(labels(items({ find: { label: 'Find in this handout', enabled: true } }))).toContain('Find in this handout');
  });

  it('has the settings in File, and on a Mac in the program’s own menu, with a menu of the windows', () => {
    const file = (platform: NodeJS.Platform) =>
      labels((menus({}, platform).find(({ label }) => label === 'File')?.submenu ?? []) as Items);
    expect(file('win32')).toContain('Settings…');
    expect(file('darwin')).not.toContain('Settings…');
    expect(labels((menus({}, 'darwin')[0]?.submenu ?? []) as Items)).toContain('Settings…');
    expect(menus({}, 'darwin').some(({ role }) => role === 'window')).toBe(true);
    expect(menus({}, 'win32').some(({ role }) => role === 'window')).toBe(false);
  });

  const platforms = ['darwin', 'win32', 'linux'] as const;
  const everyItem = (platform: NodeJS.Platform, language: Language = 'en'): Items =>
    menuOf(createSayMenu(language), untold, { platform, developing: false, commands: {} }).flatMap(
      ({ submenu }) => submenu as Items,
    );
  const keysOf = (items: Items): readonly string[] =>
    items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));

  it.each(platforms)(
    'says every item in the language of the window on %s, those that the system carries out too',
    (platform) => {
      for (const language of ['en', 'zh-Hant', 'pt'] as const)
        for (const item of everyItem(platform, language))
          if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toBeTruthy();
    },
  );

  it.each(platforms)('has no key twice on %s', (platform) => {
    const keys = keysOf(everyItem(platform));
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has on a Mac the menus and roles that every program has there, in their order', () => {
    const shown = menus({}, 'darwin');
    expect(shown.map(({ label }) => label)).toEqual(['Kitbag', 'File', 'Edit', 'View', 'Window', 'Help']);
    expect(shown.flatMap(({ role }) => role ?? [])).toEqual(['window', 'help']);
    const roles = everyItem('darwin').flatMap(({ role }) => role ?? []);
    expect(roles).toEqual([
      ...['services', 'hide', 'hideOthers', 'unhide', 'quit', 'close'],
      ...['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll', 'togglefullscreen'],
      ...['minimize', 'zoom', 'front'],
    ]);
    const keys = keysOf(everyItem('darwin'));
    // Cmd+H hides the program, Cmd+Q ends it and Cmd+M makes the window small: those are the system's.
    for (const taken of ['CmdOrCtrl+H', 'Ctrl+H', 'CmdOrCtrl+Q', 'CmdOrCtrl+M', 'Ctrl+Y', 'F1'])
      expect(keys).not.toContain(taken);
    expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+,', 'Cmd+Shift+Z', 'Cmd+Alt+F', 'Cmd+?']));
  });

  it('has on Windows and Linux the keys that people know there', () => {
    for (const platform of ['win32', 'linux'] as const) {
      const keys = keysOf(everyItem(platform));
      expect(keys).toEqual(expect.arrayContaining(['Ctrl+Y', 'Ctrl+H', 'F1']));
      expect(keys.some((key) => key.includes('Cmd+') || key.includes('Alt+F'))).toBe(false);
    }
    expect(keysOf(everyItem('linux'))).toContain('Ctrl+Q');
    expect(keysOf(everyItem('win32'))).not.toContain('Ctrl+Q');
  });
});
