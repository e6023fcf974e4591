/** Courses that show decks as they were: told from the list, and read only where a deck was changed since. */
import type { OlderCourse } from '../contract/views';
import { placesOfDeck } from '../model/course-material';
import { deckNews } from '../model/deck-news';
import type { DeckId, Sha256 } from '../model/ids';
import { restrictingIn } from '../model/restrictions';
import type { CourseSummary, DeckSummary, LibraryStore } from '../store/library-store.types';
import { versionAtHand } from './version-at-hand';

/** What there is to tell of a deck of a course. */
type Told = Pick<OlderCourse['decks'][number], 'news' | 'sessions' | 'labels' | 'gradings' | 'caveats'>;

/** By course, deck and the revisions of both: somebody who types asks again and again. */
type Known = ReadonlyMap<string, Told | null>;
const known = new WeakMap<LibraryStore, Known>();

async function newsOf(
  store: LibraryStore,
  { id, pins }: CourseSummary,
  { id: deck, content }: DeckSummary,
): Promise<Told | null> {
  const [course, head] = [await store.getCourse(id), await store.getDeck(deck)];
  const pinned = pins.flatMap((pin) => (pin.deck === deck ? [pin.pinned] : []));
  const versions = await Promise.all(pinned.map(async (sha) => [sha, await versionAtHand(sha, store)] as const));
  const older = versions.flatMap(([sha, version]) => (version ? [[sha, version] as const] : []));
  const news = deckNews(course, deck, new Map(older), head);
  if (!news) return null;
  const labels = older.flatMap(([, { marking, slides }]) =>
    slides.map((slide) => slide.marking.label ?? marking.label),
  );
  const markings = older.flatMap(([, { marking, slides }]) => [marking, ...slides.map((slide) => slide.marking)]);
  const sessions = placesOfDeck(course, deck, (one) => one.pinned !== content);
  return { news, sessions, labels: [...new Set(labels)], ...restrictingIn(markings) };
}

/** The decks of a course whose head is another than a version that it shows, each once. */
function changedIn({ pins }: CourseSummary, content: ReadonlyMap<DeckId, Sha256>): ReadonlySet<DeckId> {
  return new Set(pins.flatMap(({ deck, pinned }) => ((content.get(deck) ?? pinned) === pinned ? [] : [deck])));
}

/** Every course that shows a deck otherwise than it is now, as the last listing of the library knows them. */
export async function olderCourses(store: LibraryStore): Promise<readonly OlderCourse[]> {
  const before: Known = known.get(store) ?? new Map<string, Told | null>();
  const decks = new Map(store.knownDecks().map((deck) => [deck.id, deck]));
  const content = new Map(Array.from(decks.values(), (deck) => [deck.id, deck.content]));
  const now = new Map<string, Told | null>();
  const older: OlderCourse[] = [];
  for (const course of store.knownCourses()) {
    const decksTold: OlderCourse['decks'][number][] = [];
    for (const id of changedIn(course, content)) {
      const deck = decks.get(id);
      if (!deck) continue;
      const key = [course.id, course.revision, id, deck.revision].join(' ');
      // A record that went since the listing, or that another program holds, is asked for again the next time.
      const told = before.has(key) ? before.get(key) : await newsOf(store, course, deck).catch(() => undefined);
      if (told !== undefined) now.set(key, told);
      if (told) decksTold.push({ deck: id, title: deck.title, ...told });
    }
    if (decksTold.length > 0) older.push({ course: course.id, decks: decksTold });
  }
  known.set(store, now);
  return older;
}
