/** What a plan came to, small enough to send to the window. */
import type { HandoutPlan } from '../handout/plan-handout';
import type { HandoutFacts } from './jobs';

export function factsOf(plan: HandoutPlan): HandoutFacts {
  const { pages, slides, label, restrictions, findings, pageOf, spotOf, marking, lowered, leftOut } = plan;
  const { reasons } = marking;
  return { pages: pages.length, slides, label, restrictions, reasons, lowered, leftOut, findings, pageOf, spotOf };
}
