/** What is done to the slides of a deck, as edits: several at once, wherever they stand. */
import type { DeckEdit } from '../../../main/model/change';
import type { Deck } from '../../../main/model/deck';
import type { SlideId } from '../../../main/model/ids';
import type { Language, Texts } from '../../../main/model/language';
import { emptySlideText, plainSlide, type Slide } from '../../../main/model/slide';

type Sections = Deck['sections'];
/** Before or after a slide; null is the end of the deck. */
export type Place = { readonly beside: SlideId; readonly side: 'before' | 'after' } | null;

/** The slides of the deck that are chosen, in its order. */
export function chosenSlides(deck: Deck, chosen: ReadonlySet<SlideId>): readonly Slide[] {
  return deck.slides.filter(({ id }) => chosen.has(id));
}

/** The same changes for several slides; those that have them already are left alone. */
export function setSlides(slides: readonly Slide[], changes: Partial<Omit<Slide, 'id'>>): readonly DeckEdit[] {
  return slides
    .filter((slide) => Object.entries(changes).some(([name, value]) => slide[name as keyof Slide] !== value))
    .map((slide) => ({ kind: 'slide.set', slide: slide.id, changes }));
}

/** The chosen slides, together and in their order, at another place. Empty where nothing would move. */
export function moveSlides(deck: Deck, chosen: ReadonlySet<SlideId>, place: Place): readonly DeckEdit[] {
  if (place && chosen.has(place.beside)) return [];
  const moving = chosenSlides(deck, chosen).map(({ id }) => id);
  const rest = deck.slides.map(({ id }) => id).filter((id) => !chosen.has(id));
  const found = place ? rest.indexOf(place.beside) : -1;
  const at = place === null || found < 0 ? rest.length : found + (place.side === 'after' ? 1 : 0);
  const order = [...rest.slice(0, at), ...moving, ...rest.slice(at)];
  if (order.every((id, index) => deck.slides[index]?.id === id)) return [];
  // Positions count after the slide was lifted out: from the front, what is put in its place stays there.
  const edits: DeckEdit[] = [];
  const now = deck.slides.map(({ id }) => id);
  order.forEach((id, to) => {
    if (now[to] === id) return;
    now.splice(now.indexOf(id), 1);
    now.splice(to, 0, id);
    edits.push({ kind: 'slide.move', slide: id, to });
  });
  const sections = sectionsAfter(deck, chosen, order);
  return sections === deck.sections ? edits : [...edits, { kind: 'deck.set', sections }];
}

/** One place up or down, as one block; empty at the ends. */
export function stepSlides(deck: Deck, chosen: ReadonlySet<SlideId>, by: -1 | 1): readonly DeckEdit[] {
  const indexes = deck.slides.flatMap(({ id }, index) => (chosen.has(id) ? [index] : []));
  const [first, last] = [indexes[0], indexes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const beside = deck.slides[by < 0 ? first - 1 : last + 1];
  return beside ? moveSlides(deck, chosen, { beside: beside.id, side: by < 0 ? 'before' : 'after' }) : [];
}

/** A section whose first slide went elsewhere begins with the next of its slides; one of which nothing stays goes along. */
function sectionsAfter(deck: Deck, moved: ReadonlySet<SlideId>, order: readonly SlideId[]): Sections {
  if (!deck.sections.some(({ first }) => moved.has(first))) return inOrder(deck.sections, order);
  const begins = new Set(deck.sections.map(({ first }) => first));
  const sections = deck.sections.map((section) => {
    if (!moved.has(section.first)) return section;
    for (let at = deck.slides.findIndex(({ id }) => id === section.first); ; at += 1) {
      const slide = deck.slides[at];
      if (!slide || (begins.has(slide.id) && slide.id !== section.first)) return section;
      if (!moved.has(slide.id)) return { ...section, first: slide.id };
    }
  });
  return inOrder(sections, order);
}

function inOrder(sections: Sections, order: readonly SlideId[]): Sections {
  const sorted = [...sections].sort((a, b) => order.indexOf(a.first) - order.indexOf(b.first));
  return sorted.every((section, index) => section === sections[index]) ? sections : sorted;
}

/**
 * Names the section that begins with a slide in one language, and makes it where there is none; one without a name in any
 * language is none: its slides belong to the section before. Empty where nothing changes.
 */
export function nameSection(deck: Deck, first: SlideId, language: Language, name: string): readonly DeckEdit[] {
  const text = name.trim();
  const known = deck.sections.find((section) => section.first === first);
  if ((known?.title[language] ?? '') === text) return [];
  const { [language]: _, ...others } = known?.title ?? {};
  const title: Texts = text === '' ? others : { ...others, [language]: text };
  const rest = deck.sections.filter((section) => section !== known);
  const named = Object.keys(title).length === 0 ? rest : [...rest, { first, title }];
  const order = deck.slides.map(({ id }) => id);
  return [{ kind: 'deck.set', sections: [...inOrder(named, order)] }];
}

/** Copies of the chosen slides after the last of them. They came from no file, so a newer file does not change them. */
export function duplicateSlides(
  deck: Deck,
  chosen: ReadonlySet<SlideId>,
  mint: () => SlideId,
): { readonly edits: readonly DeckEdit[]; readonly copies: readonly SlideId[] } {
  const slides = chosenSlides(deck, chosen);
  const last = deck.slides.findLastIndex(({ id }) => chosen.has(id));
  const copies = slides.map(({ movedIn: _, splitFrom: __, ...slide }): Slide => ({
    ...slide,
    id: mint(),
    origins: [],
  }));
  return {
    edits: copies.map((slide, index) => ({ kind: 'slide.add', at: last + 1 + index, slide })),
    copies: copies.map(({ id }) => id),
  };
}

/** An empty slide, written in one language. */
export function newSlide(id: SlideId, language: Language): Slide {
  return {
    ...plainSlide,
    id,
    texts: { [language]: emptySlideText },
    looks: { [language]: { kind: 'text', classes: [] } },
  };
}

/** Which slide to look at once the chosen are gone: the next one, else the one before; null where none is left. */
export function afterRemoving(deck: Deck, chosen: ReadonlySet<SlideId>): SlideId | null {
  const first = deck.slides.findIndex(({ id }) => chosen.has(id));
  const next = deck.slides.slice(Math.max(0, first)).find(({ id }) => !chosen.has(id));
  return (next ?? deck.slides.slice(0, Math.max(0, first)).at(-1))?.id ?? null;
}

/** Words of a list that a person typed, one a line or with commas between: trimmed, each once. */
export function listOf(text: string, between: RegExp): readonly string[] {
  return [...new Set(text.split(between).map((word) => word.trim()))].filter((word) => word !== '');
}
