/** Gives finished PDFs to a printer, one after the other: each is a job of its own, so that each begins on a front side. */
import type { PrintReport } from '../contract/print-requests';
import { KitbagFault } from '../model/fault';
import { sheetsOf, type PrintedPage, type PrintWish } from '../model/printing';
import type { MakeOptions } from './make-handout';
import type { Workers } from './session';

/** One PDF to print; `name` is its file's, `title` is how the printer's list calls it: nobody's name is in it. */
export interface Paper {
  readonly name: string;
  readonly title: string;
  readonly pdf: () => Promise<Uint8Array>;
}

/** What a printer is given at once. */
export interface PrintJob {
  readonly title: string;
  readonly pages: readonly PrintedPage[];
  readonly wish: Omit<PrintWish, 'pages'>;
}

/** The system's printers. Throws `print.failed` and `print.cancelled`. */
export type Printer = (job: PrintJob, signal: AbortSignal | undefined) => Promise<void>;

/** So many pages are in a worker's hands at a time: other work gets its turn, and a person sees how far it is. */
const pagesAtOnce = 4;

/**
 * Throws what `printPages` throws and `print.failed` where nothing is with the printer, `print.broke-off` where some files are, and
 * `print.stopped` where a person ends it: those two say how many files the printer has already.
 */
export async function printPapers(
  papers: readonly Paper[],
  wish: PrintWish,
  { drawing }: Pick<Workers, 'drawing'>,
  print: Printer,
  { onProgress, signal }: MakeOptions = {},
): Promise<Omit<PrintReport, 'issue'>> {
  let sheets = 0;
  for (const [index, { name, title, pdf: read }] of papers.entries()) {
    try {
      const pdf = await read();
      const pages: PrintedPage[] = [];
      for (let from = 0, chosen = 1; from < chosen; from += pagesAtOnce) {
        const part = { pdf, name, pages: wish.pages, grey: wish.grey, from, count: pagesAtOnce };
        const made = await drawing.run('handout.print-pages', part, {
          subject: 'pages',
          ...(signal ? { signal } : {}),
        });
        ({ chosen } = made);
        pages.push(...made.pages);
        if (papers.length === 1) onProgress?.({ done: pages.length, total: chosen, what: title });
      }
      signal?.throwIfAborted();
      await print({ title, pages, wish }, signal);
      sheets += sheetsOf(pages.length, wish.sides, wish.copies);
    } catch (error) {
      if (signal?.aborted || (error instanceof KitbagFault && error.code === 'print.cancelled'))
        throw new KitbagFault('print.stopped', { count: index, printer: wish.printer }, { cause: error });
      if (index > 0 && error instanceof KitbagFault)
        throw new KitbagFault('print.broke-off', { count: index, printer: wish.printer, file: name }, { cause: error });
      throw error;
    }
    if (papers.length > 1) onProgress?.({ done: index + 1, total: papers.length, what: title });
  }
  return { printer: wish.printer, files: papers.length, sheets };
}
