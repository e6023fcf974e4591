/** A backup in a few words, and how the last one fared. */
import type { BackupReason } from './backup';
import type { Finding } from './finding';

/** In the library's own folder, or in the second place that a person set. */
export type PlaceName = 'home' | 'second';

export interface BackupRow {
  /** Of its list, without the ending. */
  readonly name: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  readonly why: BackupReason;
  /** How many. */
  readonly decks: number;
  readonly courses: number;
  /** Of all that it holds; most of it other backups hold too. */
  readonly sizeBytes: number;
  /** Where it lies whole. */
  readonly places: readonly PlaceName[];
}

export interface BackupReport {
  /** The newest backup: it holds the library as it is. */
  readonly name: string;
  readonly at: string;
  /** False where nothing had changed. */
  readonly isNew: boolean;
  /** How many files of the library it holds. */
  readonly files: number;
  /** What was written that no backup had before. */
  readonly written: { readonly files: number; readonly sizeBytes: number };
  /** How the second place fared: `missing` is no failure, it catches up when it is back. */
  readonly second: 'none' | 'done' | 'missing' | 'failed';
  /** How many backups the second place was given. */
  readonly copied: number;
  readonly findings: readonly Finding[];
}
