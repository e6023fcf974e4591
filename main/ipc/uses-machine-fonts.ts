/** Whether the fonts of this machine stand in imported slides: what the organisation fixed counts before what the person set. */
import type { Desk } from './desk';

export function usesMachineFonts({ host, settings }: Pick<Desk, 'host' | 'settings'>): boolean {
  return host.policy.machineFonts ?? settings().machineFonts ?? false;
}
