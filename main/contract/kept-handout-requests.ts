/** The requests about handouts that the library keeps. */
import { z } from 'zod';
import { handoutChangeSchema } from '../model/handout';
import { handoutIdSchema } from '../model/ids';
import { highestNumber, holderSchema, mostCopies } from '../model/copies';
import { textsSchema } from '../model/language';
import { recipeSchema } from '../model/recipe';
import type { Issue } from '../model/issue';
import { nothing, request, task } from './request';
import type { HandoutSummary, HandoutView, LibraryView, SetReport } from './views';

/** As many as a kit takes of one kind: a library’s presets, each of which a set can have chosen, are not limited in number. */
const mostInSet = 10_000;
const one = z.object({ handout: handoutIdSchema });

export const keptHandoutRequests = {
  /** Keeps a handout under a name of its own; an empty name is that of its edition and languages. */
  'handout.keep': request<HandoutView>()(z.object({ name: textsSchema, recipe: recipeSchema })),
  'handout.list': request<readonly HandoutSummary[]>()(nothing),
  'handout.get': request<HandoutView>()(one),
  'handout.change': request<HandoutView>()(handoutChangeSchema),
  'handout.undo': request<HandoutView>()(one),
  'handout.redo': request<HandoutView>()(one),
  /**
   * Asks where to, and exports each into a new folder there: those that are kept, others by their recipes, and numbered copies in a
   * folder inside, which are entered in the register. Null where the person thought better of it.
   */
  'handout.export-set': request<SetReport | null>()(
    z
      .object({
        handouts: z.array(handoutIdSchema).max(mostInSet),
        more: z
          .array(z.object({ name: textsSchema, recipe: recipeSchema }).readonly())
          .max(mostInSet)
          .readonly(),
        copies: z
          .object({
            recipe: recipeSchema,
            holders: z.array(holderSchema).min(1).max(mostCopies).readonly(),
            first: z.number().int().min(1).max(highestNumber),
            wantsPrintFile: z.boolean(),
          })
          .readonly()
          .nullable(),
        date: z.iso.date(),
        task,
        password: z.string().max(500).nullable(),
      })
      .refine(({ handouts, more, copies }) => handouts.length + more.length > 0 || copies !== null),
  ),
  /**
   * Enters what was exported under a token in the register: it is made again and must be the same to the byte. Throws
   * `issue.changed-since` where something in it was changed.
   */
  'handout.enter-exported': request<readonly Issue[]>()(z.object({ token: z.string(), task })),
  'handout.bin': request<LibraryView>()(one),
  'handout.restore': request<LibraryView>()(one),
} as const;
