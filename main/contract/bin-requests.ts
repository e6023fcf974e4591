/** The requests about the bin: what was thrown away, and what becomes of it. */
import { z } from 'zod';
import { courseIdSchema, deckIdSchema, handoutIdSchema, presetIdSchema, templateIdSchema } from '../model/ids';
import type { RestorableKind } from '../model/earlier';
import type { Texts } from '../model/language';
import { nothing, request } from './request';

const binnedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deck'), id: deckIdSchema }),
  z.object({ kind: z.literal('course'), id: courseIdSchema }),
  z.object({ kind: z.literal('template'), id: templateIdSchema }),
  z.object({ kind: z.literal('preset'), id: presetIdSchema }),
  z.object({ kind: z.literal('handout'), id: handoutIdSchema }),
]);

/** One thing in the bin. */
export interface BinnedThing {
  readonly kind: RestorableKind;
  readonly id: string;
  /** Empty where its file cannot be read. */
  readonly title: Texts;
  /** How many slides or sessions; null where that is not known. */
  readonly holds: number | null;
  readonly changedAt: string | null;
}

export const binRequests = {
  'bin.list': request<readonly BinnedThing[]>()(nothing),
  'bin.restore': request<null>()(binnedSchema),
  /** It cannot be taken back: only after a person said so. */
  'bin.delete': request<null>()(binnedSchema),
};
