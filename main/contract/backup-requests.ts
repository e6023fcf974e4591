/** The requests about backups. */
import { z } from 'zod';
import { restorableKinds, type DifferingRecord, type EarlierVersion } from '../model/earlier';
import type { CheckUp } from '../model/check-up';
import type { BackupsView, RestoredReport } from './backups';
import type { ChangedSlideRow } from './changed-slides';
import { nothing, request, task } from './request';

/** The name of a backup. */
const backup = z.string().max(40);

export const backupRequests = {
  'backups.list': request<BackupsView>()(nothing),
  /** Makes one now, whatever has changed. */
  'backups.make': request<BackupsView>()(z.object({ task })),
  /** Asks for the folder that backups go to as well, and brings it up to date; null where the person thought better of it. */
  'backups.choose-second': request<BackupsView | null>()(z.object({ task })),
  /** Backups go to the library's own folder alone; what lies in the second place stays. */
  'backups.drop-second': request<BackupsView>()(nothing),
  /** What backups have of a record, newest first, with what going back would change of it. */
  'backups.earlier': request<readonly EarlierVersion[]>()(
    z.object({ kind: z.enum(restorableKinds), id: z.string().max(64) }),
  ),
  /** The slides that going back to a backup would change of a deck or course, as pictures before and after. */
  'backups.earlier-slides': request<readonly ChangedSlideRow[]>()(
    z.object({ kind: z.enum(restorableKinds), id: z.string().max(64), backup }),
  ),
  /** Goes back with one record; what stands now is backed up first. */
  'backups.restore': request<RestoredReport>()(
    z.object({ kind: z.enum(restorableKinds), id: z.string().max(64), backup, task }),
  ),
  /** What going back with everything would change. */
  'backups.compare': request<readonly DifferingRecord[]>()(z.object({ backup, task })),
  /** Goes back with every deck, course and template; what stands now is backed up first. */
  'backups.restore-all': request<RestoredReport>()(z.object({ backup, task })),
  /** Reads every file of the library and of its backups, and mends what can be mended where it shall. */
  'library.check': request<CheckUp>()(z.object({ mend: z.boolean(), task })),
} as const;
