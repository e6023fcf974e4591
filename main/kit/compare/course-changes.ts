/** What differs between a course of the library and that of a kit: session by session, with the slides that they show. */
import { slidesMaterialOf } from '../../model/course-material';
import type { Appendix, Course, Material, Session } from '../../model/course';
import type { Deck } from '../../model/deck';
import { courseDifferences, deckDifferences } from '../../model/differences';
import { appendicesIn } from '../../model/known-appendix';
import type { Sha256, SlideId } from '../../model/ids';
import type { KitChange } from '../../model/kit-change';
import { slidesOfPicks } from '../../model/range';
import type { Slide } from '../../model/slide';
import { slideChanges } from './deck-changes';
import { formatNumbers } from './number-list';
import { markingChanges, toldOfMarking } from './marking-changes';
import { titleChange } from './title-change';

export type VersionsAtHand = ReadonlyMap<Sha256, Deck>;

/** `versions` hold what either course pins; one that is missing shows no slides. */
export function courseChanges(mine: Course, theirs: Course, versions: VersionsAtHand): readonly KitChange[] {
  const found = courseDifferences(mine, theirs);
  const [was, is] = [numberedSessions(mine), numberedSessions(theirs)];
  const changes: KitChange[] = [];
  if (found.fields.includes('title')) changes.push(titleChange(mine.title, theirs.title));
  const { marked, rest } = toldOfMarking(found.fields, mine, theirs);
  changes.push(...marked);
  const parts = rest.filter((field) => field !== 'title').join(',');
  if (parts !== '') changes.push({ what: 'fields', facts: { parts } });
  for (const [what, days] of [
    ['days-added', found.days.added],
    ['days-removed', found.days.removed],
    ['days-edited', found.days.edited],
  ] as const)
    if (days.length > 0) changes.push({ what, facts: { count: days.length } });
  for (const id of found.sessions.added) changes.push(named('session-added', is.get(id)));
  for (const id of found.sessions.removed) changes.push(named('session-removed', was.get(id)));
  const objectives = openObjectives(mine, theirs, found.objectives);
  const fieldsOf = new Map<string, readonly string[]>(found.sessions.edited.map(({ id, fields }) => [id, fields]));
  for (const [id, after] of is) {
    const before = was.get(id);
    const inside = before ? objectives.inside(before.session, after.session) : [];
    if (!before || (inside.length === 0 && !fieldsOf.has(id))) continue;
    changes.push(sessionChange(before, after, { fields: fieldsOf.get(id) ?? [], objectives: inside }, versions));
  }
  return [...changes, ...objectives.rest(), ...peopleChanges(found.people)];
}

interface NumberedSession {
  readonly session: Session;
  /** From 1, breaks not counted; 0 for a break. */
  readonly number: number;
}

function numberedSessions(course: Course): ReadonlyMap<string, NumberedSession> {
  let number = 0;
  return new Map(
    course.days
      .flatMap((day) => day.sessions)
      .map((session) => [session.id, { session, number: session.kind === 'break' ? 0 : ++number }]),
  );
}

function named(what: KitChange['what'], found: NumberedSession | undefined): KitChange {
  return { what, facts: { number: found?.number ?? 0 }, title: found?.session.title ?? {} };
}

function sessionChange(
  before: NumberedSession,
  after: NumberedSession,
  { fields, objectives }: { readonly fields: readonly string[]; readonly objectives: readonly KitChange[] },
  versions: VersionsAtHand,
): KitChange {
  const inside: KitChange[] = [...objectives];
  const isTold = (field: string): boolean =>
    field === 'material' || field === 'day' || (field === 'objectives' && objectives.length > 0);
  const { marked, rest } = toldOfMarking(fields, before.session, after.session);
  const parts = rest.filter((field) => !isTold(field));
  if (fields.includes('day')) inside.push({ what: 'session-moved', facts: {} });
  inside.push(...marked);
  if (parts.length > 0) inside.push({ what: 'fields', facts: { parts: parts.join(',') } });
  if (fields.includes('material')) inside.push(...materialChanges(before.session, after.session, versions));
  return { ...named('session-edited', after), inside };
}

/** Slides are the same where their ids are, whatever version they are shown in. */
function materialChanges(before: Session, after: Session, versions: VersionsAtHand): readonly KitChange[] {
  const shown = (session: Session) => session.material.flatMap((one) => slidesOf(one, versions));
  const asDeck = (slides: readonly Slide[]): Deck => ({ slides: distinct(slides) }) as unknown as Deck;
  const found = deckDifferences(asDeck(shown(before)), asDeck(shown(after)));
  const changes = [...slideChanges(found), ...appendixChanges(before, after)];
  if (found.edited.length > 0) changes.push({ what: 'slides-edited', facts: { count: found.edited.length } });
  return changes.length > 0 ? changes : [{ what: 'fields', facts: { parts: 'material' } }];
}

/** What became of the appendices of a session, each known by its title: another PDF, another marking, or it came or went. */
function appendixChanges(before: Session, after: Session): readonly KitChange[] {
  const nameOf = ({ title }: Appendix): string => JSON.stringify(title);
  const was = new Map(appendicesIn(before).map((one) => [nameOf(one), one]));
  const is = new Set(appendicesIn(after).map(nameOf));
  const tell = (what: KitChange['what'], { title }: Appendix): KitChange => ({ what, facts: {}, title });
  return [
    ...appendicesIn(after).flatMap((one): readonly KitChange[] => {
      const mine = was.get(nameOf(one));
      if (!mine) return [tell('appendix-added', one)];
      const inside = markingChanges(mine.marking, one.marking);
      return [
        ...(mine.pdf === one.pdf ? [] : [tell('appendix-edited', one)]),
        ...(inside.length === 0 ? [] : [{ ...tell('appendix-marked', one), inside }]),
      ];
    }),
    ...[...was].filter(([name]) => !is.has(name)).map(([, one]) => tell('appendix-removed', one)),
  ];
}

function slidesOf(material: Material, versions: VersionsAtHand): readonly Slide[] {
  const version = material.kind === 'slides' ? versions.get(material.pinned) : undefined;
  return material.kind === 'slides' && version ? slidesOfPicks(material.pick, version) : [];
}

/** The slides that a course shows, each where it stands first, with the version that it is shown in. */
export function slidesShown(
  course: Course,
  versions: VersionsAtHand,
): readonly { readonly slide: Slide; readonly deck: Deck }[] {
  const found = new Map<SlideId, { readonly slide: Slide; readonly deck: Deck }>();
  for (const material of slidesMaterialOf(course)) {
    const deck = versions.get(material.pinned);
    for (const slide of deck ? slidesOf(material, versions) : [])
      if (deck && !found.has(slide.id)) found.set(slide.id, { slide, deck });
  }
  return [...found.values()];
}

function distinct(slides: readonly Slide[]): readonly Slide[] {
  return [...new Map<SlideId, Slide>(slides.map((slide) => [slide.id, slide])).values()];
}

/** Objectives are told in the sessions that lead to them; `rest` gives what no session told. */
function openObjectives(
  mine: Course,
  theirs: Course,
  { added, removed, edited }: ReturnType<typeof courseDifferences>['objectives'],
) {
  type Id = (typeof added)[number];
  const rewritten: ReadonlySet<Id> = new Set(edited.map(({ id }) => id));
  const told = new Set<Id>();
  const numberIn = (course: Course, id: Id): number => course.objectives.findIndex((one) => one.id === id) + 1;
  const line = (what: KitChange['what'], course: Course, ids: readonly Id[]): readonly KitChange[] => {
    for (const id of ids) told.add(id);
    const numbers = formatNumbers(ids.map((id) => numberIn(course, id)).filter((number) => number > 0));
    return numbers === '' ? [] : [{ what, facts: { count: ids.length, numbers } }];
  };
  return {
    inside: ({ objectives: was }: Session, { objectives: is }: Session): readonly KitChange[] => [
      ...line(
        'led-to-changed',
        theirs,
        is.filter((id) => was.includes(id) && rewritten.has(id)),
      ),
      ...line(
        'leads-to',
        theirs,
        is.filter((id) => !was.includes(id)),
      ),
      ...line(
        'leads-no-more-to',
        mine,
        was.filter((id) => !is.includes(id)),
      ),
    ],
    rest: (): readonly KitChange[] => [
      ...added.map((id): KitChange => ({ what: 'objective-added', facts: { number: numberIn(theirs, id) } })),
      ...removed.map((id): KitChange => ({ what: 'objective-removed', facts: { number: numberIn(mine, id) } })),
      ...edited
        .filter(({ id }) => !told.has(id))
        .map(({ id }): KitChange => ({ what: 'objective-edited', facts: { number: numberIn(theirs, id) } })),
    ],
  };
}

function peopleChanges({
  added,
  removed,
  edited,
}: ReturnType<typeof courseDifferences>['people']): readonly KitChange[] {
  const count = added.length + removed.length + edited.length;
  return count > 0 ? [{ what: 'people', facts: { count } }] : [];
}
