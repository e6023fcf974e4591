/** Golden pages of each layout in each language. */
import { describe, it } from 'vitest';
import { layoutsWithText } from '../../../main/model/layout-for-edition';
import { layoutNames, type LayoutName, type Recipe } from '../../../main/model/recipe';
import { expectGolden, type Shown } from '../../matchers/golden';
import { goldenDeck } from './golden-deck';
import { deckInput, draw } from './handouts';

type Picture = readonly [recipe: Partial<Recipe>, pages: readonly number[]];

async function expectPages(name: string, pictures: readonly Picture[]): Promise<void> {
  const shown: Shown[] = [];
  for (const [recipe, pages] of pictures)
    shown.push([await draw(deckInput(goldenDeck, { parts: [], date: '2027-03-15', ...recipe })), pages]);
  await expectGolden(name, shown);
}

const pair = ['en', 'zh-Hant'] as const;
/** Their second page is shown, because the first one says little. */
const secondPage: readonly LayoutName[] = ['1', 'picture', 'cornell'];

describe('The page of each layout', () => {
  it.each(layoutNames)('%s looks as it did, in English, Chinese and Portuguese, and for a pair', async (layout) => {
    const pages = [secondPage.includes(layout) ? 1 : 0];
    const edition = layoutsWithText.includes(layout) ? 'instructor' : 'participant';
    const recipe = { layout, edition } as const;
    await expectPages(layout, [
      [{ ...recipe, languages: ['en'] }, pages],
      [{ ...recipe, languages: ['zh-Hant'] }, pages],
      [{ ...recipe, languages: ['pt'] }, pages],
      [{ ...recipe, languages: pair }, pages],
    ]);
  });

  it('looks as it did where two languages face each other or stand beneath', async () => {
    await expectPages('pairs', [
      [{ layout: '3', languages: pair, pairing: 'facing', sides: 'two', binding: true }, [1, 2]],
      [{ layout: 'beside', languages: ['zh-Hant', 'pt'], pairing: 'facing', edition: 'instructor' }, [0, 1]],
      [{ layout: '4', languages: pair, pairing: 'beneath' }, [0, 1]],
      [{ layout: '1', languages: pair, pairing: 'beneath' }, [1, 2]],
    ]);
  });

  it('looks as it did where a picture reaches both edges of a bound page, right and left', async () => {
    await expectPages('bound-pictures', [
      [{ layout: 'picture', sides: 'two', binding: true }, [0, 1]],
      [{ layout: 'picture', sides: 'two', binding: true, languages: pair, pairing: 'beneath' }, [0, 1]],
    ]);
  });

  it('looks as it did with each kind of room to write, on Letter, bound and printed on both sides', async () => {
    await expectPages('paper', [
      [{ layout: '3', writing: { kind: 'dots', pitchMm: 5 } }, [0]],
      [{ layout: '6', writing: { kind: 'grid', pitchMm: 5 }, order: 'down', frames: false, slideNumbers: false }, [0]],
      [{ layout: 'cornell', writing: { kind: 'lines', pitchMm: 6 }, paper: 'letter' }, [1]],
      [{ layout: '2', writing: { kind: 'none', pitchMm: 8 }, sides: 'two', binding: true }, [0, 1]],
    ]);
  });
});
