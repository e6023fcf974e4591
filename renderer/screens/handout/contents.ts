/** What a handout holds, as a tree of days, sessions and slides that can be ticked. */
import { slidesOfPicks } from '../../../main/model/range';
import { slideName } from '../../../main/model/slide-name';
import { textFor } from '../../words';
import type { CourseView, Finding } from '../../../main/contract/views';
import type { Day, Session } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { Box } from '../../../main/model/geometry';
import type { DeckId, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Recipe, Scope } from '../../../main/model/recipe';
import type { Slide } from '../../../main/model/slide';
import type { Source } from './handout-source';

export interface ContentsNode {
  /** Of its place in the tree: a slide may stand in two sessions. */
  readonly key: string;
  /** The slide's or session's id, for finding its page; a day has none. */
  readonly id: string | null;
  readonly kind: 'day' | 'session' | 'slide';
  readonly title: string;
  /** A day's or slide's number, from 1. */
  readonly number: number;
  readonly children: readonly ContentsNode[];
  /** Every slide in it, itself included. */
  readonly slides: readonly SlideId[];
  /** Of a slide: where it is written. */
  readonly deck?: DeckId;
  /** Of a slide that was cut off from others: those, which leave it out where they are left out. */
  readonly cutFrom?: readonly SlideId[];
}

function slideNode(
  slide: Slide,
  { id, slides }: Pick<Deck, 'id' | 'slides'>,
  parent: string,
  language: Language,
): ContentsNode {
  const cutFrom = cutFromOf(slide, slides);
  const key = `${parent}/${slide.id}`;
  return {
    key,
    id: slide.id,
    kind: 'slide',
    title: slideName(slide, language),
    number: slides.indexOf(slide) + 1,
    children: [],
    slides: [slide.id],
    deck: id,
    ...(cutFrom.length > 0 ? { cutFrom } : {}),
  };
}

function cutFromOf({ splitFrom }: Slide, deck: readonly Slide[]): readonly SlideId[] {
  const ids: SlideId[] = [];
  for (let from = splitFrom; from !== undefined && !ids.includes(from);) {
    ids.push(from);
    from = deck.find(({ id }) => id === from)?.splitFrom;
  }
  return ids;
}

/** Instructor-only and hidden slides are no part of what participants get, so they are not offered there. */
function isOffered(slide: Slide, edition: Recipe['edition']): boolean {
  return edition === 'instructor' || (slide.audience === 'everyone' && !slide.hidden);
}

function sessionNode(
  session: Session,
  versions: CourseView['versions'],
  edition: Recipe['edition'],
  language: Language,
): ContentsNode {
  const children = session.material.flatMap((material) => {
    const version = material.kind === 'slides' ? versions.find((other) => other.pinned === material.pinned) : undefined;
    if (!version || material.kind !== 'slides') return [];
    return slidesOfPicks(material.pick, version)
      .filter((slide) => isOffered(slide, edition))
      .map((slide) => slideNode(slide, { id: material.deck, slides: version.slides }, session.id, language));
  });
  return {
    key: session.id,
    id: session.id,
    kind: 'session',
    title: textFor(session.title, language),
    number: 0,
    children,
    slides: children.flatMap((child) => child.slides),
  };
}

function scopedDays(days: readonly Day[], scope: Scope): readonly Day[] {
  if (scope.kind === 'day') return days.filter((day) => day.id === scope.day);
  if (scope.kind !== 'session') return days;
  return days.flatMap((day) => {
    const sessions = day.sessions.filter((session) => session.id === scope.session);
    return sessions.length > 0 ? [{ ...day, sessions }] : [];
  });
}

/** The contents of a course's handout: days with their sessions, breaks and sessions without slides left out. */
export function courseContents(
  { course, versions }: Pick<CourseView, 'course' | 'versions'>,
  { scope, edition }: Pick<Recipe, 'scope' | 'edition'>,
  language: Language,
): ContentsNode[] {
  const numberOf = new Map(course.days.map((day, index) => [day.id, index + 1]));
  return scopedDays(course.days, scope).flatMap((day) => {
    const children = day.sessions
      .map((session) => sessionNode(session, versions, edition, language))
      .filter((node) => node.slides.length > 0);
    if (children.length === 0) return [];
    const slides = children.flatMap((child) => child.slides);
    const title = textFor(day.title, language);
    return [{ key: day.id, id: null, kind: 'day', title, number: numberOf.get(day.id) ?? 0, children, slides }];
  });
}

/** The contents of a deck's handout: its slides. */
export function deckContents(deck: Deck, edition: Recipe['edition'], language: Language): ContentsNode[] {
  return deck.slides.flatMap((slide) => (isOffered(slide, edition) ? [slideNode(slide, deck, deck.id, language)] : []));
}

/** The contents of what is open. */
export function contentsOf(
  source: Source,
  choices: Pick<Recipe, 'scope' | 'edition'>,
  language: Language,
): ContentsNode[] {
  return source.kind === 'deck'
    ? deckContents(source.deck, choices.edition, language)
    : courseContents(source.view, choices, language);
}

/**
 * The slides that first stand on a page, counted from 0; where none does, the one that is continued there. Before the first slide and
 * after the last there is none: what stands there is made from the course.
 */
export function slidesOnPage(
  nodes: readonly ContentsNode[],
  pageOf: Readonly<Record<string, number>>,
  page: number,
): readonly ContentsNode[] {
  const placed = nodes.flatMap(leavesOf).flatMap((node) => {
    const at = node.kind === 'slide' && node.id ? pageOf[node.id] : undefined;
    return at === undefined ? [] : [{ node, at }];
  });
  const here = placed.filter(({ at }) => at === page).map(({ node }) => node);
  if (here.length > 0) return here;
  const continued = placed.some(({ at }) => at > page) ? placed.findLast(({ at }) => at < page) : undefined;
  return continued ? [continued.node] : [];
}

/** In points from a page's upper left corner. */
export interface Point {
  readonly xPt: number;
  readonly yPt: number;
}

/**
 * Which of the slides on a page a point means: the one in whose picture it lies, or else the last that begins before it. Without a
 * point only a slide that has the page for itself is meant; undefined for none.
 */
export function slideAt(
  slides: readonly ContentsNode[],
  spotOf: Readonly<Record<string, Box>>,
  point: Point | null,
): ContentsNode | undefined {
  if (slides.length < 2 || point === null) return slides.length === 1 ? slides[0] : undefined;
  const { xPt, yPt } = point;
  const placed = slides.flatMap((slide) => {
    const spot = spotOf[slide.id ?? ''];
    return spot ? [{ slide, spot }] : [];
  });
  const within = placed.find(
    ({ spot }) =>
      xPt >= spot.xPt && xPt <= spot.xPt + spot.widthPt && yPt >= spot.yPt && yPt <= spot.yPt + spot.heightPt,
  );
  return (within ?? placed.findLast(({ spot }) => spot.yPt <= yPt && spot.xPt <= xPt))?.slide;
}

function leavesOf(node: ContentsNode): readonly ContentsNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

/** The slides that lie where findings are: each slide of a deck that is named as a whole. */
export function slidesAt(nodes: readonly ContentsNode[], places: readonly Finding['place'][]): SlideId[] {
  const leaves = nodes.flatMap(leavesOf);
  const lies = ({ deck, id }: ContentsNode): boolean =>
    places.some((place) => place.deck === deck && (place.slide === undefined || place.slide === id));
  return leaves.filter((leaf) => leaf.deck !== undefined && lies(leaf)).flatMap(({ slides }) => slides);
}

/** Whether all, some or none of a node's slides are in. */
export function tickOf(node: ContentsNode, leaveOut: readonly SlideId[]): 'all' | 'some' | 'none' {
  const leaves = leavesOf(node);
  const out = leaves.filter(({ slides, cutFrom = [] }) => [...slides, ...cutFrom].some((id) => leaveOut.includes(id)));
  if (out.length === 0) return 'all';
  return out.length === leaves.length ? 'none' : 'some';
}

/** The slides left out after a node was ticked or unticked. A piece comes in with the slide that it was cut off from. */
export function leaveOutAfter(leaveOut: readonly SlideId[], node: ContentsNode, ticked: boolean): SlideId[] {
  const from = ticked ? leavesOf(node).flatMap(({ cutFrom = [] }) => cutFrom) : [];
  const touched = new Set<string>([...node.slides, ...from]);
  const rest = leaveOut.filter((slide) => !touched.has(slide));
  return ticked ? rest : [...rest, ...new Set(node.slides)];
}
