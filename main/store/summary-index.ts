/** The index of summaries on disk: a cache in `.cache`, written some time after a save and thrown away when in doubt. */
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import { makeFolderSafely, writeSafely } from '../files/write-safely';
import {
  courseIdSchema,
  dayIdSchema,
  deckIdSchema,
  handoutIdSchema,
  sessionIdSchema,
  sha256Schema,
  slideIdSchema,
} from '../model/ids';
import { languagePairSchema, languageSchema, textsSchema } from '../model/language';
import { tlpLabelSchema } from '../model/marking';
import { recipeSchema } from '../model/recipe';
import type { CourseSummary, DeckSummary, HandoutSummary } from './library-store.types';
import type { SummaryRow } from './summaries';

export interface SummaryIndex {
  readonly decks: Readonly<Record<string, SummaryRow<DeckSummary>>>;
  readonly courses: Readonly<Record<string, SummaryRow<CourseSummary>>>;
  readonly handouts: Readonly<Record<string, SummaryRow<HandoutSummary>>>;
}

const common = {
  title: textsSchema,
  mainLanguage: languageSchema,
  label: tlpLabelSchema.nullable(),
  labels: z.array(tlpLabelSchema.nullable()).readonly(),
  gradings: z.array(z.string()).readonly(),
  caveats: z.array(z.string()).readonly(),
  revision: z.number(),
  changedAt: z.string(),
};
const deckSummary = z
  .object({
    ...common,
    id: deckIdSchema,
    slides: z.number(),
    instructorSlides: z.number(),
    languages: z.array(languageSchema),
    firstSlide: slideIdSchema.nullable(),
    sources: z.array(sha256Schema),
    fileNames: z.array(z.string()),
    pairedFrom: z.array(deckIdSchema),
    tags: z.array(z.string()),
    content: sha256Schema,
    lacking: z.array(languageSchema),
  })
  .readonly();
const courseSummary = z
  .object({
    ...common,
    id: courseIdSchema,
    days: z.number(),
    sessions: z.number(),
    dayIds: z.array(dayIdSchema),
    sessionTitles: z.record(sessionIdSchema, textsSchema),
    firstDate: z.string().nullable(),
    lastDate: z.string().nullable(),
    decks: z.array(deckIdSchema),
    pins: z.array(z.object({ deck: deckIdSchema, pinned: sha256Schema }).readonly()).readonly(),
    words: z.array(z.string()),
    agencies: z.array(textsSchema).readonly(),
    taughtFrom: courseIdSchema.nullable(),
  })
  .readonly();
const { scope, edition, layout } = recipeSchema.unwrap().shape;
const handoutSummary = z
  .object({
    id: handoutIdSchema,
    name: textsSchema,
    scope,
    edition,
    languages: languagePairSchema,
    layout,
    madeAt: z.string().nullable(),
    revision: z.number(),
    changedAt: z.string(),
  })
  .readonly();

function rowsOf<T extends z.ZodType>(summary: T) {
  return z
    .record(z.string(), z.object({ sizeBytes: z.number(), changedMs: z.number(), summary }).readonly())
    .readonly();
}

/** Raise `layout` when a summary gains or changes a field: an index of another layout is built anew. */
const indexSchema = z.object({
  format: z.literal('kitbag.summaries'),
  layout: z.literal(9),
  decks: rowsOf(deckSummary),
  courses: rowsOf(courseSummary),
  handouts: rowsOf(handoutSummary),
});

const nothing: SummaryIndex = { decks: {}, courses: {}, handouts: {} };

/** What the index holds; nothing where it is missing, damaged or of another layout. */
export async function readSummaryIndex(disk: Disk, path: string): Promise<SummaryIndex> {
  try {
    const parsed = indexSchema.safeParse(JSON.parse(new TextDecoder().decode(await disk.readFile(path))));
    return parsed.success ? parsed.data : nothing;
  } catch {
    return nothing; // It is built anew from the records.
  }
}

/** Keeps the index; a failure costs nothing but the time of building it anew. */
export async function writeSummaryIndex(disk: Disk, path: string, index: SummaryIndex): Promise<void> {
  try {
    await makeFolderSafely(disk, dirname(path));
    await writeSafely(
      disk,
      path,
      new TextEncoder().encode(JSON.stringify({ format: 'kitbag.summaries', layout: 9, ...index })),
    );
  } catch {
    return; // A cache.
  }
}
