/** A record of the library as it is; null where it has none. */
import type { RestorableKind, RestorableRecord } from '../model/earlier';
import { nullOn } from '../model/fault';
import type { CourseId, DeckId, HandoutId, PresetId, TemplateId } from '../model/ids';
import type { LibraryStore } from '../store/library-store.types';

export function presentRecord(store: LibraryStore, kind: RestorableKind, id: string): Promise<RestorableRecord | null> {
  const get = {
    deck: () => store.getDeck(id as DeckId),
    course: () => store.getCourse(id as CourseId),
    template: () => store.getTemplate(id as TemplateId),
    preset: () => store.getPreset(id as PresetId),
    handout: () => store.getHandout(id as HandoutId),
  };
  return nullOn<RestorableRecord>(`${kind}.not-found`, get[kind]);
}
