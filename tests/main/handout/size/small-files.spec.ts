import { describe, expect, it } from 'vitest';
import { layoutNames } from '../../../../main/model/recipe';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { seededRandom } from '../../../builders/chance';
import { slideId } from '../../../builders/ids';
import { deckInput, draw } from '../handouts';

const random = seededRandom(11);

/** Made-up words of two to four syllables: a vocabulary as varied as that of a course. */
function words(count: number): string {
  return Array.from({ length: count }, () =>
    Array.from(random(2 + ((random(1)[0] ?? 0) % 3)), (byte) => 'bdfgklmnprstvz'[byte % 14]! + 'aeiou'[byte % 5]!).join(
      '',
    ),
  ).join(' ');
}

const sixty = aDeck({
  slides: Array.from({ length: 60 }, (_, index) =>
    aSlide({
      id: slideId(`slide-${String(index)}`),
      texts: {
        en: aText({
          title: words(5),
          body: Array.from({ length: 5 }, () => `- ${words(8)}`).join('\n'),
          handoutText: words(80),
        }),
      },
    }),
  ),
});

describe('Sixty slides of text', () => {
  it.each(layoutNames)('take less than 300 KB in the layout %s', { timeout: 60_000 }, async (layout) => {
    const parts = ['cover', 'contents', 'index'] as const;
    const pdf = await draw(deckInput(sixty, { layout, parts }));
    expect(pdf.length).toBeLessThan(300_000);
  });
});
