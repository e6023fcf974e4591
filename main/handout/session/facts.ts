/** What is said of a session: when, how long, by whom. */
import type { Session } from '../../model/course';
import type { Language } from '../../model/language';
import { textIn } from '../../model/language';
import { fillIn } from '../../words/handout-words';
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

/** Name, role and agency of each instructor, in one language. */
export function instructorsOf(session: Session, language: Language, { shown }: Pick<Composing, 'shown'>): readonly { readonly name: string; readonly about: string }[] {
  return session.instructors.flatMap((id) => {
    const person = shown.people.find((one) => one.id === id);
    if (!person) return [];
    const about = [person.role, person.agency].map((texts) => textIn(texts, language, shown.fallback)).filter(Boolean);
    return [{ name: textIn(person.name, language, shown.fallback), about: about.join(language === 'zh-Hant' ? '，' : ', ') }];
  });
}
