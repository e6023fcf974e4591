/**
 * What the store gives to the rooms above it: a library on disk, opened.
 * Long because: it is one interface, with every shape that its acts take and give.
 */
import type { Disk } from '../files/disk';
import type { CourseChange, DeckChange, DeckEdit } from '../model/change';
import type { NumberedHolder } from '../model/copies';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { RestorableRecord } from '../model/earlier';
import type { Finding } from '../model/finding';
import type { Handout, HandoutChange } from '../model/handout';
import type { HandoutInput } from '../model/handout-input';
import type {
  CourseId,
  DayId,
  DeckId,
  HandoutId,
  IssueId,
  PresetId,
  RandomBytes,
  SessionId,
  Sha256,
  SlideId,
  TemplateId,
} from '../model/ids';
import type { Holders } from '../model/holders';
import type { Issue } from '../model/issue';
import type { Language, Texts } from '../model/language';
import type { Library } from '../model/library';
import type { TlpLabel } from '../model/marking';
import type { MediaSource } from '../model/media';
import type { LayoutChoice, Recipe } from '../model/recipe';
import type { Restrictions } from '../model/restrictions';
import type { GivenKit, Sent } from '../model/sent';
import type { PresetEdit } from '../model/preset-change';
import type { Preset } from '../model/presets';
import type { Template } from '../model/template';
import type { TemplateChange } from '../model/template-change';
import type { Unpacking } from '../model/unpacking';
import type { BinnedRecord } from './binned-record';
import type { Leaving, TakenBack, TakenBackup, TakenKit, Taking } from './unpackings';

/** The outside of the store, passed in: disk, clock, chance and the machine. */
export interface StoreSurroundings {
  readonly disk: Disk;
  /** An ISO 8601 instant. */
  readonly now: () => string;
  readonly random: RandomBytes;
  readonly host: {
    readonly name: string;
    /** Tells machines of one name apart. */
    readonly machine?: string;
    readonly pid: number;
    isAlive(pid: number): boolean;
  };
  /**
   * `write` takes the lock, and opens read-only where another Kitbag holds it; `read` never takes it (workers, exports);
   * `take-over` takes it from another host, after a person said that nobody works there.
   */
  readonly mode: 'write' | 'read' | 'take-over';
  /** No handout and no kit of the library has a weaker label. */
  readonly minimumLabel?: TlpLabel | undefined;
  /** The version of Kitbag that opens it; absent for this one. */
  readonly program?: string;
}

/** Who has a library open for writing. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** An ISO 8601 instant. */
  readonly since: string;
}

export interface DeckSummary {
  readonly id: DeckId;
  readonly title: Texts;
  readonly mainLanguage: Language;
  /** How many. */
  readonly slides: number;
  /** How many of them are for instructors alone. */
  readonly instructorSlides: number;
  /** The deck's own label; null counts as the library's default. */
  readonly label: TlpLabel | null;
  /** Every label that one of its slides has, its own or the deck's; null is among them where some slide has none. */
  readonly labels: readonly (TlpLabel | null)[];
  /** What restricts it or one of its slides beside that, as it was written. */
  readonly gradings: readonly string[];
  readonly caveats: readonly string[];
  /** The languages in which at least one slide has text. */
  readonly languages: readonly Language[];
  readonly revision: number;
  readonly changedAt: string;
  /** For the thumbnail. */
  readonly firstSlide: SlideId | null;
  /** The original files it came from. */
  readonly sources: readonly Sha256[];
  /** What those files were called. */
  readonly fileNames: readonly string[];
  /** The decks whose slides moved into it. */
  readonly pairedFrom: readonly DeckId[];
  /** Of its slides, each once, sorted. */
  readonly tags: readonly string[];
  /** The name that its content has as a version: a course that pins another one took the deck before it was changed. */
  readonly content: Sha256;
  /** Languages of the deck that some slide lacks. */
  readonly lacking: readonly Language[];
}

export interface CourseSummary {
  readonly id: CourseId;
  readonly title: Texts;
  readonly mainLanguage: Language;
  readonly label: TlpLabel | null;
  /** Every label of the course, of its sessions and of their appendices; null is among them where an appendix has none. */
  readonly labels: readonly (TlpLabel | null)[];
  /** What restricts it, a session or an appendix of it beside that, as it was written; its decks say their own. */
  readonly gradings: readonly string[];
  readonly caveats: readonly string[];
  /** How many. */
  readonly days: number;
  readonly sessions: number;
  /** What handouts of a part are called by: its days in their order, and its sessions with their titles. */
  readonly dayIds: readonly DayId[];
  readonly sessionTitles: Readonly<Record<SessionId, Texts>>;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** The decks its sessions use. */
  readonly decks: readonly DeckId[];
  /** The versions of those that it shows, each once. */
  readonly pins: readonly { readonly deck: DeckId; readonly pinned: Sha256 }[];
  /** Titles of its sessions and its objectives, in every language: a search reads them. */
  readonly words: readonly string[];
  /** Its host, the agencies of its people, and those that take part. */
  readonly agencies: readonly Texts[];
  readonly revision: number;
  readonly changedAt: string;
  readonly taughtFrom: CourseId | null;
}

export interface HandoutSummary {
  readonly id: HandoutId;
  /** Empty for one that is called by its edition and languages. */
  readonly name: Texts;
  readonly scope: Recipe['scope'];
  readonly edition: Recipe['edition'];
  readonly languages: Recipe['languages'];
  readonly layout: LayoutChoice;
  /** Null where nobody wrote it down. */
  readonly madeAt: string | null;
  readonly revision: number;
  readonly changedAt: string;
}

export interface LibraryListing {
  /** In the order of their ids; the window sorts as the person wishes. */
  readonly decks: readonly DeckSummary[];
  readonly courses: readonly CourseSummary[];
  readonly handouts: readonly HandoutSummary[];
}

/** Keys of `words` naming what "Undo …" and "Redo …" would do; null where there is nothing. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface Changed<R> {
  readonly record: R;
  readonly undo: UndoState;
}

export interface PairDecks {
  readonly main: DeckId;
  /** The revision of the main deck that the person saw. */
  readonly base: number;
  /** Makes the main deck the pair. */
  readonly edit: DeckEdit;
  /** The deck that the pair has emptied: it goes into the bin, if it is still at this revision. */
  readonly other: { readonly id: DeckId; readonly revision: number };
  readonly said: string;
}

export interface IssueHandout extends Restrictions {
  /** Minted beforehand where the codes on the pages name it. */
  readonly id?: IssueId;
  readonly title: Texts;
  /** A deck scope must name its pinned version: pin before exporting what is to be issued. */
  readonly recipe: Recipe;
  /** Of numbered copies the drawn file, which has no name on it. */
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly label: TlpLabel;
  /** Without a path. */
  readonly fileName: string;
  readonly copies: Issue['copies'];
  readonly lowered: Issue['lowered'];
  readonly locked?: Issue['locked'];
  readonly lockedFile?: Issue['lockedFile'];
  readonly replaces?: Issue['replaces'];
  /** Who got which copy: kept apart, so that it can be wiped. */
  readonly holders: readonly NumberedHolder[];
}

/** What the listing tells in a few words. */
export type ListedKind = 'deck' | 'course' | 'handout';
/** What travels in kits with a label of its own. */
export type PackedKind = 'deck' | 'course' | 'template' | 'preset';
export type RecordKind = ListedKind | PackedKind;

/** Told after a record was saved, put in the bin or taken out of it. */
export interface StoreNotice {
  readonly kind: RecordKind | 'library' | 'issue';
  readonly id: string;
  /** Null where the record went into the bin. */
  readonly revision: number | null;
}

/** Every writing act throws `library.read-only` where the library is open for reading, and `record.not-saved` where the disk refused. */
export interface LibraryStore {
  readonly folder: string;
  readonly access: 'write' | 'read';
  /** Who holds the library, where this store asked to write and may only read. */
  readonly heldBy: Holder | null;
  /** No handout and no kit has a weaker label; undefined where no organisation says so. */
  readonly minimumLabel: TlpLabel | undefined;
  /** What was found since opening: damaged, newer or misnamed files, swept leftovers. */
  findings(): readonly Finding[];

  library(): Library;
  changeLibrary(base: number, changes: Partial<Pick<Library, 'name' | 'defaultLabel' | 'agency'>>): Promise<Library>;
  list(): Promise<LibraryListing>;
  /** What was compared with the folders at opening, once, as long as nothing was listed or changed since; else null. */
  takeFirstListing(): LibraryListing | null;
  /** The decks as the last list knew them; no file is looked at. */
  knownDecks(): readonly DeckSummary[];
  /** The courses likewise. */
  knownCourses(): readonly CourseSummary[];

  /** Saves a new deck as revision 1. */
  createDeck(deck: Deck): Promise<Deck>;
  getDeck(id: DeckId): Promise<Deck>;
  changeDeck(change: DeckChange): Promise<Changed<Deck>>;
  /** Changes the main deck and puts the other into the bin: one undoable change of the main deck. */
  pairDecks(request: PairDecks): Promise<Changed<Deck>>;
  /** Writes the head as a version, if there is none of the same content, and gives its hash. */
  pinDeck(id: DeckId): Promise<Sha256>;
  getVersion(sha: Sha256): Promise<Deck>;
  /** The hash that pinning the head now would give; nothing is written. */
  versionOf(id: DeckId): Promise<Sha256>;
  /** The decks that already came from this original file. */
  sameSource(original: Sha256): Promise<readonly DeckId[]>;

  /** Saves a new course as revision 1. */
  createCourse(course: Course): Promise<Course>;
  getCourse(id: CourseId): Promise<Course>;
  changeCourse(change: CourseChange): Promise<Changed<Course>>;

  /** The built-in templates, then the library's own in the order of their ids. */
  listTemplates(): Promise<readonly Template[]>;
  /** Built in or the library's own; throws `template.not-found`. */
  getTemplate(id: TemplateId): Promise<Template>;
  /** Saves a new template as revision 1. */
  createTemplate(template: Template): Promise<Template>;
  /** Throws `template.built-in` for those that every library has. */
  changeTemplate(change: TemplateChange): Promise<Changed<Template>>;

  /** In the order of their ids; what cannot be read is left out and reported. */
  listPresets(): Promise<readonly Preset[]>;
  /** Throws `preset.not-found`. */
  getPreset(id: PresetId): Promise<Preset>;
  /** Saves a new preset as revision 1. */
  createPreset(preset: Preset): Promise<Preset>;
  changePreset(id: PresetId, base: number, changes: PresetEdit['changes']): Promise<Changed<Preset>>;

  /** Saves a new handout as revision 1. */
  createHandout(handout: Handout): Promise<Handout>;
  getHandout(id: HandoutId): Promise<Handout>;
  listHandouts(): Promise<readonly HandoutSummary[]>;
  changeHandout(change: HandoutChange): Promise<Changed<Handout>>;

  /** Takes the last change of a record back; `undo.nothing` where there is none. */
  undo(kind: RecordKind, id: string): Promise<UndoState>;
  redo(kind: RecordKind, id: string): Promise<UndoState>;
  undoState(kind: RecordKind, id: string): UndoState;

  /** Keeps bytes under their hash, which is checked; storing the same again does nothing. */
  addMedia(sha: Sha256, ext: string, bytes: Uint8Array): Promise<void>;
  media(): MediaSource;
  /** Where a media file lies on disk; null where the library does not hold it. */
  mediaPath(sha: Sha256): string | null;
  /** How many bytes may still be written where the library lies; null where the system does not say. */
  freeBytes(): Promise<number | null>;

  gatherHandoutInput(recipe: Recipe): Promise<HandoutInput>;
  /** Before the files are put where they go: what is found somewhere is then always in the register. */
  issueHandout(issue: IssueHandout): Promise<Issue>;
  /** Takes back the entry of an issue whose files were not put anywhere after all. */
  withdrawIssue(id: IssueId): Promise<void>;
  getIssue(id: IssueId): Promise<Issue>;
  /** The register, newest first. */
  listIssues(): Promise<readonly Issue[]>;
  /** Who holds the copies of an issue; null where it had none with names. */
  getHolders(id: IssueId): Promise<Holders | null>;
  /** Takes the names away for good; the issue's record stays as it is. Null where there were none. */
  wipeHolders(id: IssueId): Promise<Holders | null>;

  /** Keeps a version of a deck that was made elsewhere; throws `version.damaged` where its bytes are none of that name. */
  addVersion(sha: Sha256, bytes: Uint8Array): Promise<void>;
  /** Takes records of a kit in under one entry, which can be taken back as a whole. */
  takeKit(kit: TakenKit, takings: readonly Taking[]): Promise<Unpacking>;
  /** Goes back to a backup: takes records as they were, and bins those that were not there; one entry takes it all back. */
  goBack(backup: TakenBackup, takings: readonly Taking[], leaving: readonly Leaving[]): Promise<Unpacking>;
  /** Throws where a record may not take the place of another: `label.lowered-silently`. */
  confirmMayReplace(kind: PackedKind, before: RestorableRecord, record: RestorableRecord): void;
  /** Takes back what unpacking a kit, or going back to a backup, changed; what was changed since stays and is told. */
  takeBackKit(id: string): Promise<TakenBack>;
  /** Newest first. */
  listUnpackings(): Promise<readonly Unpacking[]>;

  /** Those who were given kits, and what each holds; who was given one last comes first. */
  listSent(): Promise<readonly Sent[]>;
  /** Notes the kit that a receiver was given last. */
  noteSent(receiver: string, kit: GivenKit): Promise<void>;

  binRecord(kind: RecordKind, id: string): Promise<void>;
  restoreRecord(kind: RecordKind, id: string): Promise<void>;
  listBin(): Promise<readonly BinnedRecord[]>;
  /** A record that lies in the bin; null where it does not, or cannot be read. */
  getBinned(kind: RecordKind, id: string): Promise<RestorableRecord | null>;
  countBin(): Promise<number>;
  /** Deletes a record that is in the bin: it cannot be taken back. */
  deleteForGood(kind: RecordKind, id: string): Promise<void>;

  /** Tells of every saved change; gives the function that ends the telling. */
  onChanged(listener: (notice: StoreNotice) => void): () => void;
  /** Waits for writes under way, keeps the index and gives the lock back. */
  close(): Promise<void>;
}
