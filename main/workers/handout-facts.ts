/** What a plan came to, small enough to send to the window. */
import type { HandoutPlan } from '../handout/plan-handout';
import { keptRestrictions } from '../model/restrictions';
import type { HandoutFacts } from './jobs';

export function factsOf(plan: HandoutPlan): HandoutFacts {
  const { pages, slides, label, restrictions, findings, pageOf, spotOf, marking, lowered, leftOut } = plan;
  const { reasons } = marking;
  const marked = { label, restrictions, ...keptRestrictions(marking), reasons };
  return { pages: pages.length, slides, ...marked, lowered, leftOut, findings, pageOf, spotOf };
}
