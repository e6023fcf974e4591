/** Applies an edit to a deck and tells how to take it back. */
import type { DeckEdit } from './change';
import type { Deck } from './deck';
import { KitbagFault, assertNever } from './fault';
import type { SlideId } from './ids';
import { inserted, replaced, withFields, without } from './lists';
import type { Slide } from './slide';

export interface AppliedToDeck {
  readonly deck: Deck;
  /** Applied in order to `deck`, they give the deck before the edit. */
  readonly inverse: readonly DeckEdit[];
}

/** Positions past the end mean the end; an unknown slide is refused, and so is adding a slide whose id is taken. */
export function applyDeckEdit(deck: Deck, edit: DeckEdit): AppliedToDeck {
  switch (edit.kind) {
    case 'deck.set': {
      const { kind, ...fields } = edit;
      const { value, before } = withFields<Deck>(deck, fields);
      return { deck: value, inverse: [{ kind, ...before }] };
    }
    case 'deck.become': {
      if (edit.deck.id !== deck.id) throw new KitbagFault('deck.other', { id: edit.deck.id });
      return { deck: edit.deck, inverse: [{ kind: 'deck.become', deck }] };
    }
    case 'slide.add': {
      if (deck.slides.some((slide) => slide.id === edit.slide.id))
        throw new KitbagFault('slide.id-taken', { id: edit.slide.id });
      const slides = inserted(deck.slides, edit.at, edit.slide);
      return { deck: { ...deck, slides }, inverse: [{ kind: 'slide.remove', slide: edit.slide.id }] };
    }
    case 'slide.remove':
      return removeSlide(deck, edit.slide);
    case 'slide.move': {
      const { index, slide } = findSlide(deck, edit.slide);
      const slides = inserted(without(deck.slides, index), edit.to, slide);
      return { deck: { ...deck, slides }, inverse: [{ kind: 'slide.move', slide: edit.slide, to: index }] };
    }
    case 'slide.set': {
      const { index, slide } = findSlide(deck, edit.slide);
      const { value, before } = withFields<Slide>(slide, edit.changes);
      const inverse: DeckEdit = { kind: 'slide.set', slide: edit.slide, changes: before };
      return { deck: { ...deck, slides: replaced(deck.slides, index, withoutEmpty(value)) }, inverse: [inverse] };
    }
    default:
      return assertNever(edit);
  }
}

/** Applies several edits in order; the inverse takes all of them back. */
export function applyDeckEdits(deck: Deck, edits: readonly DeckEdit[]): AppliedToDeck {
  return edits.reduce<AppliedToDeck>(
    (sofar, edit) => {
      const applied = applyDeckEdit(sofar.deck, edit);
      return { deck: applied.deck, inverse: [...applied.inverse, ...sofar.inverse] };
    },
    { deck, inverse: [] },
  );
}

/** Lists that older slides do not have. */
const listsOfOld = ['mends', 'swaps', 'terms'] as const;

/** An empty one of them is the same as none: versions of decks that never had any keep their hash. */
function withoutEmpty(slide: Slide): Slide {
  const empty: readonly string[] = listsOfOld.filter((list) => slide[list]?.length === 0);
  if (empty.length === 0) return slide;
  return Object.fromEntries(Object.entries(slide).filter(([name]) => !empty.includes(name))) as Slide;
}

function findSlide(deck: Deck, id: SlideId): { readonly index: number; readonly slide: Slide } {
  const index = deck.slides.findIndex((slide) => slide.id === id);
  const slide = deck.slides[index];
  if (!slide) throw new KitbagFault('slide.unknown', { id });
  return { index, slide };
}

/** A section that began with the slide begins with the next one; it goes where the next one begins a section, or there is none. */
function removeSlide(deck: Deck, id: SlideId): AppliedToDeck {
  const { index, slide } = findSlide(deck, id);
  const back: DeckEdit = { kind: 'slide.add', at: index, slide };
  const slides = without(deck.slides, index);
  if (!deck.sections.some((section) => section.first === id)) return { deck: { ...deck, slides }, inverse: [back] };
  const next = slides[index]?.id;
  const taken = next === undefined || deck.sections.some((section) => section.first === next);
  const sections = taken
    ? deck.sections.filter((section) => section.first !== id)
    : deck.sections.map((section) => (section.first === id ? { ...section, first: next } : section));
  return { deck: { ...deck, slides, sections }, inverse: [back, { kind: 'deck.set', sections: deck.sections }] };
}
