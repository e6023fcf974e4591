/**
 * What setting a slide writes down beside its items: tags and findings.
 * Fitting tries several sizes; each try works on a fork, and the ledger of the chosen one is kept.
 */
import type { Finding, Weight } from '../model/finding';
import type { Tag, TagDetails, TagId, TagType } from '../model/scene';

export interface Ledger {
  readonly tags: readonly Tag[];
  readonly findings: readonly Finding[];
  /** Adds a tag and gives its id, counted from 0. */
  readonly tag: (type: TagType, parent: TagId | null, more?: TagDetails) => TagId;
  /** Notes a finding at the slide's place; the same one twice is noted once. */
  readonly find: (code: string, weight: Weight, facts: Finding['facts']) => void;
  readonly fork: () => Ledger;
}

export function openLedger(
  place: Finding['place'],
  tagsBefore: readonly Tag[] = [],
  findingsBefore: readonly Finding[] = [],
): Ledger {
  const tags = [...tagsBefore];
  const findings = [...findingsBefore];
  const known = new Set(findings.map(keyOf));
  return {
    tags,
    findings,
    tag: (type, parent, more) => {
      tags.push({ id: tags.length, parent, type, ...more });
      return tags.length - 1;
    },
    find: (code, weight, facts) => {
      const finding: Finding = { code, weight, place, facts };
      const key = keyOf(finding);
      if (known.has(key)) return;
      known.add(key);
      findings.push(finding);
    },
    fork: () => openLedger(place, tags, findings),
  };
}

function keyOf(finding: Finding): string {
  return JSON.stringify([finding.code, finding.facts]);
}
