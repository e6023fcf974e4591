/** What participants can do afterwards, how that is assessed, and where each objective is taught. */
import type { Objective } from '../../model/course';
import { textIn } from '../../model/language';
import type { TagId } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import type { StyledRun } from '../../typeset/typesetter';
import type { Composing } from '../composing';
import { linePieces, movedRight } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { inLanguages } from '../headings';
import type { Leaf } from '../page/book';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf, setText } from '../page/type';
import type { ShownSession } from '../shown';
import { flowFrontPage } from './front-page';

const indentPt = 24;

export function objectivesLeaves(
  pageOf: (place: string) => string,
  sect: TagId,
  composing: Composing,
): readonly Leaf[] {
  const list = composing.book.tag('L', sect);
  const pieces = composing.shown.objectives.flatMap((objective, index) =>
    objectivePieces(objective, index, pageOf, list, composing),
  );
  return flowFrontPage('objectives', sect, pieces, composing);
}

function objectivePieces(
  objective: Objective,
  index: number,
  pageOf: (place: string) => string,
  list: TagId,
  composing: Composing,
): readonly Piece[] {
  const { tools, book, shown, paper, words } = composing;
  const item = book.tag('LI', list);
  const label = book.tag('Lbl', item);
  const body = book.tag('LBody', item);
  const widthPt = paper.across(135);
  const [main] = shown.languages;
  const number = setText(
    tools.typesetter,
    String(index + 1),
    { role: 'lead', language: 'en', tag: label, paint: ink.accent, weight: 700 },
    indentPt,
  );
  const statements = inLanguages(objective.text, shown.languages, shown.fallback).flatMap(({ language, text }, at) =>
    linePieces(
      setText(
        tools.typesetter,
        text,
        { role: at === 0 ? 'lead' : 'body', language, tag: body, ...(at === 0 ? {} : { paint: ink.quiet }) },
        widthPt - indentPt,
      ),
      0,
      at === 0 ? 3 * gridPt : 0,
      true,
    ),
  );
  const look = { role: 'caption', language: main, tag: body } as const;
  const assessed = textIn(objective.assessedBy, main, shown.fallback);
  const said: StyledRun[][] = [];
  if (assessed !== '')
    said.push([runOf(`${words[main].assessedBy}${colon(main)}`, { ...look, weight: 700 }), runOf(assessed, look)]);
  const covered = coveredBy(objective, composing);
  if (covered.length > 0)
    said.push([
      runOf(`${words[main].coveredIn}${colon(main)}`, { ...look, weight: 700 }),
      ...coverageRuns(covered, pageOf, body, composing),
    ]);
  const details = said.flatMap((runs, at) =>
    linePieces(
      tools.typesetter.setParagraph(runs, {
        widthPt: widthPt - indentPt,
        align: 'start',
        leadingPt: leadingOf('caption', main),
      }),
      0,
      at === 0 ? 3.5 : 0,
      at < said.length - 1,
    ),
  );
  const [first, ...rest] = movedRight(
    [
      ...statements.map((piece, at) =>
        details.length === 0 && at === statements.length - 1 ? { ...piece, withNext: false } : piece,
      ),
      ...details,
    ],
    indentPt,
  );
  return first ? [{ ...first, items: [...(number.lines[0]?.items ?? []), ...first.items] }, ...rest] : [];
}

function colon(language: string): string {
  return language === 'zh-Hant' ? '：' : ': ';
}

/** Sessions that name the objective, or show a slide that does. */
function coveredBy(objective: Objective, { shown, book }: Composing): readonly ShownSession[] {
  return shown.days
    .flatMap((day) => day.sessions)
    .filter(
      ({ session, slides }) =>
        session &&
        book.places.has(`session-${session.id}`) &&
        (session.objectives.includes(objective.id) ||
          slides.some(({ slide }) => slide.objectives.includes(objective.id))),
    );
}

function coverageRuns(
  sessions: readonly ShownSession[],
  pageOf: (place: string) => string,
  tag: TagId,
  { shown, book, words }: Composing,
): StyledRun[] {
  const [main] = shown.languages;
  return sessions.flatMap(({ session, number }, index) => {
    if (!session) return [];
    const place = `session-${session.id}`;
    const link = { kind: 'place', name: place } as const;
    const title = [number > 0 ? String(number) : '', textIn(session.title, main, shown.fallback)]
      .filter(Boolean)
      .join(' ');
    const page = fillIn(words[main].page, { page: pageOf(place) });
    const run = runOf(main === 'zh-Hant' ? `${title}（${page}）` : `${title} (${page.toLowerCase()})`, {
      role: 'caption',
      language: main,
      tag: book.tag('Link', tag),
      link,
      paint: ink.link,
    });
    return index === 0
      ? [run]
      : [runOf(main === 'zh-Hant' ? '；' : '; ', { role: 'caption', language: main, tag }), run];
  });
}
