/** The requests that label several decks at once, or say who gets them. */
import { z } from 'zod';
import { deckIdSchema, type DeckId } from '../model/ids';
import { tlpLabelSchema } from '../model/marking';
import { audienceSchema } from '../model/slide';
import { request } from './request';

/** A deck that has the label now, or goes to those who were named, with the revision that it came to. */
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
  /** Gives all slides of decks to instructors alone, or to participants too; decks of which that is true are left alone and not told of. */
  'deck.give': request<readonly MarkedDeck[]>()(
    z.strictObject({ decks: z.array(deckIdSchema).max(10_000).readonly(), audience: audienceSchema }),
  ),
};
