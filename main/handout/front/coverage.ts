/** Where an objective is covered: in which session, for how many minutes, on which slides and by which questions. */
import type { Objective } from '../../model/course';
import { coverageIn, type SessionCoverage } from '../../model/coverage';
import { runsOf } from '../../model/number-runs';
import type { TagId } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { fillIn } from '../../words/handout-words';
import { bracketed, colon, listComma } from '../../words/punctuation';
import type { Composing } from '../composing';
import { runOf } from '../page/type';
import type { ShownSession, ShownSlide } from '../shown';
import { pageWords, sessionRun, sessionsWithPages, type FindPage } from './where';

export interface Coverage extends SessionCoverage<ShownSlide> {
  readonly session: ShownSession;
}

/** Sessions that name the objective, or have a slide or a question that does, in order. */
export function coverageOf({ id }: Objective, composing: Composing): readonly Coverage[] {
  return sessionsWithPages(composing).flatMap((session): readonly Coverage[] => {
    const found = session.session && coverageIn(session.session, session.slides, id);
    return found ? [{ ...found, session }] : [];
  });
}

/** A word and the number that it goes with stay on one line. */
function kept(words: string): string {
  return words.replace(' ', '\u00a0');
}

/** `2 Tracing (page 12): 24 min · slides 3–5 (pages 13–14) · question 1`. */
export function coverageRuns(
  { session, minutes, slides, questions }: Coverage,
  pageOf: FindPage,
  tag: TagId,
  composing: Composing,
): readonly StyledRun[] {
  const { shown, words } = composing;
  const [main] = shown.languages;
  const say = words[main];
  const between = listComma(main);
  const pages = slides.map(({ slide }) => pageOf(`slide-${slide.id}`)).filter(Boolean);
  const onPages = pages.length === 0 ? '' : bracketed(pagesSaid(pages, between, composing), main);
  const told = [
    minutes > 0 ? kept(fillIn(say.minutes, { count: minutes })) : '',
    slides.length === 0
      ? ''
      : kept(
          fillIn(slides.length === 1 ? say.slideInside : say.slidesInside, {
            numbers: rangesOf(
              slides.map(({ printed }) => printed),
              between,
            ),
          }),
        ) + onPages,
    questions.length === 0
      ? ''
      : kept(
          fillIn(questions.length === 1 ? say.questionInside : say.questionsInside, {
            numbers: rangesOf(questions, between),
          }),
        ),
  ].filter(Boolean);
  const look = { role: 'caption', language: main, tag } as const;
  return [
    ...sessionRun(session, pageOf, tag, composing),
    ...(told.length === 0 ? [] : [runOf(`${colon(main)}${told.join(say.listMark)}`, look)]),
  ];
}

function pagesSaid(pages: readonly string[], between: string, composing: Composing): string {
  const { shown, words } = composing;
  const [main] = shown.languages;
  const distinct = [...new Set(pages)];
  const [only, ...more] = distinct;
  if (only !== undefined && more.length === 0) return pageWords(only, main, composing);
  const numbers = distinct.map(Number);
  const said = numbers.some(Number.isNaN) ? distinct.join(between) : rangesOf(numbers, between);
  return fillIn(words[main].pagesInside, { pages: said });
}

/** `3–5, 7` for 3, 4, 5, 7: numbers that follow each other are said by the first and the last. */
export function rangesOf(numbers: readonly number[], between: string): string {
  return runsOf(numbers)
    .map(({ from, to }) =>
      from === to ? String(from) : `${String(from)}${to === from + 1 ? between : '–'}${String(to)}`,
    )
    .join(between);
}
