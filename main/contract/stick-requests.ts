/** The request that copies what was exported or issued to a stick. */
import { z } from 'zod';
import { request, task } from './request';

/** What lies on the stick, read again and found the same. */
export interface StickReport {
  /** How many files. */
  readonly files: number;
  readonly sizeBytes: number;
  /** The folder or file on the stick, for people to read. */
  readonly place: string;
}

export const stickRequests = {
  /** Asks where to, and copies the file or the folder that a token names; null where the person thought better of it. */
  'stick.copy': request<StickReport | null>()(z.object({ token: z.string().max(64), task })),
};
