/** The agencies of those who get a copy. */

export interface AgencyCount {
  /** Empty for those of whom none is known. */
  readonly agency: string;
  readonly count: number;
}

/** Each agency once, in the order of the list, with how many of its people are on it; the same however its letters are cased. */
export function agenciesOf(holders: readonly { readonly agency: string }[]): readonly AgencyCount[] {
  const counts = new Map<string, AgencyCount>();
  for (const agency of holders.map((holder) => holder.agency.trim())) {
    const key = agency.normalize('NFKC').toLowerCase();
    const known = counts.get(key);
    counts.set(key, { agency: known?.agency ?? agency, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
