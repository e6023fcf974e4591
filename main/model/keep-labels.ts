/** A record as it was before, under labels that are no weaker than they are now: going back in time lowers nothing silently. */
import type { Course, Material } from './course';
import { slidesMaterialOf, type SlidesMaterial } from './course-material';
import type { Deck } from './deck';
import type { Handout } from './handout';
import type { DeckId, Sha256 } from './ids';
import { knownAppendix } from './known-appendix';
import { severity, stricter, type Marking, type TlpLabel } from './marking';
import { slidesOfPicks } from './range';
import { countsAs, isLowering, type WithoutLabel } from './relabel';
import { labelOfSlide } from './work-out-label';

function atLeast(now: Marking, was: Marking, without: WithoutLabel): Marking {
  const isLower = isLowering(countsAs(now, without), was.label, without);
  return isLower ? { ...was, label: now.label, lowered: now.lowered } : was;
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

/** The same of a course, its sessions and their appendices. */
export function courseUnderLabels(now: Course, was: Course, defaultLabel: TlpLabel): Course {
  const present = new Map(now.days.flatMap((day) => day.sessions).map((session) => [session.id, session]));
  const days = was.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => {
      const other = present.get(session.id);
      const material = session.material.map((one): Material => {
        const known = one.kind === 'appendix' ? knownAppendix(now, session.id, one.pdf, defaultLabel) : null;
        return one.kind === 'appendix' && known ? { ...one, marking: atLeast(known, one.marking, defaultLabel) } : one;
      });
      const marking = other ? atLeast(other.marking, session.marking, null) : session.marking;
      return { ...session, marking, material };
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

/** What slides count as now: in every version of their deck that the course shows now, and in the deck as it is. */
export interface SlidesNow {
  /** The versions that either course pins, by their hashes. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
  /** Decks as they are; one that the library has no more is left out. */
  readonly decks: ReadonlyMap<DeckId, Deck>;
}

/**
 * The course as it was, where an older version of a deck may say less of its slides: each session counts at least as much as its
 * slides do now. `now` is null where the library has no such course.
 */
export function courseUnderSlides(now: Course | null, was: Course, slides: SlidesNow, defaultLabel: TlpLabel): Course {
  const shown = now ? slidesMaterialOf(now) : [];
  const days = was.days.map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => {
      const asked = session.material.flatMap((material) =>
        material.kind === 'slides' ? raisedSince(material, shown, slides, defaultLabel) : [],
      );
      const label = asked.reduce<TlpLabel | null>((a, b) => (a === null ? b : stricter(a, b)), session.marking.label);
      if (label === session.marking.label) return session;
      return { ...session, marking: { ...session.marking, label, lowered: null } };
    }),
  }));
  return { ...was, days };
}

/** What the slides of a material count as now, where that is more than in the version that it pins. */
function raisedSince(
  material: SlidesMaterial,
  shown: readonly SlidesMaterial[],
  { versions, decks }: SlidesNow,
  defaultLabel: TlpLabel,
): readonly TlpLabel[] {
  const version = versions.get(material.pinned);
  if (!version) return [];
  const pinned = shown.filter(({ deck }) => deck === material.deck).map((one) => versions.get(one.pinned));
  const others = [decks.get(material.deck), ...pinned].flatMap((deck) => deck ?? []);
  return slidesOfPicks(material.pick, version).flatMap((slide) => {
    const was = labelOfSlide(version, slide, defaultLabel);
    return others
      .map((deck) => labelOfSlide(deck, deck.slides.find(({ id }) => id === slide.id) ?? slide, defaultLabel))
      .filter((label) => severity(label) > severity(was));
  });
}
