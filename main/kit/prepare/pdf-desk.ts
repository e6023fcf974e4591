/** PDFs that others made on their way into a kit: written anew, so that what their pages show travels and nothing else of them does. */
import type { Course, Material } from '../../model/course';
import { nullOnFault } from '../../model/fault';
import type { Sha256 } from '../../model/ids';
import { textIn } from '../../model/language';
import type { KitShelf } from './media-used';
import type { Rewritten } from './remember-rewritten';

export interface PdfDesk {
  /** The PDFs that were made, by their hashes. */
  readonly made: ReadonlyMap<Sha256, Uint8Array>;
  /** The course with its appendices as they may be handed out. Throws `pdf.…` as `rewritePdf` does. */
  readonly appendices: (course: Course) => Promise<Course>;
  /** The pages of these numbers as a file; null where it cannot be made. */
  readonly cut: (pdf: Sha256, numbers: readonly number[]) => Promise<Sha256 | null>;
}

/** A PDF that is as it shall be keeps its hash, and is read from the library. */
export function openPdfDesk(shelf: KitShelf): PdfDesk {
  const made = new Map<Sha256, Uint8Array>();
  const keep = ({ sha, bytes }: Rewritten): Sha256 => {
    if (!shelf.has(sha)) made.set(sha, bytes);
    return sha;
  };
  const appendix = async (material: Material): Promise<Material> => {
    if (material.kind !== 'appendix') return material;
    const { pdf, title } = material;
    const written = await shelf.rewrite({ sha: pdf, read: () => shelf.bytes(pdf), name: textIn(title, 'en') });
    // What the library lacks is told when the rest is packed.
    return written ? { ...material, pdf: keep(written) } : material;
  };
  return {
    made,
    appendices: async (course) => {
      const days = [];
      for (const day of course.days) {
        const sessions = [];
        for (const session of day.sessions) {
          const material = [];
          for (const one of session.material) material.push(await appendix(one));
          sessions.push({ ...session, material });
        }
        days.push({ ...day, sessions });
      }
      return { ...course, days };
    },
    cut: async (pdf, numbers) => {
      const from = { sha: pdf, read: () => shelf.bytes(pdf), name: pdf };
      const cut = await shelf.rewrite(from, numbers).catch(nullOnFault);
      return cut && keep(cut);
    },
  };
}
