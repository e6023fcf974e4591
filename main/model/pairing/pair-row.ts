/** A row of two decks that are laid side by side: a slide in two languages, or in one. */
import { z } from 'zod';
import { slideIdSchema, type SlideId } from '../ids';
import type { Slide } from '../slide';

export const pairRowSchema = z
  .object({
    main: slideIdSchema.nullable(),
    /** The slide whose words in the other language belong here. */
    other: slideIdSchema.nullable(),
    /** It holds both languages already: printed once, and never missing a translation. */
    bilingual: z.boolean(),
  })
  .readonly();
export type PairRow = z.infer<typeof pairRowSchema>;

/** Matched rows as they are paired: what either slide says about being bilingual holds for both. */
export function rowsToPair(
  matched: readonly Pick<PairRow, 'main' | 'other'>[],
  slides: readonly Pick<Slide, 'id' | 'bilingual'>[],
): readonly PairRow[] {
  const bilingual = new Set(slides.flatMap((slide) => (slide.bilingual ? [slide.id] : [])));
  const isBilingual = (id: SlideId | null): boolean => id !== null && bilingual.has(id);
  return matched.map(({ main, other }) => ({ main, other, bilingual: isBilingual(main) || isBilingual(other) }));
}
