import { describe, expect, it } from 'vitest';
import { giveDecks } from '../../../main/ipc/give-decks';
import { handoutWords } from '../../../main/words/handout-words';
import { planHandout } from '../../../main/handout/plan-handout';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { deckId, slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { wordsOf } from '../../matchers/placed-text';
import { tools } from '../handout/handouts';
import type { Recipe } from '../../../main/model/recipe';

const [raids, law] = [deckId('deck-raids'), deckId('deck-law')];
const titled = (name: string) =>
  aSlide({ id: slideId(`slide-${name.toLowerCase()}`), texts: { en: aText({ title: name, body: '' }) } });

async function library() {
  const store = await openAt(await temporaryFolder());
  await store.createDeck(
    aDeck({
      id: raids,
      title: { en: 'QZRAIDS' },
      slides: [titled('QZDOOR'), { ...titled('QZKEY'), audience: 'instructor' }],
    }),
  );
  await store.createDeck(aDeck({ id: law, title: { en: 'Law' }, slides: [titled('Powers')] }));
  const material = await Promise.all(
    [raids, law].map(async (deck) => {
      const { slides } = await store.getDeck(deck);
      const first = slides[0]?.id ?? slideId('none');
      return {
        kind: 'slides',
        deck,
        pinned: await store.pinDeck(deck),
        pick: [{ kind: 'from', slide: first }],
      } as const;
    }),
  );
  const course = aCourse({ days: [aDay({ sessions: [aSession({ material })] })] });
  await store.createCourse(course);
  const wordsFor = async (recipe: Partial<Recipe>) => {
    const input = await store.gatherHandoutInput(aRecipe({ scope: { kind: 'course', course: course.id }, ...recipe }));
    return planHandout(input, tools, handoutWords).pages.map(wordsOf).join(' ');
  };
  const audiences = async () => (await store.getDeck(raids)).slides.map(({ audience }) => audience);
  return { store, wordsFor, audiences };
}

describe('A whole deck that is given to instructors alone', () => {
  it('is kept from participants at once, also by a course that holds an older version of it', async () => {
    const { store, wordsFor } = await library();
    expect(await wordsFor({})).toContain('QZDOOR');
    expect(await giveDecks({ store }, { decks: [raids], audience: 'instructor' })).toEqual([
      { deck: raids, revision: 2 },
    ]);
    const words = await wordsFor({});
    expect(words).toContain('Powers');
    expect(words).not.toContain('QZ');
    expect(await wordsFor({ edition: 'instructor' })).toContain('QZDOOR');
  });

  it('has no handout for participants, not even a cover with its title', async () => {
    const { store, wordsFor } = await library();
    await giveDecks({ store }, { decks: [raids], audience: 'instructor' });
    const asked = wordsFor({ scope: { kind: 'deck', deck: raids, pinned: null }, parts: ['cover'] });
    await expect(asked).rejects.toMatchObject({ code: 'handout.empty', facts: { count: 2 } });
  });

  it('is told in lists, is left alone where it is so already, and one undo gives back what each slide was', async () => {
    const { store, audiences } = await library();
    await giveDecks({ store }, { decks: [raids, law], audience: 'instructor' });
    expect((await store.list()).decks.map(({ slides, instructorSlides }) => [slides, instructorSlides])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(await giveDecks({ store }, { decks: [raids], audience: 'instructor' })).toEqual([]);
    await store.undo('deck', raids);
    expect(await audiences()).toEqual(['everyone', 'instructor']);
  });
});
