import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineItem } from '../../../main/model/scene';
import { breaksAtSpace, unicodeBreaks } from '../../../main/typeset/break-opportunities';
import { aChineseRun, aRun, linesOf, typesetter, wordPlaces } from './bundled-fonts';

const latin = fc.constantFrom(
  'the',
  'exchange',
  'KYC',
  'e-mail',
  'well-known',
  '2025',
  '3.5%',
  'office',
  'a',
  'São',
  '“said”',
  '(AV)',
  'don’t',
);
const han = fc.string({
  unit: fc.constantFrom(...'虛擬資產交易平台須於收到法律請求後按照條例提供'),
  minLength: 1,
  maxLength: 8,
});
const marks = fc.constantFrom(
  '，',
  '。',
  '、',
  '；',
  '：',
  '！',
  '？',
  '」',
  '』',
  '）',
  '》',
  '。」',
  '）。',
  '」、',
  '，“',
  '……',
  '——',
);
const openings = fc.constantFrom('「', '『', '（', '《', '「『');
const phrase = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(han, marks).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(openings, han, fc.constantFrom('」', '）', '》，')).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: latin },
  { weight: 2, arbitrary: latin.map((word) => ` ${word} `) },
  { weight: 1, arbitrary: fc.constantFrom('😀', '→', '①', '\u00a0', '第5條', '約翰·史密斯') },
);
const mixture = fc.array(phrase, { minLength: 1, maxLength: 40 }).map((phrases) => phrases.join(''));
const column = fc.integer({ min: 120, max: 420 });
const align = fc.constantFrom('start' as const, 'centre' as const, 'end' as const, 'justify' as const);
const neverFirst = /^[，。、；：！？」』）》”]/;
const isMark = (text: string): boolean => /^[「『（《，。、；：！？」』）》“”]$/.test(text);
const neverLast = /[「『（《“]$/;

describe('Lines of any mixture of Chinese and Latin', () => {
  it('never start with a closing mark nor end with an opening one', () => {
    fc.assert(
      fc.property(mixture, column, align, (text, widthPt, side) => {
        const lines = linesOf([aChineseRun(text)], { widthPt, align: side });
        lines.forEach((line, index) => {
          if (index > 0) expect(line.text.replace(/“[a-z]+”/g, '')).not.toMatch(neverFirst);
          if (index < lines.length - 1) expect(line.text.trimEnd()).not.toMatch(neverLast);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('hold every character of the text once and in order, in their text and in their words', () => {
    fc.assert(
      fc.property(mixture, column, align, (text, widthPt, side) => {
        const lines = linesOf([aChineseRun(text)], { widthPt, align: side });
        expect(lines.map((line) => line.text).join('')).toBe(text.normalize('NFC'));
        for (const line of lines)
          expect(
            wordPlaces(line)
              .map((place) => place.text)
              .join(''),
          ).toBe(line.text);
      }),
      { numRuns: 300 },
    );
  });

  it('never exceed the width of their column', () => {
    fc.assert(
      fc.property(mixture, fc.integer({ min: 15, max: 420 }), align, (text, widthPt, side) => {
        for (const line of linesOf([aChineseRun(text)], { widthPt, align: side })) {
          const seen = wordPlaces(line).filter((place) => place.text.trim() !== '');
          if (seen.length <= 1 && [...line.text.trim()].length <= 2) continue;
          expect(line.widthPt).toBeLessThanOrEqual(widthPt + 0.02);
          const last = seen.at(-1);
          const blank = last !== undefined && neverFirst.test(last.text) ? 5 : 0;
          expect(last?.endPt ?? 0).toBeLessThanOrEqual(widthPt + blank + 0.05);
          expect(seen[0]?.startPt ?? 0).toBeGreaterThanOrEqual(-0.01);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never set words over each other', () => {
    fc.assert(
      fc.property(mixture, column, align, (text, widthPt, side) => {
        for (const line of linesOf([aChineseRun(text)], { widthPt, align: side })) {
          const places = wordPlaces(line).filter((place) => place.text.trim() !== '');
          places.slice(1).forEach((place, index) => {
            const left = places[index];
            if (left === undefined) return;
            const blank = isMark(left.text) || isMark(place.text) ? 5 : 0;
            expect(place.startPt).toBeGreaterThan(left.endPt - blank - 0.01);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('say in each item how wide it is', () => {
    fc.assert(
      fc.property(mixture, column, align, (text, widthPt, side) => {
        for (const line of linesOf([aChineseRun(text)], { widthPt, align: side })) {
          for (const item of line.items.filter((candidate): candidate is LineItem => candidate.kind === 'line')) {
            const words = item.words.map((word, index) => ({ word, gap: item.gapsPt?.[index] ?? 0 }));
            while (words.at(-1)?.word.text.trim() === '') words.pop();
            const sum = words.reduce((width, { word }) => width + (word.width * item.sizePt) / 1000, 0);
            const gaps = words.slice(0, -1).reduce((width, { gap }) => width + gap, 0);
            if (words.length > 0 && words.length === item.words.length) expect(item.widthPt).toBeCloseTo(sum + gaps, 2);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whether a text comes in one run or in many', () => {
    fc.assert(
      fc.property(mixture, column, fc.array(fc.nat(100), { maxLength: 5 }), (text, widthPt, cuts) => {
        const clusters = [...text];
        const places = [...new Set(cuts.map((cut) => cut % (clusters.length + 1)))].sort((one, other) => one - other);
        const runs = [0, ...places].map((from, index) =>
          aChineseRun(clusters.slice(from, places[index] ?? clusters.length).join('')),
        );
        const whole = linesOf([aChineseRun(text)], { widthPt }).map((line) => line.text);
        const inRuns = linesOf(runs, { widthPt }).map((line) => line.text);
        expect(inRuns.join('')).toBe(whole.join(''));
        for (const line of inRuns.slice(1)) expect(line).not.toMatch(neverFirst);
      }),
      { numRuns: 200 },
    );
  });
});

describe('Lines of Latin words', () => {
  it('end exactly where UAX #14 lets a line end', () => {
    const word = fc.constantFrom(
      'the',
      'exchange',
      '(see',
      '4)',
      '“quoted”',
      '3.5%',
      '$20',
      'e.g.,',
      '—',
      '…',
      '/',
      '[x]',
      '"so"',
      '-5',
      'a!',
      '?',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 60, max: 200 }),
        (words, widthPt) => {
          const text = words.join(' ');
          const allowed = new Set(unicodeBreaks(text));
          for (const { index } of text.matchAll(/(?<=\S["”]) (?=[([])/g)) allowed.add(index + 1);
          let at = 0;
          for (const line of linesOf([aRun(text)], { widthPt }).slice(0, -1)) {
            at += line.text.length;
            expect([text.slice(0, at), allowed.has(at)]).toEqual([text.slice(0, at), true]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may end at a space between words, but not before a closing bracket', () => {
    expect(breaksAtSpace(0x61, 0x62)).toBe(true);
    expect(breaksAtSpace(0x61, 0x29)).toBe(false);
  });
});

describe('The width of runs', () => {
  it('is that of the line they make', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const run = aChineseRun(text.trim());
        const [line] = linesOf([run], { widthPt: 100_000 });
        expect(line?.widthPt).toBeCloseTo(typesetter.widthOf([run]), 3);
      }),
      { numRuns: 100 },
    );
  });
});
