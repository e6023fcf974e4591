/** Requests about the app itself: its state, language, and long tasks. */
import type { Handlers } from '../../contract/requests';
import type { Desk } from '../desk';
import { refuseFixed } from '../refuse-fixed';
import { viewState } from '../view-state';

export function appHandlers(
  desk: Desk,
): Pick<
  Handlers,
  'app.state' | 'app.licences' | 'app.set-language' | 'task.cancel' | 'shell.show-in-folder' | 'shell.open-file'
> {
  return {
    'app.state': () => viewState(desk),
    'app.set-language': async ({ language }) => {
      refuseFixed(desk, 'language');
      await desk.changeSettings({ language });
      desk.host.notify('app.changed', null);
      return viewState(desk);
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
