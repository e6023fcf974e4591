/** Makes the contract's views from what the store gives. */
import type { CourseView, DeckView, HandoutView, LibraryView, TemplateView } from '../contract/views';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { Finding } from '../model/finding';
import type { Handout } from '../model/handout';
import { deckNews } from '../model/deck-news';
import type { DeckId, Sha256 } from '../model/ids';
import { pinsOf } from '../model/pins';
import type { Template } from '../model/template';
import { markingRules } from './marking-rules';
import { underHead } from '../model/under-head';
import type { LibraryListing, LibraryStore } from '../store/library-store.types';
import { versionNameOf } from '../store/versions';
import type { Desk } from './desk';
import { movedTo } from './take-update';

/** A library in a folder that a service synchronises is a finding: two machines would write into it at once. */
function syncFinding(desk: Desk, folder: string): readonly Finding[] {
  const service = desk.host.syncServiceOf(folder);
  return service === null ? [] : [{ code: 'library.synchronised', weight: 'look', place: {}, facts: { service } }];
}

/** Backups that fail are told where the person works. A second place that is missing is told in the settings alone: a stick often is. */
function backupFindings(desk: Desk): readonly Finding[] {
  const { last, fault } = desk.backups.kept();
  const found = (last?.findings ?? []).filter(({ code }) => code !== 'backup.second-place-missing');
  return fault ? [{ code: fault.code, weight: 'look', place: {}, facts: fault.facts }, ...found] : found;
}

/** `listing`: where it is known already. */
export async function viewLibrary(
  desk: Desk,
  store: LibraryStore,
  listing: LibraryListing | null = null,
): Promise<LibraryView> {
  const { decks, courses, handouts } = listing ?? (await store.list());
  const [templates, presets, binned] = await Promise.all([
    store.listTemplates(),
    store.listPresets(),
    store.countBin(),
  ]);
  const { name, defaultLabel, agency } = store.library();
  const heldBy = store.heldBy ? `${store.heldBy.host} (${String(store.heldBy.pid)})` : null;
  return {
    name,
    folder: store.folder,
    defaultLabel,
    heldBy,
    decks,
    courses,
    handouts,
    templates,
    template: agency.template,
    presets,
    agency,
    binned,
    findings: [...syncFinding(desk, store.folder), ...store.findings(), ...backupFindings(desk)],
  };
}

export function viewTemplate(store: LibraryStore, template: Template): TemplateView {
  return { template, ...store.undoState('template', template.id) };
}

export function viewKeptHandout(store: LibraryStore, handout: Handout): HandoutView {
  return { handout, ...store.undoState('handout', handout.id) };
}

export function viewDeck(store: LibraryStore, deck: Deck): DeckView {
  return { deck, ...store.undoState('deck', deck.id) };
}

/** The deck as it is now, where it is another than the course took. One in the bin has no newer head: what was taken stays. */
function newerHead(store: LibraryStore, deck: DeckId, pinned: Sha256): Promise<Deck | null> {
  return store.getDeck(deck).then(
    (head) => (versionNameOf(head) === pinned ? null : head),
    () => null,
  );
}

export async function viewCourse(store: LibraryStore, course: Course): Promise<CourseView> {
  const { decks } = await store.list();
  const pins = await Promise.all(
    pinsOf(course).map(async ({ deck, pinned }) => ({
      deck,
      pinned,
      version: await store.getVersion(pinned),
      head: await newerHead(store, deck, pinned),
    })),
  );
  const versions = pins.map(({ deck, pinned, version, head }) => {
    const news = head && deckNews(course, deck, new Map([[pinned, version]]), head);
    const shown = head ? underHead(head, version, markingRules(store)) : version;
    return {
      deck,
      pinned,
      title: head?.title ?? version.title,
      slides: shown.slides,
      taken: news && { slides: version.slides, label: version.marking.label, news },
      movedTo: movedTo(decks, deck),
    };
  });
  return { course, versions, ...store.undoState('course', course.id) };
}
