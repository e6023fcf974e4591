/** What a newer version of a deck would change in a course. */
import { isSameOnPages } from '../../../main/model/deck-news';
import type { SlideId } from '../../../main/model/ids';
import type { TlpLabel } from '../../../main/model/marking';
import type { Slide } from '../../../main/model/slide';

/** What was changed beside what is seen. */
export type Handling =
  | { readonly kind: 'label'; readonly from: TlpLabel | null; readonly to: TlpLabel | null }
  | { readonly kind: 'instructor' | 'everyone' | 'hidden' | 'shown' };

export interface VersionChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly slide: SlideId;
  /** Its number in the newer version, or in the older where it was removed. */
  readonly number: number;
  readonly handling: readonly Handling[];
}

function handlingOf(was: Slide, now: Slide): readonly Handling[] {
  const [from, to] = [was.marking.label, now.marking.label];
  return [
    ...(from === to ? [] : [{ kind: 'label', from, to } as const]),
    ...(was.audience === now.audience ? [] : [{ kind: now.audience } as const]),
    ...(was.hidden === now.hidden ? [] : [{ kind: now.hidden ? 'hidden' : 'shown' } as const]),
  ];
}

/** Slides that are new, gone, or not what they were; moved ones that are otherwise the same are passed over, and tags. */
export function versionChanges(older: readonly Slide[], newer: readonly Slide[]): VersionChange[] {
  const before = new Map(older.map((slide) => [slide.id, slide]));
  const after = new Set(newer.map((slide) => slide.id));
  const changes = newer.flatMap((slide, index): VersionChange[] => {
    const was = before.get(slide.id);
    const of = { slide: slide.id, number: index + 1 };
    if (was === undefined) return [{ ...of, kind: 'added', handling: [] }];
    if (isSameOnPages(was, slide)) return [];
    return [{ ...of, kind: 'changed', handling: handlingOf(was, slide) }];
  });
  const removed = older.flatMap((slide, index): VersionChange[] =>
    after.has(slide.id) ? [] : [{ kind: 'removed', slide: slide.id, number: index + 1, handling: [] }],
  );
  return [...changes, ...removed];
}
