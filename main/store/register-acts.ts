/** The register's acts as the store offers them: one after the other, and told to whoever listens. */
import type { LibraryStore, StoreNotice } from './library-store.types';
import type { Register } from './register';
import type { Serial } from './serial';

type RegisterActs = Pick<
  LibraryStore,
  'issueHandout' | 'withdrawIssue' | 'getIssue' | 'listIssues' | 'getHolders' | 'wipeHolders'
>;

/** Binds them to the store's queue and its listeners. */
export function registerActs(register: Register, serial: Serial, tell: (notice: StoreNotice) => void): RegisterActs {
  return {
    issueHandout: (handout) =>
      serial.run('register', async () => {
        const issue = await register.issue(handout);
        tell({ kind: 'issue', id: issue.id, revision: issue.revision });
        return issue;
      }),
    withdrawIssue: (id) =>
      serial.run('register', async () => {
        await register.withdraw(id);
        tell({ kind: 'issue', id, revision: 1 });
      }),
    getIssue: register.get,
    listIssues: register.list,
    getHolders: register.holders,
    wipeHolders: (id) =>
      serial.run('register', async () => {
        const wiped = await register.wipe(id);
        tell({ kind: 'issue', id, revision: 1 });
        return wiped;
      }),
  };
}
