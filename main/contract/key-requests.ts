/** The requests about a person's keys, and the people with whom they exchange kits. */
import { z } from 'zod';
import { correspondentSchema, recipientSchema } from '../model/key-ring';
import { senderSchema } from '../model/kit-sender';
import type { IntroducedView, KeysView } from './keys';
import { nothing, request } from './request';

const { id: person } = correspondentSchema.unwrap().shape;
/** What is shown in one line beside a fingerprint: nothing in it breaks the line or turns it round. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u);

export const keyRequests = {
  'keys.list': request<KeysView>()(nothing),
  /** Makes a key of one's own, kept by the system's key store or under a passphrase. */
  'keys.make': request<KeysView>()(
    z.object({
      name,
      keeping: z.discriminatedUnion('by', [
        z.object({ by: z.literal('system') }).readonly(),
        z.object({ by: z.literal('passphrase'), passphrase: z.string().max(500) }).readonly(),
      ]),
    }),
  ),
  /** Asks where to and writes the public half there; null where the person thought better of it. */
  'keys.save-public': request<{ readonly file: string; readonly token: string } | null>()(nothing),
  /** Asks for a file with a public key and reads it; nobody is trusted yet. */
  'keys.read-public': request<IntroducedView | null>()(nothing),
  /** Puts somebody on the list, in the place of whoever has their key or their name. */
  'keys.trust': request<KeysView>()(
    z.object({ name, sender: senderSchema.nullable(), recipient: recipientSchema.nullable() }),
  ),
  'keys.rename': request<KeysView>()(z.object({ person, name })),
  'keys.forget': request<KeysView>()(z.object({ person })),
} as const;
