/** The requests about kits. */
import { z } from 'zod';
import { courseIdSchema, deckIdSchema, presetIdSchema, sha256Schema, templateIdSchema } from '../model/ids';
import { keepChoices } from '../model/kit-change';
import { tlpLabelSchema } from '../model/marking';
import type { KitPackedReport, KitReceiverView, KitUnpackedReport, KitView, TakenKitRow } from './kits';
import { nothing, path, request, task } from './request';
import { correspondentSchema } from '../model/key-ring';

const passphrase = z.string().max(500);
/** `passphrase` is the kit's, `ownPassphrase` opens the person's own key where the system does not; neither is kept. */
const opening = { passphrase: passphrase.nullable(), ownPassphrase: passphrase.nullable() };

export const kitRequests = {
  /**
   * Asks where to and packs a kit there; null where the person thought better of it. `lock` encrypts it, with a passphrase that is kept
   * nowhere, or to people of the list and, with `own`, to the person's own key. `sign` signs it with that key; its passphrase is null
   * where the system keeps it.
   */
  'kit.pack': request<KitPackedReport | null>()(
    z.object({
      scope: z.union([
        z.literal('all'),
        z.object({
          courses: z.array(courseIdSchema).max(10_000).readonly(),
          decks: z.array(deckIdSchema).max(10_000).readonly(),
          templates: z.array(templateIdSchema).max(10_000).readonly(),
          presets: z.array(presetIdSchema).max(10_000).readonly().optional(),
        }),
      ]),
      instructor: z.boolean(),
      upTo: tlpLabelSchema.nullable(),
      handouts: z.boolean(),
      /** Whose next kit can leave out what this one brings, and whether this one brings only what changed since the last for them all. */
      to: z
        .object({
          receivers: z.array(z.string().trim().min(1).max(200)).min(1).max(50).readonly(),
          changesOnly: z.boolean(),
        })
        .readonly()
        .optional(),
      preparedBy: z.string().max(200),
      unencryptedBecause: z.string().min(1).max(500).nullable(),
      lock: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('passphrase'), passphrase }).readonly(),
          z
            .object({
              kind: z.literal('people'),
              people: z.array(correspondentSchema.unwrap().shape.id).max(49).readonly(),
              own: z.boolean(),
            })
            .readonly(),
        ])
        .nullable(),
      sign: z.object({ passphrase: passphrase.nullable() }).readonly().nullable(),
      task,
    }),
  ),
  /** Those who were given kits, with the date of the last; who was given one last comes first. */
  'kit.receivers': request<readonly KitReceiverView[]>()(nothing),
  /** Asks for a kit; its path, or null where the person thought better of it. */
  'kit.choose': request<string | null>()(nothing),
  /** The path of the kit that was double-clicked last; null where there is none, or it was taken already. */
  'kit.take-arrived': request<string | null>()(nothing),
  /** Everything that a kit would bring, with nothing touched. */
  'kit.look': request<KitView>()(z.object({ path, ...opening, task })),
  /** The person put the kit away: what opened it is forgotten. */
  'kit.close': request<null>()(nothing),
  /** Takes in what is new, and of what differs only what the choices say, by the path of the thing in the kit. */
  'kit.unpack': request<KitUnpackedReport>()(
    z.object({
      path,
      ...opening,
      choices: z.record(z.string().max(200), z.enum(keepChoices)),
      /** The person said that the sender's new key is theirs. */
      trusts: z.boolean(),
      /** The person said that a kit whose signature is wrong or gone is the sender's all the same. */
      unsigned: z.boolean(),
      /** Of the file that the person looked through: another is refused. */
      fingerprint: sha256Schema,
      task,
    }),
  ),
  /** The kits that were taken in and not taken back, newest first. */
  'kit.list-taken': request<readonly TakenKitRow[]>()(nothing),
  /** Takes back all that an unpacking brought; what was changed since stays. */
  'kit.take-back': request<{ readonly undone: number; readonly kept: number }>()(
    z.object({ unpacking: z.string().max(64) }),
  ),
} as const;
