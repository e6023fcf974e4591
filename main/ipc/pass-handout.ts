/** Lets a finished handout into the world, or not: it is read back and must hold every rule of the passport. */
import type { ExportRefused } from '../contract/views';
import { KitbagFault, type Fault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import type { Passport } from '../model/passport';
import type { HandoutMade } from '../workers/jobs';
import type { JobOptions } from '../workers/worker-line';
import { checkHandout } from './check-handout';
import type { OpenWork } from './session';

/** The handout broke a rule: what it broke, for the sentences. */
export class HandoutRefused extends KitbagFault {
  constructor(
    readonly passport: Passport,
    { code, facts }: Fault,
  ) {
    super(code, facts);
  }
}

/**
 * What the window is told of a handout that broke a rule: `file` is what it calls it, left out the name in the fault. Any other trouble
 * is thrown on.
 */
export function refusedOr(error: unknown, file?: string): ExportRefused {
  if (!(error instanceof HandoutRefused)) throw error;
  return { file: file ?? String(error.facts['file']), passport: error.passport, token: null };
}

export interface HandoutToPass {
  /** Where it lies on its way to its place, or its bytes where it goes into the register alone. */
  readonly pdf: string | Uint8Array;
  /** What it will be called. */
  readonly name: string;
  readonly handout: HandoutInput;
  readonly made: Pick<HandoutMade, 'pdf' | 'meant'>;
  /** What it is locked with. */
  readonly password?: string | null;
}

/** Gives its passport; throws HandoutRefused where it breaks a rule, and `check.not-made` where nobody could say. */
export async function passHandout(
  { store, workers }: Pick<OpenWork, 'store' | 'workers'>,
  { pdf, name, handout, made, password = null }: HandoutToPass,
  options: Pick<JobOptions, 'onProgress' | 'signal'>,
): Promise<Passport> {
  const against = [{ kind: 'handout', folder: store.folder, handout }] as const;
  const lock = password === null ? {} : { password };
  const wanted = { pdf, name, sizeBytes: made.pdf.length, meant: made.meant, against, ...lock };
  const passport = await checkHandout(workers, wanted, options).catch((error: unknown) => {
    if (!(error instanceof KitbagFault) || error.code === 'task.cancelled') throw error;
    throw new KitbagFault('check.not-made', { file: name, cause: error.code }, { cause: error });
  });
  if (passport.passed) return passport;
  const count = passport.rows.filter(({ outcome }) => outcome === 'failed').length;
  throw new HandoutRefused(passport, { code: 'check.refused', facts: { file: name, count } });
}
