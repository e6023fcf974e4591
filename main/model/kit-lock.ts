/** How a kit is encrypted and opened. Neither is kept anywhere: not in settings, not in a log, not in the kit. */
import { z } from 'zod';

export const kitLockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().min(1).max(500) }).readonly(),
  /** Public keys of those who shall open it, as `age1…`. */
  z
    .object({ kind: z.literal('recipients'), recipients: z.array(z.string().max(3000)).min(1).max(50).readonly() })
    .readonly(),
]);
export type KitLock = z.infer<typeof kitLockSchema>;

export const kitKeySchema = z
  .object({
    passphrase: z.string().min(1).max(500).nullable(),
    /** Private keys, as `AGE-SECRET-KEY-1…`. */
    identities: z.array(z.string().max(3000)).max(50).readonly(),
  })
  .readonly();
export type KitKey = z.infer<typeof kitKeySchema>;
