/** Puts a record of any kind into the bin or takes it out again; gives the library as it is then. */
import type { LibraryView } from '../contract/views';
import type { RecordKind } from '../store/library-store.types';
import { openWork, type Desk } from './desk';
import { viewLibrary } from './views';

export async function binRecord(desk: Desk, kind: RecordKind, id: string): Promise<LibraryView> {
  const { store } = openWork(desk);
  await store.binRecord(kind, id);
  return viewLibrary(desk, store);
}

export async function restoreRecord(desk: Desk, kind: RecordKind, id: string): Promise<LibraryView> {
  const { store } = openWork(desk);
  await store.restoreRecord(kind, id);
  return viewLibrary(desk, store);
}
