/** What planning has to know of appended PDFs before anything is drawn: how large their pages are, and which of them have words. */
import { KitbagFault } from '../model/fault';
import type { AppendixFile, HandoutInput } from '../model/handout-input';
import type { Sha256 } from '../model/ids';
import type { MediaSource } from '../model/media';
import type { ForeignPdf } from './open-foreign-pdf';

/** A file is looked through once for as long as its library is open: it is named by its content. */
const measured = new WeakMap<object, Map<Sha256, AppendixFile>>();

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
  const [{ openForeignPdf }, { holdsText }] = await Promise.all([import('./open-foreign-pdf'), import('./holds-text')]);
  const known = measured.get(media) ?? new Map<Sha256, AppendixFile>();
  measured.set(media, known);
  const appendices = new Map<Sha256, AppendixFile>();
  for (const pdf of files) {
    const bytes = media.bytes(pdf);
    if (!bytes) continue;
    try {
      const file = known.get(pdf) ?? measuredFile(await openForeignPdf(bytes, ''), holdsText);
      known.set(pdf, file);
      appendices.set(pdf, file);
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
    }
  }
  return { ...input, appendices };
}

function measuredFile(pdf: ForeignPdf, holdsText: (pdf: ForeignPdf, number: number) => boolean): AppendixFile {
  const hasText = (number: number): boolean => {
    try {
      return holdsText(pdf, number);
    } catch (error) {
      // What is too much to look through is told of when it is drawn.
      if (error instanceof KitbagFault) return false;
      throw error;
    }
  };
  const pages = pdf.pages.map(({ widthPt, heightPt }, index) => ({ widthPt, heightPt, hasText: hasText(index + 1) }));
  return { pages, missingFonts: pdf.missingFonts };
}
