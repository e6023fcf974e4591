/** The system's own menus follow this window: main is told what can be done here, and how it is called. */
import { ask } from '../bridge';
import { useCommands } from '../state/commands';
import { useApp } from '../state/app';
import { createSay } from '../../main/words/say';
import { isWriting } from './writing';
import { commandNames, type WindowCommands } from '../../main/model/window-commands';

/** Where one writes, undo and redo are of the typing: they have no words of a record then. */
function commandsNow(): WindowCommands {
  const commands = useCommands.getState();
  const told = commandNames.flatMap((name) => {
    const command = commands[name];
    return command ? [[name, { label: command.label, enabled: command.enabled }] as const] : [];
  });
  const { state } = useApp.getState();
  if (!state || !isWriting(document.activeElement)) return Object.fromEntries(told);
  const say = createSay(state.language);
  const typing = { undo: { label: say('menu.undo'), enabled: true }, redo: { label: say('menu.redo'), enabled: true } };
  return { ...Object.fromEntries(told), ...typing };
}

/** Tells at every change; gives the function that ends the telling. */
export function tellCommands(): () => void {
  let told = '';
  let waiting = 0;
  const tell = (): void => {
    waiting = 0;
    const commands = commandsNow();
    const now = JSON.stringify(commands);
    if (now === told) return;
    told = now;
    // A menu that is a moment late troubles nobody.
    void ask('app.keep-commands', { commands }).catch(() => undefined);
  };
  const soon = (): void => {
    waiting ||= window.setTimeout(tell, 30);
  };
  const end = useCommands.subscribe(soon);
  document.addEventListener('focusin', soon);
  document.addEventListener('focusout', soon);
  soon();
  return () => {
    end();
    window.clearTimeout(waiting);
    document.removeEventListener('focusin', soon);
    document.removeEventListener('focusout', soon);
  };
}
