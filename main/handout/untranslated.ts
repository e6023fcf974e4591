/** What of a handout is not written in one of its languages: told once for each language, with every slide. */
import type { Course, Session } from '../model/course';
import type { Finding } from '../model/finding';
import { isWritten, textIn, type Language, type Texts } from '../model/language';
import type { Recipe } from '../model/recipe';
import type { Chosen, ChosenSlide } from './select';

/** A slide that lacks a language of the handout, and the session that it is shown in. */
export interface Untranslated {
  readonly wanted: Language;
  readonly slide: ChosenSlide;
  readonly session: Session | null;
}

/** One finding for each language that is missing on some of the `total` slides, by session with the numbers that the projector shows. */
export function untranslatedFindings(missing: readonly Untranslated[], total: number): readonly Finding[] {
  return [...new Set(missing.map(({ wanted }) => wanted))].map((wanted): Finding => {
    const these = missing.filter((one) => one.wanted === wanted);
    return {
      code: 'handout.untranslated',
      weight: 'look',
      place: {},
      places: these.map(({ slide: { deck, slide, number }, session }) => ({
        ...(session ? { session: session.id } : {}),
        deck: deck.id,
        slide: slide.id,
        number,
      })),
      facts: { wanted, count: these.length, total, ...(these.length === total ? { all: 'yes' } : {}) },
    };
  });
}

/** One finding for each language that titles of the course or of its sessions, or objectives, are not written in. */
export function untitledFindings(
  course: Course,
  { days }: Chosen,
  { languages: wanted, parts }: Pick<Recipe, 'languages' | 'parts'>,
): readonly Finding[] {
  const sessions = days.flatMap((day) => day.sessions.flatMap(({ session }) => session ?? []));
  const printed: readonly Texts[] = [
    course.title,
    ...sessions.map(({ title }) => title),
    ...(parts.includes('objectives') ? course.objectives.map(({ text }) => text) : []),
  ];
  return wanted.flatMap((language): readonly Finding[] => {
    const lacking = printed.filter((texts) => isWritten(texts) && !texts[language]?.trim());
    if (lacking.length === 0) return [];
    const titles = lacking.map((texts) => textIn(texts, wanted[0], course.mainLanguage));
    const facts = { wanted: language, ...listed(titles) };
    return [{ code: 'handout.untitled', weight: 'look', place: {}, facts }];
  });
}

/** As many as are read at a glance; one or two more are said too, since that is no longer than counting them. */
const mostTitles = 6;

function listed(titles: readonly string[]): {
  readonly count: number;
  readonly titles: string;
  readonly more?: number;
} {
  const different = [...new Set(titles)];
  const shown = different.slice(0, different.length > mostTitles + 2 ? mostTitles : undefined);
  const more = different.length - shown.length;
  return { count: different.length, titles: shown.join(' · '), ...(more > 0 ? { more } : {}) };
}
