import type { CourseView } from '../../../main/contract/views';
import type { PinnedSlides } from '../../../main/model/coverage';

const known = new WeakMap<CourseView['versions'], PinnedSlides>();

/** The slides of the versions that a course pins: worked out once for each view, because every row asks. */
export function versionsOf({ versions }: Pick<CourseView, 'versions'>): PinnedSlides {
  const found = known.get(versions) ?? new Map(versions.map((version) => [version.pinned, version]));
  known.set(versions, found);
  return found;
}
