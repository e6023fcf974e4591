/** Pages of a finished handout as pictures for a printer. */
import sharp from 'sharp';
import { openPdfReader, type Pixels } from '../import/pdf/read-pages';
import { KitbagFault } from '../model/fault';
import { chosenNumbers, pageNumbers, printedDpi, type PrintedPage } from '../model/printing';

/** Words and drawings pack well without loss; a page that packs worse is full of photographs. */
const largestPlain = 2_000_000;
const photoQuality = 92;
const pointsPerInch = 72;

export interface PagesToPrint {
  readonly pdf: Uint8Array;
  /** The file's name, for faults. */
  readonly name: string;
  /** As it was typed; empty for all. */
  readonly pages: string;
  readonly grey: boolean;
  /** Which of the chosen pages, from 0, and how many of them: a long handout is not in a worker's hands all at once. */
  readonly from: number;
  readonly count: number;
}

export interface PagesPrinted {
  /** How many pages were chosen. */
  readonly chosen: number;
  readonly pages: readonly PrintedPage[];
}

/** Throws `print.unreadable` for a file that cannot be opened, as one locked with a password, and what `chosenNumbers` throws. */
export async function printPages({ pdf, name, pages, grey, from, count }: PagesToPrint): Promise<PagesPrinted> {
  const reader = await openPdfReader(pdf);
  if (!reader) throw new KitbagFault('print.unreadable', { file: name });
  try {
    const chosen = chosenNumbers(pages, pageNumbers(reader.pages));
    const made: PrintedPage[] = [];
    for (const number of chosen.slice(from, from + count)) {
      const { pixels, ...size } = reader.page(number, (page) => {
        const { widthPt, heightPt } = page;
        const longestPx = Math.round((Math.max(widthPt, heightPt) / pointsPerInch) * printedDpi);
        return { widthPt, heightPt, pixels: page.picture(longestPx) };
      });
      made.push({ ...size, ...(await pictureOf(pixels, grey)) });
    }
    return { chosen: chosen.length, pages: made };
  } finally {
    reader.close();
  }
}

async function pictureOf(
  { width, height, rgba }: Pixels,
  grey: boolean,
): Promise<Pick<PrintedPage, 'picture' | 'type'>> {
  const raw = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  const inked = grey ? raw.greyscale().toColourspace('b-w') : raw;
  const png = await inked.clone().png({ compressionLevel: 6, adaptiveFiltering: false }).toBuffer();
  if (png.length <= largestPlain) return { picture: png, type: 'image/png' };
  const jpeg = await inked.jpeg({ quality: photoQuality, chromaSubsampling: '4:4:4' }).toBuffer();
  return jpeg.length < png.length ? { picture: jpeg, type: 'image/jpeg' } : { picture: png, type: 'image/png' };
}
