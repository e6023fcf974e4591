/** The requests about presets: choices of a handout that the library keeps under a name. */
import { z } from 'zod';
import { presetIdSchema } from '../model/ids';
import { presetSchema } from '../model/presets';
import { request } from './request';
import type { LibraryView } from './views';

const one = z.strictObject({ preset: presetIdSchema });
const { name, choices } = presetSchema.unwrap().shape;

export const presetRequests = {
  /** Keeps choices under a name; `replaces` is the preset that has the name already, at the revision that the person saw. */
  'preset.keep': request<LibraryView>()(
    z.strictObject({
      name,
      choices,
      replaces: one.extend({ base: z.number().int() }).readonly().nullable(),
    }),
  ),
  'preset.bin': request<LibraryView>()(one),
  'preset.restore': request<LibraryView>()(one),
} as const;
