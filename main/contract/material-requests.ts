/** The request that brings the slides of decks into sessions; it pins the present version of each deck. */
import { z } from 'zod';
import { courseChangeSchema } from '../model/change';
import { deckIdSchema, sessionIdSchema } from '../model/ids';
import { request } from './request';
import type { CourseView } from './views';

export const materialRequests = {
  /** Changes the course and then adds decks, whole or by a range, to its sessions, new ones too: one change, which undo takes back at once. */
  'course.attach-decks': request<CourseView>()(
    courseChangeSchema.unwrap().extend({
      whole: z
        .array(
          z
            .object({
              session: sessionIdSchema,
              deck: deckIdSchema,
              /** Some of its slides, as the projector counts; absent for all. */
              range: z.string().max(500).optional(),
            })
            .readonly(),
        )
        .max(1000)
        .readonly(),
    }),
  ),
};
