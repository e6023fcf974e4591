/** Settings that an organisation fixed: the window shows them so, and main refuses to change them whoever asks. */
import { KitbagFault } from '../model/fault';
import type { Policy } from '../model/policy';
import type { Desk } from './desk';

/** Throws `policy.fixed`. */
export function refuseFixed(
  { host }: Pick<Desk, 'host'>,
  setting: keyof Policy & ('language' | 'library' | 'template' | 'machineFonts'),
): void {
  if (host.policy[setting] !== undefined) throw new KitbagFault('policy.fixed', { setting });
}
