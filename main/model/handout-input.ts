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
  /** The pages keep room for the stamp of a numbered copy. */
  readonly numbered?: boolean;
}
