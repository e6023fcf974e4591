/** A slide: up to three languages of one slide, its looks, its audience and where it came from. */
import { z } from 'zod';
import { objectiveIdSchema, sha256Schema, slideIdSchema } from './ids';
import { languageSchema, perLanguage } from './language';
import { markingSchema, unmarked } from './marking';
import { termSchema } from './term';

const blankSchema = z.object({ paragraph: z.number(), from: z.number(), to: z.number() }).readonly();

export const slideTextSchema = z
  .object({
    title: z.string(),
    /** Markdown; pictures are written `media:<sha256>.<ext>`. The title is not repeated in it. */
    body: z.string(),
    /** Markdown for the instructor alone; never reaches a participant. */
    notes: z.string(),
    /** Markdown written for participants. */
    handoutText: z.string(),
    alt: z.string(),
    /** Blanks by position, which an edit of the text would move: read so that no record loses any, never written. */
    blanks: z.array(blankSchema).readonly(),
    /**
     * Words that are blanks in a workbook, wherever they stand on the slide. Absent where there are none, so that older decks
     * keep the hash of their versions.
     */
    blankWords: z.array(z.string().min(1)).readonly().optional(),
  })
  .readonly();
export type SlideText = z.infer<typeof slideTextSchema>;

export const lookSchema = z.discriminatedUnion('kind', [
  /** Set by us from title and body. `classes` are the deck author's hints that our themes know (`title`, `two-col`, …). */
  z.object({ kind: z.literal('text'), classes: z.array(z.string()).readonly() }).readonly(),
  z.object({ kind: z.literal('drawing'), drawing: sha256Schema }).readonly(),
  /** A page of a PDF; `picture` is what stands for it where no PDF can be drawn. */
  z
    .object({ kind: z.literal('page'), pdf: sha256Schema, number: z.number(), picture: sha256Schema.optional() })
    .readonly(),
  z.object({ kind: z.literal('picture'), picture: sha256Schema }).readonly(),
]);
export type Look = z.infer<typeof lookSchema>;

/** Where a slide's text in one language came from: how a re-import finds it again. */
export const originSchema = z
  .object({
    language: languageSchema,
    source: sha256Schema,
    part: z.string(),
    number: z.number(),
    line: z.number().nullable(),
    textHash: sha256Schema,
  })
  .readonly();

const mendSchema = z.object({ language: languageSchema, wrong: z.string().min(1), right: z.string() }).readonly();
/** A wrong word of an imported drawing and what stands in its place. */
export type WordMend = z.infer<typeof mendSchema>;

const swapSchema = z
  .object({
    language: languageSchema,
    /** As the drawing names it. */
    old: sha256Schema,
    picture: sha256Schema,
    /** Width by height of the new one. */
    ratio: z.number().positive(),
    alt: z.string(),
  })
  .readonly();
/** A picture of an imported drawing and what stands in its place. */
export type PictureSwap = z.infer<typeof swapSchema>;

const movedInSchema = z.object({ slide: slideIdSchema, language: languageSchema }).readonly();
export type MovedIn = z.infer<typeof movedInSchema>;

/** Who gets a slide. */
export const audienceSchema = z.enum(['everyone', 'instructor']);

export const slideSchema = z
  .object({
    id: slideIdSchema,
    texts: perLanguage(slideTextSchema),
    looks: perLanguage(lookSchema),
    /** The picture already holds both languages: printed once, never counted as missing. */
    bilingual: z.boolean(),
    hidden: z.boolean(),
    audience: audienceSchema,
    marking: markingSchema,
    minutes: z.number().nullable(),
    objectives: z.array(objectiveIdSchema).readonly(),
    tags: z.array(z.string()).readonly(),
    /** Terms that the slide explains; absent where there are none. */
    terms: z.array(termSchema).readonly().optional(),
    origins: z.array(originSchema).readonly(),
    /** Words of its drawings that are replaced, in that order; absent where there are none. */
    mends: z.array(mendSchema).readonly().optional(),
    /** Pictures of its drawings that are replaced; absent where there are none. */
    swaps: z.array(swapSchema).readonly().optional(),
    /**
     * Slides of other decks that moved into this one when the decks were paired, and the language that each brought: so that a
     * course that showed them finds them here. Absent where there are none.
     */
    movedIn: z.array(movedInSchema).readonly().optional(),
    /** The slide that it was cut off from, so that a course that showed that one shows both. Absent for any other. */
    splitFrom: slideIdSchema.optional(),
  })
  .readonly();
export type Slide = z.infer<typeof slideSchema>;

/** True for what participants may have: it is neither hidden nor the instructor's alone. */
export function isForEveryone({ hidden, audience }: Pick<Slide, 'hidden' | 'audience'>): boolean {
  return !hidden && audience === 'everyone';
}

export const emptySlideText: SlideText = { title: '', body: '', notes: '', handoutText: '', alt: '', blanks: [] };

/** What a slide is beside its id, texts and looks, until somebody says otherwise: everybody's, seen, and from no file. */
export const plainSlide: Omit<Slide, 'id' | 'texts' | 'looks'> = {
  bilingual: false,
  hidden: false,
  audience: 'everyone',
  marking: unmarked,
  minutes: null,
  objectives: [],
  tags: [],
  origins: [],
};
