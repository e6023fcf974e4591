/** Requests about how the window looks, and about the agency whose library it is. */
import type { Handlers } from '../../contract/requests';
import { languages } from '../../model/language';
import { gradingIn, type Grading } from '../../model/marking';
import { createSerial } from '../../store/serial';
import { openWork, type Desk } from '../desk';
import { refuseFixed } from '../refuse-fixed';
import { viewLibrary } from '../views';

/**
 * A grading that was written in one language stands in English and in Chinese: both are printed on every page. Its languages are in
 * their order, so that two that say the same are the same.
 */
function inBoth(grading: Grading): Grading {
  const written: Grading = Object.fromEntries(
    languages.map((language) => [language, grading[language]?.trim() ?? ''] as const).filter(([, text]) => text !== ''),
  );
  const both = { ...written, en: gradingIn(written, 'en'), 'zh-Hant': gradingIn(written, 'zh-Hant') };
  return Object.fromEntries(languages.filter((one) => one in both).map((one) => [one, both[one]]));
}

export function settingsHandlers(desk: Desk) {
  // Each change of the agency is made on what the one before it left.
  const turns = createSerial();
  return {
    'app.keep-screen': ({ screen }) => {
      desk.host.keepScreen(screen);
      return Promise.resolve(null);
    },
    'app.keep-habit': ({ name, value }) => {
      desk.host.keepHabit(name, value);
      return Promise.resolve(null);
    },
    'app.open-window': ({ screen }) => {
      desk.host.openWindow(screen);
      return Promise.resolve(null);
    },
    'app.keep-commands': ({ commands }) => {
      desk.host.keepCommands(commands);
      return Promise.resolve(null);
    },
    'app.set-look': async (look) => {
      await desk.changeSettings({ look });
      desk.host.notify('app.changed', null);
      desk.host.showLook(look);
      return null;
    },
    'app.set-machine-fonts': async ({ on }) => {
      refuseFixed(desk, 'machineFonts');
      await desk.changeSettings({ machineFonts: on });
      // What they have laid out with the other fonts is gone with them.
      for (const line of [desk.workers.drawing, desk.workers.painting]) line.renew();
      desk.host.notify('app.changed', null);
      return null;
    },
    'library.set-agency': ({ name, gradings, caveats }) =>
      turns.run('agency', async () => {
        const { store } = openWork(desk);
        const { revision, agency } = store.library();
        const changes = {
          ...(name ? { name } : {}),
          ...(gradings ? { gradings: gradings.map(inBoth) } : {}),
          ...(caveats ? { caveats } : {}),
        };
        await store.changeLibrary(revision, { agency: { ...agency, ...changes } });
        return viewLibrary(desk, store);
      }),
  } satisfies Partial<Handlers>;
}
