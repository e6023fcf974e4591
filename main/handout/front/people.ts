/** Who teaches: name, role and agency, the biography, and the sessions that each teaches with their pages. */
import type { Person } from '../../model/course';
import type { TagId } from '../../model/scene';
import { textIn } from '../../model/language';
import { colon, comma } from '../../words/punctuation';
import type { Composing } from '../composing';
import { linePieces, spacedBefore } from '../flow/piece';
import type { Piece } from '../flow/piece';
import { wordedLines, wordedMarkdown, type Place } from '../flow/worded';
import { inLanguages, type Worded } from '../headings';
import type { Leaf } from '../page/book';
import { ink } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf } from '../page/type';
import { flowFrontPage } from './front-page';
import { sessionRuns, type FindPage, type SessionNamed } from './where';

/** Lines of a person that are never torn. */
const mostTogether = 16;

/** Those who teach something in this handout; empty where nobody is said to. */
export function peopleShown({ shown }: Composing): readonly Person[] {
  const teaching = new Set(
    shown.days.flatMap(({ day, sessions }) =>
      [...(day?.sessions ?? []), ...sessions.flatMap(({ session }) => session ?? [])].flatMap(
        (session) => session.instructors,
      ),
    ),
  );
  return shown.people.filter((person) => teaching.has(person.id));
}

export function peopleLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const { paper } = composing;
  const place: Place = { widthPt: paper.across(160), parent: sect };
  const pieces = peopleShown(composing).flatMap((person, index) =>
    spacedBefore(personPieces(person, pageOf, place, composing), index === 0 ? 0 : 2.5 * gridPt),
  );
  return flowFrontPage('people', sect, pieces, composing);
}

function personPieces(person: Person, pageOf: FindPage, place: Place, composing: Composing): readonly Piece[] {
  const { shown } = composing;
  const said = (texts: Person['name']): readonly Worded[] => inLanguages(texts, shown.languages, shown.fallback);
  const names = said(person.name)
    .map(({ text }) => text)
    .filter((name, index, all) => all.indexOf(name) === index);
  const [main] = shown.languages;
  const name: readonly Worded[] = [{ language: main, text: names.join('  ') }];
  const about = shown.languages
    .map((language) => ({
      language,
      text: [person.role, person.agency]
        .map((texts) => textIn(texts, language, shown.fallback))
        .filter(Boolean)
        .join(comma(language)),
    }))
    .filter(({ text }, index, all) => text !== '' && all.findIndex((other) => other.text === text) === index);
  const heading = wordedLines(name, { role: 'lead', weight: 700, type: 'H2' }, place, composing);
  const role = wordedLines(about, { paint: ink.quiet }, place, composing);
  const life = wordedMarkdown(said(person.biography), place, {}, composing);
  const pieces = [...heading, ...role, ...spacedBefore(life, 3.5), ...teachesPieces(person, pageOf, place, composing)];
  // A short life stays on one page; a long one may go on, but not without its name.
  const isShort = pieces.length <= mostTogether;
  return pieces.map((piece, index) => ({
    ...piece,
    withNext: index < pieces.length - 1 && (isShort || index < heading.length + role.length || piece.withNext),
  }));
}

/** What somebody teaches on the days of the handout, whether it has a page or not, as the timetable says it. */
function sessionsOf(person: Person, { shown }: Composing): readonly SessionNamed[] {
  return shown.days
    .flatMap(({ day, sessions }): readonly SessionNamed[] =>
      (day?.sessions ?? sessions.flatMap(({ session }) => session ?? [])).map(
        (session) => sessions.find((other) => other.session?.id === session.id) ?? { session, number: 0 },
      ),
    )
    .filter(({ session }) => session?.instructors.includes(person.id));
}

function teachesPieces(person: Person, pageOf: FindPage, place: Place, composing: Composing): readonly Piece[] {
  const { shown, words, book, tools } = composing;
  const [main] = shown.languages;
  const sessions = sessionsOf(person, composing);
  if (sessions.length === 0) return [];
  const tag = book.tag('P', place.parent);
  const runs = [
    runOf(`${words[main].teaches}${colon(main)}`, { role: 'caption', language: main, tag, weight: 700 }),
    ...sessionRuns(sessions, pageOf, tag, composing),
  ];
  const set = tools.typesetter.setParagraph(runs, {
    widthPt: place.widthPt,
    align: 'start',
    leadingPt: leadingOf('caption', main),
  });
  return linePieces(set, 0, 3.5);
}
