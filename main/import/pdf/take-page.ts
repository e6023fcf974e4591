/** One page of a PDF: its lines, what it conceals, and its picture. */
import type { SlideId } from '../../model/ids';
import type { Report } from '../findings';
import type { FoundMedia } from '../importer';
import { linesOf, type PageLine } from './page-lines';
import type { PageReader, PdfReader } from './read-pages';
import { savePicture } from './save-picture';
import { unseenLetters, unseenWords } from './unseen-letters';

/** The longer side of what the window shows, and of a page that is printed as a picture: 225 dots an inch across A4. */
const [shownPx, printedPx] = [1600, 2480];
/** Fewer unseen letters are a letter without ink, or one that lies in a line of its own colour. */
const fewestUnseen = 3;

export interface TakenPage {
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly heightPx: number;
  readonly lines: readonly PageLine[];
  /** What stands in the file and is not seen; empty for a page that shows all it says. */
  readonly unseen: string;
  readonly unknown: number;
  readonly annotations: number;
  readonly picture: FoundMedia;
}

/** Reads a page whole and makes its picture. */
export async function takePage(reader: PdfReader, number: number): Promise<TakenPage> {
  const { pixels, ...page } = reader.page(number, (open: PageReader) => {
    const shown = open.picture(shownPx);
    const letters = open.letters(shownPx);
    const unseen = new Set(unseenLetters(letters, shown));
    const conceals = unseen.size >= fewestUnseen;
    return {
      number,
      widthPt: open.widthPt,
      heightPt: open.heightPt,
      heightPx: shown.height,
      lines: linesOf(conceals ? letters.filter((letter) => !unseen.has(letter)) : letters),
      unseen: conceals ? unseenWords(letters, unseen) : '',
      unknown: letters.filter(({ isUnknown }) => isUnknown).length,
      annotations: open.annotations,
      pixels: conceals ? open.picture(printedPx) : shown,
    };
  });
  return { ...page, picture: await savePicture(pixels) };
}

/** What a person should know of it. */
export function tellOfPage(page: TakenPage, slide: SlideId, report: Report): void {
  const place = { number: page.number, slide };
  if (page.unseen !== '') report('pdf.concealed', 'look', place, { text: page.unseen });
  if (page.annotations > 0) report('pdf.annotations-left', 'look', place, { count: page.annotations });
  if (page.unknown > 0) report('pdf.letters-unknown', 'look', place, { count: page.unknown });
  else if (page.lines.length === 0 && page.unseen === '') report('pdf.no-words', 'information', place);
}
