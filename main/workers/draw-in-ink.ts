/** From a plan to its file, in the ink of its recipe. */
import { drawPlan } from '../handout/draw/draw-plan';
import type { HandoutTools } from '../handout/handout.types';
import type { PictureInk } from '../handout/print/in-ink';
import type { HandoutInput } from '../model/handout-input';
import type { Plan } from '../model/plan';

/** Gives the plan as it is printed, and the PDF of it. `onPage` hears how many pages are drawn. */
export async function drawInInk<P extends Plan>(
  plan: P,
  handout: HandoutInput,
  tools: HandoutTools,
  ink: PictureInk,
  onPage?: (done: number, total: number) => void,
) {
  const printed = await ink.apply(plan, handout, tools.media);
  const pdf = await drawPlan(printed.plan, { ...tools, media: printed.media }, onPage);
  return { plan: printed.plan, pdf };
}
