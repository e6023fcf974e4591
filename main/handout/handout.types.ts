/** What planning and drawing a handout take; see `plan-handout.ts` and `draw-plan.ts`. */
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { DeckId, Sha256, SlideId } from '../model/ids';
import type { Library } from '../model/library';
import type { Marking, TlpLabel } from '../model/marking';
import type { Recipe } from '../model/recipe';
import type { SceneTools } from '../scene/lay-slide.types';

/** Everything a handout is made from, gathered by the store. */
export interface HandoutInput {
  readonly recipe: Recipe;
  /** Null for a handout of one deck. */
  readonly course: Course | null;
  /** Pinned versions by their hash. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
  /** Heads by id: for a handout of a deck without a pinned version. */
  readonly heads: ReadonlyMap<DeckId, Deck>;
  readonly library: Pick<Library, 'defaultLabel' | 'agency'>;
}

export type HandoutTools = SceneTools;

/** Why a pack has its label: the items that raised it, strictest first. */
export interface LabelReason {
  readonly label: TlpLabel;
  readonly deck: DeckId | null;
  readonly slide: SlideId | null;
  readonly because: 'marked' | 'library-default' | 'raised-by-hand' | 'course' | 'session';
  readonly grading: Marking['grading'];
}
