/** Labels that a person lowered: what a handout's report and the register say of them. */
import { z } from 'zod';
import { deckIdSchema, sessionIdSchema, slideIdSchema } from './ids';
import { severity, tlpLabelSchema, type Marking, type TlpLabel } from './marking';
import { labelOfSlide, type IncludedItem } from './work-out-label';

export const loweredLabelSchema = z
  .object({
    /** Null for a session and for the course. */
    deck: deckIdSchema.nullable(),
    slide: slideIdSchema.nullable(),
    /** The slide's number as the projector showed it, from 1. */
    number: z.number().int().nullable(),
    session: sessionIdSchema.nullable(),
    from: tlpLabelSchema,
    /** Null where no label is left. */
    to: tlpLabelSchema.nullable(),
    reason: z.string(),
    at: z.string(),
  })
  .readonly();
export type LoweredLabel = z.infer<typeof loweredLabelSchema>;

/** Every lowered label among the items, once each, in their order. */
export function loweredLabels(items: readonly IncludedItem[], defaultLabel: TlpLabel): readonly LoweredLabel[] {
  const found = items.flatMap((item) => loweredOf(item, defaultLabel));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

const nothing = { deck: null, slide: null, number: null, session: null };

function loweredOf(item: IncludedItem, defaultLabel: TlpLabel): readonly LoweredLabel[] {
  switch (item.kind) {
    case 'slide': {
      const { deck, slide, number } = item;
      const place = { ...nothing, deck: deck.id };
      return [
        ...entry(deck.marking, deck.marking.label ?? defaultLabel, place),
        ...entry(slide.marking, labelOfSlide(deck, slide, defaultLabel), { ...place, slide: slide.id, number }),
      ];
    }
    case 'session':
      return entry(item.session.marking, item.session.marking.label, { ...nothing, session: item.session.id });
    case 'appendix':
      return entry(item.appendix.marking, item.appendix.marking.label ?? defaultLabel, {
        ...nothing,
        session: item.session,
      });
    case 'course':
      return entry(item.marking, item.marking.label, nothing);
  }
}

function entry(
  { lowered }: Marking,
  to: TlpLabel | null,
  place: Pick<LoweredLabel, 'deck' | 'slide' | 'number' | 'session'>,
): readonly LoweredLabel[] {
  if (lowered === null || (to !== null && severity(to) >= severity(lowered.from))) return [];
  return [{ ...place, from: lowered.from, to, reason: lowered.reason, at: lowered.at }];
}
