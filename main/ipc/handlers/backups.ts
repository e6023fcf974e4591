/** Requests about backups: making them, and where they go. */
import type { BackupsView, RestoredReport } from '../../contract/backups';
import type { Handlers } from '../../contract/requests';
import { prepareSecondPlace } from '../../store/backups/second-place';
import { checkLibrary } from '../backups/check-library';
import { refuseInside, toBackUp } from '../backups/make-backup';
import {
  compareWithBackup,
  listEarlier,
  restoreAll,
  restoreRecord,
  type Restored,
  type RestoreWork,
} from '../backups/restore';
import { viewEarlierSlides } from '../backups/view-earlier-slides';
import { openWork, type Desk } from '../desk';
import type { MakeOptions } from '../make-handout';

async function viewBackups(desk: Desk): Promise<BackupsView> {
  const { store, workers } = openWork(desk);
  const { secondPlace } = desk.settings();
  const { last, fault } = desk.backups.kept();
  const library = toBackUp(store, secondPlace);
  const listed = await workers.keeping.run('backup.list', { library }, { subject: library.name });
  return { ...listed, last, fault, secondPlace, isReadOnly: store.access === 'read' };
}

function restoreWork(desk: Desk): RestoreWork {
  const { secondPlace: second } = desk.settings();
  return { ...openWork(desk), second, backUp: (why, options) => desk.backups.make(why, options) };
}

function reportOf({ unpacking, ...restored }: Restored): RestoredReport {
  return { ...restored, unpacking: unpacking?.id ?? null };
}

export function backupHandlers(desk: Desk) {
  const during = async <T>(task: string, work: (options: MakeOptions) => Promise<T>): Promise<T> => {
    const running = desk.startTask(task);
    try {
      return await work(running);
    } finally {
      running.end();
    }
  };
  const make = async (task: string): Promise<BackupsView> => {
    await during(task, (options) => desk.backups.make('asked', options));
    return viewBackups(desk);
  };
  return {
    'backups.list': () => viewBackups(desk),
    'backups.make': ({ task }) => make(task),
    'backups.choose-second': async ({ task }) => {
      const folder = await desk.host.chooseFolder('backups');
      if (folder === null) return null;
      refuseInside(openWork(desk).store, folder);
      await prepareSecondPlace(folder, desk.disk);
      await desk.changeSettings({ secondPlace: folder });
      return make(task);
    },
    'backups.drop-second': async () => {
      await desk.changeSettings({ secondPlace: null });
      return viewBackups(desk);
    },
    'backups.earlier': ({ kind, id }) => listEarlier(restoreWork(desk), kind, id),
    'backups.earlier-slides': ({ kind, id, backup }) =>
      viewEarlierSlides(restoreWork(desk), desk.earlierStage, kind, id, backup),
    'backups.restore': ({ task, ...wanted }) =>
      during(task, (options) => restoreRecord(restoreWork(desk), wanted, options)).then(reportOf),
    'backups.compare': async ({ backup, task }) =>
      (await during(task, (options) => compareWithBackup(restoreWork(desk), backup, options))).records,
    'backups.restore-all': ({ backup, task }) =>
      during(task, (options) => restoreAll(restoreWork(desk), backup, options)).then(reportOf),
    'library.check': ({ mend, task }) => during(task, (options) => checkLibrary(restoreWork(desk), mend, options)),
  } satisfies Partial<Handlers>;
}
