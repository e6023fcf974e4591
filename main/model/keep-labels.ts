/** A record as it was before, under labels that are no weaker than they are now: going back in time lowers nothing silently. */
import type { Course } from './course';
import type { Deck } from './deck';
import type { Handout } from './handout';
import { severity, stricter, type Marking, type TlpLabel } from './marking';
import { isLowering, type WithoutLabel } from './relabel';
import { labelOfSlide } from './work-out-label';

function atLeast(now: Marking, was: Marking, without: WithoutLabel): Marking {
  return isLowering(now, was.label, without) ? { ...was, label: now.label, lowered: now.lowered } : was;
}

/** The deck as it was; it and each slide that is still there count as much as now, or more. */
export function deckUnderLabels(now: Deck, was: Deck, defaultLabel: TlpLabel): Deck {
  const deck = { ...was, marking: atLeast(now.marking, was.marking, defaultLabel) };
  const present = new Map(now.slides.map((slide) => [slide.id, slide]));
  const slides = was.slides.map((slide) => {
    const other = present.get(slide.id);
    if (!other) return slide;
    const from = labelOfSlide(now, other, defaultLabel);
    if (severity(labelOfSlide(deck, slide, defaultLabel)) >= severity(from)) return slide;
    return { ...slide, marking: { ...slide.marking, label: from, lowered: null } };
  });
  return { ...deck, slides };
}

/** The same of a course and its sessions. */
export function courseUnderLabels(now: Course, was: Course): Course {
  const present = new Map(now.days.flatMap((day) => day.sessions).map((session) => [session.id, session]));
  const days = was.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => {
      const other = present.get(session.id);
      return other ? { ...session, marking: atLeast(other.marking, session.marking, null) } : session;
    }),
  }));
  return { ...was, marking: atLeast(now.marking, was.marking, null), days };
}

/** What a handout was raised to since then stays. */
export function handoutUnderLabels(now: Handout, was: Handout): Handout {
  const [raised, before] = [now.recipe.raiseTo, was.recipe.raiseTo];
  if (raised === null) return was;
  return { ...was, recipe: { ...was.recipe, raiseTo: before === null ? raised : stricter(raised, before) } };
}
