/**
 * What the window sees of the library: plain values, small enough to send across.
 * Long because: it lists every shape that crosses, and does nothing.
 */
import type { Box } from '../model/geometry';
import type { ChangedSlideRow } from './changed-slides';
import type { CourseId, DayId, DeckId, HandoutId, IssueId, SessionId, Sha256, SlideId, TemplateId } from '../model/ids';
import type { HowFar } from '../model/stage';
import type { SessionPlace } from '../model/course-material';
import type { DeckNews } from '../model/deck-news';
import type { Fault } from '../model/fault';
import type { Finding, Weight } from '../model/finding';
import type { Handout } from '../model/handout';
import type { LabelReason } from '../model/label-reason';
import type { Library } from '../model/library';
import type { Look } from '../model/look';
import type { Screen } from '../model/screen';
import type { Habits } from '../model/habits';
import type { Language, Texts } from '../model/language';
import type { LoweredLabel } from '../model/lowered';
import type { TlpLabel } from '../model/marking';
import type { Course } from '../model/course';
import type { Passport } from '../model/passport';
import type { Deck } from '../model/deck';
import type { Policy } from '../model/policy';
import type { Template } from '../model/template';
import type { MatchedRow } from '../model/pairing/match-slides';
import type { Preset } from '../model/presets';
import type { PreviewedPages } from '../model/previewed-pages';
import type { Recipe } from '../model/recipe';

/** One deck in a list. `label` null means: not labelled, counts as the library's default. */
export interface DeckSummary {
  readonly id: DeckId;
  readonly title: Texts;
  readonly slides: number;
  /** How many of them are for instructors alone. */
  readonly instructorSlides: number;
  readonly label: TlpLabel | null;
  /** Every label that one of its slides has, its own or the deck's; null is among them where some slide has none. */
  readonly labels: readonly (TlpLabel | null)[];
  /** What restricts it or one of its slides beside that, as it was written. */
  readonly gradings: readonly string[];
  readonly caveats: readonly string[];
  /** The files that it came from: a person often knows it by their names alone. */
  readonly fileNames: readonly string[];
  readonly languages: readonly Language[];
  /** Of its slides, each once, sorted. */
  readonly tags: readonly string[];
  /** Languages of the deck that some slide lacks. */
  readonly lacking: readonly Language[];
  readonly revision: number;
  readonly changedAt: string;
  readonly firstSlide: SlideId | null;
}

export interface CourseSummary {
  readonly id: CourseId;
  readonly title: Texts;
  readonly mainLanguage: Language;
  readonly label: TlpLabel | null;
  /** Every label of the course, of its sessions and of their appendices; null is among them where an appendix has none. */
  readonly labels: readonly (TlpLabel | null)[];
  /** What restricts it, a session or an appendix of it beside that, as it was written. */
  readonly gradings: readonly string[];
  readonly caveats: readonly string[];
  /** The decks that its sessions use. */
  readonly decks: readonly DeckId[];
  readonly days: number;
  readonly sessions: number;
  /** What handouts of a part are called by: its days in their order, and its sessions with their titles. */
  readonly dayIds: readonly DayId[];
  readonly sessionTitles: Readonly<Record<SessionId, Texts>>;
  readonly firstDate: string | null;
  /** Titles of its sessions and its objectives, in every language: a search reads them. */
  readonly words: readonly string[];
  /** Its host, the agencies of its people, and those that take part: the library is filtered by them. */
  readonly agencies: readonly Texts[];
  readonly revision: number;
  readonly changedAt: string;
}

/** One handout in a list; without a name it is called by its edition and languages. */
export interface HandoutSummary extends Pick<Recipe, 'scope' | 'edition' | 'languages' | 'layout'> {
  readonly id: HandoutId;
  readonly name: Texts;
  /** Null where nobody wrote it down: it is older than all of which it is known. */
  readonly madeAt: string | null;
  readonly revision: number;
  readonly changedAt: string;
}

/** A library that was opened; `found` are paths of decks that already lay in a folder which was no library before. */
export interface LibraryChosen {
  readonly library: LibraryView;
  readonly found: readonly string[];
}

/** A folder that was chosen and holds no library. */
export interface FolderWithoutLibrary {
  /** Its name, without a path. */
  readonly folder: string;
  readonly token: string;
}

export interface LibraryView {
  readonly name: string;
  readonly folder: string;
  readonly defaultLabel: TlpLabel;
  /** Set where another Kitbag holds the library: it was opened read-only. */
  readonly heldBy: string | null;
  readonly decks: readonly DeckSummary[];
  readonly courses: readonly CourseSummary[];
  readonly handouts: readonly HandoutSummary[];
  /** The built-in ones first. */
  readonly templates: readonly Template[];
  /** What new handouts look like. */
  readonly template: TemplateId;
  /** Choices of handouts that were saved under a name. */
  readonly presets: readonly Preset[];
  /** Whose library it is, with what it marks its material by. */
  readonly agency: Pick<Library['agency'], 'name' | 'gradings' | 'caveats'>;
  /** How many things are in the bin. */
  readonly binned: number;
  readonly findings: readonly Finding[];
}

/** What can be undone and redone of a record, as keys of `words`. */
export interface UndoView {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface CourseView extends UndoView {
  readonly course: Course;
  /** Every deck version that the course pins, with what its newest head would change. */
  readonly versions: readonly {
    readonly deck: DeckId;
    readonly pinned: Sha256;
    /** As it is called now. */
    readonly title: Texts;
    /** As they may be shown today: what was made stricter in the deck since then counts already. */
    readonly slides: Deck['slides'];
    /** Where the deck has changed since in what the course shows: its slides and label as the course took them. Null where nothing has. */
    readonly taken: {
      readonly slides: Deck['slides'];
      readonly label: TlpLabel | null;
      readonly news: DeckNews;
    } | null;
    /** The deck that its slides moved into when both were paired; null where it is still itself. */
    readonly movedTo: DeckId | null;
  }[];
}

/** A course that shows decks as they were when it took them, and what would be otherwise with each as it is now. */
export interface OlderCourse {
  readonly course: CourseId;
  readonly decks: readonly {
    readonly deck: DeckId;
    readonly title: Texts;
    readonly news: DeckNews;
    /** The sessions that show it as it was. */
    readonly sessions: readonly SessionPlace[];
    /** Every label of the slides as it was; null is among them where one has none. */
    readonly labels: readonly (TlpLabel | null)[];
    /** What restricted it or one of its slides beside that, as it was written. */
    readonly gradings: readonly string[];
    readonly caveats: readonly string[];
  }[];
}

export interface DeckView extends UndoView {
  readonly deck: Deck;
}

/** The template as it is; one that is built in has the revision 0. */
export interface TemplateView extends UndoView {
  readonly template: Template;
}

export interface HandoutView extends UndoView {
  readonly handout: Handout;
}

export interface TemplatePreview {
  readonly pdf: Uint8Array;
  readonly findings: readonly Finding[];
}

/** Two decks side by side, as they would be paired. */
export interface PairingView {
  readonly main: Deck;
  readonly other: Deck;
  readonly rows: readonly MatchedRow[];
}

export interface ImportedRow {
  readonly deck: DeckId;
  readonly title: Texts;
  readonly slides: number;
  readonly label: TlpLabel | null;
  readonly firstSlide: SlideId | null;
}

/** A deck that came in and the one in the library that it may be a newer version of. */
export interface NewerVersion {
  readonly fresh: DeckId;
  readonly known: DeckId;
  readonly title: Texts;
  /** That of the known deck after the update. */
  readonly label: TlpLabel | null;
}

/** What a deck would become, slide by slide; nothing is changed yet. */
export interface RenewalView {
  readonly known: Pick<Deck, 'id' | 'title' | 'revision'>;
  readonly fresh: Pick<Deck, 'id' | 'title' | 'revision'>;
  /** The label that the newer file raises the deck to, and that which it has; null where it stays. */
  readonly label: { readonly from: TlpLabel | null; readonly to: TlpLabel | null } | null;
  /** The grading that the newer file raises the deck to; null where it stays. */
  readonly grading: string | null;
  /** In the order of the newer version; what is gone stands where it stood. */
  readonly rows: readonly ChangedSlideRow[];
  /** How many slides stay as they are. */
  readonly same: number;
}

export interface ImportReport {
  readonly decks: readonly ImportedRow[];
  /** Of how many files they are: a deck in two languages came as two. */
  readonly files: number;
  readonly newer: readonly NewerVersion[];
  readonly findings: readonly Finding[];
  readonly ms: number;
}

/** One thing that asks for a label; `title` is that of the deck, the session or the appendix. What it is not about is null. */
export type ReasonView = Omit<LabelReason, 'appendix' | 'grading'> & { readonly title: string };

/** A lowered label; `title` is that of the deck, the session or the course. */
export type LoweredView = LoweredLabel & { readonly title: string };

/** What a handout came to: shown beside the preview and after an export. */
export interface HandoutReport {
  readonly pages: number;
  readonly slides: number;
  readonly label: TlpLabel;
  /** Grading and caveats as they stand beside the label on every page; empty where there are none. */
  readonly restrictions: string;
  /** Why the label is what it is, strictest first. */
  readonly reasons: readonly ReasonView[];
  /** Labels that a person lowered, of what is in it. */
  readonly lowered: readonly LoweredView[];
  /** How much was too strict for the label that it was built for; each is a finding. */
  readonly leftOut: number;
  readonly findings: readonly Finding[];
  readonly ms: number;
}

export interface PreviewReport extends HandoutReport, PreviewedPages {
  /** For "take me there": the page index on which a slide or session first stands. */
  readonly pageOf: Readonly<Record<SlideId | SessionId, number>>;
  /** Where a slide’s picture, or the upper edge of its row, first stands on that page, in points from its upper left corner. */
  readonly spotOf: Readonly<Record<SlideId, Box>>;
}

export interface ExportReport extends HandoutReport {
  /** Where it was written, for people to read. */
  readonly file: string;
  /** Named again in `shell.show-in-folder`: the window never sends paths to open. */
  readonly token: string;
  readonly passport: Passport;
}

/** An export whose file did not pass its check: nothing was put in place. */
export interface ExportRefused {
  readonly file: string;
  readonly passport: Passport;
  readonly token: null;
}

/** Several handouts in one folder; those that did not pass their check are not in it. */
export interface SetReport {
  /** For people to read. */
  readonly folder: string;
  readonly token: string;
  readonly files: readonly {
    /** Null for one that is not kept. */
    readonly handout: HandoutId | null;
    readonly file: string;
    /** Null where it could not be made: the fault says why. */
    readonly passport: Passport | null;
    readonly fault: Fault | null;
  }[];
  /** The numbered copies that were asked for, in a folder of their own inside; null where none were. */
  readonly copies: {
    readonly folder: string;
    /** In the register; null where they were not made. */
    readonly issue: IssueId | null;
    readonly count: number;
    /** Of the first copy. */
    readonly passport: Passport | null;
    readonly fault: Fault | null;
  } | null;
}

export interface AppState {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly language: Language;
  readonly look: Look;
  /** Imported slides are set in the fonts of this machine, where their makers allow it. */
  readonly machineFonts: boolean;
  readonly firstStart: boolean;
  /** Where a newcomer's own library would lie; null after the first start, where one is open, or where they have to choose. */
  readonly ownFolder: string | null;
  readonly library: LibraryView | null;
  /** Why the library that was to be opened at the start is not: said in the window, where another can be chosen. */
  readonly trouble: Fault | null;
  /** What the organisation fixes: shown as fixed, and refused where it is asked for all the same. */
  readonly policy: Policy;
  /** What was open when Kitbag was closed; what it shows may be gone since. */
  readonly screen: Screen | null;
  readonly habits: Habits;
}

/** Whose work Kitbag is made with. */
export interface Licences {
  readonly list: readonly {
    readonly name: string;
    /** Empty for fonts. */
    readonly version: string;
    /** By its SPDX name. */
    readonly licence: string;
    /** The place of its text in `texts`; null where its makers give none. */
    readonly text: number | null;
  }[];
  readonly texts: readonly string[];
}

export interface DeckRead {
  /** Of the import. */
  readonly task: string;
  readonly deck: DeckId;
  readonly title: Texts;
  readonly slides: number;
  /** The first of them, to be shown. */
  readonly first: readonly SlideId[];
}

export interface TaskProgress extends HowFar {
  readonly task: string;
  readonly what: string;
}

export type { Finding, Weight };
