/** What restricts a deck or a course beside its label, for a card: what stands beside it on the pages of a pack that is made of it. */
import { unmarked, type Marking } from '../../../main/model/marking';
import { firstTemplate } from '../../../main/model/recipe';
import { workOutMarking } from '../../../main/model/work-out-label';
import type { Texts } from '../../../main/model/language';
import type { LibraryView, OlderCourse } from '../../../main/contract/views';
import type { LibraryItem } from './library-items';
import { heldByCourse } from './strictest';

interface Restricting {
  readonly gradings: readonly string[];
  readonly caveats: readonly string[];
}

const nothing = { grading: null, caveats: [] };

/** In every language of the agency's lists; what stands in none of them is as it was written. Of a handout nothing: its preview says it. */
export function restrictionsOfItem(
  item: LibraryItem,
  library: Pick<LibraryView, 'decks' | 'defaultLabel' | 'agency'> & { readonly older: readonly OlderCourse[] },
): { readonly grading: Texts | null; readonly caveats: readonly Texts[] } {
  if (item.kind === 'handout') return nothing;
  const all: readonly Restricting[] = item.kind === 'deck' ? [item.deck] : heldByCourse(item.course, library);
  const markings = all.flatMap(({ gradings, caveats }): readonly Marking[] => [
    ...gradings.map((grading) => ({ ...unmarked, grading })),
    ...(caveats.length > 0 ? [{ ...unmarked, caveats }] : []),
  ]);
  if (markings.length === 0) return nothing;
  return workOutMarking(
    markings.map((marking) => ({ kind: 'course', marking }) as const),
    { ...library, agency: { ...library.agency, template: firstTemplate } },
    null,
  );
}
