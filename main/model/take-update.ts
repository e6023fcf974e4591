/** Takes a deck's newest version into a course. */
import type { CourseEdit } from './change';
import type { Course, Material, Pick } from './course';
import type { DeckId, Sha256, SlideId } from './ids';
import { withPieces } from './split-slide';

type Numbered = readonly { readonly id: SlideId; readonly splitFrom?: SlideId | undefined }[];

export interface DeckUpdate {
  readonly deck: DeckId;
  /** The version to take, and its slides. */
  readonly pinned: Sha256;
  readonly slides: Numbered;
  /** The slides of the versions that the course pins now, to find where an open end went. */
  readonly older: ReadonlyMap<Sha256, Numbered>;
}

/** The edits that pin the update in every session that uses the deck; none where it is pinned already. */
export function takeUpdate(course: Course, update: DeckUpdate): readonly CourseEdit[] {
  const edits: CourseEdit[] = [];
  for (const session of course.days.flatMap((day) => day.sessions)) {
    if (!session.material.some((material) => isOutdated(material, update))) continue;
    const material = session.material.map((one) => (isOutdated(one, update) ? updated(one, update) : one));
    edits.push({ kind: 'session.set', session: session.id, changes: { material } });
  }
  return edits;
}

/**
 * Picks carried over to a newer version: a slide that is gone is left out; an open end that began with it begins with the
 * next slide that is still there. Slides that are new come in where an open end takes them, or where they were cut off from a
 * slide that was picked, and nowhere else.
 */
export function carryPicks(picks: readonly Pick[], older: Numbered, newer: Numbered): readonly Pick[] {
  const here = new Set(newer.map((slide) => slide.id));
  return picks.flatMap((pick) => {
    if (pick.kind === 'one')
      return [...(here.has(pick.slide) ? [pick] : []), ...piecesOf(pick.slide, older, newer).map(one)];
    if (here.has(pick.slide)) return [pick];
    const from = older.findIndex((slide) => slide.id === pick.slide);
    const next = from < 0 ? undefined : older.slice(from + 1).find((slide) => here.has(slide.id));
    return next ? [{ kind: 'from', slide: next.id }] : [];
  });
}

function one(slide: SlideId): Pick {
  return { kind: 'one', slide };
}

/** What was cut off from a slide since, in the deck's order. */
function piecesOf(slide: SlideId, older: Numbered, newer: Numbered): readonly SlideId[] {
  const before = new Set(older.map(({ id }) => id));
  const pieces = withPieces(
    [slide],
    newer.filter(({ id }) => !before.has(id)),
  );
  return newer.flatMap(({ id }) => (id !== slide && pieces.has(id) ? [id] : []));
}

type SlideMaterial = Extract<Material, { kind: 'slides' }>;

function isOutdated(material: Material, { deck, pinned }: DeckUpdate): material is SlideMaterial {
  return material.kind === 'slides' && material.deck === deck && material.pinned !== pinned;
}

function updated(material: SlideMaterial, { pinned, slides, older }: DeckUpdate): SlideMaterial {
  return { ...material, pinned, pick: carryPicks(material.pick, older.get(material.pinned) ?? [], slides) };
}
