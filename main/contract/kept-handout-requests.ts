/** The requests about handouts that the library keeps. */
import { z } from 'zod';
import { handoutChangeSchema } from '../model/handout';
import { handoutIdSchema } from '../model/ids';
import { textsSchema } from '../model/language';
import { recipeSchema } from '../model/recipe';
import { nothing, request } from './request';
import type { HandoutSummary, HandoutView, LibraryView } from './views';

const one = z.object({ handout: handoutIdSchema });

export const keptHandoutRequests = {
  /** Keeps a handout under a name of its own; an empty name is that of its edition and languages. */
  'handout.keep': request<HandoutView>()(z.object({ name: textsSchema, recipe: recipeSchema })),
  'handout.list': request<readonly HandoutSummary[]>()(nothing),
  'handout.get': request<HandoutView>()(one),
  'handout.change': request<HandoutView>()(handoutChangeSchema),
  'handout.undo': request<HandoutView>()(one),
  'handout.redo': request<HandoutView>()(one),
  'handout.bin': request<LibraryView>()(one),
  'handout.restore': request<LibraryView>()(one),
} as const;
