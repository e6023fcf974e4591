/** Which slides a thing of a kit brings, deck by deck: a course for participants travels without its decks, with what it shows of them. */
import type { KitThingView } from '../contract/kits';
import type { KitThing } from '../kit/read/read-kit';
import type { Course } from '../model/course';
import { slidesMaterialOf } from '../model/course-material';
import type { Deck } from '../model/deck';
import type { Sha256 } from '../model/ids';
import { isForEveryone } from '../model/slide';

/** `versions` are those that courses of the kit pin, by the names that they have in it. Empty where a thing holds no slides. */
export function slidesInKit({ item, record }: KitThing, versions: ReadonlyMap<Sha256, Deck>): KitThingView['decks'] {
  if (record === null) return [];
  if (item.kind === 'deck') return [viewOf(record as Deck)];
  if (item.kind !== 'course') return [];
  const pinned = new Set(slidesMaterialOf(record as Course).map((material) => material.pinned));
  return [...pinned].flatMap((sha) => {
    const version = versions.get(sha);
    return version ? [viewOf(version)] : [];
  });
}

function viewOf({ title, slides }: Deck): KitThingView['decks'][number] {
  return { title, slides: slides.length, isInstructors: slides.length > 0 && !slides.some(isForEveryone) };
}
