/** Compares one thing of a kit with what the library has of it. */
import { contentHash } from '../../files/content-hash';
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { KitChange, KitThingState } from '../../model/kit-change';
import type { Template } from '../../model/template';
import type { KitThing } from '../read/read-kit';
import { courseChanges, type VersionsAtHand } from './course-changes';
import { deckChanges } from './deck-changes';

export interface ComparedThing {
  readonly thing: KitThing;
  readonly state: KitThingState;
  /** Empty unless it differs. */
  readonly changes: readonly KitChange[];
  /** The library's revision of it; null where it has none. */
  readonly base: number | null;
}

/** What the library has, as it would travel: with the labels written out that a kit writes out. */
export type MineAsItTravels =
  | { readonly kind: 'course'; readonly record: Course; readonly revision: number }
  | { readonly kind: 'deck'; readonly record: Deck; readonly revision: number }
  | { readonly kind: 'template'; readonly record: Template; readonly revision: number };

/** `isStripped`: the kit was made without instructor material, so taking it would lose what the library has of that. */
export function compareThing(
  thing: KitThing,
  mine: MineAsItTravels | null,
  versions: VersionsAtHand,
  isStripped: boolean,
): ComparedThing {
  const base = mine?.revision ?? null;
  if (thing.item.kind === 'handout') return { thing, state: thing.isWhole ? 'stays' : 'bad', changes: [], base: null };
  if (!thing.isWhole || !thing.record) return { thing, state: 'bad', changes: [], base };
  if (!mine) return { thing, state: 'new', changes: [], base };
  if (contentHash(mine.record) === contentHash(thing.record)) return { thing, state: 'same', changes: [], base };
  const changes = changesOf(mine, thing, versions);
  const stripped: readonly KitChange[] =
    isStripped && mine.kind !== 'template' ? [{ what: 'kit-stripped', facts: {} }] : [];
  return { thing, state: 'differs', changes: [...stripped, ...changes], base };
}

function changesOf(mine: MineAsItTravels, { record }: KitThing, versions: VersionsAtHand): readonly KitChange[] {
  switch (mine.kind) {
    case 'course':
      return courseChanges(mine.record, record as Course, versions);
    case 'deck':
      return deckChanges(mine.record, record as Deck);
    case 'template':
      return templateChanges(mine.record, record as Template);
  }
}

const apart = new Set(['id', 'format', 'version', 'revision', 'changedAt']);

function templateChanges(mine: Template, theirs: Template): readonly KitChange[] {
  const fields = (Object.keys(theirs) as (keyof Template)[]).filter(
    (field) => !apart.has(field) && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
  return [{ what: 'fields', facts: { parts: fields.join(',') } }];
}
