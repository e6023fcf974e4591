/** Nothing above a label: what is stricter stays behind, and each thing that does is told. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import { KitbagFault } from '../../model/fault';
import { noPlace } from '../../model/label-reason';
import type { LeftOut } from '../../model/left-out';
import { textIn } from '../../model/language';
import { isStricter, type TlpLabel } from '../../model/marking';
import { labelOfSlide } from '../../model/work-out-label';
import { withSlides } from './pick-slides';

/** The deck without the slides that are stricter. Its label is written out already. */
export function deckWithin(deck: Deck, upTo: TlpLabel | null, leave: (left: LeftOut) => void): Deck {
  if (upTo === null) return deck;
  return withSlides(deck, (slide, number) => {
    const label = labelOfSlide(deck, slide, upTo);
    if (!isStricter(label, upTo)) return true;
    leave({ ...noPlace, label, deck: deck.id, slide: slide.id, number });
    return false;
  });
}

/** The course without the sessions and appendices that are stricter. Throws `kit.course-stricter` where the course itself is. */
export function courseWithin(course: Course, upTo: TlpLabel | null, leave: (left: LeftOut) => void): Course {
  if (upTo === null) return course;
  const own = course.marking.label;
  if (own !== null && isStricter(own, upTo))
    throw new KitbagFault('kit.course-stricter', { course: titleOf(course), label: own, asked: upTo });
  const days = course.days.map((day) => ({
    ...day,
    sessions: day.sessions.flatMap((session) => {
      const { label } = session.marking;
      if (label !== null && isStricter(label, upTo)) {
        leave({ ...noPlace, label, session: session.id });
        return [];
      }
      const material = session.material.filter((one) => {
        if (one.kind !== 'appendix' || one.marking.label === null || !isStricter(one.marking.label, upTo)) return true;
        leave({ ...noPlace, label: one.marking.label, session: session.id, appendix: one.title });
        return false;
      });
      return [{ ...session, material }];
    }),
  }));
  return { ...course, days };
}

function titleOf({ title, id }: Course): string {
  return textIn(title, 'en') || id;
}
