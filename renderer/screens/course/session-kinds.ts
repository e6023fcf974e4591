import type { Session } from '../../../main/model/course';

/** The kinds of session in the order they are offered. */
export const sessionKindOrder = [
  'lesson',
  'exercise',
  'assessment',
  'break',
  'other',
] as const satisfies readonly Session['kind'][];
