/** A label is lowered with a reason or not at all: the window asks for it, and main refuses what comes without one. */
import type { Course } from './course';
import type { Deck } from './deck';
import { KitbagFault } from './fault';
import { appendicesIn, knownAppendix } from './known-appendix';
import { severity, type Marking, type TlpLabel } from './marking';
import { countsAs, isLowering, saysWhy, type WithoutLabel } from './relabel';
import { labelOfSlide } from './work-out-label';

/** Throws `label.lowered-silently` where the deck or one of its slides would count as less than before, and nobody says why. */
export function refuseSilentDeckLowering(before: Deck, after: Deck, defaultLabel: TlpLabel): void {
  refuse(before.marking, after.marking, defaultLabel);
  const slides = new Map(before.slides.map((slide) => [slide.id, slide]));
  for (const slide of after.slides) {
    const was = slides.get(slide.id);
    if (!was) continue;
    const from = labelOfSlide(before, was, defaultLabel);
    const to = labelOfSlide(after, slide, defaultLabel);
    // What the slide would count as through its deck alone: the deck's own reason covers that.
    const throughDeck = labelOfSlide(after, was, defaultLabel);
    if (severity(to) < severity(from) && to !== throughDeck && !saysWhy(was.marking, slide.marking, from))
      throw new KitbagFault('label.lowered-silently', { from, to });
  }
}

/**
 * The same for a course, its sessions and their appendices; a course or session without a label asks for nothing, an appendix
 * for the default.
 */
export function refuseSilentCourseLowering(before: Course, after: Course, defaultLabel: TlpLabel): void {
  refuse(before.marking, after.marking, null);
  const sessions = new Map(sessionsOf(before).map((session) => [session.id, session]));
  for (const session of sessionsOf(after)) {
    const was = sessions.get(session.id);
    if (was) refuse(was.marking, session.marking, null);
    for (const { pdf, marking } of appendicesIn(session)) {
      const known = knownAppendix(before, session.id, pdf, defaultLabel);
      if (known) refuse(known, marking, defaultLabel);
    }
  }
}

function sessionsOf(course: Course): readonly Course['days'][number]['sessions'][number][] {
  return course.days.flatMap((day) => day.sessions);
}

function refuse(before: Marking, after: Marking, without: WithoutLabel): void {
  const from = countsAs(before, without);
  if (isLowering(from, after.label, without) && !saysWhy(before, after, from))
    throw new KitbagFault('label.lowered-silently', { from, to: countsAs(after, without) ?? '' });
}
