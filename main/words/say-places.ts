/** Slides of a finding by their numbers: `slides 2–23`, `投影片 2 至 23`. */
import { runsOf } from '../model/number-runs';
import type { Say } from './say';

/** What stands between the things of a list. */
export function commaOf({ language }: Pick<Say, 'language'>): string {
  return language === 'zh-Hant' ? '、' : ', ';
}

/** Numbers with those that follow each other as a range: `2–23, 30`. Two neighbours are two numbers. */
export function sayNumbers(say: Say, numbers: readonly number[]): string {
  return runsOf(numbers)
    .flatMap(({ from, to }) => {
      if (from === to) return [String(from)];
      return to === from + 1 ? [String(from), String(to)] : [say('findings.place.range', { from, to })];
    })
    .join(commaOf(say));
}

/** `slide 5`, `slides 2–23`. */
export function saySlides(say: Say, numbers: readonly number[]): string {
  const [only, ...more] = [...new Set(numbers)];
  if (only !== undefined && more.length === 0) return say('findings.place.slide', { number: only });
  return say('findings.place.slides', { numbers: sayNumbers(say, numbers) });
}
