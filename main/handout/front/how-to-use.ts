/** How to use the pack: the course's own words or ours, the signs that this copy has, and what the label allows. */
import type { DeckId } from '../../model/ids';
import type { PageWords } from '../../words/handout-words';
import type { TagId } from '../../model/scene';
import type { Part } from '../../model/recipe';
import type { Composing } from '../composing';
import { holdsLabels } from '../flow/labelled-notes';
import { setBlocks } from '../flow/set-blocks';
import { bodySetting, partHeading, saidIn, wordedMarkdown, type Place } from '../flow/worded';
import { spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { inLanguages, type Worded } from '../headings';
import { gatherTerms } from '../back/gather-terms';
import type { Leaf } from '../page/book';
import { writingOn } from '../page/room-to-write';
import { isHan } from '../page/type';
import { slidesOf, type ShownSlide } from '../shown';
import { flowFrontPage } from './front-page';
import { labelPieces } from './label-text';
import { isNumberedThrough } from '../audience';
import { isForEveryone } from '../../model/slide';

/**
 * `parts` are those that the handout has and `body` its pages from the first session on: what they do not hold is neither
 * explained nor spoken of.
 */
export function howToUseLeaves(
  parts: readonly Part[],
  body: readonly Leaf[],
  sect: TagId,
  composing: Composing,
): readonly Leaf[] {
  const { shown, paper } = composing;
  const place: Place = { widthPt: paper.across(145), parent: sect };
  const own = inLanguages(shown.howToUse, shown.languages, shown.fallback);
  const text = own.length > 0 ? own : ours(parts, body, composing);
  return flowFrontPage(
    'howToUse',
    sect,
    [
      ...wordedMarkdown(text, place, {}, composing),
      ...signPieces(parts, place, composing),
      ...labelPieces(place, composing),
    ],
    composing,
  );
}

const writingWords = { lines: 'useLines', dots: 'useDots', grid: 'useSquares' } as const;

/** Our own words: of what this copy is, and of what stands in it. */
function ours(parts: readonly Part[], body: readonly Leaf[], composing: Composing): readonly Worded[] {
  const { shown, words, recipe } = composing;
  const { edition } = shown;
  const slides = slidesOf(shown);
  const hasNotes = slides.some(({ texts }) => texts.some(({ notes }) => notes !== ''));
  const writing = writingOn(body);
  const told: readonly (keyof PageWords | false)[] = [
    edition === 'workbook' && 'useWorkbook',
    edition === 'instructor' && 'useInstructor',
    slides.length > 0 && 'useOrder',
    slides.length > 0 && recipe.slideNumbers && (isNumberedThrough(recipe) ? 'useNumberThrough' : 'useNumber'),
    recipe.slideNumbers &&
      edition !== 'instructor' &&
      !isNumberedThrough(recipe) &&
      numbersJump(slides) &&
      'useNumberGaps',
    edition === 'instructor' && recipe.slideNumbers && hasOtherNumbers(slides, composing) && 'useNumberBoth',
    edition === 'instructor' && shown.isCourse && parts.includes('sessions') && 'useOpeners',
    edition === 'instructor' && hasNotes && 'useNotes',
    writing !== null && writingWords[writing],
    edition !== 'instructor' && parts.includes('own-questions') && 'useQuestions',
    edition === 'instructor' && 'useKept',
  ];
  const said = told.filter((word) => word !== false);
  return shown.languages.map((language) => ({
    language,
    text: said.map((word) => words[language][word]).join(isHan(language) ? '' : ' '),
  }));
}

/** True where a number is missing between the first and the last that a deck has here. */
function numbersJump(slides: readonly ShownSlide[]): boolean {
  const decks = new Map<DeckId, Set<number>>();
  for (const { deck, printed } of slides) decks.set(deck.id, (decks.get(deck.id) ?? new Set()).add(printed));
  return [...decks.values()].some((numbers) => Math.max(...numbers) - Math.min(...numbers) >= numbers.size);
}

/** True where a slide has another number for participants than on the screen. */
function hasOtherNumbers(slides: readonly ShownSlide[], { turnTo }: Composing): boolean {
  return slides.some(({ slide, number }) => (turnTo.get(slide.id)?.number ?? number) !== number);
}

/** A list for each language, since a sign is explained in a sentence and not in a word. */
function signPieces(parts: readonly Part[], place: Place, composing: Composing): readonly Piece[] {
  const { shown, words, tools } = composing;
  const signs = signsOf(parts, composing);
  if (signs.length === 0) return [];
  const lists = shown.languages.flatMap((language, index) => {
    const markdown = signs.map((sign) => `- ${words[language][sign]}`).join('\n');
    const setting = bodySetting({ language }, place, {}, composing);
    return spacedBefore(setBlocks(tools.readMarkdown(markdown), setting, place.widthPt), index === 0 ? 3.5 : 7);
  });
  return [...partHeading(saidIn('signs', composing), place, composing), ...lists];
}

/** The signs that stand in this copy. */
function signsOf(parts: readonly Part[], composing: Composing): readonly (keyof PageWords)[] {
  const { shown } = composing;
  const slides = slidesOf(shown);
  const isInstructor = shown.edition === 'instructor';
  // A slide that stands in another language for want of this one has its blanks too.
  const hasBlanks = slides.some(({ slide, texts }) =>
    texts.some(({ language }) => (slide.texts[language]?.blankWords?.length ?? 0) > 0),
  );
  const hasExercises = shown.days.some((day) =>
    day.sessions.some(({ session }) => session && (session.kind === 'exercise' || session.activities.length > 0)),
  );
  const isKept = !slides.every(({ slide }) => isForEveryone(slide));
  const isTimed = slides.some(({ slide }) => slide.minutes !== null);
  const told: readonly (keyof PageWords | false)[] = [
    'signPages',
    shown.isCourse && parts.includes('sessions') && 'signOpener',
    shown.edition === 'workbook' && hasBlanks && 'signBlank',
    shown.edition === 'workbook' && hasExercises && 'signBox',
    isInstructor && notesOf(composing).some(holdsLabels) && 'signDo',
    isInstructor && isTimed && 'signMinutes',
    isInstructor && isKept && 'signHidden',
    isInstructor && hasBlanks && (parts.includes('answers') ? 'signUnderlinedListed' : 'signUnderlined'),
    parts.includes('glossary') && gatherTerms(shown, shown.languages[0]).length > 0 && 'signGlossary',
  ];
  return told.filter((sign) => sign !== false);
}

/** The notes that this copy prints: those of its slides and of its sessions. */
function notesOf({ shown }: Composing): readonly string[] {
  const sessions = shown.days.flatMap((day) => day.sessions.flatMap(({ session }) => session ?? []));
  return [
    ...slidesOf(shown).flatMap(({ texts }) => texts.map(({ notes }) => notes)),
    ...sessions.flatMap(({ instructorNotes }) => Object.values(instructorNotes)),
  ];
}
