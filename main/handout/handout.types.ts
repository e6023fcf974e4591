/** What planning and drawing a handout take; see `plan-handout.ts` and `draw-plan.ts`. */
import type { SceneTools } from '../scene/lay-slide.types';

export type { HandoutInput } from '../model/handout-input';
export type { LabelReason } from '../model/label-reason';

export type HandoutTools = SceneTools;
