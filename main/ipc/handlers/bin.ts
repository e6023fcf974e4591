/** Requests about the bin. */
import type { Handlers } from '../../contract/requests';
import { openWork, type Desk } from '../desk';

export function binHandlers(desk: Desk) {
  return {
    'bin.list': () => openWork(desk).store.listBin(),
    'bin.restore': async ({ kind, id }) => {
      await openWork(desk).store.restoreRecord(kind, id);
      return null;
    },
    'bin.delete': async ({ kind, id }) => {
      await openWork(desk).store.deleteForGood(kind, id);
      return null;
    },
  } satisfies Partial<Handlers>;
}
