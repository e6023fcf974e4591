/** A session's name over what is said of it outside its own pages: number and title, then day, time and page. */
import { bracketed } from '../../words/punctuation';
import type { Composing } from '../composing';
import { linePieces } from '../flow/piece';
import type { Piece } from '../flow/piece';
import type { Place } from '../flow/worded';
import { inLanguages } from '../headings';
import { leadingOf, runOf } from '../page/type';
import { whenOf } from '../session/facts';
import type { ShownDay, ShownSession } from '../shown';
import { pageWords, type FindPage } from './where';

/** Stays with what stands under it. */
export function sessionHeading(
  day: ShownDay,
  { session, number }: ShownSession,
  pageOf: FindPage,
  { widthPt, parent }: Place,
  composing: Composing,
): readonly Piece[] {
  if (!session) return [];
  const { shown, book, tools } = composing;
  const [main] = shown.languages;
  const tag = book.tag('H2', parent);
  const name = `session-${session.id}`;
  const page = pageOf(name);
  const titles = inLanguages(session.title, shown.languages, shown.fallback);
  const runs = titles.map(({ language, text }, index) =>
    runOf(index === 0 ? [number > 0 ? String(number) : '', text].filter(Boolean).join('  ') : `  ${text}`, {
      role: index === 0 ? 'strong' : 'body',
      language,
      tag,
    }),
  );
  const heading = tools.typesetter.setParagraph(runs, {
    widthPt,
    align: 'start',
    leadingPt: Math.max(...titles.map(({ language }) => leadingOf('strong', language))),
  });
  const facts =
    whenOf(day, session, main, composing) + (page === '' ? '' : bracketed(pageWords(page, main, composing), main));
  const factsTag = book.tag('P', parent);
  const linked = { tag: book.tag('Link', factsTag), link: { kind: 'place', name } } as const;
  const below = tools.typesetter.setParagraph(
    [runOf(facts, { role: 'caption', language: main, ...(page === '' ? { tag: factsTag } : linked) })],
    { widthPt, align: 'start', leadingPt: leadingOf('caption', main) },
  );
  return [...linePieces(heading, 0, 0, true), ...linePieces(below, 0, 0, true)];
}
