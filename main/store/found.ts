/** What the store noticed since the library was opened: each thing once. */
import type { Finding } from '../model/finding';

export interface Found {
  readonly add: (finding: Finding) => void;
  readonly all: () => readonly Finding[];
}

/** An empty list of findings. */
export function createFound(): Found {
  const kept = new Map<string, Finding>();
  return {
    add(finding) {
      const key = `${finding.code} ${finding.place.file ?? ''}`;
      if (!kept.has(key)) kept.set(key, finding);
    },
    all: () => [...kept.values()],
  };
}
