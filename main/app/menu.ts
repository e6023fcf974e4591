/** The menu bar of each system, as the window in front can follow it; what it cannot do by itself it tells that window. */
import type { MenuItemConstructorOptions } from 'electron';
import type { CommandName, WindowCommands } from '../model/window-commands';
import type { MenuKey, SayMenu } from '../words/menu-words';

const separator = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

/** Items that the window carries out; the names are those of the notice `menu.chosen`. */
type Chosen = (item: string) => void;

function own(say: SayMenu, chosen: Chosen, item: string, accelerator?: string): MenuItemConstructorOptions {
  return {
    label: say(`menu.${item}` as MenuKey),
    ...(accelerator ? { accelerator } : {}),
    click: () => {
      chosen(item);
    },
  };
}

interface MenuFor {
  readonly platform: NodeJS.Platform;
  readonly developing: boolean;
  /** Of the window in front; null where there is none. */
  readonly commands: WindowCommands | null;
}

/** The menus as data; Electron builds them. */
export function menuOf(
  say: SayMenu,
  chosen: Chosen,
  { platform, developing, commands }: MenuFor,
): MenuItemConstructorOptions[] {
  /** As the screen says it, “Undo move session”; what needs something open is grey where there is none. */
  const following = (item: CommandName, accelerator?: string) => {
    const command = commands?.[item];
    const always = item === 'find';
    return {
      ...own(say, chosen, item, accelerator),
      // Grey, it says what is to be done first.
      ...(item === 'versions' ? { label: say('menu.versions-of-none') } : {}),
      ...(command?.enabled ? { label: command.label } : {}),
      enabled: commands !== null && (always || command?.enabled === true),
    };
  };
  const isMac = platform === 'darwin';
  const settings = own(say, chosen, 'settings', 'CmdOrCtrl+,');
  const file = [
    own(say, chosen, 'new-window', 'CmdOrCtrl+Shift+N'),
    separator,
    own(say, chosen, 'import', 'CmdOrCtrl+O'),
    own(say, chosen, 'new-course', 'CmdOrCtrl+N'),
    separator,
    own(say, chosen, 'open-kit'),
    own(say, chosen, 'pack-kit'),
    own(say, chosen, 'taken-kits'),
    separator,
    following('export', 'CmdOrCtrl+E'),
    following('print', 'CmdOrCtrl+P'),
    separator,
    following('versions'),
    separator,
    own(say, chosen, 'choose-library'),
    own(say, chosen, 'open-sample'),
    separator,
    ...(isMac ? [] : [settings, separator]),
    isMac
      ? { role: 'close', label: say('menu.close') }
      : { role: 'quit', label: say('menu.quit'), ...(platform === 'win32' ? {} : { accelerator: 'Ctrl+Q' }) },
  ] satisfies MenuItemConstructorOptions[];
  const edit = [
    following('undo', 'CmdOrCtrl+Z'),
    following('redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    separator,
    { role: 'cut', label: say('menu.cut') },
    { role: 'copy', label: say('menu.copy') },
    { role: 'paste', label: say('menu.paste') },
    { role: 'pasteAndMatchStyle', label: say('menu.paste-plain') },
    { role: 'delete', label: say('menu.delete') },
    separator,
    { role: 'selectAll', label: say('menu.select-all') },
    separator,
    following('find', 'CmdOrCtrl+F'),
    // Cmd+H hides the program on a Mac.
    following('replace', isMac ? 'Cmd+Alt+F' : 'Ctrl+H'),
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
    ...(isMac ? [{ role: 'window', label: say('menu.window'), submenu: windowMenu(say) } as const] : []),
    {
      label: say('menu.help'),
      role: 'help',
      // On a Mac the program's own menu has “About”, and help is Cmd+?.
      submenu: isMac
        ? [own(say, chosen, 'guide', 'Cmd+?')]
        : [own(say, chosen, 'guide', 'F1'), separator, own(say, chosen, 'about')],
    },
  ];
  return isMac
    ? [{ label: 'Kitbag', submenu: programMenu(say, own(say, chosen, 'about'), settings) }, ...menus]
    : menus;
}

/** The menu that a Mac has for every program, with our settings where people look for them. */
function programMenu(say: SayMenu, about: MenuItemConstructorOptions, settings: MenuItemConstructorOptions) {
  return [
    about,
    separator,
    settings,
    separator,
    { role: 'services', label: say('menu.services') },
    separator,
    { role: 'hide', label: say('menu.hide') },
    { role: 'hideOthers', label: say('menu.hide-others') },
    { role: 'unhide', label: say('menu.show-all') },
    separator,
    { role: 'quit', label: say('menu.quit-mac') },
  ] satisfies MenuItemConstructorOptions[];
}

/** The menu of the windows, whose list a Mac adds itself: Electron would write its items in English alone. */
function windowMenu(say: SayMenu) {
  return [
    { role: 'minimize', label: say('menu.minimise') },
    { role: 'zoom', label: say('menu.zoom') },
    separator,
    { role: 'front', label: say('menu.all-to-front') },
  ] satisfies MenuItemConstructorOptions[];
}
