/** A recipe: how a handout is made. It is a value; the same recipe, decks and clock give the same bytes. */
import { z } from 'zod';
import {
  courseIdSchema,
  dayIdSchema,
  deckIdSchema,
  sessionIdSchema,
  sha256Schema,
  slideIdSchema,
  templateIdSchema,
  type TemplateId,
} from './ids';
import { languagePairSchema } from './language';
import { tlpLabelSchema } from './marking';

/** Whom a copy is for decides what may be in it: a workbook is a participant's copy with blanks to fill in. */
export const editions = ['participant', 'workbook', 'instructor'] as const;
export const editionSchema = z.enum(editions);
export type Edition = z.infer<typeof editionSchema>;

/**
 * Layout names. A figure is the number of slides a page, `3` with room to write beside each. `picture` takes the whole width of
 * the paper; `notes` sets the text under the slide, `beside` at its right, `notes-only` without it; `outline` is the slides' own
 * text as a document; `cornell` has columns for cues and notes, and a summary.
 */
export const layoutNames = [
  '1',
  '2',
  '3',
  '4',
  '6',
  '9',
  'picture',
  'notes',
  'beside',
  'notes-only',
  'outline',
  'cornell',
] as const;
export const layoutNameSchema = z.enum(layoutNames);
export type LayoutName = z.infer<typeof layoutNameSchema>;
export const layoutChoiceSchema = z.union([layoutNameSchema, z.literal('auto')]);
export type LayoutChoice = z.infer<typeof layoutChoiceSchema>;

/** What a set is made of: a handout for each edition, and numbered copies of one of them. */
const setParts = [...editions, 'copies'] as const;
export type SetPart = (typeof setParts)[number];

/** What is printed where there is room to write. */
export const writingKinds = ['lines', 'dots', 'grid', 'none'] as const;
export const writingSchema = z
  .object({
    kind: z.enum(writingKinds),
    /** Between two lines, dots or squares. */
    pitchMm: z.number().min(3).max(15),
  })
  .readonly();
export type Writing = z.infer<typeof writingSchema>;

/** What handouts are printed on. */
export const papers = ['a4', 'letter'] as const;

/** In the order in which they are printed; `sessions` are the pages that open a session, with its slides after them. */
export const parts = [
  'cover',
  'how-to-use',
  'contents',
  'timetable',
  'objectives',
  'plan',
  'people',
  'materials',
  'sessions',
  'own-questions',
  'answers',
  'glossary',
  'references',
  'index',
  'appendices',
  'distribution',
] as const;
export const partSchema = z.enum(parts);
export type Part = z.infer<typeof partSchema>;

export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('course'), course: courseIdSchema }).readonly(),
  z.object({ kind: z.literal('day'), course: courseIdSchema, day: dayIdSchema }).readonly(),
  z.object({ kind: z.literal('session'), course: courseIdSchema, session: sessionIdSchema }).readonly(),
  /** `pinned: null` takes the deck as it stands now. */
  z.object({ kind: z.literal('deck'), deck: deckIdSchema, pinned: sha256Schema.nullable() }).readonly(),
]);
export type Scope = z.infer<typeof scopeSchema>;

const choices = {
  scope: scopeSchema,
  edition: editionSchema,
  languages: languagePairSchema,
  /**
   * How two languages stand: both pictures together; on facing pages, the main one left; or the main one's picture with the
   * other's text set beneath it.
   */
  pairing: z.enum(['beside', 'facing', 'beneath']),
  paper: z.enum(papers),
  /** Printed on one side or on both: two sides mirror the margins and the running lines. */
  sides: z.enum(['one', 'two']),
  /** Room for holes or a spine at the inner edge. */
  binding: z.boolean(),
  /** What begins on a right-hand page; a page left free before it says that it is blank on purpose. */
  oddStarts: z.enum(['none', 'days', 'sessions']),
  ink: z.enum(['colour', 'grey', 'saving']),
  layout: layoutChoiceSchema,
  /** Layouts that differ from the whole, by session, and within a session by slide. */
  layouts: z.record(sessionIdSchema, layoutChoiceSchema).readonly(),
  slideLayouts: z.record(slideIdSchema, layoutNameSchema).readonly(),
  /** The layouts that were chosen for a set made from this handout; the rest of the set has this one's. Absent while nobody chose. */
  setLayouts: z.partialRecord(z.enum(setParts), layoutChoiceSchema).readonly().optional(),
  /** The order of slides on a page of several: in rows, or in columns. */
  order: z.enum(['across', 'down']),
  writing: writingSchema,
  /** A hairline around each slide. */
  frames: z.boolean(),
  slideNumbers: z.boolean(),
  /**
   * What the numbers of a participants' copy count: its decks' slides as the screen shows them, as when this is absent, with a hole
   * where a slide is withheld; or the slides of this handout, from 1 without a hole.
   */
  slideNumbering: z.enum(['deck', 'through']).optional(),
  /**
   * Where a word that is marked as a blank is hidden: in whatever is built from its slide, as when this is absent, or wherever it
   * stands in the handout.
   */
  blanks: z.enum(['marked', 'everywhere']).optional(),
  parts: z.array(partSchema).readonly(),
  template: templateIdSchema,
  leaveOut: z.array(slideIdSchema).readonly(),
  /** May only raise the label that is worked out. */
  raiseTo: tlpLabelSchema.nullable(),
  /** Leaves out what is stricter than this label, and says what it left out; null takes everything. */
  buildFor: tlpLabelSchema.nullable(),
  /** Photos are brought down to this; null leaves them as they are. */
  picturesDpi: z.number().int().min(72).max(1200).nullable(),
  /** PDF/A-2 as well as PDF/UA: for the agency's archive. */
  archive: z.boolean(),
  /** The cover carries a short code worked out from the recipe and everything that went in. */
  fingerprint: z.boolean(),
  /** The date printed in the running foot and written into the file, an ISO 8601 instant with offset or a date. */
  date: z.string(),
};

export const recipeSchema = z
  .object({
    ...choices,
    /**
     * Of an instructor's copy: how the participants' copy is made that goes out with it, so that each slide can say on which page of
     * that it stands. Absent where none is known.
     */
    turnTo: z.object(choices).readonly().optional(),
  })
  .readonly();
export type Recipe = z.infer<typeof recipeSchema>;

/** The template that a new library starts with. */
export const firstTemplate = 'template-plain' as TemplateId;

/** What a recipe is until a person chooses otherwise: everything but its scope, languages, parts and date. */
export const recipeDefaults: Omit<Recipe, 'scope' | 'languages' | 'parts' | 'date'> = {
  edition: 'participant',
  pairing: 'beside',
  paper: 'a4',
  sides: 'one',
  binding: false,
  oddStarts: 'none',
  ink: 'colour',
  layout: '3',
  layouts: {},
  slideLayouts: {},
  order: 'across',
  writing: { kind: 'lines', pitchMm: 8 },
  frames: true,
  slideNumbers: true,
  template: firstTemplate,
  leaveOut: [],
  raiseTo: null,
  buildFor: null,
  picturesDpi: null,
  archive: false,
  fingerprint: false,
};
