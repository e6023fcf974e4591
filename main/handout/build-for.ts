/** Build for a label: what is stricter stays out of the handout, and the report says what. */
import type { Course, Session } from '../model/course';
import { KitbagFault } from '../model/fault';
import type { Finding } from '../model/finding';
import { textIn } from '../model/language';
import { noPlace } from '../model/label-reason';
import type { LeftOut } from '../model/left-out';
import { isStricter, type TlpLabel } from '../model/marking';
import { labelOfSlide } from '../model/work-out-label';
import { isFor } from './audience';
import type { HandoutInput } from './handout.types';
import type { Chosen, ChosenSession } from './select';

/**
 * The input without the sessions and appendices that are stricter than the recipe asks for. Throws `course.stricter` where the
 * course itself is.
 */
export function inputWithin(input: HandoutInput, leave: (left: LeftOut) => void): HandoutInput {
  const { course, library, recipe } = input;
  const asked = recipe.buildFor;
  if (!course || asked === null) return input;
  const { label } = course.marking;
  if (label !== null && isStricter(label, asked)) throw new KitbagFault('course.stricter', { label, asked });
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.flatMap((session) => {
      // What is left out of other days' handouts is nothing to tell of this one.
      const tell = isInScope(session, course, input) ? leave : () => undefined;
      const own = session.marking.label;
      if (own === null || !isStricter(own, asked))
        return [withoutAppendices(session, asked, library.defaultLabel, tell)];
      tell({ ...noPlace, label: own, session: session.id });
      return [];
    }),
  }));
  return { ...input, course: { ...course, days } };
}

function withoutAppendices(
  session: Session,
  asked: TlpLabel,
  defaultLabel: TlpLabel,
  leave: (left: LeftOut) => void,
): Session {
  const material = session.material.filter((one) => {
    if (one.kind !== 'appendix') return true;
    const label = one.marking.label ?? defaultLabel;
    if (!isStricter(label, asked)) return true;
    leave({ ...noPlace, label, session: session.id, appendix: one.title });
    return false;
  });
  return { ...session, material };
}

function isInScope(session: Session, course: Course, { recipe: { scope } }: HandoutInput): boolean {
  if (scope.kind === 'session') return session.id === scope.session;
  if (scope.kind !== 'day') return true;
  return course.days.some((day) => day.id === scope.day && day.sessions.some(({ id }) => id === session.id));
}

/** What was chosen without the slides that are stricter than the recipe asks for; what the edition drops anyway is not told. */
export function chosenWithin(chosen: Chosen, input: HandoutInput, leave: (left: LeftOut) => void): Chosen {
  const { buildFor, edition } = input.recipe;
  if (buildFor === null) return chosen;
  const within = (told: boolean) => (session: ChosenSession) => ({
    ...session,
    slides: session.slides.filter(({ deck, slide, number }) => {
      const label = labelOfSlide(deck, slide, input.library.defaultLabel);
      if (!isStricter(label, buildFor)) return true;
      if (told && isFor(slide, edition))
        leave({ ...noPlace, label, deck: deck.id, slide: slide.id, number, session: session.session?.id ?? null });
      return false;
    }),
  });
  return {
    ...chosen,
    days: chosen.days.map((day) => ({ ...day, sessions: day.sessions.map(within(true)) })),
    countable: chosen.countable.map(within(false)),
  };
}

/** What was left out as a finding, with its label and the one that was asked for. */
export function leftOutFinding(left: LeftOut, asked: TlpLabel, input: HandoutInput): Finding {
  const { deck, slide, number, session, label } = left;
  const place = {
    ...(deck === null ? {} : { deck }),
    ...(slide === null ? {} : { slide }),
    ...(number === null ? {} : { number }),
    ...(session === null ? {} : { session }),
  };
  const [main] = input.recipe.languages;
  if (left.appendix !== null)
    return {
      code: 'appendix.left-out',
      weight: 'look',
      place,
      facts: { label, asked, title: textIn(left.appendix, main) },
    };
  if (slide !== null) return { code: 'slide.left-out', weight: 'look', place, facts: { label, asked } };
  const found = input.course?.days.flatMap((day) => day.sessions).find(({ id }) => id === session);
  return {
    code: 'session.left-out',
    weight: 'look',
    place,
    facts: { label, asked, title: textIn(found?.title ?? {}, main) },
  };
}
