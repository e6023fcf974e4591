/**
 * PDFs that were given out, as they may travel today: what was made stricter since, or kept from participants since, stands in them
 * as it did then, so the whole PDF stays behind.
 */
import type { Appendix, Course, Session } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { Issue } from '../../model/issue';
import { appendicesIn } from '../../model/known-appendix';
import { noPlace } from '../../model/label-reason';
import type { LeftOut } from '../../model/left-out';
import { isStricter, stricter, type TlpLabel } from '../../model/marking';
import { keptRestrictions, markingOfRestrictions } from '../../model/restrictions';
import type { Recipe } from '../../model/recipe';
import { slidesOfPicks } from '../../model/range';
import { isForEveryone, type Slide } from '../../model/slide';
import { underHead } from '../../model/under-head';
import { labelOfSlide, workOutMarking, type IncludedItem } from '../../model/work-out-label';
import type { KitSource, KitWish } from './kit-source';

/** Each under the label, and with what restricts it beside that, that it counts as now. */
export function issuesWithin(
  { issues, issued, courses, library }: KitSource,
  wish: Pick<KitWish, 'instructor' | 'upTo'>,
  leave: (left: LeftOut) => void,
): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (!wish.instructor && issue.recipe.edition === 'instructor') return [];
    const { scope } = issue.recipe;
    const course = scope.kind === 'deck' ? null : (courses.find(({ id }) => id === scope.course) ?? null);
    const shown = issue.versions.flatMap((sha) => {
      const version = issued.versions.get(sha);
      if (!version) return [];
      const head = issued.heads.get(version.id);
      const now = head
        ? underHead(head, version, { defaultLabel: library.defaultLabel, gradings: library.agency.gradings })
        : version;
      const ids = new Set(slidesIn(issue, version, course).map(({ id }) => id));
      return now.slides.filter(({ id }) => ids.has(id)).map((slide) => ({ deck: now, slide }));
    });
    const left = { ...noPlace, handout: issue.title };
    // What nobody can look up any more may have been made stricter, or be for instructors alone now.
    if (issue.versions.some((sha) => !issued.versions.has(sha)) && !(wish.instructor && wish.upTo === null)) {
      leave({ ...left, label: issue.label, ...(wish.instructor ? {} : kept) });
      return [];
    }
    const label = [
      ...shown.map(({ deck, slide }) => labelOfSlide(deck, slide, library.defaultLabel)),
      ...labelsOfCourse(issue, course, library.defaultLabel),
    ].reduce(stricter, issue.label);
    if (isStricter(label, wish.upTo)) {
      leave({ ...left, label });
      return [];
    }
    if (!wish.instructor && !shown.every(({ slide }) => isForEveryone(slide))) {
      leave({ ...left, label, ...kept });
      return [];
    }
    const restricting: readonly IncludedItem[] = [
      { kind: 'course', marking: markingOfRestrictions(issue) },
      ...shown.map(({ deck, slide }): IncludedItem => ({ kind: 'slide', deck, slide, number: 1 })),
      ...[...(course ? [course, ...sessionsInScope(course, issue.recipe)] : []), ...appendicesOf(issue, course)].map(
        ({ marking }): IncludedItem => ({ kind: 'course', marking }),
      ),
    ];
    return [{ ...issue, label, ...keptRestrictions(workOutMarking(restricting, library, null)) }];
  });
}

const kept = { isKept: true } as const;

/**
 * The slides of a version that the handout may show: those that the course picks, where it is as it was then, or any that it may
 * have picked. What was left out, was stricter than the handout's label or was the instructor's alone then is not in it.
 */
function slidesIn(issue: Issue, version: Deck, course: Course | null): readonly Slide[] {
  const { recipe, issuedAt, label } = issue;
  const isAsThen = course !== null && Date.parse(course.changedAt) <= Date.parse(issuedAt);
  const picks = isAsThen
    ? sessionsInScope(course, recipe)
        .flatMap(({ material }) => material)
        .flatMap((one) =>
          one.kind === 'slides' && issue.versions.includes(one.pinned) && one.deck === version.id ? one.pick : [],
        )
    : null;
  const some = picks === null ? version.slides : slidesOfPicks(picks, version);
  return some.filter(
    (slide) =>
      !recipe.leaveOut.includes(slide.id) &&
      (recipe.edition === 'instructor' || isForEveryone(slide)) &&
      // Where nobody wrote a label, what it counted as then is not known.
      !isStricter(labelOfSlide(version, slide, 'TLP:CLEAR'), label),
  );
}

function sessionsInScope({ days }: Course, { scope }: Recipe): readonly Session[] {
  const some = days.filter(({ id }) => scope.kind !== 'day' || id === scope.day).flatMap(({ sessions }) => sessions);
  return some.filter(({ id }) => scope.kind !== 'session' || id === scope.session);
}

/** What the course asks for now, and the sessions and appendices of it that the handout is of. */
function labelsOfCourse({ recipe }: Issue, course: Course | null, defaultLabel: TlpLabel): readonly TlpLabel[] {
  if (!course) return [];
  return [
    ...[course, ...sessionsInScope(course, recipe)].flatMap(({ marking }) => marking.label ?? []),
    ...appendicesOf({ recipe }, course).map(({ marking }) => marking.label ?? defaultLabel),
  ];
}

/** The PDFs that stand behind the pages of what was given out, as the course has them now. */
function appendicesOf({ recipe }: Pick<Issue, 'recipe'>, course: Course | null): readonly Appendix[] {
  if (!course || !recipe.parts.includes('appendices')) return [];
  return sessionsInScope(course, recipe).flatMap(appendicesIn);
}
