/** The request that labels several decks at once. */
import { z } from 'zod';
import { deckIdSchema, type DeckId } from '../model/ids';
import { tlpLabelSchema } from '../model/marking';
import { request } from './request';

/** A deck that has the label now, with the revision that it came to. */
export interface MarkedDeck {
  readonly deck: DeckId;
  readonly revision: number;
}

export const markRequests = {
  /**
   * Gives decks a label, or none of their own for null; those that have it already are left alone and not told of. The reason
   * is kept with each that counts as less than before; without one, nothing is changed where there is such a deck.
   */
  'deck.mark': request<readonly MarkedDeck[]>()(
    z.object({
      decks: z.array(deckIdSchema).max(10_000).readonly(),
      label: tlpLabelSchema.nullable(),
      reason: z.string().trim().min(1).max(2000).nullable(),
    }),
  ),
};
