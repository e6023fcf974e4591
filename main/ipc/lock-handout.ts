/** A password for an exported handout: refused before anything is made, used once, and kept nowhere. */
import { KitbagFault } from '../model/fault';
import { leastPasswordLength, passwordTrouble } from '../model/password';
import type { Recipe } from '../model/recipe';
import type { OpenWork } from './session';

/** Null is no password. Throws `password.archive` where PDF/A forbids one, and the faults of passwords that cannot be used. */
export function refusePassword({ archive }: Pick<Recipe, 'archive'>, password: string | null): void {
  if (password === null) return;
  if (archive) throw new KitbagFault('password.archive');
  const trouble = passwordTrouble(password);
  if (trouble === 'too-short') throw new KitbagFault('password.too-short', { least: leastPasswordLength });
  if (trouble === 'too-long') throw new KitbagFault('password.too-long');
  if (trouble === 'unusable') throw new KitbagFault('password.unusable');
}

/** The file as it goes out: locked, or as it is where there is no password. */
export async function lockHandout(
  { workers }: Pick<OpenWork, 'workers'>,
  pdf: Uint8Array,
  password: string | null,
): Promise<Uint8Array> {
  if (password === null) return pdf;
  return workers.drawing.run('handout.lock', { pdf, password }, { subject: 'password' });
}
