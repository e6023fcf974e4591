import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { exportSet } from '../../../main/ipc/export-set';
import { measureHandout } from '../../../main/ipc/make-handout';
import { highestNumber } from '../../../main/model/copies';
import { keptRecipe, type Handout } from '../../../main/model/handout';
import { handoutIdSchema } from '../../../main/model/ids';
import type { Recipe } from '../../../main/model/recipe';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere, workHere } from '../../builders/work-here';
import { openPdf, savePdf } from '../handout/check/break-file';

const deck = aDeck({
  title: { en: 'Orders' },
  slides: [aSlide({ texts: { en: aText({ title: 'What an order says', notes: 'Wait for three hands to go up.' }) } })],
});

function kept(name: string, fields: Partial<Recipe> = {}, title: Handout['name'] = {}): Handout {
  return {
    format: 'kitbag.handout',
    version: 1,
    revision: 0,
    changedAt: '',
    id: handoutIdSchema.parse(`handout-${name}`),
    name: title,
    recipe: keptRecipe(aRecipe({ parts: [], layout: '1', ...fields })),
  };
}
const handouts = [
  kept('one'),
  kept('two', { layout: '2' }),
  kept('three', { edition: 'instructor' }),
  kept('four', { layout: '4' }, { en: 'For the bench: A/B' }),
];
const wanted = { handouts: handouts.map(({ id }) => id), date: '2026-11-26' };

async function aLibrary() {
  const folder = await temporaryFolder();
  const store = await openAt(join(folder, 'library'));
  await store.createDeck(deck);
  for (const handout of handouts) await store.createHandout(handout);
  return { folder, store };
}

describe('A set of handouts', () => {
  it('is in one new folder, each under a name of its own that says for whom it is, with its check', async () => {
    const { folder, store } = await aLibrary();
    const set = await exportSet(workHere(store), wanted, folder, nodeDisk());
    const names = [
      'Orders (Participant handout).pdf',
      'Orders (Participant handout) (2).pdf',
      'Orders (INSTRUCTOR COPY).pdf',
      'Orders (Participant handout) · For the bench A B.pdf',
    ];
    expect(set.files.map(({ file }) => file)).toEqual(names);
    expect(set.files.every(({ passport }) => passport?.passed)).toBe(true);
    expect(set.files.map(({ passport }) => passport?.edition)).toEqual([
      'participant',
      'participant',
      'instructor',
      'participant',
    ]);
    const counted = await measureHandout(workHere(store), { ...aRecipe(), ...kept('two', { layout: '2' }).recipe });
    expect(counted.pages).toBe(set.files[1]?.passport?.pages);
    expect(basename(set.folder)).toBe('Orders');
    expect((await readdir(set.folder)).sort()).toEqual([...names].sort());
    const again = await exportSet(workHere(store), wanted, folder, nodeDisk());
    expect(basename(again.folder)).toBe('Orders (2)');
  });

  it('says once whom a handout is for whose name says so, and can be entered in the register as it lies there', async () => {
    const { folder, store } = await aLibrary();
    const named = [
      kept('ours', { edition: 'instructor' }, { en: 'Instructor’s copy' }),
      kept('theirs', { edition: 'instructor' }, { en: 'For the two of us' }),
    ];
    for (const one of named) await store.createHandout(one);
    const some = { ...wanted, handouts: named.map(({ id }) => id) };
    const { files, told } = await exportSet(workHere(store), some, folder, nodeDisk());
    const names = ['Orders · Instructor’s copy.pdf', 'Orders (INSTRUCTOR COPY) · For the two of us.pdf'];
    expect(files.map(({ file }) => file)).toEqual(names);
    expect(told.map(({ fileName, lockedFile }) => [fileName, lockedFile])).toEqual(names.map((name) => [name, null]));
  });

  it('says nothing of whom or in what language where all are alike, and both where they differ', async () => {
    const { folder, store } = await aLibrary();
    const namesOf = async (...recipes: readonly Partial<Recipe>[]): Promise<readonly string[]> => {
      const more = recipes.map((fields) => ({ name: {}, recipe: aRecipe({ parts: [], layout: '1', ...fields }) }));
      const { files } = await exportSet(
        workHere(store),
        { handouts: [], more, date: '2026-11-26' },
        folder,
        nodeDisk(),
      );
      return files.map(({ file }) => file);
    };
    expect(await namesOf({}, { layout: '2' })).toEqual(['Orders.pdf', 'Orders (2).pdf']);
    expect(await namesOf({}, { languages: ['en', 'zh-Hant'] })).toEqual([
      'Orders (English).pdf',
      'Orders (English + 中文).pdf',
    ]);
    expect(await namesOf({}, { edition: 'workbook', languages: ['en', 'zh-Hant'] })).toEqual([
      'Orders (English, Participant handout).pdf',
      'Orders (English + 中文, workbook).pdf',
    ]);
  });

  it('lacks the one that does not pass its check, and the others are there', async () => {
    const { folder, store } = await aLibrary();
    const leaky = lineHere((run) => async (job, input) => {
      const output = await run(job, input);
      if (!output || !('pdf' in output) || !('label' in output)) return output;
      const { layout } = (input as { handout: { recipe: Recipe } }).handout.recipe;
      if (layout !== '2') return output;
      const pdf = await openPdf(output.pdf);
      pdf.setSubject('Wait for three hands to go up.');
      return { ...output, pdf: await savePdf(pdf) };
    });
    const set = await exportSet(workHere(store, { drawing: leaky }), wanted, folder, nodeDisk());
    expect(set.files.map(({ passport }) => passport?.passed)).toEqual([true, false, true, true]);
    expect(await readdir(set.folder)).toHaveLength(3);
  });

  it('tells of one that cannot be made, and has the others', async () => {
    const { folder, store } = await aLibrary();
    const lost = kept('lost', { scope: { kind: 'deck', deck: deckId('deck-gone'), pinned: null } });
    await store.createHandout(lost);
    const some = { ...wanted, handouts: [lost.id, ...wanted.handouts] };
    await expect(exportSet(workHere(store), some, folder, nodeDisk())).rejects.toMatchObject({
      code: 'deck.not-found',
    });
    const raised = kept('raised', {
      scope: { kind: 'deck', deck: deck.id, pinned: null },
      leaveOut: deck.slides.map(({ id }) => id),
    });
    await store.createHandout(raised);
    const set = await exportSet(
      workHere(store),
      { ...wanted, handouts: [raised.id, ...wanted.handouts] },
      folder,
      nodeDisk(),
    );
    expect(set.files.map(({ fault }) => fault?.code ?? null)).toEqual(['handout.empty', null, null, null, null]);
    expect(await readdir(set.folder)).toHaveLength(4);
  });

  it('is never put among the library’s own files', async () => {
    const { store } = await aLibrary();
    const inside = exportSet(workHere(store), wanted, join(store.folder, 'decks'), nodeDisk());
    await expect(inside).rejects.toMatchObject({ code: 'copies.inside-library' });
  });

  it('makes others that are not kept, named apart, and numbered copies in a folder inside, which the register knows', async () => {
    const { folder, store } = await aLibrary();
    const recipe = aRecipe({ parts: [], layout: '1' });
    const asked = {
      handouts: [],
      more: [
        { name: { en: 'Participant pack' }, recipe },
        { name: { en: 'Instructor guide' }, recipe: { ...recipe, edition: 'instructor' as const } },
      ],
      copies: { recipe, holders: [{ name: 'Chan Tai Man', agency: 'Customs' }], first: 7, wantsPrintFile: false },
      date: '2026-11-26',
    };
    const { files, copies, folder: made } = await exportSet(workHere(store), asked, folder, nodeDisk());
    const names = ['Orders · Participant pack.pdf', 'Orders · Instructor guide.pdf'];
    expect(files.map(({ file, handout }) => [file, handout])).toEqual(names.map((name) => [name, null]));
    expect(copies).toMatchObject({ folder: 'Numbered copies', count: 1, fault: null, passport: { passed: true } });
    expect((await readdir(made)).sort()).toEqual([...names, 'Numbered copies'].sort());
    expect(await readdir(join(made, 'Numbered copies'))).toContain(
      'Orders (Participant handout) – copy 7 of 7 – Chan Tai Man.pdf',
    );
    expect((await store.listIssues()).map(({ id, copies: [copy] }) => [id, copy?.number])).toEqual([
      [copies?.issue, 7],
    ]);
  });

  it('is there where its numbered copies cannot be made, and says why they were not', async () => {
    const { folder, store } = await aLibrary();
    const recipe = aRecipe({ parts: [], layout: '1' });
    const holders = [{ name: 'Chan Tai Man', agency: '' }];
    const asked = { ...wanted, copies: { recipe, holders, first: highestNumber + 1, wantsPrintFile: false } };
    const { files, copies } = await exportSet(workHere(store), asked, folder, nodeDisk());
    expect(files.every(({ passport }) => passport?.passed)).toBe(true);
    expect(copies).toMatchObject({ issue: null, fault: { code: 'copies.number-too-high' } });
    expect(await store.listIssues()).toEqual([]);
  });
});
