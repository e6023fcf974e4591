/** What every part of composing a handout shares. */
import type { Recipe } from '../model/recipe';
import type { TagId } from '../model/scene';
import type { Template } from '../model/template';
import type { WorkedOutMarking } from '../model/work-out-label';
import type { HandoutWords, PageWords } from '../words/handout-words';
import type { Box } from '../model/geometry';
import type { HandoutTools } from './handout.types';
import type { Blanks } from './blanks/open-blanks';
import type { Look } from './look/look';
import type { Book, Leaf } from './page/book';
import type { PageNumbers } from './page-numbers';
import type { Paper } from './page/paper';
import type { Shown } from './shown';

export interface Composing {
  readonly recipe: Recipe;
  readonly template: Template;
  readonly shown: Shown;
  readonly tools: HandoutTools;
  readonly book: Book;
  readonly paper: Paper;
  /** What the template says. */
  readonly look: Look;
  readonly words: HandoutWords;
  /** The page words of the main language. */
  readonly say: PageWords;
  /** What is a blank in a workbook; `tools` set pages without it already. */
  readonly blanks: Blanks;
  /** What the pack is marked with. */
  readonly marking: WorkedOutMarking;
  /** The pack's fingerprint; null where the recipe does not want it. */
  readonly code: string | null;
  /** What stands on each page as its number, and on which side it lies. */
  readonly numbers: PageNumbers;
  /** For each slide, by its id, where participants have it and under which number; empty where that is not known. */
  readonly turnTo: ReadonlyMap<string, AtParticipants>;
  /** The whole document's tag. */
  readonly root: TagId;
  /** True where the pages keep room for a copy's stamp. */
  readonly numbered: boolean;
}

/** A slide in the participants' copy. */
export interface AtParticipants {
  /** The page's number, as it is printed. */
  readonly page?: string;
  /** Only where slides are numbered through in that copy. */
  readonly number?: number;
}

/** A leaf and where content may stand on it. */
export interface OpenLeaf {
  readonly leaf: Leaf;
  readonly body: Box;
}
