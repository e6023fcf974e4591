/** The slides that going back to an earlier version would change, as they are and as they were. */
import type { ChangedSlideRow, ShownSlide } from '../../contract/changed-slides';
import { slidesShown } from '../../kit/compare/course-changes';
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { RestorableKind } from '../../model/earlier';
import type { Desk } from '../desk';
import { presentRecord } from '../present-record';
import { rowsBetween, sideOf } from '../rows-between';
import { toBackUp } from './make-backup';
import { jobOf, type RestoreWork } from './restore';

/**
 * Empty for a template or handout, which have no slides, and where the library has no such record any more: then every slide would
 * come back. What was on show before is on show no longer. Throws `backup.not-found`.
 */
export async function viewEarlierSlides(
  { store, workers, second }: Pick<RestoreWork, 'store' | 'workers' | 'second'>,
  stage: Desk['earlierStage'],
  kind: RestorableKind,
  id: string,
  name: string,
): Promise<readonly ChangedSlideRow[]> {
  if (kind !== 'deck' && kind !== 'course') return [];
  const present = await presentRecord(store, kind, id);
  if (!present) return [];
  const library = toBackUp(store, second);
  const earlier = await workers.keeping.run('backup.record', { library, kind, id, present, name }, jobOf(store));
  if (!earlier) return [];
  const nameOf = stage.show(library);
  const staged = (deck: Deck): Pick<ShownSlide, 'version' | 'revision'> => ({ version: nameOf(deck), revision: 0 });
  if (kind === 'course') {
    const shown = (course: Course) => slidesShown(course, earlier.versions);
    return rowsBetween(shown(present as Course), shown(earlier.record as Course), staged);
  }
  return rowsBetween(sideOf([present as Deck]), sideOf([earlier.record as Deck]), (deck) =>
    deck === present ? { version: 'head', revision: present.revision } : staged(deck),
  );
}
