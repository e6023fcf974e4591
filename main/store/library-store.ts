/**
 * Composes the store of its parts; what each act means stands in `library-store.types.ts`.
 * Long because: every part is put together here, and nothing else is done.
 */
import { applyCourseEdits } from '../model/apply-course-edit';
import { applyDeckEdits } from '../model/apply-deck-edit';
import type { CourseEdit, DeckEdit } from '../model/change';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import { applyHandoutEdits, type HandoutEdit } from '../model/handout';
import type { Library } from '../model/library';
import { keepUnknown } from '../model/migrations';
import type { Recipe } from '../model/recipe';
import { refuseSilentCourseLowering, refuseSilentDeckLowering } from '../model/silent-lowering';
import { applyPresetEdits, type PresetEdit } from '../model/preset-change';
import { applyTemplateEdits, type TemplateEdit } from '../model/template-change';
import { openBin } from './bin';
import { binAlong, pairAndBin } from './bin-along';
import { createEditing, type Editing } from './editing';
import type { Found } from './found';
import { gatherHandoutInput } from './gather-handout-input';
import type { LibraryPaths } from './library-paths';
import { saveLibraryRecord, stampLibrary } from './library-record';
import type { Holder, LibraryStore, RecordKind, StoreNotice, StoreSurroundings } from './library-store.types';
import { createListing } from './listing';
import type { Lock } from './lock';
import { listPresets, movePresets, withEarlierPresets } from './presets';
import { openMediaFolder } from './media-folder';
import { openRecords } from './records';
import { openRegister } from './register';
import { registerActs } from './register-acts';
import { sentActs } from './sent';
import { createSerial } from './serial';
import type { SetAside } from './set-aside';
import { openTemplates } from './templates';
import { unpackingActs } from './unpackings';
import { openVersions, versionNameOf } from './versions';

export interface OpenedLibrary {
  readonly paths: LibraryPaths;
  readonly surroundings: StoreSurroundings;
  readonly found: Found;
  readonly setAside: SetAside;
  readonly library: Library;
  /** Null where the library is open for reading. */
  readonly lock: Lock | null;
  readonly heldBy: Holder | null;
  /** The system's reason where the folder cannot be written to; null otherwise. */
  readonly notWritable: string | null;
}

/** Puts the store together and compares its list with the folders. */
export async function composeStore({
  paths,
  surroundings,
  found,
  setAside,
  lock,
  heldBy,
  notWritable,
  ...opened
}: OpenedLibrary): Promise<LibraryStore> {
  const { disk, now, random, minimumLabel } = surroundings;
  const serial = createSerial();
  const listeners = new Set<(notice: StoreNotice) => void>();
  let library = opened.library;
  let closed = false;
  let stamped: Promise<void> | null = null;

  async function confirmMayWrite(): Promise<void> {
    if (closed) throw new KitbagFault('library.closed');
    if (!lock && notWritable !== null) throw new KitbagFault('library.read-only', { reason: notWritable });
    const { host = '', pid = 0, since = '' } = heldBy ?? {};
    if (!lock) throw new KitbagFault('library.read-only', { host, pid, since });
    await lock.confirm();
    await (stamped ??= stamp());
  }
  /** Before the first write, so that no earlier Kitbag takes what follows for its own; tried again where it failed. */
  async function stamp(): Promise<void> {
    try {
      // Before the library's record loses them, and without being asked whether this may be written: that is what is being asked.
      await movePresets(library, openRecords('preset', { ...tools, confirmMayWrite: () => Promise.resolve() }));
      library = await stampLibrary(paths, surroundings, library);
    } catch (error) {
      stamped = null;
      throw error;
    }
  }
  function tell(notice: StoreNotice): void {
    for (const listener of listeners) listener(notice);
  }

  const tools = { disk, paths, setAside, confirmMayWrite };
  const deckRecords = openRecords('deck', tools);
  const courseRecords = openRecords('course', tools);
  const handoutRecords = openRecords('handout', tools);
  const registered = { records: openRecords('issue', tools), holders: openRecords('holders', tools) };
  const listing = await createListing({
    disk,
    paths,
    found,
    decks: deckRecords,
    courses: courseRecords,
    handouts: handoutRecords,
    keeps: lock !== null,
  });
  const versions = openVersions(paths, tools);
  const media = openMediaFolder(paths.folder, disk, confirmMayWrite);
  const bin = openBin(paths, tools);

  const decks: Editing<Deck, DeckEdit> = createEditing<'deck', DeckEdit>('deck', byDeckEdits, {
    records: deckRecords,
    serial,
    now,
    saved: (deck, facts) => {
      listing.decks.note(deck, facts);
      tell({ kind: 'deck', id: deck.id, revision: deck.revision });
    },
    refuse: (before, after) => {
      refuseSilentDeckLowering(before, after, library.defaultLabel);
    },
    bin: binAlong({ get: (id) => decks.get(id), binRecord, restoreRecord }),
  });
  const courses = createEditing<'course', CourseEdit>('course', byCourseEdits, {
    records: courseRecords,
    serial,
    now,
    saved: (course, facts) => {
      listing.courses.note(course, facts);
      tell({ kind: 'course', id: course.id, revision: course.revision });
    },
    refuse: (before, after) => {
      refuseSilentCourseLowering(before, after, library.defaultLabel);
    },
  });
  const templateRecords = openRecords('template', tools);
  const templateEditing = createEditing<'template', TemplateEdit>('template', applyTemplateEdits, {
    records: templateRecords,
    serial,
    now,
    saved: ({ id, revision }) => {
      tell({ kind: 'template', id, revision });
    },
    refuse: () => undefined,
  });
  const presetRecords = withEarlierPresets(openRecords('preset', tools), () => library);
  const presets = createEditing<'preset', PresetEdit>('preset', applyPresetEdits, {
    records: presetRecords,
    serial,
    now,
    saved: ({ id, revision }) => {
      tell({ kind: 'preset', id, revision });
    },
    refuse: () => undefined,
  });
  const handouts = createEditing<'handout', HandoutEdit>('handout', applyHandoutEdits, {
    records: handoutRecords,
    serial,
    now,
    saved: (handout, facts) => {
      listing.handouts.note(handout, facts);
      tell({ kind: 'handout', id: handout.id, revision: handout.revision });
    },
    refuse: () => undefined,
  });
  const templates = openTemplates({ disk, paths, found, records: templateRecords, editing: templateEditing });
  const of = { deck: decks, course: courses, template: templateEditing, preset: presets, handout: handouts };
  const rowsOf = {
    deck: listing.decks,
    course: listing.courses,
    template: null,
    preset: null,
    handout: listing.handouts,
  };

  const gather = (recipe: Recipe) =>
    gatherHandoutInput(recipe, {
      library: () => library,
      minimumLabel,
      course: courses.get,
      deck: decks.get,
      version: versions.read,
      template: templates.orPlain,
    });
  const register = openRegister({ ...registered, disk, paths, media, found, gather, now, random, confirmMayWrite });

  async function afterMove(kind: RecordKind, id: string, revision: number | null): Promise<void> {
    of[kind].forget(id);
    rowsOf[kind]?.drop(id);
    if (revision !== null) await listing.list();
    tell({ kind, id, revision });
  }

  function binRecord(kind: RecordKind, id: string): Promise<void> {
    return serial.run(`${kind} ${id}`, async () => {
      await bin.put(kind, id);
      await afterMove(kind, id, null);
    });
  }

  function restoreRecord(kind: RecordKind, id: string): Promise<void> {
    return serial.run(`${kind} ${id}`, async () => {
      await bin.restore(kind, id);
      const { revision } = await of[kind].get(id);
      await afterMove(kind, id, revision);
    });
  }

  return {
    folder: paths.folder,
    access: lock ? 'write' : 'read',
    heldBy,
    minimumLabel,
    findings: found.all,
    library: () => library,
    changeLibrary: (base, changes) =>
      serial.run('library', async () => {
        const { id, revision } = library;
        if (revision !== base)
          throw new KitbagFault('record.changed-elsewhere', { kind: 'library', id, base, revision });
        await confirmMayWrite();
        const changed = { ...library, ...changes, revision: base + 1, changedAt: now() };
        library = await saveLibraryRecord(paths, surroundings, keepUnknown('library', library, changed));
        tell({ kind: 'library', id: library.id, revision: library.revision });
        return library;
      }),
    list: listing.list,
    takeFirstListing: listing.takeFirst,
    createDeck: decks.create,
    getDeck: decks.get,
    changeDeck: ({ deck, base, edits, said }) => decks.change(deck, base, edits, said),
    pinDeck: (id) => serial.run('versions', async () => versions.keep(await decks.get(id))),
    getVersion: versions.read,
    versionOf: async (id) => versionNameOf(await decks.get(id)),
    sameSource: async (original) =>
      (await listing.list()).decks.filter(({ sources }) => sources.includes(original)).map(({ id }) => id),
    createCourse: courses.create,
    getCourse: courses.get,
    changeCourse: ({ course, base, edits, said }) => courses.change(course, base, edits, said),
    listTemplates: templates.list,
    getTemplate: templates.get,
    createTemplate: templates.create,
    changeTemplate: ({ template, base, edits, said }) => templates.change(template, base, edits, said),
    listPresets: () => listPresets({ disk, paths, found, records: presetRecords }, () => library),
    getPreset: presets.get,
    createPreset: presets.create,
    changePreset: (id, base, changes) => presets.change(id, base, [{ kind: 'preset.set', changes }], 'preset'),
    createHandout: handouts.create,
    getHandout: handouts.get,
    listHandouts: listing.listHandouts,
    knownDecks: listing.knownDecks,
    knownCourses: listing.knownCourses,
    changeHandout: ({ handout, base, edits, said }) => handouts.change(handout, base, edits, said),
    undo: (kind, id) => of[kind].move(id, 'undo'),
    redo: (kind, id) => of[kind].move(id, 'redo'),
    undoState: (kind, id) => of[kind].state(id),
    addMedia: (sha, ext, bytes) => serial.run(`media ${sha}`, () => media.add(sha, ext, bytes)),
    media: () => media,
    mediaPath: media.path,
    freeBytes: () => disk.freeBytes(paths.folder),
    gatherHandoutInput: gather,
    ...registerActs(register, serial, tell),
    ...unpackingActs({
      ...tools,
      records: openRecords('unpacking', tools),
      editing: of,
      versions,
      serial,
      binRecord,
      restoreRecord,
      readBinned: bin.read,
      now,
      random,
    }),
    ...sentActs({ disk, paths, records: openRecords('sent', tools), serial, now, random }),
    pairDecks: (request) => pairAndBin(request, decks, { get: decks.get, binRecord, restoreRecord }),
    binRecord,
    restoreRecord,
    listBin: bin.list,
    getBinned: bin.read,
    countBin: bin.count,
    deleteForGood: (kind, id) => serial.run(`${kind} ${id}`, () => bin.remove(kind, id)),
    onChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      if (closed) return;
      await serial.idle();
      closed = true;
      await listing.close();
      await lock?.release();
      listeners.clear();
    },
  };
}

function byDeckEdits(record: Deck, edits: readonly DeckEdit[]) {
  const { deck, inverse } = applyDeckEdits(record, edits);
  return { record: deck, inverse };
}

function byCourseEdits(record: Course, edits: readonly CourseEdit[]) {
  const { course, inverse } = applyCourseEdits(record, edits);
  return { record: course, inverse };
}
