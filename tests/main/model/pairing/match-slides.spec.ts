import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSlides, type MatchedRow } from '../../../../main/model/pairing/match-slides';
import { traitsOf, type SlideTraits } from '../../../../main/model/pairing/slide-traits';
import type { Slide } from '../../../../main/model/slide';
import { aSlide, aText } from '../../../builders/a-deck';
import { slideId } from '../../../builders/ids';

const han = '追查款項來源需要時間與耐性每一步都要記錄清楚然後交給下一位同事核對';
const english = 'follow every payment to a place where somebody can be asked who owns the account behind it'.split(' ');

const traits = (slides: readonly Slide[]): readonly SlideTraits[] => traitsOf(slides, () => null);

/** What slide `n` of a talk says in figures and names: told apart from every other, in any language. */
const figures = (n: number): string => `${String(1000 + n * 37)}, ${String(40 + n)} and ${String(5000 + n * 11)}`;
const picture = (n: number): string => n.toString(16).padStart(64, '0');

function inEnglish(n: number, kind: 'figures' | 'picture' | 'name'): Slide {
  const words = english.slice(n % 8, (n % 8) + 8).join(' ');
  const shows = {
    figures: 'as said',
    picture: `![](media:${picture(n + 1)}.png)`,
    name: `Bureau${String.fromCharCode(97 + n)}x`,
  };
  return aSlide({
    id: slideId(`slide-en-${String(n)}`),
    texts: { en: aText({ title: words, body: `- ${words}\n- ${figures(n)}\n- ${shows[kind]}` }) },
    looks: { en: { kind: 'text', classes: [] } },
  });
}

function inChinese(n: number, kind: 'figures' | 'picture' | 'name', half: boolean): Slide {
  const words = han.slice(n % 9, (n % 9) + 12);
  const shows = {
    figures: '如上',
    picture: `![](media:${picture(n + 1)}.png)`,
    name: `Bureau${String.fromCharCode(97 + n)}x 的同事`,
  };
  // Half translated: figures went missing, and a clause is still in English.
  const told = half ? `${figures(n).slice(0, 4)} owns the account` : figures(n).replaceAll(' and ', '、');
  return aSlide({
    id: slideId(`slide-zh-${String(n)}`),
    texts: { 'zh-Hant': aText({ title: words, body: `- ${words}\n- ${told}\n- ${shows[kind]}` }) },
    looks: { 'zh-Hant': { kind: 'text', classes: [] } },
  });
}

/** A talk and its partly translated copy: some slides left out, some added, some neighbours exchanged. */
const talk = fc
  .record({
    kinds: fc.array(fc.constantFrom('figures', 'picture', 'name'), { minLength: 3, maxLength: 24 }),
    halves: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
    gone: fc.uniqueArray(fc.nat(23), { maxLength: 3 }),
    added: fc.uniqueArray(fc.nat(23), { maxLength: 3 }),
    swap: fc.option(fc.nat(22), { nil: null }),
  })
  .map(({ kinds, halves, gone, added, swap }) => {
    const main = kinds.map((kind, n) => inEnglish(n, kind));
    const kept = kinds.flatMap((kind, n) => (gone.includes(n) ? [] : [inChinese(n, kind, halves[n] ?? false)]));
    const [one, two] = swap === null ? [] : [kept[swap], kept[swap + 1]];
    const swapped = one && two && swap !== null ? [...kept.slice(0, swap), two, one, ...kept.slice(swap + 2)] : kept;
    const other = added
      .filter((at) => at <= swapped.length)
      .sort((a, b) => b - a)
      .reduce<readonly Slide[]>(
        (slides, at) => [...slides.slice(0, at), inChinese(100 + at, 'figures', false), ...slides.slice(at)],
        swapped,
      );
    return { main, other };
  })
  .filter(({ other }) => other.length > 0);

const pairsOf = (rows: readonly MatchedRow[]) =>
  rows.map(({ main, other }) => `${String(main)} ${String(other)}`).sort();

describe('Two decks of one talk', () => {
  it('are matched slide by slide, whatever was left out, added or exchanged with its neighbour', () => {
    fc.assert(
      fc.property(talk, ({ main, other }) => {
        const there = new Set<string>(other.map(({ id }) => id));
        const expected = [
          ...main.map(({ id }) => {
            const partner = id.replace('en', 'zh');
            return `${id} ${there.has(partner) ? partner : 'null'}`;
          }),
          ...other
            .filter(({ id }) => !main.some((one) => one.id.replace('en', 'zh') === id))
            .map(({ id }) => `null ${id}`),
        ].sort();
        expect(pairsOf(matchSlides(traits(main), traits(other)))).toEqual(expected);
      }),
    );
  });

  it('give the mirror when they are named the other way round', () => {
    fc.assert(
      fc.property(talk, ({ main, other }) => {
        const there = matchSlides(traits(main), traits(other));
        const back = matchSlides(traits(other), traits(main));
        const mirrored = back.map((row) => ({ ...row, main: row.other, other: row.main }));
        const sorted = (rows: readonly MatchedRow[]) =>
          rows.map((row) => JSON.stringify([row.main, row.other, row.confidence, row.reasons])).sort();
        expect(sorted(mirrored)).toEqual(sorted(there));
      }),
    );
  });
});

/** Slides with anything at all on them, few words and many alike: whatever people bring. */
const anySlides = (prefix: string, language: 'en' | 'zh-Hant') =>
  fc
    .array(fc.record({ text: fc.constantFrom('', 'One 12', '追查 12', 'Two', '三'), untranslated: fc.boolean() }), {
      maxLength: 12,
    })
    .map((seeds): readonly Slide[] =>
      seeds.map(({ text, untranslated }, n) =>
        aSlide({
          id: slideId(`slide-${prefix}-${String(n)}`),
          texts: { [language]: aText({ title: text, body: text }) },
          looks: {},
          tags: untranslated ? ['untranslated'] : [],
        }),
      ),
    );

describe('Any two decks', () => {
  it('lose no slide: each stands in one row, the main deck’s in their order', () => {
    fc.assert(
      fc.property(anySlides('a', 'en'), anySlides('b', 'zh-Hant'), (main, other) => {
        const rows = matchSlides(traits(main), traits(other));
        expect(rows.flatMap((row) => row.main ?? [])).toEqual(main.map(({ id }) => id));
        expect(rows.flatMap((row) => row.other ?? []).sort()).toEqual(other.map(({ id }) => id).sort());
        expect(rows.every((row) => row.main !== null || row.other !== null)).toBe(true);
        expect(rows.every(({ confidence, reasons }) => confidence >= 0 && confidence <= 1 && reasons.length > 0)).toBe(
          true,
        );
      }),
    );
  });

  it('never pair two slides with text in the same language', () => {
    fc.assert(
      fc.property(anySlides('a', 'en'), anySlides('b', 'en'), (main, other) => {
        const rows = matchSlides(traits(main), traits(other));
        const written = (id: string | null) =>
          [...main, ...other].some((slide) => slide.id === id && slide.texts.en?.title !== '');
        expect(rows.filter((row) => written(row.main) && written(row.other))).toEqual([]);
      }),
    );
  });
});

describe('Slides that show nothing in common', () => {
  const plain = (language: 'en' | 'zh-Hant', words: readonly string[]): readonly Slide[] =>
    words.map((title, n) =>
      aSlide({
        id: slideId(`slide-${language.toLowerCase()}-${String(n)}`),
        texts: { [language]: aText({ title, body: '' }) },
        looks: {},
      }),
    );

  it('are paired by their order, and say so', () => {
    const rows = matchSlides(traits(plain('en', ['Opening', 'Rules'])), traits(plain('zh-Hant', ['開場', '規則'])));
    expect(rows.map(({ main, other }) => [main, other])).toEqual([
      ['slide-en-0', 'slide-zh-hant-0'],
      ['slide-en-1', 'slide-zh-hant-1'],
    ]);
    expect(rows.every(({ reasons, confidence }) => reasons.includes('order') && confidence < 0.7)).toBe(true);
  });

  it('are less sure than slides with the same picture', () => {
    const [plainRow] = matchSlides(traits(plain('en', ['Opening'])), traits(plain('zh-Hant', ['開場'])));
    const [sure] = matchSlides(traits([inEnglish(1, 'picture')]), traits([inChinese(1, 'picture', false)]));
    expect(sure?.reasons).toContain('pictures');
    expect(sure?.confidence ?? 0).toBeGreaterThan((plainRow?.confidence ?? 1) + 0.2);
  });

  it('stand after the slide that they follow where their deck has more of them', () => {
    const main = [inEnglish(1, 'figures'), inEnglish(2, 'figures')];
    const other = [inChinese(1, 'figures', false), inChinese(9, 'figures', false), inChinese(2, 'figures', false)];
    expect(matchSlides(traits(main), traits(other)).map(({ main: one, other: two }) => [one, two])).toEqual([
      ['slide-en-1', 'slide-zh-1'],
      [null, 'slide-zh-9'],
      ['slide-en-2', 'slide-zh-2'],
    ]);
  });

  it('leave a slide that holds both languages alone, and find the same slide in the other deck', () => {
    const caution = '- You need not say anything 你不一定要說話\n- It may be put in writing 可能會記錄下來';
    const said = (id: string, language: 'en' | 'zh-Hant', title: string, body: string, bilingual = false): Slide =>
      aSlide({ id: slideId(id), texts: { [language]: aText({ title, body }) }, looks: {}, bilingual });
    const main = [
      said('slide-en-1', 'en', 'Seizing a wallet', '- Two officers\n- 48 hours'),
      said('slide-en-2', 'en', 'Caution 警誡', caution, true),
      said('slide-en-3', 'en', 'Questions', '- Call 18222'),
    ];
    const [first, last] = [
      said('slide-zh-1', 'zh-Hant', '檢取錢包', '- 兩名人員\n- 48 小時'),
      said('slide-zh-3', 'zh-Hant', '提問', '- 致電 18222'),
    ] as const;
    const between = (slide: Slide) =>
      matchSlides(traits(main), traits([first, slide, last])).map((row) => [row.main, row.other]);
    expect(between(said('slide-zh-2', 'zh-Hant', '聯絡表', '- 值日官 2860'))).toEqual([
      ['slide-en-1', 'slide-zh-1'],
      [null, 'slide-zh-2'],
      ['slide-en-2', null],
      ['slide-en-3', 'slide-zh-3'],
    ]);
    expect(between(said('slide-zh-2', 'zh-Hant', '警誡', '- 你不一定要說話\n- 可能會記錄下來'))[1]).toEqual([
      'slide-en-2',
      'slide-zh-2',
    ]);
  });
});
