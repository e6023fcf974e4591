/** The requests about backups. */
import { z } from 'zod';
import type { BackupsView } from './backups';
import { nothing, request, task } from './request';

export const backupRequests = {
  'backups.list': request<BackupsView>()(nothing),
  /** Makes one now, whatever has changed. */
  'backups.make': request<BackupsView>()(z.object({ task })),
  /** Asks for the folder that backups go to as well, and brings it up to date; null where the person thought better of it. */
  'backups.choose-second': request<BackupsView | null>()(z.object({ task })),
  /** Backups go to the library's own folder alone; what lies in the second place stays. */
  'backups.drop-second': request<BackupsView>()(nothing),
} as const;
