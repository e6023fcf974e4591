/** Who signed a kit, and what the receiver's library knows of them: trusted on first use, and warned of when the key changes. */
import { z } from 'zod';

export const senderSchema = z
  .object({
    name: z.string().min(1).max(200),
    /** The public key, Ed25519, as 64 hexadecimal digits. */
    key: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();
export type Sender = z.infer<typeof senderSchema>;

/** A kit's signature; it stands in the kit as `kit.sig`, over the bytes of `kit.json`, which has the hash of everything else. */
export const signatureSchema = z
  .object({
    format: z.literal('kitbag.signature'),
    version: z.literal(1),
    sender: senderSchema,
    /** 128 hexadecimal digits. */
    signature: z.string().regex(/^[0-9a-f]{128}$/),
  })
  .readonly();
export type KitSignature = z.infer<typeof signatureSchema>;

/** What a library knows from kits that it took before. */
export interface KnownSender {
  readonly sender: Sender;
  /** The id of the library that the kit came from. */
  readonly library: string;
}

/**
 * `unsigned`: nobody signed it. `unsigned-now`: kits of that library were signed before. `first`: a key that is not known yet.
 * `known`: the key that is known. `changed`: a name or a library that is known, under another key. `trusted`: the key of somebody whom
 * the person at this machine put on their list. `own`: this person's own key.
 */
export type SenderStanding = 'unsigned' | 'unsigned-now' | 'first' | 'known' | 'changed' | 'trusted' | 'own';

/** How a kit's sender stands to those that a library knows. */
export function standingOf(sender: Sender | null, library: string, known: readonly KnownSender[]): SenderStanding {
  const ofLibrary = known.some((one) => one.library === library);
  if (sender === null) return ofLibrary ? 'unsigned-now' : 'unsigned';
  if (known.some((one) => one.sender.key === sender.key)) return 'known';
  const sameName = known.some((one) => folded(one.sender.name) === folded(sender.name));
  return ofLibrary || sameName ? 'changed' : 'first';
}

/** The key that this name, or else this library, had before another; null where there was none. */
export function formerOf(sender: Sender | null, library: string, known: readonly KnownSender[]): Sender | null {
  const others = known.filter((one) => one.sender.key !== sender?.key);
  const name = sender && folded(sender.name);
  const found = others.find((one) => folded(one.sender.name) === name) ?? others.find((one) => one.library === library);
  return found?.sender ?? null;
}

/** A name as it is compared: its form, its case, what is not seen of it and the space around it do not tell people apart. */
export function folded(name: string): string {
  return asSeen(name.normalize('NFKC')).trim().toLowerCase();
}

/** A name without what nobody sees of it: two that look the same are the same. */
export function asSeen(name: string): string {
  return name.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Bidi_Control}]/gu, '');
}

/** The beginning of a key in groups of four, to be read out over the telephone: 80 bits of it. */
export function fingerprintOf({ key }: Sender): string {
  return (key.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}
