import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { libraryIdSchema, presetIdSchema, type PresetId } from '../../../main/model/ids';
import { presetOf } from '../../../main/model/presets';
import { backUp } from '../../../main/store/backups/back-up';
import { undoMigration } from '../../../main/store/before-migration';
import { checkUp } from '../../../main/store/doctor/check-up';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck } from '../../builders/a-deck';
import { openAt, surroundings } from '../../builders/a-library';
import { aPreset } from '../../builders/a-preset';
import { aRecipe } from '../../builders/a-recipe';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const choices = presetOf(aRecipe({ scope: { kind: 'deck', deck: deckId('one'), pinned: null }, layout: '4' }));
const four = { id: 'preset-four', name: { en: 'Four and a pen' }, choices };
const six = { id: 'preset-six', name: { 'zh-Hant': '六格' }, choices: { ...choices, layout: '6' } };
const fixture = join(import.meta.dirname, '../../fixtures/records/library-v2.json');

/** A library as the Kitbag before left it: its presets are in its own record. */
async function earlierLibrary(presets: readonly object[] = [four, six]) {
  const folder = await temporaryFolder();
  const old = JSON.stringify({ ...JSON.parse(await readFile(fixture, 'utf8')), presets });
  await writeFile(join(folder, 'library.json'), old);
  const read = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'));
  return { folder, old, read };
}

const kept = async (store: LibraryStore) =>
  (await store.listPresets()).map(({ id, name, choices }) => ({ id, name, choices }));
const idOf = (id: string): PresetId => presetIdSchema.parse(id);

describe('The presets of a library', () => {
  it('are records of their own, as templates are: kept, changed by one step, thrown away and taken back', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createPreset(aPreset());
    const { id } = aPreset();
    await store.changePreset(id, 1, { choices: { ink: 'saving' } });
    expect(await store.getPreset(id)).toMatchObject({ revision: 2, choices: { ink: 'saving' } });
    await expect(store.changePreset(id, 1, { choices })).rejects.toMatchObject({ code: 'record.changed-elsewhere' });
    await store.undo('preset', id);
    expect((await store.getPreset(id)).choices).toEqual(aPreset().choices);
    await store.binRecord('preset', id);
    expect(await store.listPresets()).toEqual([]);
    expect(await store.listBin()).toMatchObject([{ kind: 'preset', id, title: aPreset().name }]);
    await store.restoreRecord('preset', id);
    expect((await store.listPresets()).map((one) => one.id)).toEqual([id]);
  });

  it('where one cannot be read are the others, and the damaged one is set aside and named', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createPreset(aPreset());
    await writeFile(join(folder, 'presets', 'preset-torn.json'), '{"format":"kitbag.pre');
    expect((await store.listPresets()).map(({ id }) => id)).toEqual([aPreset().id]);
    expect(store.findings()).toMatchObject([{ code: 'record.damaged', place: { file: 'presets/preset-torn.json' } }]);
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
  });

  it('are in backups: a damaged one is brought back out of the newest that has it whole', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createPreset(aPreset());
    const library = { folder, id: libraryIdSchema.parse(store.library().id), name: 'Training', second: null };
    await store.close();
    await backUp(library, 'asked', surroundings());
    await writeFile(join(folder, 'presets', `${aPreset().id}.json`), '{}');
    const { mended } = await checkUp({ folder, second: null, mends: true, holdsLock: true }, surroundings());
    expect(mended.map(({ code }) => code)).toEqual(['doctor.record-mended']);
    expect(await (await openAt(folder)).getPreset(aPreset().id)).toMatchObject({ choices: aPreset().choices });
  });
});

describe('Presets that an earlier Kitbag kept in the library’s own record', () => {
  it('are there at once, and nothing is written as long as nobody writes', async () => {
    const { folder, old } = await earlierLibrary();
    for (const mode of ['read', 'write'] as const) {
      const store = await openAt(folder, { mode });
      expect(await kept(store)).toEqual([four, six]);
      expect(await store.getPreset(idOf('preset-six'))).toMatchObject({ name: six.name });
      await store.close();
      expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(old);
    }
    expect(await readdir(folder)).not.toContain('presets');
  });

  it('become records with the first write of whatever kind; the record of before is kept as it was', async () => {
    const { folder, old, read } = await earlierLibrary();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    expect(await kept(store)).toEqual([four, six]);
    expect(await read('library.json')).toMatchObject({ version: 3 });
    expect(await read('library.json')).not.toHaveProperty('presets');
    expect(await read('presets/preset-four.json')).toMatchObject({ format: 'kitbag.preset', version: 1, ...four });
    expect(await readFile(join(folder, 'before-migration', 'library.v2.json'), 'utf8')).toBe(old);
  });

  it.each<[string, (store: LibraryStore) => Promise<unknown>, readonly string[]]>([
    ['changed', (store) => store.changePreset(idOf('preset-six'), 1, { name: { en: 'Six' } }), ['four', 'six']],
    ['thrown away', (store) => store.binRecord('preset', 'preset-six'), ['four']],
  ])('can be %s by the very first write', async (_, act, left) => {
    const { folder } = await earlierLibrary();
    const store = await openAt(folder);
    await act(store);
    await store.close();
    const again = await openAt(folder);
    expect((await again.listPresets()).map(({ id }) => id)).toEqual(left.map((name) => `preset-${name}`));
  });

  it('are all there whatever cuts the moving off, and the next write goes on with it', async () => {
    for (let step = 1; step < 14; step += 1) {
      const { folder, read } = await earlierLibrary();
      const disk = nodeDisk();
      let steps = 0;
      const cut =
        <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
        (...args: A): Promise<R> =>
          ++steps >= step ? Promise.reject(new Error('the power went')) : act(...args);
      const store = await openAt(folder);
      await store.close();
      const cutting = await openAt(folder, {
        disk: { ...disk, create: cut(disk.create), rename: cut(disk.rename) },
      }).catch(() => null);
      await cutting?.createDeck(aDeck()).catch(() => undefined);
      await cutting?.close().catch(() => undefined);
      const next = await openAt(folder, { mode: 'take-over' });
      expect(await kept(next)).toEqual([four, six]);
      await next.createDeck(aDeck({ id: deckId('deck-after') }));
      expect(await kept(next)).toEqual([four, six]);
      expect(await read('library.json')).not.toHaveProperty('presets');
      await next.close();
    }
  });

  it('are all kept where two have one id, or one that no record can have: the same ones each time', async () => {
    const other = { ...six, id: four.id };
    const long = { ...six, name: { en: 'Long' }, id: `preset-${'a'.repeat(90)}` };
    const { folder } = await earlierLibrary([four, other, long, four]);
    const store = await openAt(folder);
    const before = await kept(store);
    expect(before.map(({ name }) => name)).toEqual([four.name, other.name, long.name]);
    await store.createDeck(aDeck());
    expect(new Set((await kept(store)).map((one) => JSON.stringify(one)))).toEqual(
      new Set(before.map((one) => JSON.stringify(one))),
    );
  });

  it('are where they were when the migration is gone back on, and come again with the newer Kitbag', async () => {
    const { folder, old } = await earlierLibrary();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.changePreset(idOf('preset-six'), 1, { name: { en: 'Six' } });
    await store.close();
    expect(await undoMigration(folder, nodeDisk())).toEqual(['library.json']);
    expect(JSON.parse(await readFile(join(folder, 'library.json'), 'utf8'))).toMatchObject(JSON.parse(old));
    const again = await openAt(folder);
    await again.createDeck(aDeck({ id: deckId('deck-again') }));
    // What the newer one changed is not undone by the older one's record.
    expect((await kept(again)).map(({ name }) => name)).toEqual([four.name, { en: 'Six' }]);
  });

  it('do not hinder a library whose folder of presets cannot be made: nothing is lost, and the write is refused', async () => {
    const { folder, old } = await earlierLibrary();
    await mkdir(join(folder, 'x'));
    await writeFile(join(folder, 'presets'), 'a file stands in the way');
    const store = await openAt(folder);
    await expect(store.createDeck(aDeck())).rejects.toMatchObject({ code: 'record.not-saved' });
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(old);
  });
});
