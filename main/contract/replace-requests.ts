/** The request that puts other words in the place of some. */
import { z } from 'zod';
import { deckIdSchema, slideIdSchema } from '../model/ids';
import { languageSchema } from '../model/language';
import { request } from './request';
import type { DeckView } from './views';

/** A deck in which words were replaced. */
export interface WordsReplacedView extends DeckView {
  readonly replaced: number;
  /** In how many places the words stay, and the numbers of the slides. */
  readonly left: { readonly count: number; readonly numbers: string };
}

export const replaceRequests = {
  /** Replaces words on one slide of a deck or, for null, on all, as one step; throws where none could be. */
  'deck.replace-words': request<WordsReplacedView>()(
    z.object({
      deck: deckIdSchema,
      base: z.number().int(),
      slide: slideIdSchema.nullable(),
      find: z.string().min(1).max(500),
      matchCase: z.boolean(),
      language: languageSchema.nullable(),
      right: z.string().max(500),
    }),
  ),
};
