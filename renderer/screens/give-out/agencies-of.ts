/** The agencies of those who get a copy. */
import { isAgencyName } from '../../../main/model/agency-name';
import type { Texts } from '../../../main/model/language';
import type { TlpLabel } from '../../../main/model/marking';

export interface AgencyCount {
  /** Empty for those of whom none is known. */
  readonly agency: string;
  readonly count: number;
}

export interface Listed {
  readonly name: string;
  readonly agency: string;
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
 * The list with the agency filled in where a body itself is to get a copy and stands among the names: one that the library knows
 * (`known`), that is another line's agency, or that is written as agencies alone are.
 */
export function withBodies(holders: readonly Listed[], known: readonly string[]): readonly Listed[] {
  const names = new Set([...known, ...holders.map(({ agency }) => agency)].map(folded));
  return holders.map((holder) => {
    const isBody = holder.agency.trim() === '' && (names.has(folded(holder.name)) || isAgencyName(holder.name));
    return isBody ? { ...holder, agency: holder.name } : holder;
  });
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
  const names = new Set(Object.values(own).map(folded));
  return agenciesOf(holders).filter(({ agency }) => agency !== '' && !names.has(folded(agency)));
}

function folded(agency: string): string {
  return agency.normalize('NFKC').trim().toLowerCase();
}
