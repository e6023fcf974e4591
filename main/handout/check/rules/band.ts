/** The instructor's band: on every page of an instructor's copy, and nowhere else. */
import type { Edition } from '../../../model/recipe';
import { handoutWords } from '../../../words/handout-words';
import type { Note, PageFacts, ReadPage } from '../check.types';
import { runningTexts } from '../sight/running-texts';

/** The band stands in the upper fifth of the page. */
const zoneShare = 0.2;

/** A band says it in English, or in two other languages: one of them alone may stand in a title. */
function isBand(text: string): boolean {
  const said = Object.values(handoutWords).filter(({ instructorCopy }) => text.includes(instructorCopy));
  return said.includes(handoutWords.en) || said.length > 1;
}

/** True where the running lines of a page say that it is an instructor's. */
export function hasBand({ content, heightPt }: ReadPage): boolean {
  return runningTexts(content.painted).some(
    ({ text, baselinePt }) => baselinePt < heightPt * zoneShare && isBand(text),
  );
}

/** What a file is for where nobody says so: a band on more than half of its pages makes it an instructor's. */
export function editionOf(pages: readonly PageFacts[]): Edition {
  return pages.filter(({ band }) => band).length * 2 > pages.length ? 'instructor' : 'participant';
}

export function checkBand(pages: readonly PageFacts[], edition: Edition, note: Note): void {
  for (const { index, band } of pages) {
    if (edition === 'instructor' && !band) note('band.missing', index);
    if (edition !== 'instructor' && band) note('band.unexpected', index);
  }
}
