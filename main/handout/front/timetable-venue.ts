/** Where the course is taught, over its timetable. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import { wordedLines } from '../flow/worded';
import { inLanguages } from '../headings';
import { ink } from '../page/ink';
import { colon } from './where';

/** A line in each language that has one; nothing where the course has no venue. */
export function venuePieces(sect: TagId, composing: Composing): readonly Piece[] {
  const { shown, words, paper } = composing;
  const venues = inLanguages(shown.venue, shown.languages, shown.fallback).map(({ language, text }) => ({
    language,
    text: `${words[language].venue}${colon(language)}${text}`,
  }));
  if (venues.length === 0) return [];
  return wordedLines(venues, { paint: ink.text }, { widthPt: paper.body.widthPt, parent: sect }, composing);
}
