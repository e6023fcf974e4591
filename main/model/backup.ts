/** A backup's list: which file of the library had which content. The contents lie beside it, each once, under their hash. */
import { z } from 'zod';
import { libraryIdSchema, sha256Schema, type Sha256 } from './ids';

/** Why a backup was made: those that a person asked for, or that stand before a step back, are thinned late. */
export const backupReasons = ['change', 'asked', 'before-restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

const id = '[a-z0-9][a-z0-9-]{2,63}';
const hash = '[0-9a-f]{64}';
/** Every file that belongs to a library and is not made anew from others: a list names no other, wherever it comes from. */
const paths = new RegExp(
  `^(?:library\\.json|(?:bin/)?(?:decks|courses|templates|presets|handouts)/${id}\\.json|issues/${id}(?:\\.holders)?\\.json|(?:unpacked|sent)/${id}\\.json` +
    `|versions/[0-9a-f]{2}/${hash}\\.json|media/[0-9a-f]{2}/${hash}\\.[a-z0-9]{1,8})$`,
);

/** True for a path in a library, with `/`, that backups hold. */
export function isBackedUp(path: string): boolean {
  return paths.test(path);
}

const named = new RegExp(`^(?:versions|media)/[0-9a-f]{2}/(${hash})\\.`);

/** The hash that a version's or media file's name says; null for a record, whose content changes under its name. */
export function hashInName(path: string): Sha256 | null {
  return (named.exec(path)?.[1] ?? null) as Sha256 | null;
}

export const backedUpFileSchema = z
  .object({ path: z.string().regex(paths), sha256: sha256Schema, sizeBytes: z.number().int().min(0) })
  .readonly();
export type BackedUpFile = z.infer<typeof backedUpFileSchema>;

export const backupSchema = z
  .object({
    format: z.literal('kitbag.backup'),
    version: z.literal(1),
    /** Of the library. */
    id: libraryIdSchema,
    name: z.string(),
    /** An ISO 8601 instant. */
    at: z.string(),
    why: z.enum(backupReasons),
    /** In the order of their paths. */
    files: z.array(backedUpFileSchema).readonly(),
  })
  .readonly();
export type BackupList = z.infer<typeof backupSchema>;
