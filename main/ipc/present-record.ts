/** A record of the library as it is; null where it has none. */
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { nullOn } from '../model/fault';
import type { CourseId, DeckId, TemplateId } from '../model/ids';
import type { Template } from '../model/template';
import type { LibraryStore, PackedKind } from '../store/library-store.types';

export function presentRecord(
  store: LibraryStore,
  kind: PackedKind,
  id: string,
): Promise<Deck | Course | Template | null> {
  const get = {
    deck: () => store.getDeck(id as DeckId),
    course: () => store.getCourse(id as CourseId),
    template: () => store.getTemplate(id as TemplateId),
  };
  return nullOn<Deck | Course | Template>(`${kind}.not-found`, get[kind]);
}
