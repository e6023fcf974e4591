/** Everything a handout is made from, gathered by the store and given to planning as a value. */
import type { Course } from './course';
import type { Deck } from './deck';
import type { DeckId, Sha256 } from './ids';
import type { MarkingDefaults } from './marking-defaults';
import type { Recipe } from './recipe';
import type { Template } from './template';

/** A page as its readers show it, cropped and turned. */
export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface AppendixPage extends PageSize {
  /** Words that can be read out; a scan has none. */
  readonly hasText: boolean;
}

export interface AppendixFile {
  readonly pages: readonly AppendixPage[];
  /** Fonts that its pages use and the file does not hold. */
  readonly missingFonts: readonly string[];
}

/** The numbers of an issue, kept for its replacement pages: each by the place of its page. */
export interface GivenNumbers {
  /** Before the first session. */
  readonly front: readonly string[];
  readonly body: readonly string[];
  /** How many pages the issue says that it has, of each count. */
  readonly frontTotal: string;
  readonly bodyTotal: string;
  /** On which side each page lies, of the whole handout. */
  readonly sides: readonly ('left' | 'right')[];
}

export interface HandoutInput {
  readonly recipe: Recipe;
  /** Null for a handout of one deck. */
  readonly course: Course | null;
  /** Pinned versions by their hash. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
  /** Heads by id: for a handout of a deck without a pinned version. */
  readonly heads: ReadonlyMap<DeckId, Deck>;
  readonly library: MarkingDefaults;
  /** The look that the recipe names. */
  readonly template: Template;
  /** The pages of each appendix that may be printed, by its PDF's hash; a file that cannot be read is not among them. */
  readonly appendices?: ReadonlyMap<Sha256, AppendixFile>;
  /** How its pages are numbered where some of them replace pages of an issue; left out, they count from the first. */
  readonly numbering?: GivenNumbers;
  /** The pages keep room for the stamp of a numbered copy. */
  readonly numbered?: boolean;
}
