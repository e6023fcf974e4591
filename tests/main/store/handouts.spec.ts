import { describe, expect, it } from 'vitest';
import { keptRecipe, recipeOn, type Handout, type HandoutEdit } from '../../../main/model/handout';
import { handoutIdSchema } from '../../../main/model/ids';
import { slideId } from '../../builders/ids';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { temporaryFolder } from '../../builders/temporary-folder';

const id = handoutIdSchema.parse('handout-bench');
const recipe = aRecipe({ edition: 'participant', layout: '3' });
const ours: Handout = {
  format: 'kitbag.handout',
  version: 1,
  revision: 0,
  changedAt: '',
  id,
  name: {},
  recipe: keptRecipe(recipe),
};
const choose = (changes: Extract<HandoutEdit, { kind: 'handout.choose' }>['changes']): HandoutEdit => ({
  kind: 'handout.choose',
  changes,
});

describe('A handout that the library keeps', () => {
  it('is as it was left when the library is opened again, on whatever day it is made', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createHandout(ours);
    const leaveOut = [slideId('slide-two')];
    await store.changeHandout({ handout: id, base: 1, edits: [choose({ leaveOut, layout: 'cornell' })], said: 'x' });
    await store.close();
    const again = await openAt(folder);
    const kept = await again.getHandout(id);
    expect(recipeOn(kept, '2026-12-24')).toEqual({ ...recipe, leaveOut, layout: 'cornell', date: '2026-12-24' });
    expect((await again.list()).handouts).toEqual([
      {
        id,
        name: {},
        scope: recipe.scope,
        edition: 'participant',
        languages: ['en'],
        layout: 'cornell',
        madeAt: null,
        revision: 2,
        changedAt: expect.any(String),
      },
    ]);
  });

  it('has every choice and its name taken back and made again, one by one', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createHandout(ours);
    const edits: readonly HandoutEdit[] = [
      choose({ edition: 'instructor', parts: ['cover'] }),
      choose({ leaveOut: [slideId('slide-one')] }),
      { kind: 'handout.name', name: { en: 'For the bench' } },
    ];
    const seen: unknown[] = [(await store.getHandout(id)).recipe];
    for (const [index, edit] of edits.entries()) {
      const { record } = await store.changeHandout({ handout: id, base: index + 1, edits: [edit], said: 'choose' });
      seen.push({ ...record.recipe, name: record.name });
    }
    expect((await store.getHandout(id)).name).toEqual({ en: 'For the bench' });
    await store.undo('handout', id);
    expect((await store.getHandout(id)).name).toEqual({});
    await store.undo('handout', id);
    await store.undo('handout', id);
    expect((await store.getHandout(id)).recipe).toEqual(seen[0]);
    for (let step = 0; step < 3; step++) await store.redo('handout', id);
    const { recipe: last, name } = await store.getHandout(id);
    expect({ ...last, name }).toEqual(seen[3]);
  });

  it('cannot be made one of something else', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createHandout(ours);
    const scope = { kind: 'deck', deck: 'deck-other', pinned: null };
    const edits = [choose({ scope } as never)];
    const { handoutChangeSchema } = await import('../../../main/model/handout');
    const change = handoutChangeSchema.parse({ handout: id, base: 1, edits, said: 'x' });
    await store.changeHandout(change);
    expect((await store.getHandout(id)).recipe.scope).toEqual(recipe.scope);
  });

  it('goes to the bin under its name and comes back', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createHandout({ ...ours, name: { en: 'For the bench' } });
    await store.binRecord('handout', id);
    expect((await store.list()).handouts).toEqual([]);
    expect(await store.listBin()).toMatchObject([{ kind: 'handout', id, title: { en: 'For the bench' }, holds: null }]);
    await store.restoreRecord('handout', id);
    expect((await store.listHandouts()).map((one) => one.id)).toEqual([id]);
  });

  it('is changed on the revision that the person saw', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createHandout(ours);
    await store.changeHandout({ handout: id, base: 1, edits: [choose({ ink: 'grey' })], said: 'x' });
    const late = store.changeHandout({ handout: id, base: 1, edits: [choose({ ink: 'saving' })], said: 'x' });
    await expect(late).rejects.toMatchObject({ code: 'record.changed-elsewhere' });
  });
});
