/** What a receiver was given in kits: so that the next kit can leave out what they hold. Hashes alone; it names nothing that was in them. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { sha256Schema, type Sha256 } from './ids';
import { folded } from './kit-sender';

/** Beyond it the oldest hashes are forgotten: what they stand for then travels once more. */
const mostHeld = 100_000;

export const sentSchema = z
  .object({
    ...envelopeOf('kitbag.sent', 1),
    id: z.string(),
    /** As the sender wrote it. */
    receiver: z.string().min(1).max(200),
    /** The last kit: the hash of its manifest, and its date (`YYYY-MM-DD`). */
    kit: sha256Schema,
    date: z.iso.date(),
    /** The hashes of the files that the last kit brought, and that those before it brought where it was a delta. */
    held: z.array(sha256Schema).max(mostHeld).readonly(),
    /** The hash of that kit as it lies in its file: an encrypted one is known again by it without being opened. Absent in older notes. */
    file: sha256Schema.optional(),
    /** The public keys that it was encrypted to; absent where it was encrypted to none. */
    recipients: z.array(z.string().max(3000)).max(50).readonly().optional(),
  })
  .readonly();
export type Sent = z.infer<typeof sentSchema>;

/** A kit from which another can leave out what it brought. */
export interface HeldKit {
  readonly kit: Sha256;
  readonly date: string;
  readonly held: readonly Sha256[];
}

/** A kit as it was given out: what its note says beside what it brought. */
export type GivenKit = HeldKit & Pick<Sent, 'file' | 'recipients'>;

/** What a receiver holds once they have taken a kit: of a delta its own files, and what they held before. */
export function heldAfter(files: readonly { readonly sha256: Sha256 }[], before: readonly Sha256[]): readonly Sha256[] {
  return [...new Set([...before, ...files.map((file) => file.sha256)])].slice(-mostHeld);
}

/** True where two names mean one receiver, however they are written. */
export function isSameReceiver(a: string, b: string): boolean {
  const plain = (name: string): string => folded(name).replace(/\s+/g, ' ');
  return plain(a) === plain(b);
}
