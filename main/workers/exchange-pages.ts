/**
 * Finds the pages of an issue that would come out otherwise now, and plans their replacements. Pages are compared as they are seen: both
 * files are read by one program, without their running lines, whose dates and numbers say nothing of the content.
 */
import { sha256 } from '../files/sha256';
import { planHandout, type HandoutPlan } from '../handout/plan-handout';
import type { HandoutTools } from '../handout/handout.types';
import type { PictureInk } from '../handout/print/in-ink';
import { openPdfReader, type PdfReader } from '../import/pdf/read-pages';
import { exchangeOf, isRoman, numbersNow, sidesOf, type Exchange, type Face, type PageNow } from '../model/exchange';
import { KitbagFault } from '../model/fault';
import type { GivenNumbers, HandoutInput } from '../model/handout-input';
import type { Stage } from '../model/stage';
import { handoutWords } from '../words/handout-words';
import { drawInInk } from './draw-in-ink';

/** A file that was given out: an issue, or replacement pages of one. */
export interface GivenFile {
  readonly pdf: Uint8Array;
  readonly name: string;
  /** How everything lay when these pages were put in; null for the issue itself, whose pages lie as they are. */
  readonly faces: readonly Face[] | null;
}

/** What differs, and how it is exchanged. */
export interface ExchangeFound {
  readonly exchange: Exchange;
  readonly changed: readonly string[];
  readonly known: readonly string[];
}

/** Hears how many pages, or slides, are done, and of how many. */
type OnPage = (done: number, total: number) => void;

/** As above, with the plan that the replacement pages come from. */
export interface PlannedExchange extends ExchangeFound {
  readonly plan: HandoutPlan;
}

/** The running lines end and begin here: 18 mm and a hairline from the paper's upper and lower edge. */
const linesPt = 53;
/** Above this, a replacement page shows what the page did that it replaces. */
const noteEndPt = 65;
/** As fine as a change on a page can be seen: a comma is some dots high. */
const comparedDpi = 110;

interface PageRead {
  readonly number: string;
  readonly words: string;
  /** What is seen between the running lines, without and with the line in which a replacement page says what it replaces. */
  readonly picture: string;
  readonly wholePicture: string;
}

function readPage(reader: PdfReader, number: number): PageRead {
  return reader.page(number, (page) => {
    const { widthPt, heightPt } = page;
    const body = { xPt: 0, yPt: linesPt, widthPt, heightPt: heightPt - 2 * linesPt };
    const longestPx = Math.round((Math.max(widthPt, heightPt) / 72) * comparedDpi);
    const { width, height, rgba } = page.picture(longestPx);
    const rowOf = (pt: number): number => Math.round((pt / heightPt) * height) * width * 4;
    const between = (bottomPt: number): string =>
      `${String(width)} ${String(height)} ${sha256(rgba.subarray(rowOf(linesPt), rowOf(heightPt - bottomPt)))}`;
    return {
      number: page.label,
      words: page.words(body).replace(/\s+/g, ' ').trim(),
      picture: between(noteEndPt),
      wholePicture: between(linesPt),
    };
  });
}

/** A page that was replaced before has the line over its foot that the new one does not have yet. */
function isSame(now: PageRead, before: (PageRead & { readonly isReplacement: boolean }) | undefined): boolean {
  if (!before) return false;
  return before.isReplacement ? now.picture === before.picture : now.wholePicture === before.wholePicture;
}

/** Every page of a file. Throws `exchange.unreadable` where it cannot be opened. */
async function readPages(pdf: Uint8Array, name: string, onPage?: OnPage): Promise<readonly PageRead[]> {
  const reader = await openPdfReader(pdf);
  if (!reader) throw new KitbagFault('exchange.unreadable', { file: name });
  try {
    return Array.from({ length: reader.pages }, (_, index) => {
      const page = readPage(reader, index + 1);
      onPage?.(index + 1, reader.pages);
      return page;
    });
  } finally {
    reader.close();
  }
}

/** What lies in the folder of somebody who put in all that was given out: the pages by their numbers, and how they lie. */
async function pagesOnPaper(given: readonly GivenFile[], isTwoSided: boolean, onPage: OnPage) {
  const pages = new Map<string, PageRead & { readonly isReplacement: boolean }>();
  let faces: readonly Face[] = [];
  let totals = { front: '', body: '' };
  for (const { pdf, name, faces: after } of given) {
    const read = await readPages(pdf, name, onPage);
    const numbers = new Set(after ?? read.map(({ number }) => number));
    for (const page of read)
      if (numbers.has(page.number)) pages.set(page.number, { ...page, isReplacement: after !== null });
    faces = after ?? read.map(({ number }) => number);
    if (after === null)
      totals = {
        front: read.findLast(({ number }) => isRoman(number))?.number ?? '',
        body: read.findLast(({ number }) => !isRoman(number))?.number ?? '',
      };
  }
  if (isTwoSided && faces.length % 2 === 1) faces = [...faces, null];
  return { pages, faces, totals };
}

/**
 * Without steps where nothing differs. `given` is what was given out, the issue first. `onProgress` hears of what is read, laid
 * out and compared. Throws what planning throws, and `exchange.unreadable`.
 */
export async function planExchangeOf(
  handout: HandoutInput,
  given: readonly GivenFile[],
  tools: HandoutTools,
  ink: PictureInk,
  onProgress: (done: number, total: number, stage: Stage) => void,
): Promise<PlannedExchange> {
  const isTwoSided = handout.recipe.sides === 'two';
  const during =
    (stage: Stage): OnPage =>
    (done, total) => {
      onProgress(done, total, stage);
    };
  const paper = await pagesOnPaper(given, isTwoSided, during('paper'));
  const read = async (input: HandoutInput, told: { readonly onSlide?: OnPage; readonly onPage?: OnPage }) => {
    const plan = planHandout(input, tools, handoutWords, told.onSlide);
    const { pdf } = await drawInInk(plan, handout, tools, ink);
    return { plan, pages: await readPages(pdf, plan.title, told.onPage) };
  };
  const first = await read(handout, { onSlide: during('plan') });
  const numbering = givenNumbersOf(paper, first.pages, isTwoSided);
  const now = await read({ ...handout, numbering }, { onPage: during('compare') });
  if (now.pages.length !== first.pages.length) throw new Error('A handout has other pages by other numbers.');
  const pagesNow = now.pages.map((page): PageNow => ({
    number: page.number,
    isChanged: !isSame(page, paper.pages.get(page.number)),
  }));
  const exchange = exchangeOf(paper.faces, pagesNow, isTwoSided);
  const changed = pagesNow.flatMap(({ number, isChanged }) => (isChanged ? [number] : []));
  return { plan: now.plan, exchange, changed, known: paper.faces.filter((face) => face !== null) };
}

/** The numbers that pages have on paper already, and those of the ones between them. */
function givenNumbersOf(
  { pages, faces, totals }: Awaited<ReturnType<typeof pagesOnPaper>>,
  now: readonly PageRead[],
  isTwoSided: boolean,
): GivenNumbers {
  const onPaper = faces.flatMap((face) => (face === null ? [] : (pages.get(face) ?? [])));
  const ofCount = (roman: boolean): readonly string[] =>
    numbersNow(
      onPaper.filter(({ number }) => isRoman(number) === roman),
      now.filter(({ number }) => isRoman(number) === roman),
    );
  const [front, body] = [ofCount(true), ofCount(false)];
  const all = [...front, ...body];
  // Where each page comes to lie does not depend on which of them say something else.
  const { after } = exchangeOf(
    faces,
    all.map((number) => ({ number, isChanged: false })),
    isTwoSided,
  );
  const sides = sidesOf(after, isTwoSided);
  return {
    front,
    body,
    frontTotal: totals.front || (front.at(-1) ?? ''),
    bodyTotal: totals.body || (body.at(-1) ?? ''),
    sides: all.map((number) => sides.get(number) ?? 'right'),
  };
}
