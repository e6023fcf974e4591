/** What differs between two records of one kind, in the order in which a person asks. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { KitChange } from '../../model/kit-change';
import type { Template } from '../../model/template';
import { courseChanges, type VersionsAtHand } from './course-changes';
import { deckChanges } from './deck-changes';

export type ComparedRecord =
  | { readonly kind: 'course'; readonly record: Course }
  | { readonly kind: 'deck'; readonly record: Deck }
  | { readonly kind: 'template'; readonly record: Template };

/** What taking `theirs`, which is of the same kind, would change. */
export function recordChanges(
  mine: ComparedRecord,
  theirs: Course | Deck | Template,
  versions: VersionsAtHand,
): readonly KitChange[] {
  switch (mine.kind) {
    case 'course':
      return courseChanges(mine.record, theirs as Course, versions);
    case 'deck':
      return deckChanges(mine.record, theirs as Deck);
    case 'template':
      return templateChanges(mine.record, theirs as Template);
  }
}

const apart = new Set(['id', 'format', 'version', 'revision', 'changedAt']);

function templateChanges(mine: Template, theirs: Template): readonly KitChange[] {
  const fields = (Object.keys(theirs) as (keyof Template)[]).filter(
    (field) => !apart.has(field) && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
  return [{ what: 'fields', facts: { parts: fields.join(',') } }];
}
