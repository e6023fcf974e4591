/** Where the course is taught and what to bring there, over its timetable. */
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import { wordedLines } from '../flow/worded';
import { inLanguages } from '../headings';
import { ink } from '../page/ink';
import { colon } from './where';

/** A line in each language that has one; nothing where the course has neither. */
export function venuePieces(sect: TagId, composing: Composing): readonly Piece[] {
  const { shown, words, paper } = composing;
  const venues = inLanguages(shown.venue, shown.languages, shown.fallback).map(({ language, text }) => ({
    language,
    text: `${words[language].venue}${colon(language)}${text}`,
  }));
  const bring = inLanguages(shown.plan.bring ?? {}, shown.languages, shown.fallback).map(({ language, text }) => ({
    language,
    text: `${words[language].bring}${colon(language)}${text}`,
  }));
  const said = [...venues, ...bring];
  if (said.length === 0) return [];
  return wordedLines(said, { paint: ink.text }, { widthPt: paper.body.widthPt, parent: sect }, composing);
}
