/** What differs between two records of one kind, in the order in which a person asks. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { RestorableRecord } from '../../model/earlier';
import type { Handout } from '../../model/handout';
import type { KitChange } from '../../model/kit-change';
import type { Preset } from '../../model/presets';
import type { Template } from '../../model/template';
import { courseChanges, type VersionsAtHand } from './course-changes';
import { deckChanges } from './deck-changes';

export type ComparedRecord =
  | { readonly kind: 'course'; readonly record: Course }
  | { readonly kind: 'deck'; readonly record: Deck }
  | { readonly kind: 'template'; readonly record: Template }
  | { readonly kind: 'preset'; readonly record: Preset }
  | { readonly kind: 'handout'; readonly record: Handout };

/** What taking `theirs`, which is of the same kind, would change. */
export function recordChanges(
  mine: ComparedRecord,
  theirs: RestorableRecord,
  versions: VersionsAtHand,
): readonly KitChange[] {
  switch (mine.kind) {
    case 'course':
      return courseChanges(mine.record, theirs as Course, versions);
    case 'deck':
      return deckChanges(mine.record, theirs as Deck);
    case 'template':
      return fieldChanges(mine.record, theirs as Template);
    case 'preset':
      return fieldChanges(chosenIn(mine.record), chosenIn(theirs as Preset));
    case 'handout':
      return fieldChanges(flat(mine.record), flat(theirs as Handout));
  }
}

const apart = new Set(['id', 'format', 'version', 'revision', 'changedAt']);

function fieldChanges<R extends object>(mine: R, theirs: R): readonly KitChange[] {
  const fields = (Object.keys({ ...mine, ...theirs }) as (keyof R & string)[]).filter(
    (field) => !apart.has(field) && JSON.stringify(mine[field] ?? null) !== JSON.stringify(theirs[field] ?? null),
  );
  return [{ what: 'fields', facts: { parts: fields.join(',') } }];
}

/** What a person chose of a preset, likewise. */
function chosenIn({ choices, ...preset }: Preset): object {
  return { ...preset, ...choices };
}

/** What a person chose of a handout, each choice by its name. */
function flat({ recipe, ...handout }: Handout): object {
  return { ...handout, ...recipe };
}
