import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../main/handout/back/sort-keys';
import { rangesOf } from '../../../main/handout/front/coverage';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import type { Sha256 } from '../../../main/model/ids';
import type { PlanPage } from '../../../main/model/plan';
import { editions, parts, type Edition, type Recipe } from '../../../main/model/recipe';
import { formatRoman } from '../../../main/model/roman';
import { handoutWords } from '../../../main/words/handout-words';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, deckId, objectiveId, personId, sessionId, slideId } from '../../builders/ids';
import { textsOf, wordsOf } from '../../matchers/placed-text';
import { courseInput, deckInput, plan } from './handouts';

const none: PlanPage = { widthPt: 0, heightPt: 0, number: '', items: [], shows: [] };

const deck = aDeck({
  slides: [1, 2, 3].map((number) =>
    aSlide({
      id: slideId(`slide-${String(number)}`),
      hidden: number === 3,
      minutes: 10,
      objectives: [objectiveId('objective-1')],
      texts: {
        en: aText({ title: `Title ${String(number)}` }),
        'zh-Hant': aText({ title: `標題 ${String(number)}` }),
      },
      terms: [
        {
          term: { en: `Term ${String(number)}`, 'zh-Hant': `詞 ${String(number)}` },
          meaning: { en: `Meaning ${String(number)}` },
        },
      ],
    }),
  ),
});

const session = aSession({
  objectives: [objectiveId('objective-1')],
  instructors: [personId('person-1')],
  references: [{ en: 'The ordinance' }],
  materials: [{ en: 'A box of cards' }],
  questions: [
    { text: { en: 'Who signs?' }, answer: { en: 'The owner signs' }, objectives: [objectiveId('objective-1')] },
  ],
  material: [
    { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-1') }] },
  ],
});

const course = aCourse({
  aim: { en: 'Learn' },
  audience: { en: 'Forty officers' },
  distribution: { en: 'For the course alone' },
  glossary: [{ term: { en: 'Ölwechsel' }, meaning: { en: 'Change of oil' } }],
  objectives: [anObjective()],
  people: [aPerson({ biography: { en: 'Twenty years of it' } })],
  days: [
    aDay({
      sessions: [session, aSession({ id: sessionId('session-2'), references: [{ en: 'The  ordinance' }] })],
    }),
  ],
});

const versions = new Map([[aHash('a'), deck]]);

function planned(recipe: Partial<Recipe>): HandoutPlan {
  return plan(courseInput(course, versions, { parts: [...parts], ...recipe }));
}

/** The page on which a part begins, by its heading. */
function pageOf(made: HandoutPlan, word: keyof typeof handoutWords.en): PlanPage {
  const heading = handoutWords.en[word];
  const mark = made.outline.find(({ title, level }) => level === 1 && title === heading);
  return made.pages[mark?.page ?? -1] ?? none;
}

/** What stands between an entry's words and the next entry's is its number. */
function entriesOf(page: PlanPage): ReadonlyMap<string, string> {
  const rows = new Map<number, string[]>();
  for (const { text, baselinePt } of textsOf(page.items)) {
    const row = Math.round(baselinePt);
    rows.set(row, [...(rows.get(row) ?? []), text.trim()]);
  }
  return new Map([...rows.values()].map((texts) => [texts.slice(0, -1).join(' '), texts.at(-1) ?? '']));
}

describe.each(editions)('The pages around the slides (%s)', (edition: Edition) => {
  const made = planned({ edition });

  it('have contents that name every part that has a page, with the number on that page', () => {
    const contents = entriesOf(pageOf(made, 'contents'));
    const before = new Set(['Contents', 'How to use this pack']);
    const named = made.outline.filter(({ level, title }) => level === 1 && !before.has(title));
    expect(named.length).toBeGreaterThan(6);
    for (const { title, page } of named)
      expect([title, contents.get(title)]).toEqual([title, made.pages[page]?.number]);
  });

  it('count on: roman numbers to the first session, then from 1 to the last page of the pack', () => {
    const numbers = made.pages.map(({ number }) => number);
    const front = numbers.findIndex((number) => number === '1');
    expect(numbers).toEqual(numbers.map((_, at) => (at < front ? formatRoman(at + 1) : String(at - front + 1))));
    expect(numbers.at(-1)).toBe(pageOf(made, 'distribution').number);
  });

  it('name each part that this edition can have and none that it cannot', () => {
    const titles = new Set(made.outline.map(({ title }) => title));
    expect(titles.has('Answers')).toBe(edition === 'instructor');
    expect(titles.has('What to bring')).toBe(edition === 'instructor');
    expect(titles.has('My questions')).toBe(edition !== 'instructor');
  });
});

describe('An objective', () => {
  it('says in which session it is covered, for how long, on which slides and by which questions, with pages', () => {
    const made = planned({});
    const text = wordsOf(pageOf(made, 'objectives')).replace(/\s+/g, ' ');
    expect(text).toContain('Following the money (page 1)');
    expect(text.replace(/ /g, '')).toContain('20min·slides1,2(pages1,2)·question1');
  });

  it('has numbers in a row as the first and the last', () => {
    expect(rangesOf([7, 3, 5, 4, 3], ', ')).toBe('3–5, 7');
    expect(rangesOf([1, 2], ', ')).toBe('1, 2');
  });
});

describe('A glossary', () => {
  it('has the terms of the course and of shown slides, with the page of the slide that explains each', () => {
    const text = wordsOf(pageOf(planned({}), 'glossary')).replace(/\s+/g, ' ');
    expect(text).toContain('Ölwechsel');
    expect(text.replace(/ /g, '')).toContain('Meaning1(page1)');
    expect(text).not.toContain('Term 3');
    expect(wordsOf(pageOf(planned({ edition: 'instructor' }), 'glossary')).replace(/\s+/g, ' ')).toContain('Term 3');
  });

  it('is in the order of each language for a pair', () => {
    const text = wordsOf(pageOf(planned({ languages: ['en', 'zh-Hant'] }), 'glossary')).replace(/\s+/g, '');
    expect(text).toContain('中文–English');
    expect(text.indexOf('詞1', text.indexOf('中文–English'))).toBeLessThan(text.lastIndexOf('詞2'));
  });

  it('goes by letters without accents in English and Portuguese', () => {
    const sorted = ['zebra', 'Época', 'épico', 'Árvore', 'arte', 'e-mail'].sort((a, b) => compareWords(a, b, 'pt'));
    expect(sorted).toEqual(['arte', 'Árvore', 'e-mail', 'épico', 'Época', 'zebra']);
  });

  it('goes by strokes and then by radical in Chinese, with letters and figures first', () => {
    const sorted = ['錢包', '私鑰', '助記詞', 'UTXO', '區塊鏈', '找續', '3 of 5', '包', '私人'].sort((a, b) =>
      compareWords(a, b, 'zh-Hant'),
    );
    expect(sorted).toEqual(['3 of 5', 'UTXO', '包', '助記詞', '找續', '私人', '私鑰', '區塊鏈', '錢包']);
  });
});

describe('References', () => {
  it('are gathered once, with every session that uses them', () => {
    const text = wordsOf(pageOf(planned({}), 'allReferences')).replace(/\s+/g, ' ');
    expect(text.match(/The ordinance/g)).toHaveLength(1);
    expect(text.match(/Following the money/g)).toHaveLength(2);
  });
});

describe('The contents', () => {
  const sections = [1, 41].map((first) => ({
    title: { en: `Section ${String(first)}` },
    first: slideId(`slide-${String(first)}`),
  }));
  const long = (count: number, withSections: boolean) =>
    aDeck({
      sections: withSections ? sections : [],
      slides: Array.from({ length: count }, (_, at) =>
        aSlide({
          id: slideId(`slide-${String(at + 1)}`),
          texts: { en: aText({ title: `Slide of ${String(at + 1)}` }) },
        }),
      ),
    });
  const contentsOf = (count: number, withSections: boolean): string => {
    const made = plan(deckInput(long(count, withSections), { parts: ['contents'], layout: '9' }));
    return made.pages
      .filter(({ number }) => !/^\d+$/.test(number))
      .map(wordsOf)
      .join(' ')
      .replace(/\s+/g, ' ');
  };

  it('list the slides of a deck under its sections while they fit on one sheet', () => {
    expect(contentsOf(60, true)).toMatch(/Section 1 .*Slide of 2 .*Section 41 .*Slide of 60/);
  });

  it('list them in two columns where they would take more than a sheet', () => {
    expect(contentsOf(200, true)).toMatch(/Section 1 .*Slide of 2 .*Section 41 .*Slide of 200/);
  });

  it('list the sections alone where the slides would take more than two sheets', () => {
    const text = contentsOf(600, true);
    expect(text).toMatch(/Section 1 .*Section 41/);
    expect(text).not.toContain('Slide of');
  });

  it('list every slide of a deck that has no sections', () => {
    expect(contentsOf(600, false)).toContain('Slide of 600');
  });

  it('and the bookmarks have no empty row: a slide without a title goes by its first words, and without words by its number', () => {
    const untitled = [aText({ title: '', body: '- Seize the phone\n- Note the time' }), aText({ title: '', body: '' })];
    const slides = untitled.map((text, at) => aSlide({ id: slideId(`slide-${String(at + 1)}`), texts: { en: text } }));
    const made = plan(deckInput(aDeck({ slides }), { parts: ['contents', 'index'], layout: '9' }));
    for (const word of ['contents', 'index'] as const)
      expect(wordsOf(pageOf(made, word)).replace(/\s+/g, ' ')).toMatch(/1 Seize the phone .*2 Slide 2 /);
    expect(made.outline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['1 Seize the phone', 'Slide 2']) as string[],
    );
    const blanked = slides.map((slide, at) =>
      at === 0 ? { ...slide, texts: { en: { ...slide.texts.en!, blankWords: ['Seize the phone'] } } } : slide,
    );
    const workbook = plan(deckInput(aDeck({ slides: blanked }), { parts: ['contents'], edition: 'workbook' }));
    expect(workbook.outline.map(({ title }) => title)).toContain('Slide 1');
  });

  it.each([
    [3, 8],
    [12, 25],
    [30, 50],
  ])('have three levels: days, sessions and slides, of %i sessions with %i slides each too', (sessions, slides) => {
    const ids = Array.from({ length: slides }, (_, at) => slideId(`slide-${String(at + 1)}`));
    const decks = new Map(
      Array.from({ length: sessions }, (_, at) => [
        `${String(at).padStart(3, '0')}${aHash('a').slice(3)}` as Sha256,
        aDeck({
          id: deckId(`deck-${String(at)}`),
          slides: ids.map((id) =>
            aSlide({ id: slideId(`${id}-${String(at)}`), texts: { en: aText({ title: `Of ${String(at)}: ${id}` }) } }),
          ),
        }),
      ]),
    );
    const course = aCourse({
      days: [
        aDay({
          sessions: [...decks].map(([pinned, deck], at) =>
            aSession({
              id: sessionId(`session-${String(at)}`),
              title: { en: `Lesson ${String(at)}` },
              material: [
                {
                  kind: 'slides',
                  deck: deck.id,
                  pinned,
                  pick: [{ kind: 'from', slide: slideId(`slide-1-${String(at)}`) }],
                },
              ],
            }),
          ),
        }),
      ],
    });
    const made = plan(courseInput(course, decks, { parts: ['contents', 'sessions'], layout: '9' }));
    const text = made.pages
      .filter(({ number }) => !/^\d+$/.test(number))
      .map(wordsOf)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (let at = 0; at < sessions; at++) {
      expect(text).toContain(`Lesson ${String(at)} `);
      expect(text).toContain(`Of ${String(at)}: slide-${String(slides)} `);
    }
  });
});
