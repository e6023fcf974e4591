/** What a course would show otherwise if it took a deck as it is now: what nobody sees on a page or in the course is no news. */
import { slidesMaterialOf } from './course-material';
import { canonicalJson } from './canonical';
import type { Course } from './course';
import type { Deck } from './deck';
import type { Finding } from './finding';
import type { DeckId, Sha256, SlideId } from './ids';
import type { Texts } from './language';
import type { TlpLabel } from './marking';
import { slidesOfPicks } from './range';
import type { Slide } from './slide';
import { carryPicks } from './take-update';

export interface DeckNews {
  /** How many of the slides that the course shows were changed, are new, or are gone. */
  readonly slides: number;
  /** Slides that are the same stand elsewhere in the deck, or have other numbers. */
  readonly moved: boolean;
  /** The deck's title when the course took it, where it has another one now. */
  readonly title: Texts | null;
  /** The deck's own label, where it has another one now. */
  readonly label: { readonly from: TlpLabel | null; readonly to: TlpLabel | null } | null;
  /** Anything else that its pages show: its grading, its theme, its size, its sections. */
  readonly rest: boolean;
}

/** True where a slide looks, is counted and is handled as before: by what it is found, and where it came from, is on no page. */
export function isSameOnPages(was: Slide, now: Slide): boolean {
  return was === now || canonicalJson(seenOf(was)) === canonicalJson(seenOf(now));
}

function seenOf({ tags: _t, origins: _o, movedIn: _m, splitFrom: _s, ...seen }: Slide): object {
  return seen;
}

function restOf({ marking, theme, sizePt, sections, mainLanguage }: Deck): object {
  return { ...marking, label: null, lowered: null, theme, sizePt, sections, mainLanguage };
}

/** Which slides the course shows of the versions that it pins, and which it would show of the head. */
function shownOf(course: Course, deck: DeckId, older: ReadonlyMap<Sha256, Deck>, head: Deck) {
  const [before, after] = [new Map<SlideId, Placed>(), new Map<SlideId, Placed>()];
  const order: { readonly was: SlideId[]; readonly now: SlideId[] } = { was: [], now: [] };
  for (const material of slidesMaterialOf(course)) {
    if (material.deck !== deck) continue;
    const version = older.get(material.pinned);
    if (!version) continue;
    for (const slide of slidesOfPicks(material.pick, version)) {
      before.set(slide.id, { slide, number: version.slides.indexOf(slide) });
      order.was.push(slide.id);
    }
    const carried = carryPicks(material.pick, version.slides, head.slides);
    for (const slide of slidesOfPicks(carried, head)) {
      after.set(slide.id, { slide, number: head.slides.indexOf(slide) });
      order.now.push(slide.id);
    }
  }
  return { before, after, order };
}

interface Placed {
  readonly slide: Slide;
  readonly number: number;
}

/**
 * What of a deck's newest head the course does not show yet; null where every page of the course is the same with it. `older` holds the
 * versions of the deck that the course pins.
 */
export function deckNews(course: Course, deck: DeckId, older: ReadonlyMap<Sha256, Deck>, head: Deck): DeckNews | null {
  const { before, after, order } = shownOf(course, deck, older, head);
  const both = [...before].flatMap(([id, was]) => {
    const now = after.get(id);
    return now ? [{ was, now }] : [];
  });
  const changed = both.filter(({ was, now }) => !isSameOnPages(was.slide, now.slide)).length;
  const gone = before.size - both.length;
  const added = after.size - both.length;
  const inBoth = (ids: readonly SlideId[]): string => ids.filter((id) => before.has(id) && after.has(id)).join(' ');
  const moved = inBoth(order.was) !== inBoth(order.now) || both.some(({ was, now }) => was.number !== now.number);
  const [version] = older.values();
  const title = version && canonicalJson(version.title) !== canonicalJson(head.title) ? version.title : null;
  const labels = { from: version?.marking.label ?? null, to: head.marking.label };
  const label = version && labels.from !== labels.to ? labels : null;
  const rest = version !== undefined && canonicalJson(restOf(version)) !== canonicalJson(restOf(head));
  const slides = changed + gone + added;
  return slides > 0 || moved || title || label || rest ? { slides, moved, title, label, rest } : null;
}

/** That pages show a deck as its course took it; `what` has changed since, in the words of the window. */
export function olderDeck(title: string, what: string): Finding {
  return { code: 'course.older-deck', weight: 'look', place: {}, facts: { title, what } };
}
