/** One request of the contract. */
import { z } from 'zod';

/** Binds an input schema to the type of its answer. */
export function request<O>() {
  return <S extends z.ZodType>(input: S) => ({ input, output: undefined as unknown as O });
}

export const nothing = z.undefined();
/** Minted by the window for work that shows progress and can be cancelled. */
export const task = z.string().min(1).max(64);
/**
 * A whole path, as the system gives it for a file that was dropped or chosen. One from the working folder would mean what the
 * window cannot know, and no file has a name with a zero in it.
 */
export const path = z
  .string()
  .max(4096)
  .regex(/^(?:[A-Za-z]:)?[\\/][^\0]*$/);
