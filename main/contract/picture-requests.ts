/** The request that brings a picture onto a slide. */
import { z } from 'zod';
import { deckIdSchema, sha256Schema, slideIdSchema } from '../model/ids';
import { languageSchema } from '../model/language';
import type { DrawnPictureFound } from '../model/swap-pictures';
import { path, request } from './request';
import type { DeckView } from './views';

/** A picture of the clipboard is rarely over ten megabytes; the importer's own limit is the next to hold. */
const mostPastedBytes = 64 * 1024 * 1024;

const pictureFromSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choose') }),
  /** Dropped on the window. */
  z.strictObject({ kind: z.literal('file'), path }),
  /** Pasted. */
  z.strictObject({
    kind: z.literal('bytes'),
    bytes: z.custom<Uint8Array>(
      (value) => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= mostPastedBytes,
    ),
  }),
]);
export type PictureFrom = z.infer<typeof pictureFromSchema>;

export const pictureRequests = {
  /** The pictures of a slide's drawings that can be replaced, in every language. */
  'deck.drawn-pictures': request<readonly DrawnPictureFound[]>()(
    z.strictObject({ deck: deckIdSchema, slide: slideIdSchema }),
  ),
  /**
   * Puts a picture in the place of one that the slide shows, or, where `old` is null, under the text of a language; one undoable
   * step. Null where the person thought better of it.
   */
  'deck.put-picture': request<DeckView | null>()(
    z.strictObject({
      deck: deckIdSchema,
      base: z.number().int(),
      slide: slideIdSchema,
      language: languageSchema,
      old: sha256Schema.nullable(),
      from: pictureFromSchema,
    }),
  ),
};
