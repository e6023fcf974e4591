import { describe, expect, it } from 'vitest';
import { exportName } from '../../../main/handout/export-name';
import { pour } from '../../../main/handout/flow/pour';
import type { Piece } from '../../../main/handout/flow/piece';
import { openBook } from '../../../main/handout/page/book';
import { languages, type Language } from '../../../main/model/language';
import { editions, type Edition, type Recipe } from '../../../main/model/recipe';
import { formatRoman } from '../../../main/model/roman';
import { formatDate, formatDay, formatSpan, formatTimes } from '../../../main/handout/page/dates';
import { fillIn, handoutWords } from '../../../main/words/handout-words';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { slideBoxes } from '../../matchers/placed-text';
import { deckInput, plan } from './handouts';

describe('Dates on a page', () => {
  it('are written as each language writes them', () => {
    const date = '2025-11-29T23:30:00+08:00';
    expect(formatDay(date, 'en')).toBe('Saturday 29 November 2025');
    expect(formatDay(date, 'zh-Hant')).toBe('2025年11月29日（星期六）');
    expect(formatDay(date, 'pt')).toBe('Sábado, 29 de Novembro de 2025');
    expect(formatDate(date, 'zh-Hant')).toBe('2025年11月29日');
    expect(formatDate('soon', 'en')).toBe('');
  });

  it('say once what the first and the last share', () => {
    expect(formatSpan('2025-11-29', '2025-11-30', 'en')).toBe('29–30 November 2025');
    expect(formatSpan('2025-11-29', '2025-12-01', 'en')).toBe('29 November – 1 December 2025');
    expect(formatSpan('2025-12-31', '2026-01-01', 'pt')).toBe('31 de Dezembro de 2025 a 1 de Janeiro de 2026');
    expect(formatSpan('2025-11-29', '2025-11-30', 'pt')).toBe('29 a 30 de Novembro de 2025');
    expect(formatSpan('2025-11-29', '2025-12-01', 'pt')).toBe('29 de Novembro a 1 de Dezembro de 2025');
    expect(formatSpan('2025-11-29', '2025-12-01', 'zh-Hant')).toBe('2025年11月29日至12月1日');
    expect(formatSpan('2025-11-29', '2025-11-29', 'en')).toBe('Saturday 29 November 2025');
  });

  it('have times and small roman numbers', () => {
    expect(formatTimes(545, 90)).toBe('09:05–10:35');
    expect([1, 4, 9, 14, 40, 99].map(formatRoman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xcix']);
  });
});

describe('Page words', () => {
  it('have the same facts in every language', () => {
    const facts = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const [key, english] of Object.entries(handoutWords.en)) {
      for (const language of ['zh-Hant', 'pt'] as const)
        expect(facts(handoutWords[language][key as keyof typeof handoutWords.en])).toEqual(facts(english));
    }
    expect(fillIn(handoutWords['zh-Hant'].pageOf, { page: 3, pages: 9 })).toBe('第 3 頁，共 9 頁');
  });
});

describe("A file's name", () => {
  const named = (edition: Edition, title: string, language: Language = 'en'): string =>
    exportName({ edition, languages: [language] }, title, handoutWords);

  it('is safe', () => {
    expect(named('participant', 'Tracing: part 1/2')).toBe('Tracing part 1 2.pdf');
    expect(named('participant', '..')).toBe('Handout.pdf');
  });

  it('is another one for each edition, and says whose it is in the main language of the handout', () => {
    expect(named('instructor', 'Tracing')).toBe('Tracing (INSTRUCTOR COPY).pdf');
    expect(named('workbook', 'Tracing')).toBe('Tracing (workbook).pdf');
    expect(named('instructor', '追蹤', 'zh-Hant')).toBe('追蹤（導師專用）.pdf');
    expect(named('instructor', 'Rastreio', 'pt')).toBe('Rastreio (EXEMPLAR DO FORMADOR).pdf');
    for (const language of languages)
      expect(new Set(editions.map((edition) => named(edition, 'Tracing', language))).size).toBe(editions.length);
  });
});

describe("A file's name of a part of a course", () => {
  it('has the part, the languages and the edition, whatever the length of the course’s title', () => {
    const named = (edition: Edition, spoken: Recipe['languages'], title: string): string =>
      exportName({ edition, languages: spoken }, title, handoutWords, 'Bridges: part 2');
    expect(named('participant', ['en'], 'Tracing')).toBe('Tracing – Bridges part 2 (English, Participant handout).pdf');
    expect(named('workbook', ['zh-Hant', 'en'], '追蹤')).toBe(
      '追蹤 – Bridges part 2（中文 + English，學員練習冊）.pdf',
    );
    const long = named('instructor', ['en'], '追蹤虛擬資產'.repeat(30));
    expect(long).toMatch(/ – Bridges part 2 \(English, INSTRUCTOR COPY\)\.pdf$/);
    expect(new TextEncoder().encode(long).length).toBeLessThan(200);
  });
});

describe('Text poured into columns', () => {
  const piece = (heightPt: number, fields: Partial<Piece> = {}): Piece => ({
    heightPt,
    beforePt: 0,
    items: [{ kind: 'path', path: 'M0 0L1 1', fill: null, stroke: null, tag: 'artifact' }],
    withNext: false,
    ...fields,
  });
  /** How many items each column got, where every column is 100 high. */
  function poured(pieces: readonly Piece[]): readonly number[] {
    const book = openBook();
    const leaves = [book.leaf({ session: '', day: null, bare: false })];
    const box = { xPt: 0, yPt: 0, widthPt: 100, heightPt: 100 };
    const column = () => ({ leaf: leaves.at(-1) ?? book.leaf({ session: '', day: null, bare: false }), box });
    pour(pieces, column(), {
      next: () => {
        leaves.push(book.leaf({ session: '', day: null, bare: false }));
        return column();
      },
      heightPt: 100,
    });
    return leaves.map((leaf) => leaf.items.length);
  }

  it('goes on in the next column', () => {
    expect(poured([piece(60), piece(40), piece(10)])).toEqual([2, 1]);
  });

  it('keeps together what belongs together', () => {
    expect(poured([piece(80), piece(10, { withNext: true }), piece(15)])).toEqual([1, 2]);
  });

  it('parts what no column holds', () => {
    expect(poured(Array.from({ length: 12 }, () => piece(20, { withNext: true })))).toEqual([5, 5, 2]);
  });

  it('says a head again where a table goes on', () => {
    const head = piece(10);
    expect(poured([piece(10), ...Array.from({ length: 6 }, () => piece(30, { head }))])).toEqual([4, 4]);
  });

  it('uses the space above a piece only where something stands above it', () => {
    expect(poured([piece(50, { beforePt: 30 }), piece(50), piece(100, { beforePt: 30 })])).toEqual([2, 1]);
  });
});

describe('The layout', () => {
  const small = aSlide({
    id: slideId('slide-small'),
    texts: {
      en: aText({
        body: Array.from({ length: 40 }, (_, row) => `- line ${String(row)} of a list that never ends`).join('\n'),
      }),
    },
  });
  const large = aSlide({ id: slideId('slide-large'), texts: { en: aText({ body: '- one\n- two' }) } });

  it('says which slides print too small, at which size, and what would do', () => {
    const found = plan(deckInput(aDeck({ slides: [small, large] }), { layout: '9' })).findings.filter(
      ({ code }) => code === 'slide.too-small',
    );
    expect(found.map(({ place }) => place.slide)).toContain('slide-small');
    for (const { facts } of found) {
      expect(facts['layout']).toBe('9');
      expect(Number(facts['printsAtPt'])).toBeLessThan(7);
      expect(['6', '4', '3', '2', '1', 'none']).toContain(facts['wouldDo']);
    }
  });

  it('tells of several slides of a deck once, with each of them, and apart from those that another layout helps', () => {
    const slides = [small, large, { ...small, id: slideId('slide-3') }, { ...small, id: slideId('slide-4') }];
    const found = plan(deckInput(aDeck({ slides }), { layout: '9' })).findings.filter(({ code }) =>
      code.endsWith('.too-small'),
    );
    const [told, other] = found;
    expect(found.map(({ code, facts }) => [code, facts['wouldDo'] === 'none'])).toEqual([
      ['deck.too-small', true],
      ['slide.too-small', false],
    ]);
    expect(other?.place.slide).toBe('slide-large');
    expect(told?.facts).toMatchObject({ count: 3, slides: '1, 3, 4' });
    expect(told?.places?.map(({ slide }) => slide)).toEqual(['slide-small', 'slide-3', 'slide-4']);
    const alone = plan(deckInput(aDeck({ slides: [small] }), { layout: '9' })).findings;
    expect(alone.find(({ code }) => code === 'slide.too-small')?.facts['wouldDo']).toBe(told?.facts['wouldDo']);
  });

  it('that is chosen by itself prints every slide large enough, and no larger than it must', () => {
    const made = plan(
      deckInput(
        aDeck({
          slides: [large, large, large].map((slide, index) => ({ ...slide, id: slideId(`slide-${String(index)}`) })),
        }),
        { layout: 'auto' },
      ),
    );
    expect(made.findings.filter(({ code }) => code === 'slide.too-small')).toEqual([]);
    const onFirst = slideBoxes(made.pages.at(-1) ?? { widthPt: 0, heightPt: 0, number: '', items: [], shows: [] });
    expect(onFirst.length).toBeGreaterThan(0);
  });

  it('mixes wide and narrow slides in cells of one size', () => {
    const wide = aDeck({ slides: [1, 2, 3, 4].map((n) => aSlide({ id: slideId(`slide-${String(n)}`) })) });
    const boxes = slideBoxes(
      plan(deckInput(wide, { layout: '4', parts: [] })).pages[0] ?? {
        widthPt: 0,
        heightPt: 0,
        number: '',
        items: [],
        shows: [],
      },
    );
    const narrow = slideBoxes(
      plan(deckInput({ ...wide, sizePt: { width: 720, height: 540 } }, { layout: '4', parts: [] })).pages[0] ?? {
        widthPt: 0,
        heightPt: 0,
        number: '',
        items: [],
        shows: [],
      },
    );
    expect(boxes.map(({ xPt, yPt, widthPt }) => [xPt, yPt, widthPt].map(Math.round))).toEqual(
      narrow.map(({ xPt, yPt, widthPt }) => [xPt, yPt, widthPt].map(Math.round)),
    );
  });
});
