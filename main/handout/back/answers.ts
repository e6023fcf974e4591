/** The answer key, for instructors alone: the answers to each session's questions, and the words behind the workbook's blanks. */
import type { TagId } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../shown-languages';
import type { Composing } from '../composing';
import { beside } from '../flow/beside';
import { linePieces, spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { partHeading, saidIn, wordedLines, wordedList, type Place } from '../flow/worded';
import { flowFrontPage } from '../front/front-page';
import { sessionHeading } from '../front/session-heading';
import { pageRun, type FindPage } from '../front/where';
import { inLanguages } from '../headings';
import type { Leaf } from '../page/book';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf } from '../page/type';
import type { ShownDay, ShownSession, ShownSlide } from '../shown';

const slideMm = 80;

/** Empty where nothing is asked and nothing is blank, and always in a participant's handout: it holds no answers. */
export function answersLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown } = composing;
  if (shown.edition !== 'instructor') return [];
  const place: Place = { widthPt: composing.paper.body.widthPt, parent: sect };
  const pieces = shown.days
    .flatMap((day) => day.sessions.map((session) => sessionPieces(day, session, pageOf, place, composing)))
    .filter((session) => session.length > 0)
    .flatMap((session, index) => spacedBefore(session, index === 0 ? 0 : 4 * gridPt));
  return pieces.length === 0 ? [] : flowFrontPage('answers', sect, pieces, composing);
}

function sessionPieces(
  day: ShownDay,
  session: ShownSession,
  pageOf: FindPage,
  place: Place,
  composing: Composing,
): readonly Piece[] {
  const questions = session.session?.questions ?? [];
  const blanks = session.slides.flatMap((slide, index) =>
    spacedBefore(blankPieces(slide, pageOf, place, composing), index === 0 ? 0 : 3.5),
  );
  if (questions.length === 0 && blanks.length === 0) return [];
  const { shown } = composing;
  return [
    ...sessionHeading(day, session, pageOf, place, composing),
    ...wordedList(
      questions.map(({ text }) => text),
      'number',
      place,
      composing,
      (index, within) =>
        wordedLines(
          inLanguages(questions[index]?.answer ?? {}, shown.languages, shown.fallback),
          { paint: ink.accent, paintAfter: ink.accent },
          within,
          composing,
        ),
    ),
    ...(blanks.length === 0
      ? []
      : [...partHeading(saidIn('answersBlanks', composing), place, composing), ...spacedBefore(blanks, 3.5)]),
  ];
}

/** A slide at the left and its words at the right, a line for each language; nothing where it has none. */
function blankPieces(slide: ShownSlide, pageOf: FindPage, place: Place, composing: Composing): readonly Piece[] {
  const { shown, tools, book, words, paper } = composing;
  const [main] = shown.languages;
  const worded = slide.texts.flatMap(({ language }) => {
    const blank = slide.slide.texts[language]?.blankWords ?? [];
    return blank.length === 0 ? [] : [{ language, text: blank.join(words[language].listMark) }];
  });
  if (worded.length === 0) return [];
  const tag = book.tag('P', place.parent);
  const named = [fillIn(words[main].slide, { number: slide.printed }), titleOf(slide, main)].filter(Boolean).join('  ');
  const left = tools.typesetter.setParagraph(
    [
      runOf(named, { role: 'caption', language: main, tag }),
      ...pageRun(`slide-${slide.slide.id}`, pageOf, tag, composing),
    ],
    { widthPt: paper.across(slideMm) - 8, align: 'start', leadingPt: leadingOf('caption', main) },
  );
  const right = worded.flatMap(({ language, text }) => {
    const run = runOf(text, { role: 'strong', language, tag: book.tag('P', place.parent) });
    const set = tools.typesetter.setParagraph([run], {
      widthPt: place.widthPt - paper.across(slideMm),
      align: 'start',
      leadingPt: leadingOf('body', language),
    });
    return linePieces(set, 0, 0);
  });
  return beside([left], right, paper.across(slideMm));
}
