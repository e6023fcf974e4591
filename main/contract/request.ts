/** One request of the contract. */
import { z } from 'zod';

/** Binds an input schema to the type of its answer. */
export function request<O>() {
  return <S extends z.ZodType>(input: S) => ({ input, output: undefined as unknown as O });
}

export const nothing = z.undefined();
/** Minted by the window for work that shows progress and can be cancelled. */
export const task = z.string().min(1).max(64);
export const path = z.string().min(1).max(4096);
