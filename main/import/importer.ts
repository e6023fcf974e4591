/** What every importer gives: decks as values, the media they use, and what it skipped or guessed. */
import type { Deck } from '../model/deck';
import type { Drawing } from '../model/drawing';
import type { Finding } from '../model/finding';
import type { RandomBytes, Sha256 } from '../model/ids';

/** A media file found or made by an importer, to be stored under its hash. */
export interface FoundMedia {
  readonly sha: Sha256;
  readonly ext: string;
  readonly bytes: Uint8Array;
}

/** Shares of a drawing's width and height, 0 to 1. */
export interface DrawingPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The outside of an import, passed in: nothing in an importer touches the disk or the clock by itself. */
export interface ImportSurroundings {
  /** Reads a file that the source refers to, by its path relative to the source's folder; null where there is none or it lies outside the allowed roots. */
  readonly readBeside: (relativePath: string) => Promise<Uint8Array | null>;
  readonly random: RandomBytes;
  /** ISO 8601. */
  readonly now: string;
  /** Marks in a drawing what is not seen once it is laid out; `bytes` gives its pictures. Absent: it is looked at when it is used. */
  readonly markUnseen?: (drawing: Drawing, bytes: (picture: Sha256) => Uint8Array | null) => Drawing | Promise<Drawing>;
  /**
   * A cleaned SVG as a PNG of what is left of it, all its words painted; null where it cannot be drawn. `part` in shares of the whole,
   * 0 to 1. Absent: a drawing that its author cropped is not taken, since outlines under a clip are there still.
   */
  readonly paintPart?: (svg: Uint8Array, part: DrawingPart) => Promise<Uint8Array | null>;
  /** Hears how many pages of a long file are read: a file that is read on does not hang. */
  readonly onPage?: (done: number, total: number) => void;
  /** Asked between slides. */
  readonly signal?: AbortSignal;
}

export interface ImportedDeck {
  /** What findings call the file: its name, with its folders within the folder that was given. The source's file name where nothing is said. */
  readonly name?: string;
  /** A head with revision 0; the store gives it its place. */
  readonly deck: Deck;
  readonly media: readonly FoundMedia[];
  readonly findings: readonly Finding[];
}

export interface Importer {
  readonly name: string;
  readonly version: number;
  /** Reads one foreign file. Throws KitbagFault where the file cannot be a deck at all. */
  read(fileName: string, bytes: Uint8Array, surroundings: ImportSurroundings): Promise<ImportedDeck>;
  /** True where a folder holds such files for other reasons as a rule: they are read when a person names them. */
  readonly onlyByName?: boolean;
  /** False for a file that a folder holds for another reason; asked only when a folder is walked. */
  looksLikeDeck?(bytes: Uint8Array): boolean;
  /** The files whose slides this one brings in, by their paths from its folder; asked only when a folder is walked. */
  partsOf?(bytes: Uint8Array): readonly string[];
}
