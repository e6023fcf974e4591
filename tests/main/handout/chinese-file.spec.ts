import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../../main/model/template';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { readPdf } from '../../matchers/read-pdf';
import { deckInput, draw, plan } from './handouts';

/** Radicals and compatibility forms as pasted texts have them, and the characters that they look like. */
const [typed, meant] = ['⼀⼈⼤⺠\uf900⾏動\u{2f800}', '一人大民豈行動丽'];

const deck = aDeck({
  title: { 'zh-Hant': `${typed}計劃` },
  mainLanguage: 'zh-Hant',
  slides: [
    aSlide({
      texts: {
        'zh-Hant': aText({ title: `${typed}標題`, body: `- ${typed}`, handoutText: `${typed}說明`, alt: typed }),
      },
      looks: { 'zh-Hant': { kind: 'text', classes: [] } },
    }),
  ],
});

describe('A Chinese handout', () => {
  it.each(builtInTemplates.map(({ id }) => [id] as const))(
    'has the characters that its radicals stand for, wherever a reader searches: in %s',
    async (template) => {
      const look = builtInTemplates.find(({ id }) => id === template)!;
      const input = {
        ...deckInput(deck, { languages: ['zh-Hant'], layout: 'notes', parts: ['cover'], template }),
        template: look,
      };
      const made = plan(input);
      const said = [
        made.title,
        ...made.outline.map(({ title }) => title),
        ...made.tags.map(({ alt }) => alt ?? ''),
      ].join(' ');
      expect(said).toContain(meant);
      const pdf = await readPdf(await draw(input));
      const text = pdf.pages
        .map((page) => page.text)
        .join('')
        .replace(/\s/g, '');
      for (const wanted of [`${meant}計劃`, `${meant}標題`, `${meant}說明`]) expect(text).toContain(wanted);
      for (const character of Array.from(typed).filter((each) => !meant.includes(each))) {
        expect(text).not.toContain(character);
        expect(said).not.toContain(character);
      }
    },
  );

  it('has notes whose lines end at one edge, and headings and English that do not', () => {
    const long = '虛擬資產交易平台須於收到法律請求後，按照條例提供客戶資料並且回覆調查人員，'.repeat(6);
    const english = 'An exchange answers a lawful request with the customer data that the ordinance names. '.repeat(6);
    const both = aDeck({
      slides: [
        aSlide({
          texts: { en: aText({ handoutText: english }), 'zh-Hant': aText({ title: '標題', handoutText: long }) },
          looks: { en: { kind: 'text', classes: [] }, 'zh-Hant': { kind: 'text', classes: [] } },
        }),
      ],
    });
    const ends = (language: 'en' | 'zh-Hant'): readonly number[] => {
      const { pages } = plan(deckInput(both, { languages: [language], layout: 'notes', parts: [] }));
      const lines = pages.flatMap((page) =>
        page.items.flatMap((item) => {
          if (item.kind !== 'line') return [];
          const text = item.words.map((word) => word.text).join('');
          // The left one of two columns.
          const isNote = item.sizePt === 10 && text.trim().length > 18 && item.xPt < 200;
          return isNote ? [item.xPt + item.widthPt] : [];
        }),
      );
      return lines.slice(0, -1);
    };
    const spread = (places: readonly number[]): number => Math.max(...places) - Math.min(...places);
    expect(ends('zh-Hant').length).toBeGreaterThan(2);
    // Half a square is the blank of a mark that ends a line.
    expect(spread(ends('zh-Hant'))).toBeLessThan(6);
    expect(spread(ends('en'))).toBeGreaterThan(6);
  });
});
