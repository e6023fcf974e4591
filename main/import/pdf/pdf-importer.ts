/**
 * PDF files as decks: each page is a slide. The page itself goes into handouts as it is, its words are read so that a person can
 * search, translate and outline them, and a picture of it stands in the window.
 */
import { sha256 } from '../../files/sha256';
import type { Deck } from '../../model/deck';
import { KitbagFault } from '../../model/fault';
import { mintId, type Sha256, type SlideId } from '../../model/ids';
import type { Language } from '../../model/language';
import { saysItTwice } from '../../model/looks-bilingual';
import { unmarked } from '../../model/marking';
import { emptySlideText, plainSlide, type Look, type Slide, type SlideText } from '../../model/slide';
import { readName } from '../file-names';
import { collectFindings } from '../findings';
import type { ImportedDeck, Importer, ImportSurroundings } from '../importer';
import { newDeck } from '../new-deck';
import { textHashOf } from '../text-hash';
import { languageOfSlides } from '../text/language-of-slides';
import { chooseMarking } from '../text/choose-marking';
import { runningLines } from './page-lines';
import { pageWords } from './page-words';
import type { PdfReader } from './read-pages';
import { takePage, tellOfPage, type TakenPage } from './take-page';

/** A page takes about a tenth of a second; a longer file is a book, and stands better behind a course as an appendix. */
const mostPages = 300;
/** The longer side of a slide in points: what the text of other slides is measured by. */
const longestPt = 960;
interface Said {
  readonly page: TakenPage;
  readonly id: SlideId;
  readonly text: SlideText;
}

function makeSlide({ page, id, text }: Said, language: Language, source: Sha256): Slide {
  // A page that conceals something goes on as what is seen of it: covered words are there for everybody who copies them.
  const look: Look =
    page.unseen === ''
      ? { kind: 'page', pdf: source, number: page.number, picture: page.picture.sha }
      : { kind: 'picture', picture: page.picture.sha };
  return {
    ...plainSlide,
    id,
    texts: { [language]: text },
    looks: { [language]: look },
    origins: [
      {
        language,
        source,
        part: `page ${String(page.number)}`,
        number: page.number,
        line: null,
        textHash: textHashOf(text),
      },
    ],
  };
}

/** The bookmarks of the first level as sections, unless every page has one: those are titles. */
function sectionsOf(reader: PdfReader, said: readonly Said[], language: Language): Deck['sections'] {
  const firsts = new Map(reader.bookmarks.map((mark) => [mark.page, mark.title]));
  if (firsts.size < 2 || firsts.size * 2 > said.length) return [];
  return said.flatMap(({ page, id }) => {
    const title = firsts.get(page.number - 1);
    return title === undefined ? [] : [{ title: { [language]: title }, first: id }];
  });
}

/** Titles that programs write by themselves: a file's name, or their own. */
const idleTitle =
  /^(?:microsoft (?:word|powerpoint) - .*|untitled.*|.*\.(?:pptx?|docx?|odp|tex|dvi|key|indd)|presentation\d*|slide \d+)$/i;

async function readAll(
  reader: PdfReader,
  { signal, onPage }: Pick<ImportSurroundings, 'signal' | 'onPage'>,
): Promise<readonly TakenPage[]> {
  const pages: TakenPage[] = [];
  for (let number = 1; number <= reader.pages; number++) {
    signal?.throwIfAborted();
    pages.push(await takePage(reader, number));
    onPage?.(number, reader.pages);
  }
  return pages;
}

/** Programs split a page into no more; each has its own limit, and this many of them are no harm. */
const usualStreams = 8;

async function read(file: string, bytes: Uint8Array, surroundings: ImportSurroundings): Promise<ImportedDeck> {
  if (bytes.length === 0) throw new KitbagFault('import.empty', { file });
  // Most decks are no PDF: what reads these is loaded with the first.
  const [{ openForeignPdf }, { openPdfReader }] = await Promise.all([
    import('../../foreign/open-foreign-pdf'),
    import('./read-pages'),
  ]);
  // What a handout could not print is refused while the person looks.
  const foreign = await openForeignPdf(bytes, file);
  if (foreign.pages.length > mostPages)
    throw new KitbagFault('pdf.too-many-pages', { name: file, pages: foreign.pages.length, limit: mostPages });
  // Whoever reads the pages knows no limit, and a page may name one large stream a thousand times.
  for (const { streams, content } of foreign.pages) if (streams > usualStreams) content();
  const reader = await openPdfReader(bytes);
  if (reader?.pages !== foreign.pages.length) {
    reader?.close();
    throw new KitbagFault('pdf.damaged', { name: file });
  }
  try {
    return await readDeck(file, bytes, reader, foreign.missingFonts, surroundings);
  } finally {
    reader.close();
  }
}

async function readDeck(
  file: string,
  bytes: Uint8Array,
  reader: PdfReader,
  missingFonts: readonly string[],
  { now, random, ...listening }: ImportSurroundings,
): Promise<ImportedDeck> {
  const { report, findings } = collectFindings(file);
  const pages = await readAll(reader, listening);
  const runs = runningLines(pages);
  const said = pages.map((page): Said => {
    const words = pageWords(page.lines.filter((line) => !runs(line, page.heightPx)));
    return { page, id: mintId('slide', random) as SlideId, text: { ...emptySlideText, ...words } };
  });
  for (const { page, id, text } of said) {
    tellOfPage(page, id, report);
    if (saysItTwice(text)) report('slide.looks-bilingual', 'information', { number: page.number, slide: id });
  }
  const words = said.map(({ text }) => text);
  const language = languageOfSlides(words, file, reader.language, report);
  const source = sha256(bytes);
  const written = idleTitle.test(reader.title) ? '' : reader.title;
  const [first] = pages;
  const scale = longestPt / Math.max(first?.widthPt ?? longestPt, first?.heightPt ?? 0);
  const margins = pages.flatMap((page) =>
    page.lines.filter((line) => runs(line, page.heightPx)).map((line) => line.text),
  );
  const made = said.map((one) => makeSlide(one, language, source));
  const { marking, slides } = chooseMarking(unmarked, { words: margins.join('\n') }, made, report);
  const deck = newDeck(
    {
      title: written || words.find(({ title }) => title !== '')?.title || readName(file).base,
      language,
      marking,
      sizePt: {
        width: Math.max(1, Math.round((first?.widthPt ?? longestPt) * scale)),
        height: Math.max(1, Math.round((first?.heightPt ?? 540) * scale)),
      },
      sections: sectionsOf(reader, said, language),
      slides,
    },
    { name: file, sha: source, importer: pdfImporter },
    { now, random },
  );
  if (reader.author !== '') report('pdf.author', 'information', {}, { author: reader.author });
  if (missingFonts.length > 0) report('pdf.fonts-missing', 'look', {}, { fonts: missingFonts.join(', ') });
  const media = [{ sha: source, ext: 'pdf', bytes }, ...pages.map(({ picture }) => picture)];
  return { name: file, deck, media: [...new Map(media.map((one) => [one.sha, one])).values()], findings };
}

export const pdfImporter: Importer = { name: 'pdf', version: 1, onlyByName: true, read };
