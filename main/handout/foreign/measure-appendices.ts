/** The sizes of appended PDFs' pages, which planning has to know before anything is drawn. */
import { KitbagFault } from '../../model/fault';
import type { AppendixFile, HandoutInput } from '../../model/handout-input';
import type { Sha256 } from '../../model/ids';
import type { MediaSource } from '../../model/media';

/**
 * The input with the pages of every appendix that it may print, each file opened once. A file that the library lost, or that
 * cannot be read, has none: planning says so. The reader of PDFs is loaded only where there are any.
 */
export async function withAppendices(input: HandoutInput, media: Pick<MediaSource, 'bytes'>): Promise<HandoutInput> {
  const { course, recipe } = input;
  if (!course || !recipe.parts.includes('appendices')) return input;
  const files = new Set(
    course.days
      .flatMap((day) => day.sessions)
      .flatMap((session) => session.material.flatMap((one) => (one.kind === 'appendix' ? [one.pdf] : []))),
  );
  if (files.size === 0) return input;
  const { openForeignPdf } = await import('./open-foreign-pdf');
  const appendices = new Map<Sha256, AppendixFile>();
  for (const pdf of files) {
    const bytes = media.bytes(pdf);
    if (!bytes) continue;
    try {
      const { pages, missingFonts } = await openForeignPdf(bytes, '');
      appendices.set(pdf, { pages: pages.map(({ widthPt, heightPt }) => ({ widthPt, heightPt })), missingFonts });
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
    }
  }
  return { ...input, appendices };
}
