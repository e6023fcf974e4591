/** Answers that stand in the open: a word that is blank on its slide, and that participants read on another page of their workbook. */
import { blankPattern, blankWordsOf, standsIn } from '../../model/blank-words';
import type { Finding } from '../../model/finding';
import type { PlanPage } from '../../model/plan';
import { slidesOf, type Shown } from '../shown';
import { drawnPages, saidInPages, textsOn } from './find-left';
import type { Blanks } from './open-blanks';

/** One for each word of a slide, with the pages that say it. Nothing where a handout hides its words everywhere. */
export function findElsewhere(pages: readonly PlanPage[], shown: Shown, blanks: Blanks): readonly Finding[] {
  if (blanks.hidden !== null) return [];
  const hidden = slidesOf(shown).flatMap(({ slide, number }) => {
    const words = blanks.of(slide.id).hidden === null ? [] : blankWordsOf(slide);
    return words.map((word) => ({ slide: slide.id, number, word }));
  });
  const any = blankPattern(hidden.map(({ word }) => word));
  if (any === null) return [];
  const wordsOn = pages.map((page) => wordsIn(page, shown, blanks, any));
  const findings = new Map<string, Finding>();
  for (const { slide, number, word } of hidden) {
    const indexes = wordsOn.flatMap((words, index) => ([...words].some((one) => standsIn(one, word)) ? [index] : []));
    const [first, ...more] = indexes.map((index) => ({ page: index + 1 }));
    if (first === undefined) continue;
    findings.set(`${slide} ${word}`, {
      code: 'blank.elsewhere',
      weight: 'look',
      place: more.length === 0 ? first : {},
      ...(more.length === 0 ? {} : { places: [first, ...more] }),
      facts: { word, number },
    });
  }
  return [...findings.values()];
}

/** The words that stand on a page; within the picture of a slide not those that this one hides, which are told as what is left. */
function wordsIn(page: PlanPage, shown: Shown, blanks: Blanks, any: RegExp): ReadonlySet<string> {
  const drawn = new Set(drawnPages(page.items));
  const inPages =
    drawn.size === 0
      ? []
      : slidesOf(shown).map(({ slide }) => ({ slide: slide.id, text: saidInPages(slide, (name) => drawn.has(name)) }));
  return new Set(
    [...textsOn(page).map(({ slide, text, lines }) => ({ slide, text: `${text}\n${lines}` })), ...inPages].flatMap(
      ({ slide, text }) => {
        const own = slide === null ? null : blanks.of(slide).hidden;
        const words = [...text.matchAll(any)].map(([word]) => word.toLowerCase());
        return own === null ? words : words.filter((word) => word.search(own) < 0);
      },
    ),
  );
}
