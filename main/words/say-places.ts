/** Slides and pages of a finding by their numbers: `slides 2–23`, `投影片 2 至 23`. */
import { runsOf } from '../model/number-runs';
import type { Finding } from '../model/finding';
import { listComma } from './punctuation';
import type { Say } from './say';

/** Numbers with those that follow each other as a range: `2–23, 30`. Two neighbours are two numbers. */
export function sayNumbers(say: Say, numbers: readonly number[]): string {
  return runsOf(numbers)
    .flatMap(({ from, to }) => {
      if (from === to) return [String(from)];
      return to === from + 1 ? [String(from), String(to)] : [say('findings.place.range', { from, to })];
    })
    .join(listComma(say.language));
}

/** Places by the slides that all of them name, else by their pages: `slides 2–23`, `page 9`; null where neither is said of all. */
export function sayAll(say: Say, places: readonly Finding['place'][]): string | null {
  const slides = places.flatMap(({ number }) => number ?? []);
  if (slides.length === places.length) return saySlides(say, slides);
  const pages = [...new Set(places.flatMap(({ page }) => page ?? []))];
  if (pages.length === 0 || places.some(({ page }) => page === undefined)) return null;
  const [page = 0] = pages;
  return pages.length === 1
    ? say('findings.place.page', { page })
    : say('findings.place.pages', { numbers: sayNumbers(say, pages) });
}

/** `slide 5`, `slides 2–23`. */
export function saySlides(say: Say, numbers: readonly number[]): string {
  const [only, ...more] = [...new Set(numbers)];
  if (only !== undefined && more.length === 0) return say('findings.place.slide', { number: only });
  return say('findings.place.slides', { numbers: sayNumbers(say, numbers) });
}
