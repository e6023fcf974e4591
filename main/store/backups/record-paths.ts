/** Where records that can be gone back to lie in a library, as backups name them. */
import { restorableKinds, type RestorableKind } from '../../model/earlier';
import { folderNames } from '../library-paths';

const path = /^([a-z]+)\/([a-z0-9-]+)\.json$/;

/** The path of a record in a backup's list. */
export function pathOfRecord(kind: RestorableKind, id: string): string {
  return `${folderNames[kind]}/${id}.json`;
}

/** The record that a path stands for; null for other files. */
export function recordAtPath(given: string): { readonly kind: RestorableKind; readonly id: string } | null {
  const [, folder, id] = path.exec(given) ?? [];
  const kind = restorableKinds.find((one) => folderNames[one] === folder);
  return kind === undefined || id === undefined ? null : { kind, id };
}
