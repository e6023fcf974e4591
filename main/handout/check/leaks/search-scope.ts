/** Which slides a copy may show, worked out a second time from what it is made of: not by the code whose work is checked. */
import type { Course } from '../../../model/course';
import type { Deck } from '../../../model/deck';
import type { HandoutInput } from '../../../model/handout-input';
import type { SlideId } from '../../../model/ids';
import { severity, type TlpLabel } from '../../../model/marking';
import { slidesOfPicks } from '../../../model/range';
import type { Edition, Recipe } from '../../../model/recipe';
import { isForEveryone, type Slide } from '../../../model/slide';
import type { Template } from '../../../model/template';

export interface ScopedDeck {
  readonly deck: Deck;
  /** The slides that the copy shows. */
  readonly shown: ReadonlySet<SlideId>;
  /** Those that were kept back from it. A slide that was only not picked is neither: it is no secret. */
  readonly withheld: ReadonlySet<SlideId>;
}

export interface SearchScope {
  readonly edition: Edition;
  /** A workbook hides its blanks on their slides' pages alone, or wherever they stand. */
  readonly blanks: NonNullable<Recipe['blanks']>;
  readonly courses: readonly Course[];
  readonly decks: readonly ScopedDeck[];
  readonly library: HandoutInput['library'];
  readonly templates: readonly Template[];
}

/** What a library holds, for a copy of which no more is known than for whom it is. */
export interface HeldTexts extends Pick<SearchScope, 'courses' | 'library' | 'templates'> {
  readonly decks: readonly Deck[];
}

/** The scope of one recipe: the decks it names, and of their slides those that it shows. */
export function scopeOfHandout({ recipe, course, versions, heads, library, template }: HandoutInput): SearchScope {
  const { scope, edition } = recipe;
  const { blanks = 'marked' } = recipe;
  const leaveOut = new Set<string>(recipe.leaveOut);
  const isShown = (slide: Slide, deck: Deck): boolean =>
    !leaveOut.has(slide.id) &&
    (edition === 'instructor' || isForEveryone(slide)) &&
    !isAbove(recipe.buildFor, strictestOf(slide, deck, library.defaultLabel));
  const scoped = (deck: Deck, picked: readonly Slide[], keptBack: readonly Slide[] = []): ScopedDeck => {
    const shown = idsOf(picked, (slide) => isShown(slide, deck));
    const withheld = idsOf(
      deck.slides,
      (slide) => !isShown(slide, deck) || (keptBack.includes(slide) && !shown.has(slide.id)),
    );
    return { deck, shown, withheld };
  };

  const decks = [...versions.values(), ...heads.values()];
  if (scope.kind === 'deck' || !course)
    return {
      edition,
      blanks,
      courses: course ? [course] : [],
      decks: decks.map((deck) => scoped(deck, deck.slides)),
      library,
      templates: [template],
    };
  const none = (): Map<Deck, Slide[]> => new Map(decks.map((deck) => [deck, []]));
  const [picked, keptBack] = [none(), none()];
  for (const day of course.days) {
    if (scope.kind === 'day' && day.id !== scope.day) continue;
    for (const session of day.sessions) {
      if (scope.kind === 'session' && session.id !== scope.session) continue;
      // What only a session shows that is too strict is kept back with it.
      const keeps = session.marking.label !== null && isAbove(recipe.buildFor, session.marking.label);
      const taken = keeps ? keptBack : picked;
      for (const material of session.material) {
        const deck = material.kind === 'slides' ? versions.get(material.pinned) : undefined;
        if (deck && material.kind === 'slides') taken.get(deck)?.push(...slidesOfPicks(material.pick, deck));
      }
    }
  }
  return {
    edition,
    blanks,
    courses: [course],
    decks: decks.map((deck) => scoped(deck, picked.get(deck) ?? [], keptBack.get(deck))),
    library,
    templates: [template],
  };
}

/** The stricter of a slide's label and its deck's; a slide's alone where a person lowered it from there, with a reason. */
function strictestOf({ marking: { label, lowered } }: Slide, deck: Deck, defaultLabel: TlpLabel): TlpLabel {
  const ofDeck = deck.marking.label ?? defaultLabel;
  if (label === null) return ofDeck;
  if (lowered !== null && severity(lowered.from) >= severity(ofDeck)) return label;
  return severity(label) > severity(ofDeck) ? label : ofDeck;
}

function isAbove(limit: TlpLabel | null, label: TlpLabel): boolean {
  return limit !== null && severity(label) > severity(limit);
}

/** The scope of a whole library. */
export function scopeOfLibrary(edition: Edition, held: HeldTexts): SearchScope {
  const { courses, library, templates, decks } = held;
  return {
    edition,
    blanks: 'marked',
    courses,
    library,
    templates,
    decks: decks.map((deck) => {
      const isShown = (slide: Slide): boolean => edition === 'instructor' || isForEveryone(slide);
      return { deck, shown: idsOf(deck.slides, isShown), withheld: idsOf(deck.slides, (slide) => !isShown(slide)) };
    }),
  };
}

function idsOf(slides: readonly Slide[], are: (slide: Slide) => boolean): ReadonlySet<SlideId> {
  return new Set(slides.filter(are).map(({ id }) => id));
}
