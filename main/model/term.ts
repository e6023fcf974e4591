/** A term that participants should know, and what it means: gathered into the glossary of a handout that shows it. */
import { z } from 'zod';
import { textsSchema } from './language';

export const termSchema = z.object({ term: textsSchema, meaning: textsSchema }).readonly();
export type Term = z.infer<typeof termSchema>;
