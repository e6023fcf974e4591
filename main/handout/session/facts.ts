/** What is said of a session: when, how long, by whom. */
import type { Session } from '../../model/course';
import type { Language } from '../../model/language';
import { textIn } from '../../model/language';
import { fillIn } from '../../words/handout-words';
import { comma } from '../../words/punctuation';
import type { Composing } from '../composing';
import { formatDay, formatTimes } from '../page/dates';
import type { ShownDay } from '../shown';

/** `Day 2`, `第 2 日`; with its date where it has one. */
export function dayName(day: ShownDay, language: Language, { words }: Pick<Composing, 'words'>): string {
  const name = fillIn(words[language].day, { number: day.number });
  const date = day.day?.date ? formatDay(day.day.date, language) : '';
  return [name, date].filter(Boolean).join(words[language].listMark);
}

/** `09:00–10:30 · 90 min`; only the length where no time is set. */
export function timeOf(session: Session, language: Language, { words }: Pick<Composing, 'words'>): string {
  const length = session.minutes > 0 ? fillIn(words[language].minutes, { count: session.minutes }) : '';
  const times = session.startMinute === null ? '' : formatTimes(session.startMinute, session.minutes);
  return [times, length].filter(Boolean).join(words[language].listMark);
}

/** On which day, when, how long and where: `Day 2 · Tuesday 16 March · 09:00–10:30 · 90 min · Room 7`. */
export function whenOf(
  day: ShownDay,
  session: Session,
  language: Language,
  composing: Pick<Composing, 'words'>,
): string {
  const room = textIn(session.plan?.room ?? {}, language);
  const when = [dayName(day, language, composing), timeOf(session, language, composing), room];
  return when.filter(Boolean).join(composing.words[language].listMark);
}

export interface PersonLine {
  readonly language: Language;
  readonly name: string;
  /** Role and agency. */
  readonly about: string;
}

/** For each instructor a line in each language; a second line only where it would say something else. */
export function instructorsOf(
  session: Session,
  languages: readonly Language[],
  { shown }: Pick<Composing, 'shown'>,
): readonly PersonLine[] {
  return session.instructors.flatMap((id) => {
    const person = shown.people.find((one) => one.id === id);
    if (!person) return [];
    const lines = languages.map((language): PersonLine => {
      const said = [person.role, person.agency].map((texts) => textIn(texts, language, shown.fallback)).filter(Boolean);
      return {
        language,
        name: textIn(person.name, language, shown.fallback),
        about: said.join(comma(language)),
      };
    });
    return lines.filter((line, index) => index === 0 || line.name !== lines[0]?.name || line.about !== lines[0].about);
  });
}
