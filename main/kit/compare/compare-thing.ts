/** Compares one thing of a kit with what the library has of it. */
import { contentHash } from '../../files/content-hash';
import type { KitChange, KitThingState } from '../../model/kit-change';
import type { KitThing } from '../read/read-kit';
import type { VersionsAtHand } from './course-changes';
import { recordChanges, type ComparedRecord } from './record-changes';

export interface ComparedThing {
  readonly thing: KitThing;
  readonly state: KitThingState;
  /** Empty unless it differs. */
  readonly changes: readonly KitChange[];
  /** The library's revision of it; null where it has none. */
  readonly base: number | null;
}

/** What the library has, as it would travel: with the labels written out that a kit writes out. */
export type MineAsItTravels = ComparedRecord & { readonly revision: number };

/** A thing as a kit brings it, beside the library's own as a kit that leaves out the same would. */
export interface SentAlike {
  readonly mine: ComparedRecord['record'];
  readonly theirs: ComparedRecord['record'];
}

/**
 * `isStripped`: the kit was made without instructor material, so taking it would lose what the library has of that. `sent`, where it
 * is known, then tells what was changed from what was only left behind.
 */
export function compareThing(
  thing: KitThing,
  mine: MineAsItTravels | null,
  versions: VersionsAtHand,
  isStripped: boolean,
  sent: SentAlike | null = null,
): ComparedThing {
  const base = mine?.revision ?? null;
  if (thing.item.kind === 'handout') return { thing, state: thing.isWhole ? 'stays' : 'bad', changes: [], base: null };
  if (!thing.isWhole || !thing.record) return { thing, state: 'bad', changes: [], base };
  if (!mine) return { thing, state: 'new', changes: [], base };
  if (contentHash(mine.record) === contentHash(thing.record)) return { thing, state: 'same', changes: [], base };
  if (sent && contentHash(sent.mine) === contentHash(sent.theirs)) return { thing, state: 'same', changes: [], base };
  const changes = sent
    ? recordChanges({ kind: mine.kind, record: sent.mine } as ComparedRecord, sent.theirs, versions)
    : recordChanges(mine, thing.record, versions);
  const stripped: readonly KitChange[] =
    isStripped && (mine.kind === 'course' || mine.kind === 'deck') ? [{ what: 'kit-stripped', facts: {} }] : [];
  return { thing, state: 'differs', changes: [...stripped, ...changes], base };
}
