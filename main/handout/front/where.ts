/** Where something stands, as pages say it: a session's number, title and page, as links. */
import type { Session } from '../../model/course';
import type { TagId, Target } from '../../model/scene';
import { textIn } from '../../model/language';
import type { Language } from '../../model/language';
import type { StyledRun } from '../../typeset/typesetter';
import { fillIn } from '../../words/handout-words';
import { bracketed, semicolon } from '../../words/punctuation';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import { ink } from '../page/ink';
import { runOf } from '../page/type';
import type { ShownSession } from '../shown';

/** The number printed on the page where a place is; empty where the place is on none of the pages asked about. */
export type FindPage = (place: string) => string;

/** Finds places on leaves, of which the first has the number that `numberOf` gives for 1. */
export function pageFinder(
  leaves: readonly Leaf[],
  numberOf: (count: number) => string,
  { book }: Pick<Composing, 'book'>,
): FindPage {
  const numbers = new Map(leaves.map((leaf, index) => [leaf, numberOf(index + 1)]));
  return (place) => {
    const leaf = book.places.get(place)?.leaf;
    return (leaf && numbers.get(leaf)) ?? '';
  };
}

/** `page 12` as it stands within a sentence. */
export function pageWords(page: string, language: Language, { words }: Pick<Composing, 'words'>): string {
  return fillIn(words[language].pageInside, { page });
}

/** A session's title leads to its pages, where it has any; `parent` is what the title stands in. */
export function sessionLink(
  session: Session,
  parent: TagId,
  { book }: Pick<Composing, 'book'>,
): { readonly tag: TagId; readonly link?: Target } {
  const name = `session-${session.id}`;
  if (!book.places.has(name)) return { tag: parent };
  return { tag: book.tag('Link', parent), link: { kind: 'place', name } };
}

/** ` (page 12)` behind what stands there, as a link; nothing where the place has no page. */
export function pageRun(place: string, pageOf: FindPage, tag: TagId, composing: Composing): StyledRun[] {
  const { shown, book } = composing;
  const [main] = shown.languages;
  const page = pageOf(place);
  if (page === '') return [];
  return [
    runOf(bracketed(pageWords(page, main, composing), main), {
      role: 'caption',
      language: main,
      tag: book.tag('Link', tag),
      link: { kind: 'place', name: place },
      paint: ink.link,
    }),
  ];
}

/** What names a session in a list. */
export type SessionNamed = Pick<ShownSession, 'session' | 'number'>;

/** Sessions that have a page, in order, each once. */
export function sessionsWithPages({ shown, book }: Composing): readonly ShownSession[] {
  return shown.days
    .flatMap((day) => day.sessions)
    .filter(({ session }) => session && book.places.has(`session-${session.id}`));
}

/** `2 Tracing (page 12)`, as a link; the title alone of a session that has no page. */
export function sessionRun(
  { session, number }: SessionNamed,
  pageOf: FindPage,
  tag: TagId,
  composing: Composing,
): StyledRun[] {
  if (!session) return [];
  const { shown, book } = composing;
  const [main] = shown.languages;
  const place = `session-${session.id}`;
  const title = [number > 0 ? String(number) : '', textIn(session.title, main, shown.fallback)]
    .filter(Boolean)
    .join(' ');
  if (!book.places.has(place)) return [runOf(title, { role: 'caption', language: main, tag })];
  return [
    runOf(`${title}${bracketed(pageWords(pageOf(place), main, composing), main)}`, {
      role: 'caption',
      language: main,
      tag: book.tag('Link', tag),
      link: { kind: 'place', name: place },
      paint: ink.link,
    }),
  ];
}

/** The sessions one after the other on a line. */
export function sessionRuns(
  sessions: readonly SessionNamed[],
  pageOf: FindPage,
  tag: TagId,
  composing: Composing,
): readonly StyledRun[] {
  const [main] = composing.shown.languages;
  return sessions.flatMap((session, index) => [
    ...(index === 0 ? [] : [runOf(semicolon(main), { role: 'caption', language: main, tag })]),
    ...sessionRun(session, pageOf, tag, composing),
  ]);
}
