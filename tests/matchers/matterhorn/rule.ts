/** A failure condition of the Matterhorn Protocol 1.02 (PDF Association) that a program can tell. */
import type { OpenedPdf } from '../opened-pdf';

export interface Rule {
  /** As the protocol numbers it. */
  readonly number: string;
  /** What holds where the condition is not met. */
  readonly holds: string;
  /** Where it is broken, for a person to read; empty where it holds. */
  readonly failures: (pdf: OpenedPdf) => readonly string[];
}
