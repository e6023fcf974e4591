/** Has the open library checked by the worker that keeps its backups. */
import type { CheckUp } from '../../model/check-up';
import { backupLimits } from '../../workers/worker-line';
import type { MakeOptions } from '../make-handout';
import type { RestoreWork } from './restore';

/** Throws `library.read-only` where it shall mend and the library is open for reading. */
export function checkLibrary(
  { store, workers, second }: Pick<RestoreWork, 'store' | 'workers' | 'second'>,
  mends: boolean,
  options: MakeOptions = {},
): Promise<CheckUp> {
  const holdsLock = store.access === 'write';
  return workers.keeping.run(
    'library.check',
    { folder: store.folder, second, mends, holdsLock },
    { subject: store.library().name, limits: backupLimits, ...options },
  );
}
