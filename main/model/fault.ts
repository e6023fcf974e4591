/** Faults: the whole task failed for a reason a person can act on. A bug is an ordinary Error instead. */

export interface Fault {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Expected trouble: `code` is `noun.problem`, the sentence for it lives in `words`. */
export class KitbagFault extends Error implements Fault {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'KitbagFault';
  }
}

/** What the work gives; null where it throws the fault of this code. */
export async function nullOn<T>(code: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KitbagFault && error.code === code) return null;
    throw error;
  }
}

/** In a promise's `catch`: null for a fault, whatever it is; a bug is thrown on. */
export function nullOnFault(error: unknown): null {
  if (error instanceof KitbagFault) return null;
  throw error;
}

/** Ends a switch over a union: a member that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
