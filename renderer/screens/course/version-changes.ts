/** What a newer version of a deck would change in a course. */
import type { SlideId } from '../../../main/model/ids';
import type { Slide } from '../../../main/model/slide';

export interface VersionChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly slide: SlideId;
  /** Its number in the newer version, or in the older where it was removed. */
  readonly number: number;
}

/** Slides that are new, gone, or not what they were; moved ones that are otherwise the same are passed over. */
export function versionChanges(older: readonly Slide[], newer: readonly Slide[]): VersionChange[] {
  const before = new Map(older.map((slide) => [slide.id, JSON.stringify(slide)]));
  const after = new Set(newer.map((slide) => slide.id));
  const changes = newer.flatMap((slide, index): VersionChange[] => {
    const was = before.get(slide.id);
    if (was === undefined) return [{ kind: 'added', slide: slide.id, number: index + 1 }];
    return was === JSON.stringify(slide) ? [] : [{ kind: 'changed', slide: slide.id, number: index + 1 }];
  });
  const removed = older.flatMap((slide, index): VersionChange[] =>
    after.has(slide.id) ? [] : [{ kind: 'removed', slide: slide.id, number: index + 1 }],
  );
  return [...changes, ...removed];
}
