/** Where the course is taught and what to bring there, over its timetable. */
import type { Texts } from '../../model/language';
import type { TagId } from '../../model/scene';
import { colon } from '../../words/punctuation';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import { wordedLines } from '../flow/worded';
import { inLanguages, type Worded } from '../headings';
import { ink } from '../page/ink';
import { isHan } from '../page/type';

/** A line in each language that has one; nothing where the course has neither. */
export function venuePieces(sect: TagId, composing: Composing): readonly Piece[] {
  const { shown, words, paper } = composing;
  const [main] = shown.languages;
  // What stands in another language than the handout's has no label in that one: its readers may not know it.
  const labelled = (word: 'venue' | 'bring', texts: Texts): readonly Worded[] =>
    inLanguages(texts, shown.languages, shown.fallback).map(({ language: own, text }) => {
      const language = shown.languages.includes(own) || isHan(own) !== isHan(main) ? own : main;
      return { language, text: `${words[language][word]}${colon(language)}${text}` };
    });
  const venues = labelled('venue', shown.venue);
  const bring = labelled('bring', shown.plan.bring ?? {});
  const said = [...venues, ...bring];
  if (said.length === 0) return [];
  return wordedLines(said, { paint: ink.text }, { widthPt: paper.body.widthPt, parent: sect }, composing);
}
