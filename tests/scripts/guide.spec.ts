import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownImporter } from '../../main/import/markdown/markdown-importer';
import { guidePageIds } from '../../main/model/guide';
import { languages } from '../../main/model/language';
import { seededRandom } from '../builders/chance';

const script = resolve(import.meta.dirname, '../../scripts/guide/make-guide.mjs');
const { guideDeck, guideLanguages } = (await import(script)) as {
  guideDeck: (language: string) => string;
  guideLanguages: readonly string[];
};

const bring = (language: string) =>
  markdownImporter.read(`guide.${language}.md`, new TextEncoder().encode(guideDeck(language)), {
    readBeside: () => Promise.resolve(null),
    random: seededRandom(1),
    now: '2026-03-02T09:00:00+08:00',
  });

describe('The guide as a PDF', () => {
  it('is made in every language that Kitbag speaks', () => {
    expect(guideLanguages).toEqual(languages);
  });

  it.each(languages)(
    'has every page of the guide in %s, titled, open to everybody and under no grading',
    async (language) => {
      const { deck } = await bring(language);
      const texts = deck.slides.map((slide) => slide.texts[language]);
      expect(texts.length).toBe(guidePageIds.length);
      for (const text of texts)
        expect(`${text?.title ?? ''}|${String((text?.body ?? '').length > 100)}`).toMatch(/.\|true$/);
      expect(deck.marking).toMatchObject({ label: 'TLP:CLEAR', grading: null });
      expect(deck.slides.every(({ marking }) => marking.label === null)).toBe(true);
    },
  );
});
