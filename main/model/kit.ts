/**
 * A kit: an ordinary zip that carries part of a library. `kit.json` in it is the manifest; everything else lies where it would lie in
 * a library's folder, so that a kit can be read, and in need be unpacked, without Kitbag.
 */
import { z } from 'zod';
import type { RestorableKind } from './earlier';
import { sha256Schema } from './ids';
import { textsSchema } from './language';
import { tlpLabelSchema } from './marking';
import { restrictionFields } from './restrictions';

/** What a kit lists one by one; a recipe is a handout that the library keeps, and a handout the PDF of one that was given out. */
export const kitItemKinds = ['course', 'deck', 'template', 'preset', 'recipe', 'handout'] as const;
export type KitItemKind = (typeof kitItemKinds)[number];

/** Under which kind a library keeps what a kit lists as a record. */
export function storedAs(kind: Exclude<KitItemKind, 'handout'>): RestorableKind {
  return kind === 'recipe' ? 'handout' : kind;
}

/** What is in so many sessions, slides or pages that a list says how many. */
const countedKinds = ['course', 'deck', 'handout'] as const satisfies readonly KitItemKind[];
type CountedKind = (typeof countedKinds)[number];

export function isCounted(kind: KitItemKind): kind is CountedKind {
  return countedKinds.some((one) => one === kind);
}

export const kitItemSchema = z
  .object({
    kind: z.enum(kitItemKinds),
    /** Of the record; of a handout that of its issue. */
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/),
    title: textsSchema,
    /** The strictest of what the kit holds of it; null for what has none: a template, a preset, a recipe. */
    label: tlpLabelSchema.nullable(),
    /** What stands beside the label of what the kit holds of it. */
    ...restrictionFields,
    /** The hash of its content without the count and the date of saves; of a deck the name of its version, of a handout that of its PDF. */
    content: sha256Schema,
    /** Sessions of a course, slides of a deck, pages of a handout; 0 for a template, a preset and a recipe. */
    size: z.number().int().min(0),
    /** An ISO 8601 instant: when it was last saved where it comes from. */
    changedAt: z.string().max(40),
    path: z.string().max(200),
  })
  .readonly();
export type KitItem = z.infer<typeof kitItemSchema>;

export const kitFileSchema = z
  .object({ path: z.string().min(1).max(200), sha256: sha256Schema, sizeBytes: z.number().int().min(0) })
  .readonly();
export type KitFile = z.infer<typeof kitFileSchema>;

/** A record by what it is and the hash of its content. */
const kitRecordSchema = kitItemSchema.unwrap().pick({ kind: true, id: true, content: true }).readonly();

/** The kit that a delta kit builds on. */
export const kitBaseSchema = z
  .object({
    /** The hash of its manifest. */
    kit: sha256Schema,
    date: z.iso.date(),
    /** Versions and media that things of this kit need, and that the base brought or built on: they are not in this kit. */
    files: z.array(kitFileSchema).max(100_000).readonly(),
    /**
     * What belongs to the same work and the base brought as it still is: it is not in this kit, which is part of a whole without it.
     * Absent in older kits.
     */
    records: z.array(kitRecordSchema).max(20_000).readonly().optional(),
  })
  .readonly();
export type KitBase = z.infer<typeof kitBaseSchema>;

/**
 * 2 for a delta kit, which a Kitbag that knows none must not take for a whole one; 3 for a kit, whole or not, that names presets: one
 * that knows none offers the rest of it and says that it is of a newer Kitbag.
 */
const kitVersions = { whole: 1, delta: 2, presets: 3 } as const;
/** The latest form of kits that this Kitbag knows. */
export const newestKitVersion = kitVersions.presets;

/** The form that a kit is written in: the earliest that can say what it holds. */
export function kitVersionFor(
  items: readonly Pick<KitItem, 'kind'>[],
  base: Pick<KitBase, 'records'> | null,
): KitManifest['version'] {
  if ([...items, ...(base?.records ?? [])].some(({ kind }) => kind === 'preset')) return kitVersions.presets;
  return base ? kitVersions.delta : kitVersions.whole;
}

export const kitManifestSchema = z
  .object({
    format: z.literal('kitbag.kit'),
    version: z.union([z.literal(kitVersions.whole), z.literal(kitVersions.delta), z.literal(kitVersions.presets)]),
    madeBy: z.object({ program: z.string().max(100), version: z.string().max(40) }).readonly(),
    /** `YYYY-MM-DD`: the same content packed on the same day gives the same bytes. */
    date: z.iso.date(),
    /** As the sender wrote it; empty where nobody said. */
    preparedBy: z.string().max(200),
    /** The library that it comes from. */
    library: z.object({ id: z.string().max(64), name: z.string().max(200) }).readonly(),
    /** The strictest label of everything in it. */
    label: tlpLabelSchema,
    /** Of everything in it. */
    ...restrictionFields,
    /** Why a kit with TLP:RED travels unencrypted; null where it holds none or is encrypted. */
    unencryptedBecause: z.string().max(500).nullable(),
    scope: z
      .object({
        /** False: stripped of notes, hidden slides, answers and originals. */
        instructor: z.boolean(),
        /** Nothing in it is stricter; null where that was not asked for. */
        upTo: tlpLabelSchema.nullable(),
        handouts: z.boolean(),
      })
      .readonly(),
    /** Absent in a kit that stands for itself. */
    base: kitBaseSchema.optional(),
    items: z.array(kitItemSchema).max(20_000).readonly(),
    /** Every other file of the kit but its signature. */
    files: z.array(kitFileSchema).max(20_000).readonly(),
  })
  .refine(
    ({ version, base }) => version === kitVersions.presets || (version === kitVersions.delta) === (base !== undefined),
  )
  // Each thing once: a list of one thing a thousand times would be compared and taken as often.
  .refine(({ items }) => new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size === items.length)
  .readonly();
export type KitManifest = z.infer<typeof kitManifestSchema>;

/** The names of a kit's own files. */
export const kitPaths = {
  manifest: 'kit.json',
  signature: 'kit.sig',
  listText: 'packing-list.txt',
  listPdf: 'packing-list.pdf',
} as const;

/** What a packing list tells, on paper and as text. */
export interface PackingList extends Pick<
  KitManifest,
  'date' | 'preparedBy' | 'library' | 'label' | 'grading' | 'caveats' | 'scope' | 'items' | 'madeBy'
> {
  /** The date of the kit that it builds on; null where it stands for itself. */
  readonly since: string | null;
  /** Of media, versions and PDFs together. */
  readonly files: number;
  readonly sizeBytes: number;
}
