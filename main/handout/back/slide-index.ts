/** The index of slides: deck by deck as the projector numbers them, with the pages on which they stand. */
import type { DeckId } from '../../model/ids';
import type { TagId } from '../../model/scene';
import { nameOf } from '../slides/name';
import type { Composing } from '../composing';
import { contentsLeaves, contentsRoom } from '../front/contents';
import type { ContentsEntry } from '../front/contents-entry';
import type { FindPage } from '../front/where';
import { inLanguages } from '../headings';
import type { Leaf } from '../page/book';
import { slidesOf, type ShownSlide } from '../shown';

export function slideIndexLeaves(pageOf: FindPage, sect: TagId, composing: Composing): readonly Leaf[] {
  const { shown } = composing;
  const decks = new Map<DeckId, ShownSlide[]>();
  for (const slide of slidesOf(shown)) decks.set(slide.deck.id, [...(decks.get(slide.deck.id) ?? []), slide]);
  const entries = [...decks.values()].flatMap((slides): readonly ContentsEntry[] => {
    const [first] = slides;
    const rows = new Map(slides.map((slide) => [slide.number, indexEntry(slide, composing)]));
    const sorted = [...rows].sort(([a], [b]) => a - b).map(([, entry]) => entry);
    const titles = first ? inLanguages(first.deck.title, shown.languages, shown.fallback) : [];
    return [
      ...(decks.size > 1 && sorted[0] ? [{ level: 1 as const, label: '', titles, place: sorted[0].place }] : []),
      ...sorted,
    ];
  });
  return entries.length === 0
    ? []
    : contentsLeaves('index', entries, contentsRoom('index', entries, 1, composing), pageOf, sect, composing);
}

/** A title in every language of the handout that has one: who looks for a slide may know it by either. */
function indexEntry(slide: ShownSlide, composing: Composing): ContentsEntry {
  const titles = composing.shown.languages
    .map((language) => ({ language, text: nameOf(slide, language, composing) }))
    .filter(({ text }, index, all) => text !== '' && all.findIndex((other) => other.text === text) === index);
  return { level: 2, label: String(slide.printed), titles, place: `slide-${slide.slide.id}` };
}
