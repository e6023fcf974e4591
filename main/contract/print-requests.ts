/** The requests that put pages on paper. */
import { z } from 'zod';
import { issueIdSchema } from '../model/ids';
import type { Issue } from '../model/issue';
import { printWishSchema } from '../model/printing';
import { recipeSchema } from '../model/recipe';
import { request, task, nothing } from './request';
import type { ExportRefused } from './views';

/** A printer that the system knows. */
export interface PrinterFound {
  /** The system's own name, which `print.start` takes. */
  readonly name: string;
  /** For people. */
  readonly title: string;
}

export const printSourceSchema = z.discriminatedUnion('kind', [
  /** A handout as it is now. `enters`: it is issued, and stands in the register before the first page is printed. */
  z.object({ kind: z.literal('handout'), recipe: recipeSchema, enters: z.boolean() }).readonly(),
  /** What was exported; the token names it. */
  z.object({ kind: z.literal('file'), token: z.string().max(64) }).readonly(),
  /** What was issued to everybody as one file. */
  z.object({ kind: z.literal('issue'), issue: issueIdSchema }).readonly(),
  /** Numbered copies. They lie in the folder that the token names, or that main asks for; `which` is typed: `1-4, 9`. */
  z
    .object({
      kind: z.literal('copies'),
      issue: issueIdSchema,
      token: z.string().max(64).nullable(),
      which: z.string().max(500),
    })
    .readonly(),
]);
export type PrintSource = z.infer<typeof printSourceSchema>;

/** What was given to the printer. */
export interface PrintReport {
  readonly printer: string;
  /** How many files: numbered copies are printed one after the other. */
  readonly files: number;
  readonly sheets: number;
  /** The entry that was made for it. */
  readonly issue: Issue | null;
}

export const printRequests = {
  'print.printers': request<readonly PrinterFound[]>()(nothing),
  /** Null where the person thought better of it; a handout that does not pass its check is not printed. */
  'print.start': request<PrintReport | ExportRefused | null>()(
    z.object({ source: printSourceSchema, wish: printWishSchema, task }),
  ),
};
