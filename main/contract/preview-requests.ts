/** The requests about the pages of the newest preview, once it was planned. */
import { z } from 'zod';
import { handoutIdSchema } from '../model/ids';
import { layoutChoiceSchema, recipeSchema } from '../model/recipe';
import type { HandoutMeasure } from '../model/set-of-handout';
import type { DrawnPages, WordsFound } from '../model/previewed-pages';
import { request } from './request';

export const pageKey = z.string().max(40);

export const previewRequests = {
  /** Further pages of the newest preview, when they come in sight; null where there is a newer one. */
  'handout.pages': request<DrawnPages | null>()(z.object({ plan: z.string().max(20), keys: z.array(pageKey).max(50) })),
  /** Where words stand on the newest preview's pages; null where there is a newer one. */
  'handout.find': request<WordsFound | null>()(
    z.strictObject({ plan: z.string().max(20), query: z.string().min(1).max(200) }),
  ),
  /** How large the newest preview's file will be, estimated, in bytes: asked for when its pages are shown. Null where there is a newer one. */
  'handout.size': request<{ readonly sizeBytes: number } | null>()(z.object({ plan: z.string().max(20) })),
  /** How much a handout is that is not on the screen: one that is kept, made on a day, or one by its recipe. */
  'handout.measure': request<HandoutMeasure>()(
    z.strictObject({
      of: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('kept'),
          handout: handoutIdSchema,
          date: z.iso.date(),
          /** Another than it has; null for its own. */
          layout: layoutChoiceSchema.nullable(),
        }),
        z.strictObject({ kind: z.literal('recipe'), recipe: recipeSchema }),
      ]),
    }),
  ),
};
