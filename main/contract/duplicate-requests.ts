/** The requests that copy what is in the library. */
import { z } from 'zod';
import { courseIdSchema, deckIdSchema, type CourseId, type DeckId } from '../model/ids';
import { textsSchema } from '../model/language';
import { request } from './request';

export const duplicateRequests = {
  'deck.duplicate': request<DeckId>()(z.object({ deck: deckIdSchema, title: textsSchema })),
  'course.duplicate': request<CourseId>()(z.object({ course: courseIdSchema, title: textsSchema })),
};
