/** The agencies of those who get a copy. */
import type { Texts } from '../../../main/model/language';
import type { TlpLabel } from '../../../main/model/marking';

export interface AgencyCount {
  /** Empty for those of whom none is known. */
  readonly agency: string;
  readonly count: number;
}

/** Each agency once, in the order of the list, with how many of its people are on it; the same however its letters are cased. */
export function agenciesOf(holders: readonly { readonly agency: string }[]): readonly AgencyCount[] {
  const counts = new Map<string, AgencyCount>();
  for (const agency of holders.map((holder) => holder.agency.trim())) {
    const key = folded(agency);
    const known = counts.get(key);
    counts.set(key, { agency: known?.agency ?? agency, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/**
 * The other agencies that get a copy of what stays within one: whoever was given material as TLP:AMBER+STRICT may pass it on within
 * their own organisation alone (TLP 2.0). Empty for other labels: who gets TLP:RED is named one by one.
 */
export function agenciesBeyond(
  label: TlpLabel,
  holders: readonly { readonly agency: string }[],
  own: Texts,
): readonly AgencyCount[] {
  if (label !== 'TLP:AMBER+STRICT') return [];
  const names = new Set(Object.values(own).map((name) => folded(name.trim())));
  return agenciesOf(holders).filter(({ agency }) => agency !== '' && !names.has(folded(agency)));
}

function folded(agency: string): string {
  return agency.normalize('NFKC').toLowerCase();
}
