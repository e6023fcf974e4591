/** What an organisation lets out: asked before anything is made, and again by the act that writes the file. */
import { KitbagFault } from '../model/fault';
import type { KitLock } from '../model/kit-lock';
import type { OpenWork } from './session';

/** Throws `policy.unlocked` where a handout would go out without a password and the organisation asks for one. */
export function refuseUnlocked({ rules }: Pick<OpenWork, 'rules'>, password: string | null): void {
  if (rules.lockHandouts === true && password === null) throw new KitbagFault('policy.unlocked');
}

/** Throws `policy.unencrypted` where a kit would travel in the open and the organisation asks for encryption. */
export function refuseUnencrypted({ rules }: Pick<OpenWork, 'rules'>, lock: KitLock | null): void {
  if (rules.encryptKits === true && lock === null) throw new KitbagFault('policy.unencrypted');
}
