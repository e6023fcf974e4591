import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../main/handout/audience';
import { select } from '../../../main/handout/select';
import { slidesOf } from '../../../main/handout/shown';
import type { Finding } from '../../../main/model/finding';
import type { Recipe } from '../../../main/model/recipe';
import type { Slide } from '../../../main/model/slide';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, slideId } from '../../builders/ids';
import { sayFinding } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { wordsOf } from '../../matchers/placed-text';
import { agency, courseInput, deckInput, noMedia, plan } from './handouts';

const drawing = { kind: 'drawing', drawing: aHash('d') } as const;
const english = aText({ title: 'Wallets', body: '- keys' });
const chinese = aText({ title: '錢包', body: '- 密鑰', notes: '慢慢說' });

function shown(slide: Partial<Slide>, recipe: Partial<Recipe>) {
  const findings: Finding[] = [];
  // An agency that nobody named is nothing to translate.
  const library = { ...agency, agency: { ...agency.agency, name: {} } };
  const input = { ...deckInput(aDeck({ slides: [aSlide(slide)] }), recipe), library };
  const [only] = slidesOf(forAudience(select(input), input, (finding) => findings.push(finding), noMedia));
  return { pictures: only?.pictures, beneath: only?.beneath, findings: findings.map(({ code }) => code) };
}

describe('A slide that was drawn in one language alone', () => {
  const translated = { texts: { en: english, 'zh-Hant': chinese }, looks: { en: drawing } };

  it('is printed once, with its translation as words beneath it', () => {
    expect(shown(translated, { languages: ['en', 'zh-Hant'] })).toEqual({
      pictures: ['en'],
      beneath: [{ language: 'zh-Hant', title: '錢包', body: '- 密鑰' }],
      findings: [],
    });
  });

  it('stands in a handout of the other language with that language’s words beneath it', () => {
    const { pictures, beneath } = shown(translated, { languages: ['zh-Hant'] });
    expect(pictures).toEqual(['en']);
    expect(beneath).toEqual([{ language: 'zh-Hant', title: '錢包', body: '- 密鑰' }]);
  });

  it('has two pictures and no words beneath where the other language was drawn too', () => {
    const both = { ...translated, looks: { en: drawing, 'zh-Hant': { ...drawing, drawing: aHash('e') } } };
    const { pictures, beneath } = shown(both, { languages: ['en', 'zh-Hant'] });
    expect(pictures).toEqual(['en', 'zh-Hant']);
    expect(beneath).toEqual([]);
  });

  it('is printed as it is where the deck’s main language has no slide of it', () => {
    const alone = { texts: { 'zh-Hant': chinese }, looks: { 'zh-Hant': drawing } };
    expect(shown(alone, { languages: ['en'] })).toEqual({
      pictures: ['zh-Hant'],
      beneath: [],
      findings: ['handout.untranslated'],
    });
  });

  it('that is already bilingual is printed once, with nothing beneath', () => {
    const { pictures, beneath } = shown({ ...translated, bilingual: true }, { languages: ['en', 'zh-Hant'] });
    expect(pictures).toEqual(['en']);
    expect(beneath).toEqual([]);
  });
});

describe('A slide that is marked as bilingual and has a partner', () => {
  const both = { looks: { en: drawing, 'zh-Hant': { ...drawing, drawing: aHash('e') } }, bilingual: true } as const;
  const languages = ['en', 'zh-Hant'] as const;

  it('is told where the partner says something else, because one of them alone is printed', () => {
    const { pictures, findings } = shown({ ...both, texts: { en: english, 'zh-Hant': chinese } }, { languages });
    expect(pictures).toEqual(['en']);
    expect(findings).toEqual(['slide.bilingual-two']);
  });

  it('is as it should be where it says all that its partner says', () => {
    const twice = aText({ title: 'Wallets 錢包', body: '- keys\n- 密鑰' });
    for (const partner of [twice, chinese])
      expect(shown({ ...both, texts: { en: twice, 'zh-Hant': partner } }, { languages }).findings).toEqual([]);
  });

  it('loses nothing in a handout of one language', () => {
    expect(shown({ ...both, texts: { en: english, 'zh-Hant': chinese } }, { languages: ['en'] }).findings).toEqual([]);
  });
});

describe('A slide that we set from its words', () => {
  it('has a picture in each language that it is written in, whichever language brought the look', () => {
    const slide = { texts: { en: english, 'zh-Hant': chinese }, looks: { en: { kind: 'text', classes: [] } } } as const;
    expect(shown(slide, { languages: ['zh-Hant', 'en'] })).toEqual({
      pictures: ['zh-Hant', 'en'],
      beneath: [],
      findings: [],
    });
  });
});

describe('What is not translated', () => {
  const slide = (name: string, languages: readonly ('en' | 'zh-Hant')[], fields: Partial<Slide> = {}) =>
    aSlide({
      id: slideId(name),
      texts: Object.fromEntries(languages.map((language) => [language, language === 'en' ? english : chinese])),
      looks: {},
      ...fields,
    });
  const both = ['en', 'zh-Hant'] as const;
  const slides = [
    slide('slide-1', both),
    slide('slide-2', ['en']),
    slide('slide-3', ['en']),
    slide('slide-4', ['en'], { bilingual: true }),
    slide('slide-5', ['en']),
    slide('slide-6', ['zh-Hant']),
  ];

  it('is one finding for each language, with every slide that lacks it', () => {
    const found = plan(deckInput(aDeck({ slides }), { languages: ['en', 'zh-Hant'] })).findings.filter(({ code }) =>
      code.endsWith('.untranslated'),
    );
    expect(found.map(({ facts, places }) => [facts, places?.map((place) => place.slide)])).toEqual([
      [{ wanted: 'zh-Hant', count: 3, total: 6 }, ['slide-2', 'slide-3', 'slide-5']],
      [{ wanted: 'en', count: 1, total: 6 }, ['slide-6']],
    ]);
    expect(found.map(({ weight }) => weight)).toEqual(['look', 'look']);
  });

  it('is said of each session by the numbers of its slides, and plainly where no slide has the language', () => {
    const deck = aDeck({ slides: [slides[1]!, slides[2]!, slides[4]!] });
    const pick = [{ kind: 'from', slide: slideId('slide-2') }] as const;
    const material = { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick } as const;
    const course = aCourse({
      title: { en: 'Two days', 'zh-Hant': '兩天' },
      objectives: [],
      days: [aDay({ sessions: [aSession({ title: { en: 'Tracing' }, material: [material] })] })],
    });
    const { findings } = plan(courseInput(course, new Map([[aHash('a'), deck]]), { languages: ['zh-Hant'] }));
    const [lacking, untitled] = findings.filter(({ code }) => code.startsWith('handout.unt'));
    const session = course.days[0]?.sessions[0]?.id;
    expect(lacking?.places?.map((place) => [place.session, place.number])).toEqual([1, 2, 3].map((n) => [session, n]));
    expect(sayFinding(sayIn('en'), lacking!)).toMatch(/^Not one of the 3 slides has text in Traditional Chinese/);
    expect(untitled?.facts).toEqual({ wanted: 'zh-Hant', count: 1, titles: 'Tracing' });
  });

  it('counts the titles that are too many to be read, and each of them once', () => {
    const titled = (titles: readonly string[]): Finding => {
      const sessions = titles.map((title) => aSession({ title: { en: title }, material: [] }));
      const course = aCourse({
        title: { en: 'Two days', 'zh-Hant': '兩天' },
        days: [aDay({ sessions })],
        objectives: [],
      });
      const { findings } = plan(courseInput(course, new Map(), { languages: ['zh-Hant'] }));
      return findings.find(({ code }) => code === 'handout.untitled')!;
    };
    const names = Array.from({ length: 12 }, (_, index) => `Part ${String(index + 1)}`);
    const many = titled([...names, 'Part 1']);
    expect(many.facts).toMatchObject({ count: 12, more: 6 });
    expect(sayFinding(sayIn('en'), many)).toMatch(/: Part 1 · .* · Part 6 and 6 more\.$/);
    expect(sayFinding(sayIn('zh-Hant'), many)).toMatch(/Part 6，另有 6 個。$/);
    const few = titled([...names.slice(0, 8), ...names.slice(0, 8)]);
    expect(sayFinding(sayIn('en'), few)).toMatch(/Part 7 · Part 8\.$/);
  });

  it('is printed once on facing pages, and the other page says so in its own language', () => {
    for (const layout of ['1', '3', '4', 'beside'] as const) {
      const recipe = { languages: both, pairing: 'facing', layout } as const;
      const planned = plan(deckInput(aDeck({ slides }), recipe));
      const pages = planned.pages.map(wordsOf);
      expect(pages.filter((words) => words.includes('見對頁')).length).toBeGreaterThan(0);
      expect(pages.join(' ').match(/見對頁/g)).toHaveLength(4);
      expect(pages.join(' ').match(/see the page opposite/g)).toHaveLength(1);
    }
  });

  it('is nothing where every slide is written in the languages or holds both', () => {
    const findings = plan(
      deckInput(aDeck({ slides: [slides[0]!, slides[3]!] }), { languages: ['zh-Hant', 'en'] }),
    ).findings;
    expect(findings.map(({ code }) => code)).not.toContain('handout.untranslated');
  });
});
