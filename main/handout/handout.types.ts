/** What planning and drawing a handout take; see `plan-handout.ts` and `draw-plan.ts`. */
import type { Scene } from '../model/scene';
import type { SceneTools, SlideToLay } from '../scene/lay-slide.types';
import type { Typesetter } from '../typeset/typesetter';
import type { Composed } from './composed';

export type { HandoutInput } from '../model/handout-input';
export type { LabelReason } from '../model/label-reason';

export interface HandoutTools extends SceneTools {
  /**
   * Lays out a slide where slides are remembered, each by the typesetter that it was set with: one of them may not know some words.
   * Otherwise each is laid out when its turn comes.
   */
  readonly laySlide?: (slide: SlideToLay, typesetter: Typesetter) => Scene;
  /** Remembers what is composed, as above. */
  readonly composed?: Composed;
  /** The same for the participants' copy that an instructor's copy speaks of. */
  readonly composedBeside?: Composed;
}
