/** A course that shows a deck which was paired into another shows the pair from now on. */
import type { CourseEdit } from '../change';
import type { Course, Material, Pick as SlidePick } from '../course';
import type { Deck } from '../deck';
import type { DeckId, Sha256, SlideId } from '../ids';
import { carryPicks } from '../take-update';

export interface DeckSwitch {
  /** The deck that is no more. */
  readonly from: DeckId;
  /** The pair, and its version to pin. */
  readonly into: Pick<Deck, 'id' | 'slides'>;
  readonly pinned: Sha256;
  /** The slides of the versions that the course pins now, to find where an open end went. */
  readonly older: ReadonlyMap<Sha256, readonly { readonly id: SlideId }[]>;
}

/**
 * The edits that put the pair in the place of the deck in every session: its slides where they are now. A session that shows
 * both decks shows each slide once, with the pair's newest version.
 */
export function switchDeck(course: Course, change: DeckSwitch): readonly CourseEdit[] {
  const placeOf = placesIn(change.into);
  return course.days
    .flatMap(({ sessions }) => sessions)
    .flatMap((session): readonly CourseEdit[] => {
      if (!session.material.some((material) => material.kind === 'slides' && material.deck === change.from)) return [];
      const moved = session.material.map((material) => switched(material, change, placeOf));
      return [{ kind: 'session.set', session: session.id, changes: { material: eachOnce(moved, change.into) } }];
    });
}

/** Where a slide is now: in itself, or in the slide that it moved into. */
function placesIn({ slides }: DeckSwitch['into']): ReadonlyMap<SlideId, SlideId> {
  const moved = slides.flatMap(({ id, movedIn }) => (movedIn ?? []).map(({ slide }) => [slide, id] as const));
  return new Map([...moved, ...slides.map(({ id }) => [id, id] as const)]);
}

function switched(
  material: Material,
  { from, into, pinned, older }: DeckSwitch,
  placeOf: ReadonlyMap<SlideId, SlideId>,
) {
  if (material.kind !== 'slides' || (material.deck !== from && material.deck !== into.id)) return material;
  const follow = (slide: SlideId): SlideId => placeOf.get(slide) ?? slide;
  const pick = material.pick.map((one): SlidePick => ({ ...one, slide: follow(one.slide) }));
  const known = (older.get(material.pinned) ?? []).map(({ id }) => ({ id: follow(id) }));
  return { ...material, deck: into.id, pinned, pick: carryPicks(pick, known, into.slides) };
}

/** Slides that the session shows already are not shown again; material without slides goes. */
function eachOnce(materials: readonly Material[], { id, slides }: DeckSwitch['into']): readonly Material[] {
  const indexes = new Map(slides.map((slide, index) => [slide.id, index]));
  const shown = new Set<SlideId>();
  let openFrom = slides.length;
  return materials.flatMap((material): readonly Material[] => {
    if (material.kind !== 'slides' || material.deck !== id) return [material];
    const pick = material.pick.filter(({ kind, slide }) => {
      const index = indexes.get(slide) ?? -1;
      const isShown = index >= openFrom || (kind === 'one' && shown.has(slide));
      shown.add(slide);
      if (kind === 'from') openFrom = Math.min(openFrom, index);
      return !isShown;
    });
    return pick.length === 0 ? [] : [{ ...material, pick }];
  });
}
