/** Compares a kit with the library, before anything is touched. */
import { basename } from 'node:path';
import { sha256 } from '../files/sha256';
import { compareThing, type ComparedThing, type MineAsItTravels, type SentAlike } from '../kit/compare/compare-thing';
import { labelledCourse, labelledDeck } from '../kit/prepare/label-decks';
import { hashesIn } from '../kit/prepare/media-used';
import type { KitReading, KitThing } from '../kit/read/read-kit';
import { canonicalDeck } from '../model/canonical';
import type { Course } from '../model/course';
import { slidesMaterialOf, withMaterial } from '../model/course-material';
import type { Deck } from '../model/deck';
import { nullOn } from '../model/fault';
import type { Finding } from '../model/finding';
import type { CourseId, DeckId, HandoutId, PresetId, Sha256, TemplateId } from '../model/ids';
import { storedAs, type KitManifest } from '../model/kit';
import type { KitKey } from '../model/kit-lock';
import { formerOf, standingOf, type KnownSender, type Sender, type SenderStanding } from '../model/kit-sender';
import type { Unpacking } from '../model/unpacking';
import type { LibraryStore } from '../store/library-store.types';
import { openVersion } from '../store/versions';
import { kitLimits } from '../workers/worker-line';
import { openAsSent } from './as-sent';
import { confirmBase } from './confirm-base';
import type { MakeOptions } from './make-handout';
import { isMediaAtHand } from './media-at-hand';
import { underOwnAppendices } from './own-appendices';
import type { OpenWork } from './session';

/** A thing beside what the library has of it; null where it has none. */
export type ComparedWithMine = ComparedThing & {
  readonly mine: MineAsItTravels | null;
  /** Both as they travel without what the kit leaves out; null where that is nothing, or is not known. */
  readonly sent: SentAlike | null;
};

export interface ComparedKit {
  readonly reading: KitReading;
  /** The SHA-256 of the file that was read. */
  readonly fingerprint: Sha256;
  readonly things: readonly ComparedWithMine[];
  /** The versions that courses of the kit or of the library pin, by the names that they have in kits. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
  /** How its sender stands to those whose kits the library took before. */
  readonly standing: SenderStanding;
  /** Who signed kits of this name or library before, with another key. */
  readonly former: Sender | null;
  /** The paths of media that the library's own records name and lack, and that the kit has whole. */
  readonly mends: readonly string[];
  /** What a person should know before they take it. */
  readonly findings: readonly Finding[];
}

/** What a person's own list says of a sender, and what the library says goes by where it says nothing. */
export type JudgeSender = (sender: Sender | null, inLibrary: SenderStanding) => SenderStanding;

/**
 * Reads the kit in the worker for foreign files. `store` is null for a library that is yet to be made: everything is new then.
 * Throws `kit.base-missing`, and what reading throws.
 */
export async function compareKit(
  { workers, store }: Pick<OpenWork, 'workers'> & { readonly store: LibraryStore | null },
  file: string,
  key: KitKey | null = null,
  options: MakeOptions = {},
  judge: JudgeSender = (_sender, inLibrary) => inLibrary,
): Promise<ComparedKit> {
  const name = basename(file);
  const job = { subject: name, limits: kitLimits, ...options };
  const read = await workers.importing.run('kit.read', { file, name, key }, job);
  const findings = await confirmBase(read.manifest, store);
  const isStripped = !read.manifest.scope.instructor;
  const own = store ? await underOwnAppendices(read.things, { workers, store }) : read.things;
  const things = store ? own.map((thing) => wholeWith(thing, store)) : own;
  const reading = { ...read, things };
  const versions = store
    ? await versionsOfKit(reading, { file, key }, { workers, store }, job)
    : new Map<Sha256, Deck>();
  const compared: ComparedWithMine[] = [];
  const asSent = store && (await openAsSent(read.manifest, { workers, store }, job));
  for (const [sha, version] of asSent?.versions ?? []) versions.set(sha, version);
  for (const [index, thing] of things.entries()) {
    const mine = store && (await mineOf(store, thing, versions));
    const [own, theirs] = [asSent?.recordOf(thing) ?? null, read.things[index]?.record ?? null];
    const sent = own && theirs ? { mine: own, theirs } : null;
    compared.push({ ...compareThing(thing, mine, versions, isStripped, sent), mine, sent });
  }
  const known = store ? knownSenders(await store.listUnpackings()) : [];
  const { sender, manifest } = reading;
  const standing = judge(sender, standingOf(sender, manifest.library.id, known));
  const former = formerOf(sender, manifest.library.id, known);
  const mends = store ? mediaLacking(compared, manifest, store) : [];
  const { fingerprint } = read;
  return { reading, fingerprint, things: compared, versions, standing, former, findings, mends };
}

/** A thing whose media did not all arrive is whole where the library has those. */
function wholeWith(thing: KitThing, store: LibraryStore): KitThing {
  const { lacks } = thing;
  return lacks.length > 0 && lacks.every((file) => isMediaAtHand(file, store)) ? { ...thing, isWhole: true } : thing;
}

/** Of what is the same here all media that it needs; of what differs those that the library's own names too. */
function mediaLacking(things: readonly ComparedWithMine[], manifest: KitManifest, store: LibraryStore) {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const lacking = new Set<string>();
  for (const { thing, state, mine, sent } of things) {
    if (!mine || (state !== 'same' && state !== 'differs')) continue;
    const named = state === 'same' && sent === null ? null : hashesIn(JSON.stringify(mine.record));
    for (const path of thing.needs) {
      const file = path.startsWith('media/') ? files.get(path) : undefined;
      if (file && (named?.has(file.sha256) ?? true) && !isMediaAtHand(file, store)) lacking.add(path);
    }
  }
  return [...lacking].sort();
}

function knownSenders(unpackings: readonly Unpacking[]): readonly KnownSender[] {
  return unpackings.flatMap(({ sender, library }) => (sender && library !== undefined ? [{ sender, library }] : []));
}

const versionName = /^versions\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/;

const shaOf = (path: string): Sha256 => (versionName.exec(path)?.[1] ?? '') as Sha256;

/** The versions that the kit's courses pin, as values: out of the kit, or those that its base brought. */
async function versionsOfKit(
  reading: KitReading,
  { file, key }: { readonly file: string; readonly key: KitKey | null },
  { workers, store }: Pick<OpenWork, 'workers' | 'store'>,
  job: Parameters<OpenWork['workers']['importing']['run']>[2],
): Promise<Map<Sha256, Deck>> {
  const courses = reading.things.filter(({ item, isWhole }) => item.kind === 'course' && isWhole);
  const paths = [...new Set(courses.flatMap(({ needs }) => needs.filter((path) => versionName.test(path))))];
  const base = new Set(reading.manifest.base?.files.map(({ path }) => path));
  const inKit = paths.filter((path) => !base.has(path));
  const found = await workers.importing.run('kit.files', { file, name: job.subject, key, paths: inKit }, job);
  const versions = new Map<Sha256, Deck>();
  inKit.forEach((path, index) => {
    const [sha, bytes] = [shaOf(path), found[index]];
    if (bytes) versions.set(sha, openVersion(bytes));
  });
  for (const path of paths) if (base.has(path)) versions.set(shaOf(path), await store.getVersion(shaOf(path)));
  return versions;
}

/** The library's own of a thing; null where it has none. `versions` get those that it pins. */
function mineOf(store: LibraryStore, { item }: KitThing, versions: Map<Sha256, Deck>): Promise<MineAsItTravels | null> {
  const { defaultLabel } = store.library();
  const { kind, id } = item;
  if (kind === 'handout') return Promise.resolve(null);
  return nullOn(`${storedAs(kind)}.not-found`, async (): Promise<MineAsItTravels | null> => {
    switch (kind) {
      case 'deck': {
        const deck = await store.getDeck(id as DeckId);
        return { kind: 'deck', record: labelledDeck(deck, defaultLabel), revision: deck.revision };
      }
      case 'course': {
        const course = await store.getCourse(id as CourseId);
        const record = await asItTravels(course, store, versions);
        return { kind: 'course', record, revision: course.revision };
      }
      case 'template': {
        const template = await store.getTemplate(id as TemplateId);
        return { kind: 'template', record: template, revision: template.revision };
      }
      case 'preset': {
        const preset = await store.getPreset(id as PresetId);
        return { kind: 'preset', record: preset, revision: preset.revision };
      }
      case 'recipe': {
        const handout = await store.getHandout(id as HandoutId);
        return { kind: 'handout', record: handout, revision: handout.revision };
      }
    }
  });
}

/** A course with the names that its versions have once their labels are written out; one that is missing keeps its name. */
async function asItTravels(course: Course, store: LibraryStore, versions: Map<Sha256, Deck>): Promise<Course> {
  const { defaultLabel } = store.library();
  const names = new Map<Sha256, Sha256>();
  for (const material of slidesMaterialOf(course)) {
    if (names.has(material.pinned)) continue;
    const version = await store.getVersion(material.pinned).catch(() => null);
    if (!version) continue;
    const labelled = labelledDeck(version, defaultLabel);
    const name = sha256(canonicalDeck(labelled));
    names.set(material.pinned, name);
    versions.set(name, labelled);
  }
  const renamed = withMaterial(course, (one) => [
    one.kind === 'slides' ? { ...one, pinned: names.get(one.pinned) ?? one.pinned } : one,
  ]);
  return labelledCourse(renamed, defaultLabel);
}
