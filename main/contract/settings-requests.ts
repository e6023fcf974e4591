/** The requests about how the window looks, and about the agency whose library it is. */
import { z } from 'zod';
import { isWritten, textsSchema } from '../model/language';
import { lookSchema } from '../model/look';
import { gradingSchema } from '../model/marking';
import { habitSchema } from '../model/habits';
import { screenSchema } from '../model/screen';
import { windowCommandsSchema } from '../model/window-commands';
import type { LibraryView } from './views';
import { request } from './request';

const line = z.string().max(200);

export const settingsRequests = {
  /** Told at every change of screen, so that the next start opens there. */
  'app.keep-screen': request<null>()(z.strictObject({ screen: screenSchema })),
  /** Told when the person likes the window in another way. */
  'app.keep-habit': request<null>()(habitSchema),
  /** Another window, on the screen that is given. */
  'app.open-window': request<null>()(z.strictObject({ screen: screenSchema })),
  /** Told at every change of what the menus of this window can do: the system's own menus follow. */
  'app.keep-commands': request<null>()(z.strictObject({ commands: windowCommandsSchema })),
  'app.set-look': request<null>()(lookSchema),
  /** Whether imported slides are set in the fonts of this machine, where their makers allow it. */
  'app.set-machine-fonts': request<null>()(z.strictObject({ on: z.boolean() })),
  /** What people call it; its folder keeps its own name. */
  'library.set-name': request<LibraryView>()(z.strictObject({ name: z.string().trim().min(1).max(80) })),
  /** Gradings in ascending order of severity; what is left out stays as it is. */
  'library.set-agency': request<LibraryView>()(
    z
      .strictObject({
        name: textsSchema,
        gradings: z.array(gradingSchema.refine(isWritten)).max(50).readonly(),
        caveats: z
          .array(textsSchema.refine((texts) => Object.values(texts).every((text) => line.safeParse(text).success)))
          .max(50)
          .readonly(),
      })
      .partial()
      .refine((changes) => Object.keys(changes).length > 0),
  ),
};
