/** How to use the pack: the course's own words or ours, the signs that this copy has, and what the label allows. */
import type { PageWords } from '../../words/handout-words';
import type { TagId } from '../../model/scene';
import type { Part } from '../../model/recipe';
import type { Composing } from '../composing';
import { setBlocks } from '../flow/set-blocks';
import { bodySetting, partHeading, saidIn, wordedMarkdown, type Place } from '../flow/worded';
import { spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { inLanguages } from '../headings';
import type { Leaf } from '../page/book';
import { slidesOf } from '../shown';
import { flowFrontPage } from './front-page';
import { labelPieces } from './label-text';

const ours = { participant: 'useParticipant', workbook: 'useWorkbook', instructor: 'useInstructor' } as const;

/** `parts` are those that the handout has: a sign of a part that it has not is not explained. */
export function howToUseLeaves(parts: readonly Part[], sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown, paper } = composing;
  const place: Place = { widthPt: paper.across(145), parent: sect };
  const own = inLanguages(shown.howToUse, shown.languages, shown.fallback);
  const text = own.length > 0 ? own : saidIn(ours[shown.edition], composing);
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
function signsOf(parts: readonly Part[], { shown }: Composing): readonly (keyof PageWords)[] {
  const slides = slidesOf(shown);
  const isInstructor = shown.edition === 'instructor';
  const hasBlanks = slides.some(({ slide }) =>
    shown.languages.some((language) => (slide.texts[language]?.blankWords?.length ?? 0) > 0),
  );
  const hasExercises = shown.days.some((day) =>
    day.sessions.some(({ session }) => session && (session.kind === 'exercise' || session.activities.length > 0)),
  );
  const isKept = slides.some(({ slide }) => slide.hidden || slide.audience === 'instructor');
  const isTimed = slides.some(({ slide }) => slide.minutes !== null);
  const told: readonly (keyof PageWords | false)[] = [
    'signPages',
    shown.isCourse && parts.includes('sessions') && 'signOpener',
    shown.edition === 'workbook' && hasBlanks && 'signBlank',
    shown.edition === 'workbook' && hasExercises && 'signBox',
    isInstructor && 'signDo',
    isInstructor && isTimed && 'signMinutes',
    isInstructor && isKept && 'signHidden',
    isInstructor && hasBlanks && 'signUnderlined',
    parts.includes('glossary') && 'signGlossary',
  ];
  return told.filter((sign) => sign !== false);
}
