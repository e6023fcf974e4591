/** The requests about handouts that the library keeps. */
import { z } from 'zod';
import { handoutChangeSchema } from '../model/handout';
import { handoutIdSchema } from '../model/ids';
import { textsSchema } from '../model/language';
import { recipeSchema } from '../model/recipe';
import type { Issue } from '../model/issue';
import { nothing, request, task } from './request';
import type { HandoutSummary, HandoutView, LibraryView, SetReport } from './views';

const one = z.object({ handout: handoutIdSchema });

export const keptHandoutRequests = {
  /** Keeps a handout under a name of its own; an empty name is that of its edition and languages. */
  'handout.keep': request<HandoutView>()(z.object({ name: textsSchema, recipe: recipeSchema })),
  'handout.list': request<readonly HandoutSummary[]>()(nothing),
  'handout.get': request<HandoutView>()(one),
  'handout.change': request<HandoutView>()(handoutChangeSchema),
  'handout.undo': request<HandoutView>()(one),
  'handout.redo': request<HandoutView>()(one),
  /** Asks where to, and exports each into a new folder there; null where the person thought better of it. */
  'handout.export-set': request<SetReport | null>()(
    z.object({
      handouts: z.array(handoutIdSchema).min(1).max(200),
      date: z.iso.date(),
      task,
      password: z.string().max(500).nullable(),
    }),
  ),
  /**
   * Enters what was exported under a token in the register: it is made again and must be the same to the byte. Throws
   * `issue.changed-since` where something in it was changed.
   */
  'handout.enter-exported': request<readonly Issue[]>()(z.object({ token: z.string(), task })),
  'handout.bin': request<LibraryView>()(one),
  'handout.restore': request<LibraryView>()(one),
} as const;
