/** The menu of a text field, and of words that are marked elsewhere: Electron gives a right click on them none. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { SayMenu } from '../words/menu-words';

type Asked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** As data; empty where there is nothing to cut, copy or paste. The window's own menus never come here: they keep the click. */
export function fieldMenuOf(
  say: SayMenu,
  { isEditable, selectionText, editFlags }: Asked,
): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: say('menu.copy'), enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', label: say('menu.undo'), enabled: editFlags.canUndo },
    { role: 'redo', label: say('menu.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: say('menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say('menu.paste'), enabled: editFlags.canPaste },
    { role: 'delete', label: say('menu.delete'), enabled: editFlags.canDelete },
    { type: 'separator' },
    { role: 'selectAll', label: say('menu.select-all'), enabled: editFlags.canSelectAll },
  ];
}
