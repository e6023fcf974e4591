/** What backups have of a record, and what going back would change: codes and facts; `words` has the sentences. */
import type { PlaceName } from './backup-row';
import type { Course } from './course';
import type { Deck } from './deck';
import type { Handout } from './handout';
import type { KitChange } from './kit-change';
import type { Texts } from './language';
import type { Preset } from './presets';
import type { Template } from './template';

/** The kinds of record that can be gone back to one by one. */
export const restorableKinds = ['deck', 'course', 'template', 'preset', 'handout'] as const;
export type RestorableKind = (typeof restorableKinds)[number];
export type RestorableRecord = Deck | Course | Template | Preset | Handout;

/** What a record is called; empty texts for a handout without a name of its own. */
export function titleOfRecord(record: RestorableRecord): Texts {
  return 'title' in record ? record.title : record.name;
}

/** One earlier content of a record, in the newest backup that has it. */
export interface EarlierVersion {
  /** The backup's name. */
  readonly backup: string;
  /** When that backup was made. */
  readonly at: string;
  /** When this content was saved. */
  readonly savedAt: string;
  readonly title: Texts;
  /** How many slides or sessions; 0 of a template, preset or handout. */
  readonly size: number;
  readonly places: readonly PlaceName[];
  /** What going back to it would change of the record as it is; empty where the library has none. */
  readonly changes: readonly KitChange[];
}

/** One record that differs between a backup and the library. */
export interface DifferingRecord {
  readonly kind: RestorableKind;
  readonly id: string;
  readonly title: Texts;
  /**
   * `changes`: both have it; `returns`: the backup alone has it; `leaves`: it would go into the bin; `damaged`: the backup has it,
   * and no place has it whole, so that what the library has of it stays.
   */
  readonly state: 'changes' | 'returns' | 'leaves' | 'damaged';
}
