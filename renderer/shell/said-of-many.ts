/** What an import has to say of several decks in the same words: said once for all of them. */
import type { Finding } from '../../main/contract/views';

/**
 * The findings that say the same of more than one deck, by what `sentenceOf` makes of them. What stops an export stays with its deck: it
 * is mended there.
 */
export function saidOfMany(
  findings: readonly Finding[],
  sentenceOf: (finding: Finding) => string,
): ReadonlySet<Finding> {
  const decks = new Map<string, Set<string>>();
  const keyOf = (finding: Finding): string => `${finding.code} ${sentenceOf(finding)}`;
  for (const finding of findings) {
    const { deck } = finding.place;
    if (deck === undefined || finding.weight === 'stops') continue;
    decks.set(keyOf(finding), (decks.get(keyOf(finding)) ?? new Set()).add(deck));
  }
  return new Set(findings.filter((finding) => (decks.get(keyOf(finding))?.size ?? 0) > 1));
}
