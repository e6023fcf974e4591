/** Reads PowerPoint decks: words, notes and looks of every slide, with nothing but the file at hand. */
import { openArchive, type Archive } from '../../files/archive';
import { sha256 } from '../../files/sha256';
import type { Deck } from '../../model/deck';
import { isItsOwn, wordsOfShape, type Drawing } from '../../model/drawing';
import { KitbagFault } from '../../model/fault';
import { mintId, type Sha256, type SlideId } from '../../model/ids';
import type { Language } from '../../model/language';
import { saysItTwice } from '../../model/looks-bilingual';
import { unmarked } from '../../model/marking';
import type { Slide, SlideText } from '../../model/slide';
import { readName } from '../file-names';
import { collectFindings, type Report } from '../findings';
import type { FoundMedia, ImportedDeck, Importer, ImportSurroundings } from '../importer';
import { newDeck } from '../new-deck';
import { textHashOf } from '../text-hash';
import { languageOfSlides } from '../text/language-of-slides';
import { chooseMarking } from '../text/choose-marking';
import { finishShapes, madePictures, opaquePictures } from './finish-drawing';
import { openParts, type Parts } from './package-parts';
import { makePictures } from './pictures/make-pictures';
import { openPictureDesk } from './pictures/picture-desk';
import { readPresentation, type Presentation } from './presentation';
import { writeSlideWords } from './markdown/write-slide';
import { conceal } from './slide/conceal';
import { openTelling, shapesInShow } from './slide/tell-concealed';
import { tellComments } from './slide/tell-comments';
import { tellUnhandled } from './slide/known-elements';
import { readNotes } from './slide/notes';
import type { Note } from './slide/scope';
import { countNotes, type CountedNotes } from './slide/count-notes';
import { readSlide, type ReadSlide } from './slide/read-slide';
import type { Theme } from './style/theme';
import { readTableStyles } from './table/built-in-styles';
import { titleOfDeck } from './title-of-deck';

/** Larger files are recordings; the archive's own limits bound what is unpacked. */
const largestFile = 512 * 1024 * 1024;

interface SlideDraft {
  readonly id: SlideId;
  readonly part: string;
  readonly number: number;
  readonly read: ReadSlide;
  readonly notes: string;
  readonly counted: CountedNotes;
  /** Of what a layout or a master gives to every slide. */
  readonly noteOnce: Note;
}

function refuseOthers(file: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new KitbagFault('import.empty', { file });
  if (bytes.length > largestFile)
    throw new KitbagFault('import.too-large', { file, sizeBytes: bytes.length, limitBytes: largestFile });
  // The container of Office up to 2003, which today's encrypted files use too.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte))
    throw new KitbagFault('pptx.encrypted-or-old', { file });
}

async function open(file: string, bytes: Uint8Array, report: Report): Promise<Parts> {
  let archive: Archive;
  try {
    archive = await openArchive(file, bytes);
  } catch (error) {
    if (error instanceof KitbagFault && error.code === 'archive.encrypted')
      throw new KitbagFault('pptx.encrypted-or-old', { file }, { cause: error });
    throw error;
  }
  return openParts(archive, ({ code, facts }) => report(code, 'look', {}, facts));
}

function draftSlides(
  presentation: Presentation,
  parts: Parts,
  surroundings: ImportSurroundings,
  desk: ReturnType<typeof openPictureDesk>,
): readonly SlideDraft[] {
  const ids = new Map(presentation.slides.map((part) => [part, mintId('slide', surroundings.random) as SlideId]));
  const order = [...ids.values()];
  const tableStyles = readTableStyles(parts.xml(parts.related(presentation.part, 'tableStyles')));
  const themes = new Map<string, Theme>();
  const told = new Set<string>();
  const once =
    (note: Note) =>
    (sheet: string): Note =>
    (code, weight, facts) => {
      const key = JSON.stringify([sheet, code, facts]);
      if (!told.has(key)) note(code, weight, facts);
      told.add(key);
    };
  return [...ids].map(([part, id], index): SlideDraft => {
    surroundings.signal?.throwIfAborted();
    const counted = countNotes();
    const neighbours = { next: order[index + 1], previous: order[index - 1], first: order[0], last: order.at(-1) };
    const read = readSlide(part, {
      parts,
      pictures: desk,
      note: counted.note,
      noteOnce: once(counted.note),
      number: presentation.firstNumber + index,
      slideOf: (other) => ids.get(other) ?? null,
      slideAt: (where) => neighbours[where] ?? null,
      tableStyles,
      plainText: presentation.plainText,
      size: presentation.size,
      themes,
    });
    tellUnhandled(read.root, counted.note);
    tellComments(part, parts, counted.note);
    const noteOnce = once(counted.note)('concealed');
    return { id, part, number: index + 1, read, notes: readNotes(part, read.scope), counted, noteOnce };
  });
}

interface DrawnSlide {
  readonly draft: SlideDraft;
  readonly drawing: FoundMedia;
  readonly text: SlideText;
  /** What stands on it by itself or by its master and is no part of its text: footers, and marks in corners. */
  readonly margins: string;
}

async function drawSlide(
  draft: SlideDraft,
  { size }: Presentation,
  makings: Awaited<ReturnType<typeof makePictures>>,
  markUnseen: ((drawing: Drawing) => Drawing | Promise<Drawing>) | undefined,
): Promise<DrawnSlide> {
  const { read, counted } = draft;
  const opaque = opaquePictures(makings);
  const finished = finishShapes(read.shapes, makings, read.scope, counted.note);
  const surroundings = { ...size, isOpaque: (sha: Sha256) => opaque.has(sha), inShow: shapesInShow(read.root) };
  const { tell, finish } = openTelling(counted.note, draft.noteOnce);
  const shapes = conceal(finished, surroundings, tell);
  const drawn: Drawing = { format: 'kitbag.drawing', version: 1, widthPt: size.width, heightPt: size.height, shapes };
  const drawing = (await markUnseen?.(drawn)) ?? drawn;
  finish(drawn, drawing);
  const bytes = new TextEncoder().encode(JSON.stringify(drawing));
  const words = writeSlideWords(drawing.shapes, read.scope.charts);
  return {
    draft,
    drawing: { sha: sha256(bytes), ext: 'json', bytes },
    text: { ...words, notes: draft.notes, handoutText: '', blanks: [] },
    margins: drawing.shapes
      .filter((shape) => !isItsOwn(shape))
      .map(wordsOfShape)
      .join('\n'),
  };
}

function makeSlide({ draft, drawing, text }: DrawnSlide, language: Language, source: Sha256): Slide {
  const { id, part, number, read } = draft;
  return {
    id,
    texts: { [language]: text },
    looks: { [language]: { kind: 'drawing', drawing: drawing.sha } },
    bilingual: false,
    hidden: read.hidden,
    audience: 'everyone',
    marking: unmarked,
    minutes: null,
    objectives: [],
    tags: [],
    origins: [{ language, source, part, number, line: null, textHash: textHashOf(text) }],
  };
}

function sectionsOf(presentation: Presentation, drafts: readonly SlideDraft[], language: Language): Deck['sections'] {
  const ids = new Map(drafts.map(({ part, id }) => [part, id]));
  return presentation.sections.flatMap(({ title, slides }) => {
    const first = slides.map((part) => ids.get(part)).find((id) => id !== undefined);
    return first && title !== '' ? [{ title: { [language]: title }, first }] : [];
  });
}

async function read(file: string, bytes: Uint8Array, surroundings: ImportSurroundings): Promise<ImportedDeck> {
  refuseOthers(file, bytes);
  const { report, findings } = collectFindings(file);
  const parts = await open(file, bytes, report);
  const presentation = readPresentation(file, parts);
  if (presentation.slides.length === 0) throw new KitbagFault('import.empty', { file });
  if (presentation.hasMacros) report('pptx.macros-ignored', 'information', {});
  if (presentation.lost > 0) report('pptx.slides-lost', 'look', {}, { count: presentation.lost });
  const desk = openPictureDesk(parts);
  const drafts = draftSlides(presentation, parts, surroundings, desk);
  const makings = await makePictures(desk.wanted, parts, surroundings);
  const bytesOf = madePictures(makings);
  const markUnseen =
    surroundings.markUnseen && ((drawing: Drawing) => surroundings.markUnseen?.(drawing, bytesOf) ?? drawing);
  const drawn: DrawnSlide[] = [];
  for (const draft of drafts) drawn.push(await drawSlide(draft, presentation, makings, markUnseen));
  for (const { draft } of drawn) draft.counted.tell(report, { number: draft.number, slide: draft.id });
  for (const { draft, text } of drawn)
    if (saysItTwice(text)) report('slide.looks-bilingual', 'information', { number: draft.number, slide: draft.id });
  const { base, extension } = readName(file);
  const language = languageOfSlides(
    drawn.map(({ text }) => text),
    file,
    presentation.language,
    report,
  );
  const source = sha256(bytes);
  const title = titleOfDeck(
    presentation.title,
    // A deck's title is printed for everybody.
    drawn.filter(({ draft }) => !draft.read.hidden).map(({ text }) => text),
    base,
  );
  const margins = { words: [...new Set(drawn.map((slide) => slide.margins))].join('\n') };
  const made = drawn.map((slide) => makeSlide(slide, language, source));
  const { marking, slides } = chooseMarking(unmarked, margins, made, report);
  const deck = newDeck(
    {
      title,
      language,
      marking,
      sizePt: presentation.size,
      sections: sectionsOf(presentation, drafts, language),
      slides,
    },
    { name: file, sha: source, importer: pptxImporter },
    surroundings,
  );
  if (presentation.author !== '') report('pptx.author', 'information', {}, { author: presentation.author });
  const pictures = [...makings.made.values()].map(({ media }) => media);
  const media = [
    { sha: source, ext: extension.slice(1) || 'pptx', bytes },
    ...pictures,
    ...drawn.map(({ drawing }) => drawing),
  ];
  return { name: file, deck, media: [...new Map(media.map((one) => [one.sha, one])).values()], findings };
}

export const pptxImporter: Importer = { name: 'pptx', version: 1, read };
