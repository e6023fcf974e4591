/** The slides of a file, with those of the files that it names in the place of a slide. */
import { posix } from 'node:path';
import { sha256 } from '../../files/sha256';
import { nullOnFault } from '../../model/fault';
import { collectFindings, type Report } from '../findings';
import type { Sha256 } from '../../model/ids';
import type { Finding } from '../../model/finding';
import type { ImportSurroundings } from '../importer';
import { decodeText } from '../text/decode-text';
import { createPictureFetcher, type PictureFetcher } from './fetch-pictures';
import { readDeck, type DeckDraft, type SlideDraft } from './read-deck';

/** The file that a slide stands in. */
export interface SlideFile extends Pick<DeckDraft, 'definitions' | 'math'> {
  readonly pictures: PictureFetcher;
  readonly report: Report;
}

export interface PlacedSlide {
  readonly slide: SlideDraft;
  readonly of: SlideFile;
}

/** Files within files: an author's are one or two deep, a file that names itself has no end. */
const deepest = 4;
const mostFiles = 200;

export interface Included {
  readonly slides: readonly PlacedSlide[];
  /** Hashes of the files that were read in the place of slides, in order; empty where none was named. */
  readonly parts: readonly Sha256[];
}

/** `findings` of other files than the deck's own are added to the list. */
export async function withIncluded(
  draft: DeckDraft,
  report: Report,
  surroundings: Pick<ImportSurroundings, 'readBeside' | 'signal'>,
  findings: Finding[],
): Promise<Included> {
  let files = 0;
  const parts: Sha256[] = [];
  const placed = async (
    of: DeckDraft,
    folder: string,
    tell: Report,
    depth: number,
  ): Promise<readonly PlacedSlide[]> => {
    const readBeside: ImportSurroundings['readBeside'] = (path) =>
      surroundings.readBeside(folder === '' ? path : posix.join(folder, path));
    const file: SlideFile = { ...of, pictures: createPictureFetcher({ readBeside }), report: tell };
    const slides: PlacedSlide[] = [];
    for (const slide of of.slides) {
      surroundings.signal?.throwIfAborted();
      const read = slide.include === null ? null : await open(slide.include, folder, depth);
      if (read) slides.push(...read);
      else {
        if (slide.include !== null)
          tell('markdown.part-missing', 'look', { line: slide.line }, { path: slide.include });
        slides.push({ slide, of: file });
      }
    }
    return slides;
  };
  const open = async (path: string, folder: string, depth: number): Promise<readonly PlacedSlide[] | null> => {
    files += 1;
    if (depth >= deepest || files > mostFiles) return null;
    // A path from the root is one from the folder of the first file.
    const name = path.startsWith('/') ? path.replace(/^\/+/, '') : posix.join(folder, path);
    const bytes = await surroundings.readBeside(name).catch(nullOnFault);
    if (!bytes) return null;
    parts.push(sha256(bytes));
    const { report: tell } = collectFindings(name, findings);
    return placed(
      readDeck(decodeText(name, bytes).text, tell, posix.extname(name).toLowerCase()),
      posix.dirname(name).replace(/^\.$/, ''),
      tell,
      depth + 1,
    );
  };
  return { slides: await placed(draft, '', report, 0), parts };
}
