/** A delta kit counts on what the kit before it brought: it is refused where the library lacks any of that. */
import { contentHash } from '../files/content-hash';
import { labelledCourse, labelledDeck } from '../kit/prepare/label-decks';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { titleOfRecord, type RestorableRecord } from '../model/earlier';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import { storedAs, type KitFile, type KitManifest } from '../model/kit';
import { textIn } from '../model/language';
import type { Unpacking } from '../model/unpacking';
import type { LibraryStore } from '../store/library-store.types';
import { isMediaAtHand } from './media-at-hand';
import { presentRecord } from './present-record';
import { versionAtHand } from './version-at-hand';

/** How much of a kit's hash is told: enough to compare by eye. */
const hashDigits = 8;

/** What people are told of the kit that another builds on. */
export function baseFacts({ kit, date, files }: NonNullable<KitManifest['base']>) {
  return { date, kit: kit.slice(0, hashDigits), count: files.length };
}

/**
 * Throws `kit.base-missing` where the library lacks a file or a record that the kit counts on; `store` is null for a library that is yet
 * to be made. Gives a finding for each record that is there in another state than the kit before left it, and was never taken from it:
 * what changed in between is in neither kit.
 */
export async function confirmBase({ base }: KitManifest, store: LibraryStore | null): Promise<readonly Finding[]> {
  if (!base) return [];
  let count = 0;
  for (const file of base.files) if (!store || !(await isHere(file, store))) count += 1;
  const others: Finding[] = [];
  const taken = store ? changesTaken(await store.listUnpackings(), base.kit) : null;
  for (const record of base.records ?? []) {
    const mine = store && (await heldOf(record, store));
    if (mine === null) count += 1;
    else if (store && taken && !taken.isBase && !taken.after.has(record.content) && !isAsSent(record, mine, store))
      others.push(otherState(mine, base.date));
  }
  const { date, kit } = baseFacts(base);
  if (count > 0) throw new KitbagFault('kit.base-missing', { date, kit, count });
  return others;
}

type BaseRecord = NonNullable<NonNullable<KitManifest['base']>['records']>[number];

/** The library's own of a record, in whatever state, in the bin too; null where it has none. */
async function heldOf({ kind, id }: BaseRecord, store: LibraryStore): Promise<RestorableRecord | null> {
  // No kit of ours names one: it stays in the kit that brought it.
  if (kind === 'handout') return null;
  return (await presentRecord(store, storedAs(kind), id)) ?? (await store.getBinned(storedAs(kind), id));
}

/** What was taken in and stands: whether the kit before was, and the content that any of it left. */
function changesTaken(unpackings: readonly Unpacking[], base: string) {
  const standing = unpackings.filter(({ undoneAt }) => undoneAt === null);
  return {
    isBase: standing.some(({ kit }) => kit === base),
    after: new Set(standing.flatMap(({ changes }) => changes.map(({ after }) => after))),
  };
}

/** True where the library's own would travel as the record that the kit counts on. */
function isAsSent({ kind, content }: BaseRecord, mine: RestorableRecord, store: LibraryStore): boolean {
  const { defaultLabel } = store.library();
  if (kind === 'deck') return contentHash(labelledDeck(mine as Deck, defaultLabel)) === content;
  return contentHash(kind === 'course' ? labelledCourse(mine as Course, defaultLabel) : mine) === content;
}

function otherState(mine: RestorableRecord, date: string): Finding {
  const title = textIn(titleOfRecord(mine), 'en') || mine.id;
  return { code: 'kit.base-other-state', weight: 'look', place: {}, facts: { title, date } };
}

async function isHere(file: KitFile, store: LibraryStore): Promise<boolean> {
  if (file.path.startsWith('versions/')) return (await versionAtHand(file.sha256, store)) !== null;
  return isMediaAtHand(file, store);
}
