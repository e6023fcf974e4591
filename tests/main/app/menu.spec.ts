import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuOf } from '../../../main/app/menu';
import type { WindowCommands } from '../../../main/model/window-commands';
import { createSay } from '../../../main/words/say';

type Items = readonly MenuItemConstructorOptions[];

const untold = (): void => undefined;

function menus(commands: WindowCommands | null, platform: NodeJS.Platform = 'linux'): Items {
  return menuOf(createSay('en'), untold, { platform, developing: false, commands });
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
    expect(menus({}, 'darwin').some(({ role }) => role === 'windowMenu')).toBe(true);
    expect(menus({}, 'win32').some(({ role }) => role === 'windowMenu')).toBe(false);
  });
});
