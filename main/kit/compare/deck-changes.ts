/** What differs between a deck of the library and that of a kit, in the order in which a person asks. */
import type { Deck } from '../../model/deck';
import { deckDifferences, type DeckDifferences } from '../../model/differences';
import type { KitChange } from '../../model/kit-change';
import { formatNumbers } from './number-list';
import { toldOfMarking } from './marking-changes';
import { titleChange } from './title-change';

/** More slides than these are counted and not told one by one. */
const mostSlides = 12;

/** From `mine` to `theirs`; numbers are those of theirs, of removed slides those of mine. */
export function deckChanges(mine: Deck, theirs: Deck): readonly KitChange[] {
  const found = deckDifferences(mine, theirs);
  return [...titleAndLabel(found.fields, mine, theirs), ...slideChanges(found), ...editedSlides(found, mine, theirs)];
}

function titleAndLabel(fields: readonly string[], mine: Deck, theirs: Deck): readonly KitChange[] {
  const changes: KitChange[] = [];
  if (fields.includes('title')) changes.push(titleChange(mine.title, theirs.title));
  const { marked, rest } = toldOfMarking(fields, mine, theirs);
  changes.push(...marked);
  const parts = rest.filter((field) => field !== 'title').join(',');
  return parts === '' ? changes : [...changes, { what: 'fields', facts: { parts } }];
}

/** Slides that came, went and moved. */
export function slideChanges({ added, removed, moved }: Pick<DeckDifferences, 'added' | 'removed' | 'moved'>) {
  const changes: KitChange[] = [];
  const tell = (what: 'slides-added' | 'slides-removed', slides: readonly { readonly number: number }[]): void => {
    const numbers = formatNumbers(slides.map(({ number }) => number));
    if (slides.length > 0) changes.push({ what, facts: { count: slides.length, numbers } });
  };
  tell('slides-added', added);
  tell('slides-removed', removed);
  if (moved.length > 0) changes.push({ what: 'slides-moved', facts: { count: moved.length } });
  return changes;
}

function editedSlides({ edited }: DeckDifferences, mine: Deck, theirs: Deck): readonly KitChange[] {
  const [was, is] = [mine, theirs].map((deck) => new Map(deck.slides.map((slide) => [slide.id, slide])));
  const told = edited.slice(0, mostSlides).flatMap(({ slide, number, fields }): readonly KitChange[] => {
    const [before, after] = [was?.get(slide), is?.get(slide)];
    const { marked, rest } = before && after ? toldOfMarking(fields, before, after) : { marked: [], rest: fields };
    const parts = [...new Set(rest.map(partOf))].join(',');
    return [
      ...(marked.length > 0 ? [{ what: 'slide-marked', facts: { number }, inside: marked } as const] : []),
      ...(parts === '' ? [] : [{ what: 'slide-edited', facts: { number, parts } } as const]),
    ];
  });
  const more = edited.length - mostSlides;
  return more > 0 ? [...told, { what: 'more-slides-edited', facts: { count: more } }] : told;
}

/** `texts.en.notes` is the notes to a person, and `looks.pt` the picture. */
function partOf(field: string): string {
  const [first = '', , third] = field.split('.');
  if (first === 'looks') return 'look';
  return third ?? first;
}
