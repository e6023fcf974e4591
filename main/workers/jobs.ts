/**
 * What workers can be asked to do. Inputs and outputs are values that survive a structured clone.
 * Long because: it lists every job with its input and output, and does nothing.
 */
import type { Box } from '../model/geometry';
import type { WantedCopies } from '../handout/copies/make-copies';
import type { SetLock } from '../handout/lock/lock-of-copy';
import type { Finding } from '../model/finding';
import type { ParticipantList } from '../model/participants';
import type { PastedTable } from '../model/pasted-timetable/square-cells';
import type { PatchedCopy } from '../handout/copies/patches';
import type { HandoutInput } from '../model/handout-input';
import type { LabelReason } from '../model/label-reason';
import type { LeftOut } from '../model/left-out';
import type { LoweredLabel } from '../model/lowered';
import type { TlpLabel } from '../model/marking';
import type { CheckedPart } from '../handout/check/check-part';
import type { HeldTexts } from '../handout/check/leaks/search-scope';
import type { Meant } from '../model/passport';
import type { MatchedRow } from '../model/pairing/match-slides';
import type { Slide } from '../model/slide';
import type { FoundMedia, ImportedDeck } from '../import/importer';
import type { SlidesFound } from '../model/search/slides-found';
import type { HandoutMeasure } from '../model/set-of-handout';
import type { SlideToLay } from '../scene/lay-slide.types';
import type { SearchedDeck } from './search-slides';
import type { DrawnPages, PreviewedPages, WordsFound } from '../model/previewed-pages';
import type { BackupJobs } from './backup-jobs.types';
import type { KeyJobs } from './key-jobs.types';
import type { Restrictions } from '../model/restrictions';
import type { KitJobs } from './kit-jobs.types';
import type { PagesPrinted, PagesToPrint } from './print-pages';
import type { ExchangeJobs } from './exchange-jobs.types';
import type { RenewedSlides, SlidesToRenew } from './renew-slides';
import type { ConvertJobs } from './convert-drawn';
import type { WordJobs } from './replace-words';

/** What a handout came to. */
export interface HandoutFacts extends Restrictions {
  readonly pages: number;
  readonly slides: number;
  readonly label: TlpLabel;
  readonly restrictions: string;
  readonly reasons: readonly LabelReason[];
  readonly lowered: readonly LoweredLabel[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly Finding[];
  /** The page index on which a slide or session first stands. */
  readonly pageOf: Readonly<Record<string, number>>;
  /** Where a slide’s picture, or the upper edge of its row, first stands on its page, in points from its upper left corner. */
  readonly spotOf: Readonly<Record<string, Box>>;
}

/** What a copy is searched for: all that its own recipe leaves out, or all that a library has for instructors alone. */
export type Against =
  | { readonly kind: 'handout'; readonly folder: string; readonly handout: HandoutInput }
  | { readonly kind: 'library'; readonly folder: string; readonly held: HeldTexts };

export interface HandoutMade extends HandoutFacts {
  readonly pdf: Uint8Array;
  /** What its file is held against when it is read back. */
  readonly meant: Meant;
}

export type HandoutPreviewed = HandoutFacts & PreviewedPages;

/** A handout in numbered copies. */
export interface CopiesMade extends HandoutMade {
  /** In the order of the holders; what is in `pdf` has no name on it. */
  readonly copies: readonly PatchedCopy[];
  /** Every copy one after the other, where it was asked for. */
  readonly printFile: Uint8Array | null;
  readonly distributionList: Uint8Array;
}

export interface Jobs extends BackupJobs, ConvertJobs, ExchangeJobs, KeyJobs, KitJobs, WordJobs {
  /** The importable files in files and folders, in natural order. */
  'import.list': {
    readonly input: { readonly paths: readonly string[] };
    readonly output: {
      readonly files: readonly string[];
      readonly beside: Readonly<Record<string, readonly string[]>>;
      readonly roots: readonly string[];
      readonly findings: readonly Finding[];
    };
  };
  /** Reads one foreign file, or pictures as one deck; `roots` are the folders that its pictures may lie in. */
  'import.read': {
    readonly input: {
      readonly file: string;
      readonly beside?: readonly string[];
      readonly roots: readonly string[];
      readonly now: string;
    };
    readonly output: ImportedDeck;
  };
  /** Reads one picture that a person chose, or takes the bytes of one that was pasted, cut to `ratio`; null where it cannot be used. */
  'picture.take': {
    readonly input: ({ readonly file: string } | { readonly bytes: Uint8Array }) & { readonly ratio?: number | null };
    readonly output: FoundMedia | null;
  };
  /** Reads one PDF that a person chose as an appendix. */
  'appendix.take': { readonly input: { readonly file: string }; readonly output: FoundMedia };
  /** Plans and draws a handout; `folder` is the library's, for its media. */
  'handout.make': {
    readonly input: { readonly folder: string; readonly handout: HandoutInput };
    readonly output: HandoutMade;
  };
  /** Locks a finished handout with a password, or one file of a locked set; the password goes no further. */
  'handout.lock': {
    readonly input: { readonly pdf: Uint8Array } & (
      { readonly password: string } | { readonly lock: SetLock; readonly which: string }
    );
    readonly output: Uint8Array;
  };
  /** Some pages of a finished handout as pictures for a printer. */
  'handout.print-pages': { readonly input: PagesToPrint; readonly output: PagesPrinted };
  /** Reads a finished handout back and checks a part of its pages; the part from 0 takes the file as a whole too. */
  'handout.check': {
    readonly input: {
      /** Its path, or its bytes where it lies nowhere yet; faults say `name`. */
      readonly pdf: string | Uint8Array;
      readonly name: string;
      readonly password?: string;
      readonly meant: Meant | null;
      /** Shares of its pages, from 0 to 1. */
      readonly from: number;
      readonly to: number;
      readonly against: readonly Against[];
    };
    readonly output: CheckedPart;
  };
  /** Plans a handout and draws of it what is in sight and not yet held: its pages are drawn when they are looked at. */
  'handout.preview': {
    readonly input: {
      readonly folder: string;
      readonly handout: HandoutInput;
      /** The first and last page in sight, from 0. */
      readonly sight: readonly [number, number];
      /** The keys of pages that the window holds. */
      readonly holds: readonly string[];
    };
    readonly output: HandoutPreviewed;
  };
  /** Draws further pages of the newest plan; null where it is not that one any more. */
  'handout.pages': {
    readonly input: { readonly plan: string; readonly keys: readonly string[] };
    readonly output: DrawnPages | null;
  };
  /** Where words stand on the newest plan's pages; null where it is not that one any more. */
  'handout.find': {
    readonly input: { readonly plan: string; readonly query: string };
    readonly output: WordsFound | null;
  };
  /** How large the newest plan's file will be; null where it is not that one any more. */
  'handout.size': {
    readonly input: { readonly plan: string };
    readonly output: { readonly sizeBytes: number } | null;
  };
  /** How much a handout is, planned and not drawn; the preview's own plan stays as it is. */
  'handout.measure': {
    readonly input: { readonly folder: string; readonly handout: HandoutInput };
    readonly output: Omit<HandoutMeasure, 'sides'>;
  };
  /** Lines up the slides of two decks; `folder` is the library's, for their drawings. */
  'slides.match': {
    readonly input: { readonly folder: string; readonly main: readonly Slide[]; readonly other: readonly Slide[] };
    readonly output: readonly MatchedRow[];
  };
  /** Finds a deck's slides again in a newer version of its file; `folder` is the library's, for their drawings. */
  'slides.renew': { readonly input: { readonly folder: string } & SlidesToRenew; readonly output: RenewedSlides };
  /**
   * Draws a handout in numbered copies once, and says how they differ.
   */
  'handout.copies': {
    readonly input: {
      readonly folder: string;
      readonly handout: HandoutInput;
    } & WantedCopies;
    readonly output: CopiesMade;
  };
  /** Finds the slides that hold some words; `decks` are all of the library, each as which it is read. */
  'slides.find': {
    readonly input: { readonly folder: string; readonly decks: readonly SearchedDeck[]; readonly query: string };
    readonly output: SlidesFound;
  };
  /** Reads a list of participants. */
  'list.read': { readonly input: { readonly file: string }; readonly output: ParticipantList };
  /** Reads a timetable, a file or what somebody pasted, as a table of cells. */
  'timetable.read': {
    readonly input: { readonly file: string } | { readonly text: string };
    readonly output: PastedTable;
  };
  /** Paints one slide as PNG. */
  'slide.picture': {
    readonly input: { readonly folder: string; readonly slide: SlideToLay; readonly widthPx: number };
    readonly output: Uint8Array;
  };
}
export type JobName = keyof Jobs;
