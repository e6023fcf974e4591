/** How the library is sorted and what of it is shown: pure, so that counts beside each choice are the same rule. */
import { titleOrder } from '../../parts/title-order';
import { severity, tlpLabels } from '../../../main/model/marking';
import { coursesUsing, type LibraryItem } from './library-items';
import { textFor } from '../../words';
import type { CourseSummary } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';

export const sortings = ['title', 'changed', 'size', 'label'] as const;
export type Sorting = (typeof sortings)[number];

export const filterNames = ['label', 'language', 'tag', 'lacking', 'course', 'agency'] as const;
export type FilterName = (typeof filterNames)[number];

/** `none` stands for: no label of its own, used in no course, of no agency that is named; `any` for: whatever language is lacking. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export interface Arrangement {
  readonly sorting: Sorting;
  /** Against the way in which one sorts by it first: titles from A, newest, largest and strictest first. */
  readonly isReversed: boolean;
  readonly filters: Filters;
}

export const plainArrangement: Arrangement = { sorting: 'title', isReversed: false, filters: {} };

/** Reads what was remembered; anything else than an arrangement is the plain one. */
export function parseArrangement(text: string | null): Arrangement {
  try {
    const read = JSON.parse(text ?? '{}') as Partial<Record<keyof Arrangement, unknown>>;
    const filters = Object.entries(read.filters ?? {}).filter(
      (pair): pair is [FilterName, string] =>
        filterNames.some((name) => name === pair[0]) && typeof pair[1] === 'string',
    );
    return {
      sorting: sortings.find((name) => name === read.sorting) ?? 'title',
      isReversed: read.isReversed === true,
      filters: Object.fromEntries(filters),
    };
  } catch {
    return plainArrangement;
  }
}

/** The courses that an item is, or is of, or is used in. */
function coursesOf(item: LibraryItem, courses: readonly CourseSummary[]): readonly CourseSummary[] {
  const using = (deck: DeckId): readonly CourseSummary[] => coursesUsing(courses, [deck]);
  if (item.kind === 'course') return [item.course];
  if (item.kind === 'deck') return using(item.deck.id);
  const { scope } = item.handout;
  return scope.kind === 'deck' ? using(scope.deck) : courses.filter(({ id }) => id === scope.course);
}

/**
 * Whose an item is, by the course it belongs to; a deck is of every agency that teaches with it. In one language as that is read,
 * or, with null, in all: what was chosen in one language holds in the others.
 */
function agenciesOf(
  item: LibraryItem,
  courses: readonly CourseSummary[],
  language: Language | null,
): readonly string[] {
  const named = coursesOf(item, courses).flatMap(({ agencies }) => agencies);
  const names = named.flatMap((texts) =>
    language === null ? Object.values(texts).filter(Boolean) : [textFor(texts, language)],
  );
  return names.length > 0 ? [...new Set(names)] : ['none'];
}

/** What an item offers to each filter: it is shown where the chosen value is among these. */
function valuesOf(
  item: LibraryItem,
  name: FilterName,
  courses: readonly CourseSummary[],
  language: Language | null = null,
): readonly string[] {
  if (name === 'agency') return agenciesOf(item, courses, language);
  if (item.kind === 'course') {
    if (name === 'label') return [item.course.label ?? 'none'];
    return name === 'language' ? [item.course.mainLanguage] : [];
  }
  // The label of a handout is worked out when it is made.
  if (item.kind === 'handout') {
    const { languages, scope } = item.handout;
    if (name === 'language') return languages;
    return name === 'course' && scope.kind !== 'deck' ? [scope.course] : [];
  }
  const { deck } = item;
  switch (name) {
    case 'label':
      return [deck.label ?? 'none'];
    case 'language':
      return deck.languages;
    case 'tag':
      return deck.tags;
    case 'lacking':
      return deck.lacking.length > 0 ? ['any', ...deck.lacking] : [];
    case 'course': {
      const using = coursesUsing(courses, [deck.id]).map(({ id }) => id);
      return using.length > 0 ? using : ['none'];
    }
  }
}

/** The items that every filter lets through. */
export function filtered(
  items: readonly LibraryItem[],
  filters: Filters,
  courses: readonly CourseSummary[],
): readonly LibraryItem[] {
  const chosen = filterNames.filter((name) => filters[name] !== undefined);
  return items.filter((item) => chosen.every((name) => valuesOf(item, name, courses).includes(filters[name] ?? '')));
}

export interface FilterOption {
  readonly value: string;
  /** How many would be shown with it, the other filters kept. */
  readonly count: number;
}

/** What can be chosen of a filter, with counts: what some item offers, and what is chosen already. */
export function optionsOf(
  name: FilterName,
  items: readonly LibraryItem[],
  filters: Filters,
  courses: readonly CourseSummary[],
  language: Language,
): readonly FilterOption[] {
  const { [name]: chosen, ...others } = filters;
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const item of items)
    for (const value of valuesOf(item, name, courses, language)) if (!counts.has(value)) counts.set(value, 0);
  for (const item of filtered(items, others, courses)) {
    const read = valuesOf(item, name, courses, language);
    // What was chosen as another language writes it counts as it filters.
    const isChosen = chosen !== undefined && !read.includes(chosen) && valuesOf(item, name, courses).includes(chosen);
    for (const value of isChosen ? [...read, chosen] : read) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => rank(a.value) - rank(b.value));
}

/** Labels in their order, strictest last; what stands for none or any before all. */
function rank(value: string): number {
  if (value === 'none' || value === 'any') return -1;
  return tlpLabels.findIndex((label) => label === value) + 1;
}

function sizeOf(item: LibraryItem): number {
  if (item.kind === 'handout') return 0;
  return item.kind === 'deck' ? item.deck.slides : item.course.sessions;
}

function factsOf(item: LibraryItem): Pick<CourseSummary, 'label' | 'changedAt'> {
  if (item.kind === 'handout') return { label: null, changedAt: item.handout.changedAt };
  return item.kind === 'deck' ? item.deck : item.course;
}

function severityOf(item: LibraryItem): number {
  const { label } = factsOf(item);
  return label === null ? -1 : severity(label);
}

/** Courses before decks and decks before handouts, each in the wanted order; what is equal stands by title. */
export function sorted(
  items: readonly LibraryItem[],
  { sorting, isReversed }: Pick<Arrangement, 'sorting' | 'isReversed'>,
  language: Language,
): LibraryItem[] {
  const compare = titleOrder(language);
  const byTitle = (a: LibraryItem, b: LibraryItem): number => compare(a.title, b.title);
  const by: Readonly<Record<Sorting, (a: LibraryItem, b: LibraryItem) => number>> = {
    title: byTitle,
    changed: (a, b) => factsOf(b).changedAt.localeCompare(factsOf(a).changedAt),
    size: (a, b) => sizeOf(b) - sizeOf(a),
    label: (a, b) => severityOf(b) - severityOf(a),
  };
  const kind = (item: LibraryItem): number => ['course', 'deck', 'handout'].indexOf(item.kind);
  const turned = isReversed ? -1 : 1;
  return [...items].sort((a, b) => kind(a) - kind(b) || turned * by[sorting](a, b) || byTitle(a, b));
}
