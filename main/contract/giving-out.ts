/** What the window sees of numbered copies and of the register of what was issued. */
import type { IssueId, Sha256 } from '../model/ids';
import type { Issue } from '../model/issue';
import type { Texts } from '../model/language';
import type { LoweredLabel } from '../model/lowered';
import type { TlpLabel } from '../model/marking';
import type { ParticipantList } from '../model/participants';
import type { HandoutReport } from './views';

/** A list of participants that was read from a file; `file` is its name. */
export interface ReadList extends ParticipantList {
  readonly file: string;
}

/** Whether the names of who holds the copies are kept; `none` where one file was issued to everybody. */
export type NamesState = 'kept' | 'wiped' | 'none';

/** One issue in the register's list. */
export interface IssueRow {
  readonly id: IssueId;
  readonly title: Texts;
  /** What it is of. */
  readonly scope: Issue['recipe']['scope'];
  readonly edition: Issue['recipe']['edition'];
  readonly languages: Issue['recipe']['languages'];
  readonly label: TlpLabel;
  /** What stands beside it on the pages; null and empty where nothing does, and in what was entered before this was kept. */
  readonly grading: Texts | null;
  readonly caveats: readonly Texts[];
  readonly pages: number;
  readonly issuedAt: string;
  readonly fileName: string;
  readonly pdf: Sha256;
  /** How many numbered copies; 0 where one file was issued to everybody. */
  readonly copies: number;
  readonly names: NamesState;
  /** Its files are locked with a password. */
  readonly isLocked: boolean;
  /** The issue that these are replacement pages of; null for a whole handout. */
  readonly replaces: IssueId | null;
  /** It was laid out for both sides of the paper. */
  readonly isTwoSided: boolean;
}

/** One numbered copy of an issue; its name and agency are empty where they were wiped. */
export interface IssuedCopy {
  readonly number: number;
  readonly name: string;
  readonly agency: string;
  /** What the small code on its pages says. */
  readonly code: string;
  readonly sha256: Sha256;
}

/** A label that was lowered, with what its deck, session or course is called now; empty where the library has that no more. */
export type IssuedLowered = LoweredLabel & { readonly title: Texts };

/** One issue with its copies. */
export interface IssueView extends IssueRow {
  readonly held: readonly IssuedCopy[];
  readonly lowered: readonly IssuedLowered[];
  /** When the names were wiped; null while they are kept, and where there never were any. */
  readonly wipedAt: string | null;
}

/** A copy that a search in the register found. */
export interface RegisterHit {
  readonly issue: IssueId;
  readonly title: Texts;
  readonly issuedAt: string;
  readonly number: number;
  /** Empty where it was wiped. */
  readonly name: string;
  readonly code: string;
}

/** Whose copy a file or a code is. */
export interface FoundCopy {
  readonly issue: IssueView;
  /** Null where it is the file for everybody. */
  readonly copy: number | null;
  /** By the code in it a file may have been changed since it was issued; where a code was typed there is no file. */
  readonly by: 'hash' | 'code' | 'typed';
}

/** A set of copies as it was issued. */
export interface CopiesReport extends HandoutReport {
  readonly issue: IssueView;
  /** Where they lie, for people to read. */
  readonly folder: string;
  /** Named again in `shell.show-in-folder`. */
  readonly token: string;
}
