/** Requests about the app itself: its state, language, and long tasks. */
import type { AppState } from '../../contract/views';
import type { Handlers } from '../../contract/requests';
import type { Desk } from '../desk';
import { refuseFixed } from '../refuse-fixed';
import { viewLibrary } from '../views';

async function stateOf(desk: Desk): Promise<AppState> {
  const store = desk.store();
  return {
    version: desk.host.version,
    platform: desk.host.platform,
    language: desk.settings().language,
    firstStart: desk.firstStart(),
    library: store ? await viewLibrary(desk, store) : null,
    trouble: desk.trouble(),
    policy: desk.host.policy,
  };
}

export function appHandlers(
  desk: Desk,
): Pick<
  Handlers,
  'app.state' | 'app.licences' | 'app.set-language' | 'task.cancel' | 'shell.show-in-folder' | 'shell.open-file'
> {
  return {
    'app.state': () => stateOf(desk),
    'app.set-language': async ({ language }) => {
      refuseFixed(desk, 'language');
      await desk.changeSettings({ language });
      return stateOf(desk);
    },
    'app.licences': () => desk.host.readLicences(),
    'task.cancel': ({ task }) => {
      desk.cancelTask(task);
      return Promise.resolve(null);
    },
    'shell.show-in-folder': ({ token }) => {
      desk.host.showInFolder(desk.pathFor(token));
      return Promise.resolve(null);
    },
    'shell.open-file': async ({ token }) => {
      await desk.host.openFile(desk.pathFor(token));
      return null;
    },
  };
}
