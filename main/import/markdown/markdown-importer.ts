/** Reads decks in Markdown: Marp's, plain ones, and those of other tools. */
import { sha256 } from '../../files/sha256';
import { KitbagFault } from '../../model/fault';
import { mintId, type Sha256, type SlideId } from '../../model/ids';
import type { Language } from '../../model/language';
import { saysItTwice } from '../../model/looks-bilingual';
import { unmarked } from '../../model/marking';
import type { Slide, SlideText } from '../../model/slide';
import { untranslatedTag } from '../../model/slide-languages';
import { readName } from '../file-names';
import { collectFindings } from '../findings';
import type { ImportedDeck, Importer, ImportSurroundings } from '../importer';
import { newDeck } from '../new-deck';
import { decodeText } from '../text/decode-text';
import { textHashOf } from '../text-hash';
import { chooseMarking } from '../text/choose-marking';
import { chooseLanguage, chooseSize, chooseTheme, declaredMarking } from './deck-settings';
import { isOfMarp, valueText } from './directives';
import { readFrontMatter } from './front-matter';
import { withIncluded, type PlacedSlide } from './included';
import { fromQuarto, isOfQuarto } from './other-tools/quarto';
import { fromSlidev } from './other-tools/slidev';
import { largestText } from './largest-text';
import { readDeck, type SlideDraft } from './read-deck';
import { writeSlide } from './write-slide';

/** No room has sat through more; beyond it the file is a document that splits wrongly. */
const mostSlides = 2000;

interface SlideMaking {
  readonly language: Language;
  readonly source: Sha256;
}

function makeSlide(
  id: SlideId,
  number: number,
  { line, marks, classes, terms }: SlideDraft,
  text: SlideText,
  { language, source }: SlideMaking,
): Slide {
  return {
    id,
    texts: { [language]: text },
    looks: { [language]: { kind: 'text', classes } },
    bilingual: marks.bilingual ?? false,
    hidden: marks.hidden ?? false,
    audience: marks.audience ?? 'everyone',
    marking: { ...unmarked, label: marks.label ?? null, grading: marks.grading ?? null },
    minutes: marks.minutes ?? null,
    objectives: marks.objectives ?? [],
    tags: [...(marks.tags ?? []), ...(marks.untranslated ? [untranslatedTag] : [])],
    ...(terms.length === 0
      ? {}
      : {
          terms: terms.map(({ term, meaning }) => ({ term: { [language]: term }, meaning: { [language]: meaning } })),
        }),
    origins: [{ language, source, part: 'slide', number, line, textHash: textHashOf(text) }],
  };
}

function isEmpty({ title, body, notes, handoutText }: SlideText): boolean {
  return [title, body, notes, handoutText].every((text) => text === '');
}

interface Written {
  readonly id: SlideId;
  readonly draft: SlideDraft;
  readonly text: SlideText;
}

async function writeAll(slides: readonly PlacedSlide[], surroundings: ImportSurroundings) {
  const told = new Set<string>();
  const written: Written[] = [];
  for (const [index, { slide, of }] of slides.entries()) {
    surroundings.signal?.throwIfAborted();
    const id = mintId('slide', surroundings.random) as SlideId;
    const place = { number: index + 1, slide: id };
    const { report } = of;
    const text = await writeSlide(slide, { ...of, place, told });
    // A slide that waits for its translation may be empty: it stands in for its order.
    if (isEmpty(text) && !slide.marks.untranslated)
      report('slide.empty', 'information', { ...place, line: slide.line });
    if (!slide.marks.bilingual && saysItTwice(text))
      report('slide.looks-bilingual', 'information', { ...place, line: slide.line });
    written.push({ id, draft: slide, text });
  }
  const fetchers = new Set(slides.map(({ of }) => of.pictures));
  const media = new Map([...fetchers].flatMap((pictures) => [...pictures.media]));
  return { written, media: [...media.values()] };
}

async function read(file: string, bytes: Uint8Array, surroundings: ImportSurroundings): Promise<ImportedDeck> {
  if (bytes.length > largestText)
    throw new KitbagFault('import.too-large', { file, sizeBytes: bytes.length, limitBytes: largestText });
  if (bytes.length === 0) throw new KitbagFault('import.empty', { file });
  const { report, findings } = collectFindings(file);
  const { text, encoding, guessed } = decodeText(file, bytes);
  if (guessed) report('file.encoding-guessed', 'look', {}, { encoding });
  const draft = readDeck(text, report, readName(file).extension);
  const { slides: placed, parts } = await withIncluded(draft, report, surroundings, findings);
  if (placed.length > mostSlides)
    throw new KitbagFault('import.too-many-slides', { file, slides: placed.length, limit: mostSlides });
  const { written, media } = await writeAll(placed, surroundings);
  if (written.every((slide) => isEmpty(slide.text))) throw new KitbagFault('import.empty', { file });

  const { base, extension, language: named } = readName(file);
  const title =
    valueText(draft.settings.get('title')) || (written.find((slide) => slide.text.title !== '')?.text.title ?? base);
  const words = written.map((slide) => [slide.text.title, slide.text.body, slide.text.notes].join('\n')).join('\n');
  const language = chooseLanguage(draft.settings, named, `${title}\n${words}`, report);
  const source = sha256(bytes);
  const made = written.map(({ id, draft: slide, text: slideText }, index) =>
    makeSlide(id, index + 1, slide, slideText, { language, source }),
  );
  const declared = declaredMarking(draft.settings, report);
  const { marking, slides } = chooseMarking(declared, { words: marginsOf(text), line: 1 }, made, report);
  if (!marking.label) report('deck.unlabelled', 'look', {});
  const deck = newDeck(
    {
      title,
      language,
      marking,
      theme: chooseTheme(draft.settings, report),
      sizePt: chooseSize(draft.settings, report),
      slides,
    },
    { name: file, sha: source, parts, importer: markdownImporter },
    surroundings,
  );
  return { name: file, deck, media: [{ sha: source, ext: extension.slice(1) || 'md', bytes }, ...media], findings };
}

/** Running lines that stand on every slide: marks are often there alone. */
function marginsOf(text: string): string {
  const { directives } = readFrontMatter(text);
  const inComments = [...text.matchAll(/^\s*(?:<!--\s*)?_?(?:header|footer)\s*:\s*(.*?)(?:-->)?$/gm)].map((match) =>
    (match[1] ?? '').replace(/^["']|["']\s*$/g, ''),
  );
  return [valueText(directives.get('header')), valueText(directives.get('footer')), ...inComments].join('\n\n');
}

/** In a folder, text without front matter, ruler or heading is a file about something, not a deck. */
function looksLikeDeck(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000));
  return (
    /^(?:\ufeff)?---[ \t]*$/m.test(text) || /^#{1,6}[ \t]/m.test(text) || /^(?:={3,}|\*{3,}|_{3,})[ \t]*$/m.test(text)
  );
}

function partsOf(bytes: Uint8Array): readonly string[] {
  const { body, directives } = readFrontMatter(new TextDecoder('utf-8').decode(bytes));
  if (isOfMarp(directives)) return [];
  const lines = body.split('\n');
  const { includes } = isOfQuarto(directives) ? fromQuarto(lines, directives) : (fromSlidev(lines) ?? { includes: [] });
  return includes.map(({ path }) => path.replace(/^\/+/, ''));
}

export const markdownImporter: Importer = { name: 'markdown', version: 1, read, looksLikeDeck, partsOf };
