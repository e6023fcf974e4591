/** A list of participants as it was pasted or read, before anybody gets a copy. */
import type { Holder } from './copies';
import type { Finding } from './finding';

export interface ListedHolder extends Holder {
  /** The row in the list, from 1. */
  readonly row: number;
  /** A finding says why. */
  readonly isDoubtful: boolean;
}

export interface ParticipantList {
  readonly holders: readonly ListedHolder[];
  readonly findings: readonly Finding[];
}
