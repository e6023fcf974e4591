/** The file itself: sound, of one make, with nothing loose in it, and shown as it is by two readers that know nothing of each other. */
import type { Meant } from '../../../model/passport';
import type { Note, OpenFile, ReadPage } from '../check.types';
import { isKind, nameUnder, numberUnder, reachedFrom, type PdfObjects, type PdfValue } from '../read/pdf-values';
import { hasLooseBytes } from '../read/loose-bytes';
import { mostBehind, unpackStream } from '../read/unpack-stream';

export function checkFile(
  { bytes, objects, pages, pdfjs }: OpenFile,
  meant: Meant | null,
  foreign: ReadonlySet<number>,
  note: Note,
): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What was there before a change by another program is still in the file, and can be read.
  if (endings(text) !== 1) note('file.earlier-version', null);
  for (const id of looseObjects(objects)) note('file.loose-object', null, { object: id });
  let loose = hasLooseBytes(bytes);
  for (const [id, value] of objects.byId) {
    if (!isKind(value, 'stream') || foreign.has(id)) continue;
    const unpacked = unpackStream(objects, value);
    if (!unpacked) note('file.unread-content', null, { object: id });
    // Those of pictures are told by their own rule.
    else if (unpacked.behind > mostBehind && nameUnder(objects, value, 'Subtype') !== 'Image') loose = true;
  }
  if (loose) note('file.loose-bytes', null);
  if (pages.length !== pdfjs.pages) note('file.readers-differ', null, { count: 0 });
  if (meant && meant.pages.length !== pages.length)
    note('file.page-count', null, { found: pages.length, wanted: meant.pages.length });
  for (const [index, { dictionary, cropped, turned }] of pages.entries()) {
    if (cropped || turned) note('file.cropped-page', index);
    if ((numberUnder(objects, dictionary, 'UserUnit') ?? 1) !== 1) note('file.paper', index);
  }
}

/** How often a file is ended. Fonts and the like may hold words of it. */
function endings(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('startxref'); at >= 0; at = bytes.indexOf('startxref', at + 1))
    if (/^startxref\s+\d+\s+%%EOF/.test(bytes.toString('latin1', at, at + 40))) count++;
  return count;
}

/** Objects that nothing leads to: no reader shows them, and anyone can take them out. Empty ones hold nothing. */
function looseObjects(objects: PdfObjects): readonly number[] {
  const reached = reachedFrom([objects.trailer], objects);
  return [...objects.byId].flatMap(([id, value]) => (reached.has(id) || isBare(value) ? [] : [id]));
}

function isBare(value: PdfValue): boolean {
  return value === null || (isKind(value, 'dictionary') && value.entries.size === 0);
}

/** On one page: its size, and whether both readers find the same letters. */
export function checkPage(read: ReadPage, meant: Meant | null, note: Note): void {
  const { index, content, texts, widthPt, heightPt } = read;
  const wanted = meant?.pages[index];
  if (wanted && (Math.abs(wanted.widthPt - widthPt) > 0.1 || Math.abs(wanted.heightPt - heightPt) > 0.1))
    note('file.paper', index);
  if (content.unread) note('file.unread-content', index, { object: read.page.id });
  // Files of all kinds of programs may be read in more than one way.
  if (content.painted.some(({ foreign }) => foreign)) return;
  const differing = lettersApart(
    texts.map(({ text }) => text).join(''),
    content.painted.map((thing) => (thing.kind === 'text' ? thing.text : '')).join(''),
  );
  if (differing > 0) note('file.readers-differ', index, { count: differing });
}

/** How many letters pdf.js finds that we do not: it leaves out what stands off the page, we leave out nothing. */
function lettersApart(theirs: string, ours: string): number {
  const counts = new Map<string, number>();
  for (const letter of letters(ours)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let missing = 0;
  for (const letter of letters(theirs)) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) missing++;
    else counts.set(letter, left - 1);
  }
  return missing;
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\ufffd]/g, '');
}
