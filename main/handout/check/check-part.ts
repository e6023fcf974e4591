/** Checks a part of a file's pages, and with the first part the file as a whole. Two processes can each take a part. */
import { createHash } from 'node:crypto';
import { KitbagFault } from '../../model/fault';
import type { Meant, PassportPlace } from '../../model/passport';
import type { Edition } from '../../model/recipe';
import type { Note, OpenFile, PageFacts, ReadPage } from './check.types';
import type { LeakSearch } from './leaks/leak-search';
import { openFile } from './read/open-file';
import { passedOn, takesForeign } from './read/passed-on';
import { readPage } from './read/read-page';
import { checkActions } from './rules/actions';
import { hasBand } from './rules/band';
import { checkBookmarks } from './rules/bookmarks';
import { contentsEntries } from './rules/contents';
import { checkDescriptions } from './rules/descriptions';
import { checkExtras } from './rules/extras';
import { checkFile, checkPage } from './rules/file';
import { checkFonts } from './rules/fonts';
import { openDrawnCodes } from './rules/glyphs';
import { searchBehind, searchPage } from './rules/instructor-text';
import { marginsOf, seenLabels } from './rules/label';
import { checkLinks } from './rules/links';
import { checkMetadata, program, readInfo } from './rules/metadata';
import { printedNumber } from './rules/page-numbers';
import { checkPictureData } from './rules/picture-data';
import { sightsOf, type PictureSight } from './rules/pictures';
import { checkPageTags, checkTree, isForPrinter } from './rules/tags';
import { drawableThings, type Drawable } from './rules/undrawn';
import { checkUnseenText } from './rules/unseen-text';
import { seenPictures } from './sight/seen-of-picture';

export interface PartToCheck {
  /** What faults call the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password?: string;
  /** What the file was meant to be; null where nobody knows. */
  readonly meant: Meant | null;
  /** From 0 to 1: the part's first page and the one after its last, as shares of all. The part from 0 takes the file as a whole too. */
  readonly from: number;
  readonly to: number;
  /** The searches for what a copy of an edition must not hold; none where nothing is known that it must not. */
  readonly openSearches: (edition: Edition) => readonly LeakSearch[];
}

/** What a part came to: small enough to go from process to process. */
export interface CheckedPart {
  /** Null but in the part that takes the file as a whole. */
  readonly sha256: string | null;
  readonly pageCount: number;
  readonly pages: readonly PageFacts[];
  readonly sights: readonly PictureSight[];
  readonly places: readonly PassportPlace[];
  readonly bookmarks: number;
  readonly links: number;
  /** A file for the printer. */
  readonly untagged: boolean;
  /** The forms that its pages draw, by the numbers of their objects. */
  readonly forms: readonly number[];
  /** All pictures and forms of the file; null but in the part that takes the file as a whole. */
  readonly drawable: Drawable | null;
  /** How many forbidden texts were searched for; null where none are known. */
  readonly searched: number | null;
}

/** `onStep` hears how many pages are read. Throws `check.not-pdf`, `check.damaged`, `check.locked`, `check.wrong-password` or `check.foreign`. */
export async function checkPart(
  part: PartToCheck,
  onStep?: (done: number, total: number) => void,
): Promise<CheckedPart> {
  const file = await openFile(part.name, part.bytes, part);
  try {
    refuseForeign(file, part.name);
    return await checkOpen(file, part, onStep);
  } finally {
    await file.pdfjs.close();
  }
}

/** Our rules say nothing about files of other programs. */
function refuseForeign({ objects }: OpenFile, name: string): void {
  const info = readInfo(objects);
  if (info.get('Creator') === program || info.get('Producer') === program) return;
  throw new KitbagFault('check.foreign', { file: name, program: info.get('Producer') ?? info.get('Creator') ?? '' });
}

async function checkOpen(
  file: OpenFile,
  part: PartToCheck,
  onStep?: (done: number, total: number) => void,
): Promise<CheckedPart> {
  const { meant } = part;
  const places: PassportPlace[] = [];
  const note: Note = (what, page, facts = {}) => {
    places.push({ what, page: page === null ? null : page + 1, facts });
  };
  const total = file.pages.length;
  const [first, end] = [Math.floor(total * part.from), Math.floor(total * part.to)];
  const { forms: foreignPages, objects: foreign } = passedOn(file, meant);
  const untagged = isForPrinter(file, meant);
  const codes = openDrawnCodes();
  const pages: PageFacts[] = [];
  const sights: PictureSight[] = [];
  const optional: number[] = [];
  const forms = new Set<number>();
  let links = 0;
  let searches: readonly LeakSearch[] | null = meant ? part.openSearches(meant.edition) : null;
  for (let index = first; index < end; index++) {
    const read = await readPage(file, index, takesForeign(meant, index), {
      onCode: (font, code, explained) => {
        codes.add(font, code, explained, index);
      },
      onForm: (id) => forms.add(id),
    });
    if (!read) continue;
    checkPage(read, meant, note);
    checkUnseenText(read, note);
    checkLinks(read, note);
    if (!untagged) checkPageTags(read, file, note);
    searches ??= part.openSearches(hasBand(read) ? 'instructor' : 'participant');
    if (searches.length > 0) searchPage(read, searches, note);
    sights.push(
      ...sightsOf(
        seenPictures(read.content.painted, edgesOf(read)).filter(({ id }) => !foreign.has(id)),
        index,
      ),
    );
    if (read.content.optional) optional.push(index);
    if (read.content.inlined) note('extras.other', index, { key: 'BI' });
    links += read.links.length;
    pages.push(factsOf(read, file));
    onStep?.(index - first + 1, end - first);
  }
  codes.check(note);
  for (const index of optional) note('extras.layer', index, { key: 'OC' });
  const shared = { pageCount: total, pages, sights, places, links, forms: [...forms], untagged };
  if (part.from > 0) return { ...shared, sha256: null, bookmarks: 0, drawable: null, searched: null };
  const bookmarks = await file.pdfjs.bookmarks();
  checkFile(file, meant, foreign, note);
  checkFonts(file, foreign, note);
  if (!untagged) checkTree(file, note);
  checkDescriptions(file, meant?.lang ?? null, note);
  checkBookmarks(bookmarks, meant, note);
  checkMetadata(file, meant, note);
  checkActions(file, note);
  checkExtras(file, note);
  checkPictureData(file, foreign, (id) => sights.find((sight) => sight.id === id)?.page ?? null, note);
  const searched = searches ?? [];
  if (searched.length > 0) searchBehind(file, searched, note);
  return {
    ...shared,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bookmarks: bookmarks.length,
    drawable: drawableThings(file, (id) => !foreign.has(id) || foreignPages.has(id)),
    searched: searched.length === 0 ? null : searched.reduce((sum, { texts }) => sum + texts, 0),
  };
}

function edgesOf({ widthPt, heightPt }: ReadPage) {
  return { left: 0, top: 0, right: widthPt, bottom: heightPt };
}

function factsOf(read: ReadPage, file: OpenFile): PageFacts {
  return {
    index: read.index,
    labels: seenLabels(read),
    margins: marginsOf(read),
    band: hasBand(read),
    number: file.pageNumbers?.[read.index] ?? null,
    printed: printedNumber(read),
    entries: contentsEntries(read, file),
  };
}
