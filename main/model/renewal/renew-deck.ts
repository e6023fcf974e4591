/**
 * A deck becomes a newer version of the file that it came from. What the file says is taken from it; what the instructor
 * did beside it stays: ids and so every link of a course, notes and texts that were edited, translations, times, and labels but for
 * those that the newer file makes stricter.
 */
import type { Deck } from '../deck';
import { joining } from '../give-deck';
import type { SlideId } from '../ids';
import type { Language } from '../language';
import type { Marking } from '../marking';
import type { MarkingRules } from '../pairing/merge-markings';
import type { Slide, SlideText } from '../slide';
import { labelOfSlide } from '../work-out-label';
import { raisedTo, renewMarking } from './renew-marking';

export interface Renewal {
  readonly known: Deck;
  /** The newer file as it was imported; in one language. */
  readonly fresh: Deck;
  readonly language: Language;
  /** From slides of the newer file to those of the deck. */
  readonly pairs: ReadonlyMap<SlideId, SlideId>;
  /** What is known of a slide's text as the older file had it. */
  readonly before: (slide: Slide) => Partial<SlideText>;
  /** How the older file was marked; null where nobody knows. */
  readonly markedBefore: Marking | null;
  readonly rules: MarkingRules;
}

function renewText(known: SlideText | undefined, fresh: SlideText, before: Partial<SlideText>): SlideText {
  if (!known) return fresh;
  const words = ['title', 'body', 'notes', 'handoutText', 'alt'] as const;
  /** Edited here: stays. Unknown whether it was: the file's, but for what is written here alone. */
  const own = (field: (typeof words)[number]): string => {
    const was = before[field];
    if (was !== undefined) return known[field] === was ? fresh[field] || stays(field) : known[field];
    return field === 'title' || field === 'body' ? fresh[field] : known[field] || fresh[field];
  };
  /** A file that has no text for participants does not take that away which was written here. */
  const stays = (field: (typeof words)[number]): string => (field === 'handoutText' ? known.handoutText : '');
  const [title, body, notes, handoutText, alt] = words.map(own);
  return {
    ...known,
    title: title ?? '',
    body: body ?? '',
    notes: notes ?? '',
    handoutText: handoutText ?? '',
    alt: alt ?? '',
  };
}

function renewSlide(known: Slide, fresh: Slide, { language, before }: Renewal): Slide {
  const [text, look] = [fresh.texts[language], fresh.looks[language]];
  return {
    ...known,
    texts: text ? { ...known.texts, [language]: renewText(known.texts[language], text, before(known)) } : known.texts,
    looks: look ? { ...known.looks, [language]: look } : known.looks,
    // What is hidden stays hidden until a person says otherwise.
    hidden: known.hidden || fresh.hidden,
    origins: [...known.origins.filter((origin) => origin.language !== language), ...fresh.origins],
  };
}

/** What is left of a slide that the newer file no longer has: null where nothing is. */
function withoutFile(slide: Slide, language: Language): Slide | null {
  if (!slide.origins.some((origin) => origin.language === language)) return slide;
  const { [language]: _text, ...texts } = slide.texts;
  const { [language]: _look, ...looks } = slide.looks;
  if (Object.keys(texts).length === 0) return null;
  return { ...slide, texts, looks, origins: slide.origins.filter((origin) => origin.language !== language) };
}

/** The newer file's order; what only this deck has stands after the slide that it followed. */
function inOrder(renewal: Renewal, renewed: readonly Slide[]): readonly Slide[] {
  const { known, language } = renewal;
  const slides = [...renewed];
  const ids = new Set(slides.map(({ id }) => id));
  known.slides.forEach((slide, index) => {
    if (ids.has(slide.id)) return;
    const left = withoutFile(slide, language);
    if (!left) return;
    const before = known.slides.slice(0, index).findLast(({ id }) => ids.has(id));
    slides.splice(before ? slides.findIndex(({ id }) => id === before.id) + 1 : 0, 0, left);
    ids.add(left.id);
  });
  return slides;
}

function sectionsOf({ known, fresh, pairs }: Renewal, slides: readonly Slide[]): Deck['sections'] {
  const here = new Set(slides.map(({ id }) => id));
  if (fresh.sections.length === 0) return known.sections.filter(({ first }) => here.has(first));
  return fresh.sections.flatMap(({ first, title }) => {
    const id = pairs.get(first) ?? first;
    const before = known.sections.find((section) => section.first === id);
    return here.has(id) ? [{ first: id, title: { ...before?.title, ...title } }] : [];
  });
}

/** A slide that was here counts at least as its newer self asks. */
function raiseSlide(slide: Slide, fresh: Slide, deck: Pick<Deck, 'marking'>, { rules }: Renewal): Slide {
  const { defaultLabel } = rules;
  const without = deck.marking.label ?? defaultLabel;
  const counts = labelOfSlide(deck, slide, defaultLabel);
  const marking = raisedTo(slide.marking, fresh.marking.label, counts, without);
  return marking === slide.marking ? slide : { ...slide, marking };
}

/** A new slide, of which nobody decided yet that it counts as less than its file says. */
function joinMarked(slide: Slide, deck: Pick<Deck, 'marking'>, { known, fresh, rules }: Renewal): Slide {
  const joined = joining(slide, known);
  const counts = labelOfSlide(deck, joined, rules.defaultLabel);
  const marking = raisedTo(joined.marking, joined.marking.label ?? fresh.marking.label, counts, counts);
  return marking === joined.marking ? joined : { ...joined, marking };
}

/** The deck as it is after the update; its id, title and other languages are those that it had. */
export function renewDeck(renewal: Renewal): Deck {
  const { known, fresh, language, pairs } = renewal;
  const older = new Map(known.slides.map((slide) => [slide.id, slide]));
  const marking = renewMarking(known.marking, fresh.marking, renewal.markedBefore, renewal.rules);
  const renewed = fresh.slides.map((slide) => {
    const before = older.get(pairs.get(slide.id) ?? slide.id);
    return before
      ? raiseSlide(renewSlide(before, slide, renewal), slide, { marking }, renewal)
      : joinMarked(slide, { marking }, renewal);
  });
  const slides = inOrder(renewal, renewed);
  return {
    ...known,
    marking,
    slides,
    sections: sectionsOf(renewal, slides),
    sizePt: known.sources.length <= 1 ? fresh.sizePt : known.sizePt,
    sources: [...known.sources.filter((source) => source.language !== language), ...fresh.sources],
  };
}

/** File names of versions of one file: `Talk v2.pptx`, `Talk (1).pptx` and `talk_2026-01-05.pptx` are `talk`. */
export function fileStem(fileName: string): string {
  const marks =
    /(?:[\s_-]+(?:v(?:er(?:sion)?)?\.?\s*\d+(?:\.\d+)*|final|copy|new|rev\.?\s*\d*|\d{4}-?\d{2}-?\d{2})|\s*\(\d+\))+$/i;
  return fileName
    .normalize('NFC')
    .replace(/\.[^.]+$/, '')
    .replace(marks, '')
    .trim()
    .toLowerCase();
}

/**
 * True where a deck that was just read says what a known one said when it was read: the same file, and the same files that it names in
 * the place of slides. A deck of before those were noted is the same while each slide that was read is in it.
 */
export function isOfSameFile(known: Deck, fresh: Deck): boolean {
  const [source] = fresh.sources;
  const before = known.sources.find(({ original }) => original === source?.original);
  if (!source || !before) return false;
  if (before.withParts !== undefined || source.withParts === undefined) return before.withParts === source.withParts;
  const read = new Set(known.slides.flatMap(({ origins }) => origins.map(({ textHash }) => textHash)));
  return fresh.slides.every(({ origins }) => origins.every(({ textHash }) => read.has(textHash)));
}

/** True where one deck may be a newer version of the other's file: one name, one language, another content, its own or that of a file it names. */
export function mayRenew(known: Deck, fresh: Deck): boolean {
  const [source] = fresh.sources;
  if (!source || fresh.sources.length !== 1 || known.id === fresh.id) return false;
  return known.sources.some(
    ({ language, importer, original, fileName }) =>
      language === source.language &&
      importer === source.importer &&
      (original !== source.original || !isOfSameFile(known, fresh)) &&
      fileStem(fileName) === fileStem(source.fileName),
  );
}
