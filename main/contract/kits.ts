/** What the window sees of kits: what one would bring, and what became of it. */
import type { ChangedSlideRow } from './changed-slides';
import type { Finding } from '../model/finding';
import type { KitItem, KitManifest } from '../model/kit';
import type { KitChange, KitThingState } from '../model/kit-change';
import type { Sender, SenderStanding } from '../model/kit-sender';
import type { Sha256 } from '../model/ids';
import type { Texts } from '../model/language';
import type { TlpLabel } from '../model/marking';

/** A kit that was made. */
export interface KitPackedReport {
  /** Where it lies. */
  readonly file: string;
  readonly token: string;
  readonly label: TlpLabel;
  readonly sizeBytes: number;
  /** How many parts were too strict and stayed behind. */
  readonly leftOut: number;
  /** How many handouts that were given out stayed behind for a slide that participants may not have any more. */
  readonly kept: number;
  /** What could not travel, and whose note could not be kept. */
  readonly findings: readonly Finding[];
}

/** Somebody who was given kits. */
export interface KitReceiverView {
  readonly receiver: string;
  /** Of the last, as `YYYY-MM-DD`. */
  readonly date: string;
  /** The hash of the last one's list: those who were given the same have the same. */
  readonly kit: string;
}

/** One thing in a kit, beside what the library has of it. */
export interface KitThingView {
  readonly item: KitItem;
  readonly state: KitThingState;
  readonly changes: readonly KitChange[];
  /** The slides that it would change, for pictures; empty where none would. */
  readonly slides: readonly ChangedSlideRow[];
  /** The decks of which it brings slides, with how many; `isInstructors` where none of them is for participants. */
  readonly decks: readonly { readonly title: Texts; readonly slides: number; readonly isInstructors: boolean }[];
}

/** Everything that a kit would bring; nothing was touched. */
export interface KitView extends Pick<
  KitManifest,
  'label' | 'grading' | 'caveats' | 'date' | 'preparedBy' | 'library' | 'scope' | 'madeBy' | 'unencryptedBecause'
> {
  /** The kit that it builds on, with the beginning of its hash and how many of its files are counted on; null for a whole kit. */
  readonly base: { readonly date: string; readonly kit: string; readonly count: number } | null;
  readonly path: string;
  /** The SHA-256 of the file as it was looked through. */
  readonly fingerprint: Sha256;
  /** The file's name. */
  readonly file: string;
  /** Who signed it, with the beginning of their key; null where nobody did. */
  readonly signed: { readonly name: string; readonly key: string; readonly sender: Sender } | null;
  /** Who signed kits of this name or library before, with the beginning of their key; null but where the key has changed. */
  readonly former: { readonly name: string; readonly key: string } | null;
  readonly standing: SenderStanding;
  readonly things: readonly KitThingView[];
  /** How many media files it has that the library's own material names and lacks. */
  readonly mends: number;
  /** Bad files: their path, and the key of `words` under `kit.problem` that says why. */
  readonly problems: readonly { readonly path: string; readonly why: string }[];
}

/** What was taken in. */
export interface KitUnpackedReport {
  readonly taken: number;
  /** How many media files came that the library's own material had lost. */
  readonly mended: number;
  readonly from: string;
  /** Takes all of it back; null where there was nothing to take. */
  readonly unpacking: string | null;
  readonly findings: readonly Finding[];
}

/** A kit that was taken in and can be taken back in one step. */
export interface TakenKitRow {
  readonly unpacking: string;
  readonly from: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  readonly titles: readonly Texts[];
  readonly signedBy: string | null;
}
