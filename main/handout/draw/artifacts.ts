/** What readers of tags pass over, by kind: running lines say what they are (ISO 32000-1, 14.8.2.2). */
import type { RunningPart } from '../../model/scene';

export type ArtifactKind = 'artifact' | RunningPart;

/** How marked content of each kind begins. */
export const artifacts: Readonly<Record<ArtifactKind, string>> = {
  artifact: '/Artifact BMC',
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
  tab: '/Artifact<</Type/Pagination>>BDC',
};
