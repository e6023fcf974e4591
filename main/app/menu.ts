/** The menu bar of each system; what it cannot do by itself it tells the window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Say, WordKey } from '../words/say';

/** Items that the window carries out; the names are those of the notice `menu.chosen`. */
type Chosen = (item: string) => void;

function own(say: Say, chosen: Chosen, item: string, accelerator?: string): MenuItemConstructorOptions {
  return {
    label: say(`menu.${item}` as WordKey),
    ...(accelerator ? { accelerator } : {}),
    click: () => {
      chosen(item);
    },
  };
}

export function buildMenu(say: Say, chosen: Chosen, platform: NodeJS.Platform, developing: boolean): Menu {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = platform === 'darwin';
  const file = [
    own(say, chosen, 'import', 'CmdOrCtrl+O'),
    own(say, chosen, 'new-course', 'CmdOrCtrl+N'),
    separator,
    own(say, chosen, 'open-kit'),
    own(say, chosen, 'pack-kit'),
    own(say, chosen, 'taken-kits'),
    separator,
    own(say, chosen, 'export', 'CmdOrCtrl+E'),
    own(say, chosen, 'print', 'CmdOrCtrl+P'),
    separator,
    own(say, chosen, 'choose-library'),
    own(say, chosen, 'open-sample'),
    separator,
    { role: isMac ? 'close' : 'quit', label: say(isMac ? 'menu.close' : 'menu.quit') },
  ] satisfies MenuItemConstructorOptions[];
  const edit = [
    own(say, chosen, 'undo', 'CmdOrCtrl+Z'),
    own(say, chosen, 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    separator,
    { role: 'cut', label: say('menu.cut') },
    { role: 'copy', label: say('menu.copy') },
    { role: 'paste', label: say('menu.paste') },
    { role: 'selectAll', label: say('menu.select-all') },
    separator,
    own(say, chosen, 'find', 'CmdOrCtrl+F'),
    // Cmd+H hides the program on a Mac.
    own(say, chosen, 'replace', isMac ? 'Cmd+Alt+F' : 'Ctrl+H'),
  ] satisfies MenuItemConstructorOptions[];
  const view = [
    own(say, chosen, 'actual-size', 'CmdOrCtrl+0'),
    own(say, chosen, 'zoom-in', 'CmdOrCtrl+Plus'),
    own(say, chosen, 'zoom-out', 'CmdOrCtrl+-'),
    separator,
    { role: 'togglefullscreen', label: say('menu.full-screen') },
    ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
  ] satisfies MenuItemConstructorOptions[];
  const menus: MenuItemConstructorOptions[] = [
    { label: say('menu.file'), submenu: file },
    { label: say('menu.edit'), submenu: edit },
    { label: say('menu.view'), submenu: view },
    { label: say('menu.help'), role: 'help', submenu: [own(say, chosen, 'guide', 'F1'), own(say, chosen, 'about')] },
  ];
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...menus] : menus);
}
