/** Requests about backups: making them, and where they go. */
import type { BackupsView } from '../../contract/backups';
import type { Handlers } from '../../contract/requests';
import { prepareSecondPlace } from '../../store/backups/second-place';
import { refuseInside, toBackUp } from '../backups/make-backup';
import { openWork, type Desk } from '../desk';

async function viewBackups(desk: Desk): Promise<BackupsView> {
  const { store, workers } = openWork(desk);
  const { secondPlace } = desk.settings();
  const { last, fault } = desk.backups.kept();
  const library = toBackUp(store, secondPlace);
  const listed = await workers.keeping.run('backup.list', { library }, { subject: library.name });
  return { ...listed, last, fault, secondPlace, isReadOnly: store.access === 'read' };
}

export function backupHandlers(desk: Desk) {
  const make = async (task: string): Promise<BackupsView> => {
    const running = desk.startTask(task);
    try {
      await desk.backups.make('asked', running);
    } finally {
      running.end();
    }
    return viewBackups(desk);
  };
  return {
    'backups.list': () => viewBackups(desk),
    'backups.make': ({ task }) => make(task),
    'backups.choose-second': async ({ task }) => {
      const folder = await desk.host.chooseFolder();
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
  } satisfies Partial<Handlers>;
}
