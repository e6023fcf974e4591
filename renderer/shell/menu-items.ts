/** What an item of the menu does, whether it was chosen in the window's menu, the system's, or by its keys. */
import { ask } from '../bridge';
import { attempt } from '../state/faults';
import { createSay } from '../../main/words/say';
import { chooseKit, askToPack } from '../screens/kit/kit-store';
import { showTakenKits } from '../screens/kit/taken-kits-store';
import { createCourse } from '../screens/library/library-store';
import { chooseLibrary, go, openSample, useApp } from '../state/app';
import { setLook, stepTextSize } from '../state/look';
import { plainLook } from '../../main/model/look';
import { isTyping } from './writing';
import { chooseAndImport } from '../state/importing';
import { inSomeLibrary } from '../state/own-library';
import { runCommand, useCommands } from '../state/commands';

/** Puts the cursor into the search box. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search] input')?.focus();
}

/** Runs an item by its name; a name that the window does not know does nothing. */
export function runMenuItem(item: string): void {
  const language = useApp.getState().state?.language ?? 'en';
  switch (item) {
    case 'import':
      void inSomeLibrary(chooseAndImport);
      break;
    case 'new-course':
      void inSomeLibrary(() => createCourse(createSay(language), []));
      break;
    case 'new-window':
      void attempt(() => ask('app.open-window', { screen: useApp.getState().screen }));
      break;
    case 'open-kit':
      void inSomeLibrary(chooseKit);
      break;
    case 'pack-kit':
      askToPack('all');
      break;
    case 'taken-kits':
      void showTakenKits();
      break;
    case 'choose-library':
      void chooseLibrary();
      break;
    case 'open-sample':
      void openSample();
      break;
    case 'settings':
    case 'about':
      go({ name: 'settings' });
      break;
    case 'guide':
      go({ name: 'help', page: 'start' });
      break;
    case 'zoom-in':
    case 'zoom-out':
      stepTextSize(item === 'zoom-in' ? 1 : -1);
      break;
    case 'actual-size':
      void setLook({ textSize: plainLook.textSize });
      break;
    case 'find':
      // What is open is searched; where nothing is, the library.
      if (useCommands.getState().find?.enabled) runCommand('find');
      else if (useCommands.getState().replace) runCommand('replace');
      else focusSearch();
      break;
    case 'undo':
    case 'redo':
      // In a text field the typing is undone, as long as it is not kept: the system's menu knows no fields.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way a page can undo typing
      if (isTyping(document.activeElement)) document.execCommand(item);
      else runCommand(item);
      break;
    case 'export':
    case 'print':
    case 'replace':
    case 'versions':
      runCommand(item);
      break;
  }
}
