import { describe, expect, it } from 'vitest';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aRecipe } from '../../builders/a-recipe';
import { aHash, sessionId, slideId } from '../../builders/ids';
import { slideFigures, wordsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';
import type { Recipe } from '../../../main/model/recipe';

const never = undefined as never;
const slide = (at: number, kept = false) =>
  aSlide({
    id: slideId(`slide-turn-${String(at)}`),
    texts: { en: aText({ title: `Turned ${String(at)}`, body: '', notes: 'Say this.' }) },
    audience: kept ? 'instructor' : 'everyone',
  });
const deck = aDeck({ slides: [1, 2, 3, 4, 5, 6, 7, 8].map((at) => slide(at, at === 2)) });
const pinned = aHash('e');
const session = (name: string, first: number, last = first) =>
  aSession({
    id: sessionId(`session-${name}`),
    title: { en: `The ${name} session` },
    material: [
      {
        kind: 'slides',
        deck: deck.id,
        pinned,
        pick: deck.slides.slice(first - 1, last).map(({ id }) => ({ kind: 'one', slide: id }) as const),
      },
    ],
  });
const course = aCourse({ days: [aDay({ sessions: [session('first', 1, 7), session('again', 7, 8)] })] });
const scope = { kind: 'course', course: course.id } as const;
const made = (recipe: Partial<Recipe>) =>
  plan(courseInput(course, new Map([[pinned, deck]]), { scope, parts: ['cover', 'contents', 'sessions'], ...recipe }));
const participants = aRecipe({ scope, parts: ['cover', 'contents', 'sessions'], layout: '2' });
const guide = { edition: 'instructor', layout: 'notes' } as const;
/** Each slide of the guide as often as it stands there, with the page that is said with it. */
const told = (recipe: Partial<Recipe>) =>
  made({ ...guide, ...recipe }).pages.flatMap((page) => {
    const said = [...wordsOf(page).matchAll(/(\d) · participants’ page (\S+)/g)];
    const pages = new Map(said.map(([, number = '', at = '']) => [`slide-turn-${number}`, at]));
    return page.shows.map((id) => [id, pages.get(id) ?? null] as const);
  });

describe('An instructor’s copy beside a participants’ copy', () => {
  it('says with each slide on which page participants find it, and nothing with what they do not get or find twice', () => {
    const theirs = made(participants);
    const pageOf = new Map<string, string>(
      theirs.pages.flatMap(({ shows, number }) => shows.map((id) => [id, number] as const)),
    );
    const twice = slideId('slide-turn-7');
    pageOf.delete(twice);
    const said = told({ turnTo: participants });
    expect(said.map(([id]) => id)).toEqual([...deck.slides.slice(0, 7), ...deck.slides.slice(6)].map(({ id }) => id));
    expect(said).toEqual(said.map(([id]) => [id, pageOf.get(id) ?? null]));
    expect(new Set(said.map(([, page]) => page)).size).toBeGreaterThan(3);
    expect(said[1]).toEqual(['slide-turn-2', null]);
  });

  it('says no page where the other copy is of another part, another look, or an instructor’s too', () => {
    const [day] = course.days;
    const others: readonly Partial<Recipe>[] = [
      { scope: { kind: 'day', course: course.id, day: day?.id ?? ('' as never) } },
      { template: 'template-bound' as never },
      { edition: 'instructor' },
    ];
    for (const other of others)
      expect(told({ turnTo: { ...participants, ...other } }).every(([, page]) => page === null)).toBe(true);
  });

  it('changes nothing in a participants’ copy', () => {
    expect(made({ ...participants, turnTo: participants }).pages).toEqual(made(participants).pages);
  });
});

describe('A handout whose slides are numbered without gaps', () => {
  const through = { slideNumbering: 'through' } as const;
  const numbersIn = (recipe: Partial<Recipe>): readonly string[] =>
    slideFigures(made(recipe)).map(
      ({ tag }) =>
        /^Slide (\d+): Turned (\d+)/
          .exec(tag.alt ?? '')
          ?.slice(1, 3)
          .join(' of ') ?? '',
    );

  it('counts what participants get from 1, wherever it is said; without that choice the numbers stay the deck’s', () => {
    expect(numbersIn(through)).toEqual([
      '1 of 1',
      '2 of 3',
      '3 of 4',
      '4 of 5',
      '5 of 6',
      '6 of 7',
      '7 of 7',
      '8 of 8',
    ]);
    expect(numbersIn({}).slice(0, 3)).toEqual(['1 of 1', '3 of 3', '4 of 4']);
    const first = made({ ...through, layout: '2' }).pages;
    const contents = wordsOf(first[1] ?? never).replace(/\s+/g, ' ');
    expect(contents).toMatch(/1 Turned 1 .*2 Turned 3 .*5 Turned 6 .*7 Turned 7 .*8 Turned 8/);
    expect(first.map(wordsOf).join(' ')).not.toMatch(/Turned 3\s+3\b/);
  });

  it('names a slide by the deck’s number in what is found on it', () => {
    const torn = { ...slide(3), texts: { en: aText({ title: 'Turned 3', body: '![gone](gone.png)' }) } };
    const withTorn = { ...deck, slides: deck.slides.map((one, at) => (at === 2 ? torn : one)) };
    const { findings } = plan(
      courseInput(course, new Map([[pinned, withTorn]]), { scope, parts: ['sessions'], ...through }),
    );
    const numbers = findings.filter(({ place }) => place.slide === torn.id).map(({ place }) => place.number);
    expect(new Set(numbers)).toEqual(new Set([3]));
  });

  it('has the deck’s number in the instructor’s copy, with that of participants where it is another', () => {
    for (const recipe of [through, { turnTo: { ...participants, ...through, template: 'template-bound' as never } }]) {
      const words = made({ ...guide, ...recipe })
        .pages.map(wordsOf)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(
        [...words.matchAll(/Slide (\d)(?: · instructors only)? · participants’ slide (\d)/g)].map((m) => m.slice(1)),
      ).toEqual([
        ['3', '2'],
        ['4', '3'],
        ['5', '4'],
        ['6', '5'],
      ]);
    }
  });
});
