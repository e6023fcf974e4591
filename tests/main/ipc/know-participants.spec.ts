import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../main/ipc/issue-handout';
import { knowingParticipants } from '../../../main/ipc/know-participants';
import type { Handout } from '../../../main/model/handout';
import type { DeckId } from '../../../main/model/ids';
import type { Recipe } from '../../../main/model/recipe';
import { aDeck } from '../../builders/a-deck';
import { aHandout } from '../../builders/a-handout';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';

const deck = aDeck();
const scope = { kind: 'deck', deck: deck.id, pinned: null } as const;
const guide = aRecipe({ scope, edition: 'instructor', layout: 'notes' });

async function told(kept: Readonly<Record<string, Partial<Recipe>>>, recipe = guide) {
  const store = await openAt(join(await temporaryFolder(), 'library'));
  await store.createDeck(deck);
  const made: readonly Handout[] = Object.entries(kept).map(([name, fields]) =>
    aHandout(`handout-${name}`, { ...aRecipe({ scope }), ...fields }),
  );
  for (const handout of made) await store.createHandout(handout);
  const known = await knowingParticipants(store, recipe);
  return { store, known };
}

describe('An instructor’s copy that is made alone', () => {
  it('speaks of the pages of the participants’ copy that is kept of the same material', async () => {
    const { store, known } = await told({
      pack: { layout: '2' },
      other: { scope: { ...scope, deck: 'deck-elsewhere' as DeckId } },
      guide: { edition: 'instructor' },
      book: { edition: 'workbook' },
    });
    expect([known.turnTo?.layout, known.turnTo?.edition, known.turnTo?.date]).toEqual(['2', 'participant', guide.date]);
    const issued = await frozen(workHere(store), known);
    expect(issued.scope).not.toEqual(scope);
    expect(issued.turnTo?.scope).toEqual(issued.scope);
  });

  it('stays as it is where none is kept, where two are, or where it is for participants itself', async () => {
    expect((await told({})).known).toEqual(guide);
    expect((await told({ a: { layout: '2' }, b: { layout: '6' } })).known).toEqual(guide);
    const pack = aRecipe({ scope });
    expect((await told({ a: { layout: '2' } }, pack)).known).toEqual(pack);
  });
});
