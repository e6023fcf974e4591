/** What stands under a session's title: for instructors its timing first and what they bring, for all what is learnt, done and asked. */
import type { Session } from '../../model/course';
import type { Composing } from '../composing';
import { linePieces, spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { setNotes } from '../flow/labelled-notes';
import { bodySetting, headed, saidIn, wordedLines, wordedList, wordedMarkdown, type Place } from '../flow/worded';
import { inLanguages } from '../headings';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { isHan, leadingOf, runOf } from '../page/type';
import type { ShownSession } from '../shown';
import { instructorsOf } from './facts';
import { timingPieces } from './timing';

/** In the workbook activities and questions come after the slides, with room to write. */
export function openerPieces(
  shownSession: ShownSession,
  session: Session,
  place: Place,
  composing: Composing,
): readonly Piece[] {
  const { shown } = composing;
  const isInstructor = shown.edition === 'instructor';
  const isWorkbook = shown.edition === 'workbook';
  const objectives = session.objectives
    .flatMap((id) => shown.objectives.find((one) => one.id === id) ?? [])
    .map((one) => one.text);
  const part = (word: Parameters<typeof saidIn>[0], pieces: readonly Piece[]): readonly Piece[] =>
    headed(saidIn(word, composing), pieces, place, composing);
  const list = (entries: Session['activities'], mark: 'number' | 'bullet' | 'box'): readonly Piece[] =>
    entries.length === 0 ? [] : wordedList(entries, mark, place, composing);
  return [
    ...(isInstructor ? part('timing', timingPieces(shownSession, session, place, composing)) : []),
    ...part('instructors', session.instructors.length === 0 ? [] : peoplePieces(session, place, composing)),
    ...part('sessionObjectives', list(objectives, 'number')),
    ...planPieces('technique', session, place, composing),
    ...planPieces('outline', session, place, composing),
    ...part('materials', list(session.materials, 'box')),
    ...(isWorkbook ? [] : part('activities', list(session.activities, 'bullet'))),
    ...(isWorkbook ? [] : part('questions', questionPieces(session, place, composing))),
    ...part('references', list(session.references, 'bullet')),
    ...planPieces('closure', session, place, composing),
    ...(isInstructor ? part('forInstructors', notePieces(session, place, composing)) : []),
  ];
}

/** What the lesson plan says of the session, under its heading; nothing in an edition that does not have it. */
function planPieces(
  field: 'technique' | 'outline' | 'closure',
  { plan }: Session,
  place: Place,
  composing: Composing,
): readonly Piece[] {
  const { languages, fallback } = composing.shown;
  const said = inLanguages(plan?.[field] ?? {}, languages, fallback);
  return headed(saidIn(field, composing), wordedMarkdown(said, place, {}, composing), place, composing);
}

function peoplePieces(session: Session, { widthPt, parent }: Place, composing: Composing): readonly Piece[] {
  const { tools, book, shown } = composing;
  return instructorsOf(session, shown.languages, composing).flatMap(({ language, name, about }) => {
    const tag = book.tag('P', parent);
    const runs = [
      runOf(name, { role: 'strong', language, tag }),
      ...(about === ''
        ? []
        : [runOf(`${isHan(language) ? '　' : '  '}${about}`, { role: 'body', language, tag, paint: ink.quiet })]),
    ];
    return linePieces(
      tools.typesetter.setParagraph(runs, { widthPt, align: 'start', leadingPt: leadingOf('body', language) }),
      0,
      0,
    );
  });
}

/** Numbered questions; their answers stand under them where the handout holds any, which is the instructor's alone. */
function questionPieces(session: Session, place: Place, composing: Composing): readonly Piece[] {
  const { shown } = composing;
  if (session.questions.length === 0) return [];
  return wordedList(
    session.questions.map(({ text }) => text),
    'number',
    place,
    composing,
    (index, within) =>
      wordedLines(
        inLanguages(session.questions[index]?.answer ?? {}, shown.languages, shown.fallback),
        { paint: ink.accent, paintAfter: ink.accent },
        within,
        composing,
      ),
  );
}

/** An instructor's notes on the session; empty in a participant's handout, where the session has none. */
function notePieces(session: Session, place: Place, composing: Composing): readonly Piece[] {
  const { shown, tools } = composing;
  const at = { session: session.id };
  return inLanguages(session.instructorNotes, shown.languages, shown.fallback).flatMap((one, index) =>
    spacedBefore(
      setNotes(tools.readMarkdown(one.text), bodySetting(one, place, at, composing), place.widthPt),
      index === 0 ? 0 : 2 * gridPt,
    ),
  );
}
