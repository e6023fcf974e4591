/** Requests about handouts that the library keeps. */
import type { Handlers } from '../../contract/requests';
import { keptRecipe } from '../../model/handout';
import { handoutIdSchema, mintId } from '../../model/ids';
import { openWork, type Desk } from '../desk';
import { exportSet } from '../export-set';
import { refusePassword } from '../lock-handout';
import { refuseUnlocked } from '../refuse-leaving';
import { binRecord, restoreRecord } from '../move-record';
import { viewKeptHandout } from '../views';

export function keptHandoutHandlers(desk: Desk) {
  return {
    'handout.keep': async ({ name, recipe }) => {
      const { store, random, now } = openWork(desk);
      const id = handoutIdSchema.parse(mintId('handout', random));
      const envelope = { format: 'kitbag.handout', version: 1, revision: 0, changedAt: '' } as const;
      const handout = { ...envelope, id, name, recipe: keptRecipe(recipe), madeAt: now() };
      return viewKeptHandout(store, await store.createHandout(handout));
    },
    'handout.list': () => openWork(desk).store.listHandouts(),
    'handout.get': async ({ handout }) => {
      const { store } = openWork(desk);
      return viewKeptHandout(store, await store.getHandout(handout));
    },
    'handout.change': async (change) => {
      const { store } = openWork(desk);
      return viewKeptHandout(store, (await store.changeHandout(change)).record);
    },
    'handout.undo': async ({ handout }) => {
      const { store } = openWork(desk);
      await store.undo('handout', handout);
      return viewKeptHandout(store, await store.getHandout(handout));
    },
    'handout.redo': async ({ handout }) => {
      const { store } = openWork(desk);
      await store.redo('handout', handout);
      return viewKeptHandout(store, await store.getHandout(handout));
    },
    'handout.export-set': async ({ task, password, ...wanted }) => {
      refuseUnlocked(desk, password);
      // One for the archive is not locked, and does not ask.
      refusePassword({ archive: false }, password);
      const inside = await desk.host.chooseFolder('set');
      if (inside === null) return null;
      const running = desk.startTask(task);
      try {
        const work = openWork(desk);
        const { told, ...made } = await exportSet(work, wanted, inside, desk.disk, {
          ...running,
          password,
        });
        const token = desk.tokenFor(made.folder);
        desk.exportsTold.remember(token, told);
        return { ...made, token };
      } finally {
        running.end();
      }
    },
    'handout.bin': ({ handout }) => binRecord(desk, 'handout', handout),
    'handout.restore': ({ handout }) => restoreRecord(desk, 'handout', handout),
  } satisfies Partial<Handlers>;
}
