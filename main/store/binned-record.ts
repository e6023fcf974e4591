/** What a list of the bin tells of a record. */
import type { Texts } from '../model/language';
import type { RecordKind } from './library-store.types';

export interface BinnedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** Empty where its file cannot be read. */
  readonly title: Texts;
  /** How many slides or sessions; null where that is not known. */
  readonly holds: number | null;
  readonly changedAt: string | null;
}
