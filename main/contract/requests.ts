/**
 * The one contract between window and main: every request with the schema of its input and the type of its output.
 * `Handlers` and `Bridge` are derived from it, so a forgotten handler does not compile.
 * Long because: it lists every request, and does nothing.
 */
import { z } from 'zod';
import { courseChangeSchema, deckChangeSchema } from '../model/change';
import { highestNumber, holderSchema, mostCopies } from '../model/copies';
import {
  courseIdSchema,
  deckIdSchema,
  issueIdSchema,
  sessionIdSchema,
  sha256Schema,
  slideIdSchema,
  templateIdSchema,
} from '../model/ids';
import { languagePairSchema, languageSchema, textsSchema } from '../model/language';
import { tlpLabelSchema } from '../model/marking';
import { pairRowSchema } from '../model/pairing/pair-row';
import { recipeSchema } from '../model/recipe';
import { templateChangeSchema } from '../model/template-change';
import type { Course } from '../model/course';
import type { Issue } from '../model/issue';
import type { SlidesFound } from '../model/search/slides-found';
import type { ParticipantList } from '../model/participants';
import type { CopiesReport, FoundCopy, IssueRow, IssueView, ReadList, RegisterHit } from './giving-out';
import type {
  AppState,
  CourseView,
  DeckView,
  ExportRefused,
  ExportReport,
  FolderWithoutLibrary,
  ImportReport,
  LibraryChosen,
  LibraryView,
  Licences,
  OlderCourse,
  PairingView,
  PreviewReport,
  RenewalView,
  TemplatePreview,
  TemplateView,
} from './views';
import { backupRequests } from './backup-requests';
import { keyRequests } from './key-requests';
import { markRequests } from './mark-requests';
import { materialRequests } from './material-requests';
import { keptHandoutRequests } from './kept-handout-requests';
import { pictureRequests } from './picture-requests';
import { pageKey, previewRequests } from './preview-requests';
import { binRequests } from './bin-requests';
import { duplicateRequests } from './duplicate-requests';
import { replaceRequests } from './replace-requests';
import { guideRequests } from './guide-requests';
import { kitRequests } from './kit-requests';
import { presetRequests } from './preset-requests';
import { settingsRequests } from './settings-requests';
import { handOverRequests } from './hand-over-requests';
import { timetableRequests } from './timetable-requests';
import { nothing, path, request, task } from './request';

/** Null for none; it is kept nowhere. */
const password = z.string().max(500).nullable();
const rows = z.array(pairRowSchema).max(10_000).readonly();
const recipeFields = recipeSchema.unwrap().shape;

export const requests = {
  'app.state': request<AppState>()(nothing),
  'app.set-language': request<AppState>()(z.object({ language: languageSchema })),
  /** Whose work Kitbag is made with, and under which licences. */
  'app.licences': request<Licences>()(nothing),
  /**
   * Asks for the folder in which Kitbag keeps its library; null where the person thought better of it. In a folder without a library
   * none is made: `library.make-here` does that under the token, after a person said so.
   */
  'library.choose': request<LibraryChosen | FolderWithoutLibrary | null>()(nothing),
  'library.make-here': request<LibraryChosen>()(z.strictObject({ token: z.string().max(64) })),
  'library.open-sample': request<LibraryView>()(nothing),
  /** The library of a newcomer's own, where `app.state` says: made, if it is not there. */
  'library.open-own': request<LibraryView>()(nothing),
  /** Takes the library from another machine that is said to hold it, after a person said that nobody works there. */
  'library.take-over': request<LibraryView>()(nothing),
  'library.list': request<LibraryView>()(nothing),
  'library.set-default-label': request<LibraryView>()(z.object({ label: tlpLabelSchema })),
  /** What new handouts look like. */
  'library.set-template': request<LibraryView>()(z.object({ template: templateIdSchema })),
  /** Files a person dropped; `task` for progress and cancel. */
  'deck.import': request<ImportReport>()(z.object({ paths: z.array(path).min(1).max(5000), task })),
  'deck.choose-and-import': request<ImportReport | null>()(z.object({ task })),
  'deck.get': request<DeckView>()(z.object({ deck: deckIdSchema })),
  'deck.change': request<DeckView>()(deckChangeSchema),
  'deck.undo': request<DeckView>()(z.object({ deck: deckIdSchema })),
  'deck.redo': request<DeckView>()(z.object({ deck: deckIdSchema })),
  'deck.bin': request<LibraryView>()(z.object({ deck: deckIdSchema })),
  /** Takes a deck out of the bin again: the undo of `deck.bin`. */
  'deck.restore': request<LibraryView>()(z.object({ deck: deckIdSchema })),
  'deck.open-original': request<null>()(z.object({ deck: deckIdSchema, original: sha256Schema })),
  'deck.save-original': request<string | null>()(z.object({ deck: deckIdSchema, original: sha256Schema })),
  /** "Use notes as handout text": explicit and undoable. */
  'deck.notes-to-handout': request<DeckView>()(z.object({ deck: deckIdSchema, language: languageSchema })),
  /** Slides that hold every word, in any of their languages and fields. */
  'library.find-slides': request<SlidesFound>()(z.object({ query: z.string().min(1).max(200) })),
  /** Lines two decks up without changing them. */
  'deck.match': request<PairingView>()(z.object({ main: deckIdSchema, other: deckIdSchema })),
  /** Moves the other deck's slides into the main deck, and the other into the bin; `deck.undo` of the main deck undoes both. */
  'deck.pair': request<DeckView>()(
    z.object({ main: deckIdSchema, base: z.number().int(), other: deckIdSchema, otherBase: z.number().int(), rows }),
  ),
  /** Sets anew which words in a language belong to which slide of the deck. */
  'deck.mend-pairs': request<DeckView>()(
    z.object({ deck: deckIdSchema, base: z.number().int(), language: languageSchema, rows }),
  ),
  /** What a deck would become with a newer version of its file, which was imported as a deck of its own. */
  'deck.renewal': request<RenewalView>()(z.object({ deck: deckIdSchema, from: deckIdSchema })),
  /** Takes the newer version in; `deck.undo` of the deck takes it back. */
  'deck.renew': request<DeckView>()(
    z.object({ deck: deckIdSchema, base: z.number().int(), from: deckIdSchema, fromBase: z.number().int() }),
  ),
  /** Replaces a wrong word in an imported drawing and in the text beside it; recorded, so that it can be taken back. */
  'deck.mend-word': request<DeckView>()(
    z.object({
      deck: deckIdSchema,
      base: z.number().int(),
      slide: slideIdSchema,
      language: languageSchema,
      wrong: z.string().min(1).max(500),
      right: z.string().max(500),
    }),
  ),
  /** Sets an imported slide from its title and body instead of its drawing: explicit and undoable. */
  'deck.convert-slide': request<DeckView>()(
    z.object({ deck: deckIdSchema, base: z.number().int(), slide: slideIdSchema }),
  ),
  'course.create': request<CourseView>()(z.object({ title: textsSchema, fromDecks: z.array(deckIdSchema) })),
  'course.get': request<CourseView>()(z.object({ course: courseIdSchema })),
  'course.change': request<CourseView>()(courseChangeSchema),
  'course.undo': request<CourseView>()(z.object({ course: courseIdSchema })),
  'course.redo': request<CourseView>()(z.object({ course: courseIdSchema })),
  'course.bin': request<LibraryView>()(z.object({ course: courseIdSchema })),
  'course.restore': request<LibraryView>()(z.object({ course: courseIdSchema })),
  /** Asks for a PDF to print behind the course; null where the person thought better of it. */
  'course.choose-appendix': request<CourseView | null>()(
    z.object({ course: courseIdSchema, base: z.number().int(), session: sessionIdSchema }),
  ),
  /** Takes the newest versions of decks into the course, in one step of undo. */
  'course.take-update': request<CourseView>()(
    z.object({ course: courseIdSchema, base: z.number().int(), decks: z.array(deckIdSchema).min(1).max(500) }),
  ),
  /** Every course that shows a deck otherwise than it is now. */
  'course.list-older': request<readonly OlderCourse[]>()(nothing),
  'course.teach-again': request<Course>()(
    z.object({ course: courseIdSchema, firstDate: z.iso.date(), title: textsSchema }),
  ),
  /** A copy of a template, built in or not, under a name of its own. */
  'template.create': request<TemplateView>()(z.object({ from: templateIdSchema, name: textsSchema })),
  'template.get': request<TemplateView>()(z.object({ template: templateIdSchema })),
  'template.change': request<TemplateView>()(templateChangeSchema),
  'template.undo': request<TemplateView>()(z.object({ template: templateIdSchema })),
  'template.redo': request<TemplateView>()(z.object({ template: templateIdSchema })),
  'template.bin': request<LibraryView>()(z.object({ template: templateIdSchema })),
  'template.restore': request<LibraryView>()(z.object({ template: templateIdSchema })),
  /** Asks for a picture; null where the person thought better of it. */
  'template.choose-logo': request<TemplateView | null>()(
    z.object({ template: templateIdSchema, base: z.number().int() }),
  ),
  /** A made-up course in the template, as a PDF; a new one of the same `task` ends the one before it. */
  'template.preview': request<TemplatePreview>()(
    z.object({
      template: templateIdSchema,
      languages: languagePairSchema,
      paper: recipeFields.paper,
      ink: recipeFields.ink,
      task,
    }),
  ),
  /** A new preview of the same `task` ends the one before it. */
  'handout.preview': request<PreviewReport>()(
    z.object({
      recipe: recipeSchema,
      task,
      /** The first and last page in sight, from 0: those are drawn at once. */
      sight: z.tuple([z.number().int().min(0), z.number().int().min(0)]),
      /** The keys of pages that the window has: those are not drawn again. */
      holds: z.array(pageKey).max(200),
    }),
  ),
  ...previewRequests,
  /**
   * Asks where to, writes the file, reads it back, and puts it in place where it passes; null where the person thought better of it. A
   * password locks the file and is kept nowhere.
   */
  'handout.export': request<ExportReport | ExportRefused | null>()(z.object({ recipe: recipeSchema, task, password })),
  /**
   * Freezes the handout in the register: recipe, deck versions, PDF, hash, label and date. It is read back first, and must pass. With a
   * password it asks where the locked file goes, which can never be made the same again; null where the person thought better of it.
   */
  'handout.issue': request<Issue | ExportRefused | null>()(z.object({ recipe: recipeSchema, task, password })),
  ...keptHandoutRequests,
  ...markRequests,
  ...materialRequests,
  ...pictureRequests,
  /** Reads names and agencies that were pasted or typed. */
  'participants.read': request<ParticipantList>()(z.object({ text: z.string().max(200_000) })),
  /** Asks for a CSV or text file; null where the person thought better of it. */
  'participants.choose': request<ReadList | null>()(nothing),
  /**
   * Asks where to, makes a folder there with one copy for each holder and the list to sign, and enters the set in the register. A
   * password locks every copy.
   */
  'copies.issue': request<CopiesReport | ExportRefused | null>()(
    z.object({
      recipe: recipeSchema,
      holders: z.array(holderSchema).min(1).max(mostCopies),
      first: z.number().int().min(1).max(highestNumber),
      wantsPrintFile: z.boolean(),
      task,
      password,
    }),
  ),
  /** Newest first. */
  'register.list': request<readonly IssueRow[]>()(nothing),
  'register.get': request<IssueView>()(z.object({ issue: issueIdSchema })),
  /** The code that stands on a copy's pages, whole or its first two parts. */
  'register.find-code': request<FoundCopy>()(z.object({ code: z.string().min(1).max(40) })),
  /** The copies that a typed text may mean: a code or a piece of it, or a piece of a holder's name. */
  'register.search': request<readonly RegisterHit[]>()(z.strictObject({ text: z.string().min(1).max(40) })),
  /** Asks for a PDF; null where the person thought better of it. */
  'register.find-file': request<FoundCopy | null>()(nothing),
  /** Takes the names away for good; the record stays. */
  'register.wipe-names': request<IssueView>()(z.object({ issue: issueIdSchema })),
  ...binRequests,
  ...duplicateRequests,
  ...replaceRequests,
  ...handOverRequests,
  ...guideRequests,
  ...keyRequests,
  ...kitRequests,
  ...backupRequests,
  ...presetRequests,
  ...settingsRequests,
  ...timetableRequests,
  'task.cancel': request<null>()(z.object({ task })),
  'shell.show-in-folder': request<null>()(z.object({ token: z.string().max(64) })),
  'shell.open-file': request<null>()(z.object({ token: z.string().max(64) })),
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type InputOf<N extends RequestName> = z.infer<Requests[N]['input']>;
export type OutputOf<N extends RequestName> = Requests[N]['output'];

/** One function for each request: what `ipc` must provide. */
export type Handlers = { readonly [N in RequestName]: (input: InputOf<N>) => Promise<OutputOf<N>> };
