/** What differs between two markings of one thing: its label, and what restricts it beside that. */
import type { KitChange } from '../../model/kit-change';
import type { Marking } from '../../model/marking';

const none = '–';

function restrictionsIn({ grading, caveats }: Marking): string {
  return [grading ?? '', ...caveats].filter((text) => text.trim() !== '').join(' · ') || none;
}

/** Empty where neither does: a reason for lowering it, say, is one of the other fields. */
export function markingChanges(mine: Marking, theirs: Marking): readonly KitChange[] {
  const labels = { was: mine.label ?? none, is: theirs.label ?? none };
  const restrictions = { was: restrictionsIn(mine), is: restrictionsIn(theirs) };
  return [
    ...(labels.was === labels.is ? [] : [{ what: 'label', facts: labels } as const]),
    ...(restrictions.was === restrictions.is ? [] : [{ what: 'restrictions', facts: restrictions } as const]),
  ];
}

/** What `fields` name of two things with a marking: of the marking in words what it was and what it becomes, the rest by name. */
export function toldOfMarking(
  fields: readonly string[],
  mine: { readonly marking: Marking },
  theirs: { readonly marking: Marking },
): { readonly marked: readonly KitChange[]; readonly rest: readonly string[] } {
  const marked = markingChanges(mine.marking, theirs.marking);
  return { marked, rest: fields.filter((field) => !(field === 'marking' && marked.length > 0)) };
}
