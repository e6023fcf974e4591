/** Reads one record of a kit as carefully as one of the library: nothing in it is believed before it is checked. */
import { slidesMaterialOf } from '../../model/course-material';
import type { Course } from '../../model/course';
import type { RestorableRecord } from '../../model/earlier';
import { KitbagFault } from '../../model/fault';
import type { Sha256, TemplateId } from '../../model/ids';
import type { KitItem, KitItemKind } from '../../model/kit';
import { openRecord } from '../../model/migrations';
import { builtInTemplate } from '../../model/template';
import { contentHash } from '../../files/content-hash';
import type { KitProblemKind } from './kit-problems';

export type ReadRecord =
  | { readonly record: Course; readonly pins: readonly Sha256[] }
  | { readonly record: Exclude<RestorableRecord, Course> };

/** What is wanted: a thing of the manifest, or a version of a deck, which has no id or saves of its own. */
export type WantedRecord = Pick<KitItem, 'kind' | 'id' | 'content'> | { readonly kind: 'deck'; readonly id: null };

/** The record, or what is wrong with it. */
export function readRecord(wanted: WantedRecord, bytes: Uint8Array): ReadRecord | KitProblemKind {
  if (wanted.kind === 'handout') return 'unreadable';
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as object;
    const saved = { revision: 0, changedAt: '' };
    if (wanted.id === null) return { record: openRecord('deck', { ...value, ...saved }) };
    if (contentHash({ ...saved, ...value }) !== wanted.content) return 'changed';
    const read = openKind(wanted.kind, value);
    // Built-in templates are every library's own: no kit brings one.
    const isOurs = wanted.kind === 'template' && builtInTemplate(wanted.id as TemplateId) !== null;
    return read.record.id === wanted.id && !isOurs ? read : 'misnamed';
  } catch (error) {
    return error instanceof KitbagFault && error.code === 'record.newer' ? 'newer' : 'unreadable';
  }
}

function openKind(kind: Exclude<KitItemKind, 'handout'>, value: unknown): ReadRecord {
  if (kind === 'recipe') return { record: openRecord('handout', value) };
  if (kind !== 'course') return { record: openRecord(kind, value) };
  const record = openRecord('course', value);
  return { record, pins: slidesMaterialOf(record).map(({ pinned }) => pinned) };
}
