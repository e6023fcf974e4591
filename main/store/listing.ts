/** The library's list: decks, courses and handouts in a few words, and the index that makes opening quick. */
import { reasonOf, type Disk } from '../files/disk';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { KitbagFault } from '../model/fault';
import type { Handout } from '../model/handout';
import type { DeckId, Sha256 } from '../model/ids';
import type { Found } from './found';
import type { LibraryPaths } from './library-paths';
import type { CourseSummary, DeckSummary, HandoutSummary, LibraryListing } from './library-store.types';
import type { Records } from './records';
import { type Summaries, createSummaries } from './summaries';
import { readSummaryIndex, writeSummaryIndex } from './summary-index';
import { summaryOfCourse, summaryOfDeck, summaryOfHandout } from './summary';

export interface Listing {
  readonly decks: Pick<Summaries<Deck, DeckSummary>, 'note' | 'drop'>;
  readonly courses: Pick<Summaries<Course, CourseSummary>, 'note' | 'drop'>;
  readonly handouts: Pick<Summaries<Handout, HandoutSummary>, 'note' | 'drop'>;
  readonly list: () => Promise<LibraryListing>;
  /** What opening found, once, as long as nothing was listed or changed since; else null. */
  readonly takeFirst: () => LibraryListing | null;
  /** The handouts alone: asked for after each choice that is made for one. */
  readonly listHandouts: () => Promise<readonly HandoutSummary[]>;
  /** The deck that came from an original file, as far as the last comparison knows: asked for each of many imported files. */
  readonly deckFrom: (original: Sha256) => DeckId | null;
  /** The decks as the last comparison knows them: asked for with each letter that is typed into the search. */
  readonly knownDecks: () => readonly DeckSummary[];
  /** The courses likewise: asked for with each change of a deck. */
  readonly knownCourses: () => readonly CourseSummary[];
  /** Keeps the index, if it changed. */
  readonly close: () => Promise<void>;
}

export interface ListingTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly found: Found;
  readonly decks: Records<Deck>;
  readonly courses: Records<Course>;
  readonly handouts: Records<Handout>;
  /** False where the library is open for reading: then the index is only read. */
  readonly keeps: boolean;
}

/** No save waits for the index, and a burst of saves writes it once. */
const indexAfterMs = 2000;

/** Reads the index and compares it with the folders. */
export async function createListing({ disk, paths, found, keeps, ...records }: ListingTools): Promise<Listing> {
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): void {
    timer = null;
    writing = writing.then(() =>
      writeSummaryIndex(disk, paths.summaries, {
        decks: ofDecks.rows(),
        courses: ofCourses.rows(),
        handouts: ofHandouts.rows(),
      }),
    );
  }
  let first: LibraryListing | null = null;
  function changed(): void {
    first = null;
    if (!keeps || timer) return;
    timer = setTimeout(write, indexAfterMs);
    timer.unref();
  }

  const index = await readSummaryIndex(disk, paths.summaries);
  const shared = { disk, paths, found, changed };
  const ofDecks = createSummaries<Deck, DeckSummary>('deck', {
    ...shared,
    records: records.decks,
    summarise: summaryOfDeck,
    known: index.decks,
  });
  const ofCourses = createSummaries<Course, CourseSummary>('course', {
    ...shared,
    records: records.courses,
    summarise: summaryOfCourse,
    known: index.courses,
  });
  const ofHandouts = createSummaries<Handout, HandoutSummary>('handout', {
    ...shared,
    records: records.handouts,
    summarise: summaryOfHandout,
    known: index.handouts,
  });
  const list = async (): Promise<LibraryListing> => {
    first = null;
    try {
      // A network folder or a stick that went away may leave an empty folder in its place, which is no library without decks.
      if (!(await disk.facts(paths.record))) throw new KitbagFault('library.not-found', { folder: paths.folder });
      return {
        decks: await ofDecks.refresh(),
        courses: await ofCourses.refresh(),
        handouts: await ofHandouts.refresh(),
      };
    } catch (error) {
      if (error instanceof KitbagFault) throw error;
      const facts = { folder: paths.folder, reason: reasonOf(error) };
      throw new KitbagFault('library.unreadable', facts, { cause: error });
    }
  };
  const takeFirst = (): LibraryListing | null => {
    const taken = first;
    first = null;
    return taken;
  };
  first = await list();

  return {
    decks: ofDecks,
    courses: ofCourses,
    handouts: ofHandouts,
    list,
    takeFirst,
    listHandouts: ofHandouts.refresh,
    deckFrom: (original) => ofDecks.known().find(({ sources }) => sources.includes(original))?.id ?? null,
    knownDecks: ofDecks.known,
    knownCourses: ofCourses.known,
    async close() {
      if (timer) {
        clearTimeout(timer);
        write();
      }
      await writing;
    },
  };
}
