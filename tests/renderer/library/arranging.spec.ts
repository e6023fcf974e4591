import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filtered,
  filterNames,
  optionsOf,
  parseArrangement,
  plainArrangement,
  sorted,
  type Sorting,
} from '../../../renderer/screens/library/arranging';
import { libraryItems } from '../../../renderer/screens/library/library-items';
import type { CourseSummary, DeckSummary } from '../../../main/contract/views';
import type { CourseId, DeckId } from '../../../main/model/ids';

function deck(id: string, fields: Partial<DeckSummary> = {}): DeckSummary {
  return {
    id: id as DeckId,
    title: { en: id },
    slides: 10,
    instructorSlides: 0,
    fileNames: [],
    labels: [],
    gradings: [],
    caveats: [],
    label: null,
    languages: ['en'],
    tags: [],
    lacking: [],
    revision: 1,
    changedAt: '2026-11-01T09:00:00+08:00',
    firstSlide: null,
    ...fields,
  };
}

const course: CourseSummary = {
  id: 'course-one' as CourseId,
  title: { en: 'Course' },
  mainLanguage: 'en',
  label: 'TLP:AMBER',
  labels: ['TLP:AMBER'],
  gradings: [],
  caveats: [],
  decks: ['a' as DeckId],
  words: [],
  agencies: [{ en: 'Customs', 'zh-Hant': '海關' }],
  days: 1,
  dayIds: [],
  sessionTitles: {},
  sessions: 4,
  firstDate: null,
  revision: 1,
  changedAt: '2026-10-01T09:00:00+08:00',
};
const decks = [
  deck('b', { slides: 30, label: 'TLP:RED', tags: ['law'], languages: ['en', 'zh-Hant'], lacking: ['zh-Hant'] }),
  deck('a', { label: 'TLP:GREEN', changedAt: '2026-11-20T09:00:00+08:00', tags: ['law', 'tools'] }),
  deck('c', { slides: 2 }),
];
const courses = [course];
const items = libraryItems({ decks, courses, handouts: [] }, 'en', () => '');
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const by = (sorting: Sorting, isReversed = false) => ids(sorted(items, { sorting, isReversed }, 'en'));

describe('The library', () => {
  it('is sorted by title, by last change, by size and by label, courses first', () => {
    expect(by('title')).toEqual(['course-one', 'a', 'b', 'c']);
    expect(by('changed')).toEqual(['course-one', 'a', 'b', 'c']);
    expect(by('size')).toEqual(['course-one', 'b', 'a', 'c']);
    expect(by('label')).toEqual(['course-one', 'b', 'a', 'c']);
  });

  it('is sorted the other way round, and what is equal still stands by title', () => {
    expect(by('title', true)).toEqual(['course-one', 'c', 'b', 'a']);
    expect(by('changed', true)).toEqual(['course-one', 'b', 'c', 'a']);
  });

  it('shows what a label, a language, a tag, a missing translation or a course lets through', () => {
    const shown = (filters: Parameters<typeof filtered>[1]) => ids(filtered(items, filters, courses));
    expect(shown({ label: 'TLP:RED' })).toEqual(['b']);
    expect(shown({ label: 'none' })).toEqual(['c']);
    expect(shown({ language: 'zh-Hant' })).toEqual(['b']);
    expect(shown({ tag: 'law' })).toEqual(['a', 'b']);
    expect(shown({ lacking: 'any' })).toEqual(['b']);
    expect(shown({ course: course.id })).toEqual(['a']);
    expect(shown({ course: 'none' })).toEqual(['b', 'c']);
    expect(shown({ tag: 'law', label: 'TLP:RED' })).toEqual(['b']);
  });

  it('shows whose a course, its decks and its handouts are, in whichever language the agency was chosen', () => {
    const shown = (agency: string) => ids(filtered(items, { agency }, courses));
    expect(shown('Customs')).toEqual(['course-one', 'a']);
    expect(shown('海關')).toEqual(['course-one', 'a']);
    expect(shown('none')).toEqual(['b', 'c']);
    expect(ids(filtered(items, { agency: 'Customs', label: 'TLP:AMBER' }, courses))).toEqual(['course-one']);
    expect(optionsOf('agency', items, { agency: '海關' }, courses, 'en')).toEqual([
      { value: 'none', count: 2 },
      { value: '海關', count: 2 },
      { value: 'Customs', count: 2 },
    ]);
  });

  it('tells beside each choice how many it would show, with the other filters kept', () => {
    expect(optionsOf('label', items, { tag: 'law' }, courses, 'en')).toEqual([
      { value: 'none', count: 0 },
      { value: 'TLP:GREEN', count: 1 },
      { value: 'TLP:AMBER', count: 0 },
      { value: 'TLP:RED', count: 1 },
    ]);
    expect(optionsOf('tag', items, { tag: 'gone' }, courses, 'en')).toContainEqual({ value: 'gone', count: 0 });
  });

  it('shows exactly as many as the count beside a choice says', () => {
    const filters = fc.record(
      {
        label: fc.constantFrom('none', 'TLP:RED', 'TLP:GREEN'),
        language: fc.constantFrom('en', 'zh-Hant'),
        tag: fc.constant('law'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...filterNames), filters, (name, chosen) => {
        for (const { value, count } of optionsOf(name, items, chosen, courses, 'en'))
          expect(filtered(items, { ...chosen, [name]: value }, courses)).toHaveLength(count);
      }),
    );
  });

  it('remembers how it was looked at, and takes anything else for the plain way', () => {
    const arrangement = { sorting: 'size', isReversed: true, filters: { tag: 'law' } } as const;
    expect(parseArrangement(JSON.stringify(arrangement))).toEqual(arrangement);
    for (const broken of [null, '', '[]', '{"sorting":"colour","filters":{"size":"3","tag":4}}', '{"filters":7}'])
      expect(parseArrangement(broken)).toEqual(plainArrangement);
  });
});
