/** A person's keys on this machine: their own, and those of the people with whom they exchange kits. */
import { z } from 'zod';
import { folded, senderSchema, type Sender, type SenderStanding } from './kit-sender';

/** The public part of a key that kits are encrypted to, as the age format writes it (https://age-encryption.org/v1). */
const recipientPattern = /^age1[a-z0-9]{1,2996}$/;
export const recipientSchema = z.string().regex(recipientPattern);

/** True for what `recipientSchema` lets in: a page asks while it is typed. */
export function isRecipient(text: string): boolean {
  return recipientPattern.test(text);
}

/** How the private part lies in the file: sealed by the system's key store, or encrypted with a passphrase in the age format. */
export const heldBySchema = z.enum(['system', 'passphrase']);
export type HeldBy = z.infer<typeof heldBySchema>;

export const ownKeySchema = z
  .object({
    ...senderSchema.unwrap().shape,
    recipient: recipientSchema,
    /** An ISO 8601 instant. */
    madeAt: z.string().max(40),
    heldBy: heldBySchema,
    /** The private parts, in base64. */
    sealed: z.string().min(1).max(20_000),
    /** The public half as its file says it. */
    published: z.string().min(1).max(10_000),
  })
  .readonly();
export type OwnKey = z.infer<typeof ownKeySchema>;

export const correspondentSchema = z
  .object({
    id: z.string().regex(/^person-[a-z0-9]{8,40}$/),
    /** What the person at this machine calls them. */
    name: z.string().min(1).max(200),
    /** The key that they sign with; null where it is not known. */
    sender: senderSchema.nullable(),
    /** The key that they open kits with; null where it is not known. */
    recipient: recipientSchema.nullable(),
    addedAt: z.string().max(40),
  })
  .readonly();
export type Correspondent = z.infer<typeof correspondentSchema>;

export const keyRingSchema = z
  .object({
    own: ownKeySchema.nullable(),
    /** Keys of before, newest first: kits that were encrypted to them are still opened. */
    earlier: z.array(ownKeySchema).max(100).readonly(),
    people: z.array(correspondentSchema).max(1000).readonly(),
  })
  .readonly();
export type KeyRing = z.infer<typeof keyRingSchema>;

export const emptyKeyRing: KeyRing = { own: null, earlier: [], people: [] };

/** The person of the ring who signs by this name, or is called by it, under another key; null where there is none. */
export function sameNamedOf(sender: Sender, { people }: Pick<KeyRing, 'people'>): Correspondent | null {
  const name = folded(sender.name);
  const hasName = (one: Correspondent): boolean =>
    folded(one.name) === name || (one.sender !== null && folded(one.sender.name) === name);
  return people.find((one) => one.sender !== null && one.sender.key !== sender.key && hasName(one)) ?? null;
}

/** What the ring says of a sender goes before what the library remembers: it was said by a person, and on purpose. */
export function standingInRing(sender: Sender | null, inLibrary: SenderStanding, ring: KeyRing): SenderStanding {
  if (sender === null) return inLibrary;
  const { own, earlier, people } = ring;
  if ([own, ...earlier].some((one) => one?.key === sender.key)) return 'own';
  if (people.some((one) => one.sender?.key === sender.key)) return 'trusted';
  return sameNamedOf(sender, ring) ? 'changed' : inLibrary;
}

/** Somebody who is to be known from now on. */
export interface Introduced {
  readonly name: string;
  readonly sender: Sender | null;
  readonly recipient: string | null;
}

/**
 * The ring with somebody in it: in the place of whoever has one of these keys, or the name under another key, which is forgotten; else as
 * one more. A key to encrypt to that was known stays where the signing key is the same and no other is given.
 */
export function withCorrespondent(
  ring: KeyRing,
  { name, sender, recipient }: Introduced,
  id: string,
  at: string,
): KeyRing {
  const isSame = (one: Correspondent): boolean =>
    sender === null ? one.recipient === recipient : one.sender?.key === sender.key;
  const replaced = ring.people.find(isSame) ?? (sender && sameNamedOf(sender, ring)) ?? null;
  const kept = replaced && isSame(replaced) ? replaced : null;
  const person: Correspondent = {
    id: replaced?.id ?? id,
    name,
    sender: sender ?? kept?.sender ?? null,
    recipient: recipient ?? kept?.recipient ?? null,
    addedAt: at,
  };
  const people = replaced ? ring.people.map((one) => (one === replaced ? person : one)) : [...ring.people, person];
  return { ...ring, people };
}
