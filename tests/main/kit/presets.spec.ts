import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { compareKit } from '../../../main/ipc/compare-kit';
import { kitInFile } from '../../../main/ipc/held-kit';
import { packKitFile, type KitOrder } from '../../../main/ipc/pack-kit';
import { unpackKit, type UnpackWish } from '../../../main/ipc/unpack-kit';
import { presetIdSchema, templateIdSchema } from '../../../main/model/ids';
import type { KeepChoice } from '../../../main/model/kit-change';
import { presetOf, type Preset } from '../../../main/model/presets';
import { plainTemplate } from '../../../main/model/template';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { sayIn } from '../../../main/words/say-in';
import { sayKitChange } from '../../../main/words/say-kit-change';
import { aHandout } from '../../builders/a-handout';
import { aKitOrder } from '../../builders/a-kit-order';
import { openAt } from '../../builders/a-library';
import { aPreset } from '../../builders/a-preset';
import { course, kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { workHere } from '../../builders/work-here';
import { filesOf } from '../../matchers/kit-bytes';

const preset = aPreset();
const none = { courses: [], decks: [], templates: [] };
const onlyIt = { ...none, presets: [preset.id] };
const theCourse = { ...none, courses: [course] };

async function packed(library: KitLibrary, name: string, changes: Partial<KitOrder> = {}) {
  const file = library.file(name);
  const written = await packKitFile(workHere(library.store), aKitOrder(changes), file, nodeDisk());
  return { ...written, file, kinds: written.manifest.items.map(({ kind }) => kind) };
}

async function sender(presets: readonly Preset[] = [preset]): Promise<KitLibrary> {
  const library = await kitLibrary();
  for (const one of presets) await library.store.createPreset(one);
  return library;
}

const wish = (keep: KeepChoice = 'mine'): UnpackWish => ({ keep, choices: {}, key: null, trusts: false });
const names = async (store: LibraryStore) => (await store.listPresets()).map(({ name }) => name.en);

/** What comparing says of the preset, in a line. */
async function said(store: LibraryStore, file: string, language: 'en' | 'pt' | 'zh-Hant' = 'en'): Promise<string> {
  const { things } = await compareKit(workHere(store), file);
  const [thing] = things.filter(({ thing: { item } }) => item.kind === 'preset');
  return [thing?.state, ...(thing?.changes ?? []).map((change) => sayKitChange(sayIn(language), change))].join(' ');
}

describe('A preset in a kit', () => {
  it('stands on the list, on the packing list and in the zip by its name, in a form that says that it brings presets', async () => {
    const { file, manifest } = await packed(await sender(), 'preset.kit', { scope: onlyIt });
    expect(manifest.version).toBe(3);
    expect(manifest.items).toMatchObject([
      { kind: 'preset', id: preset.id, title: preset.name, label: null, size: 0, path: `presets/${preset.id}.json` },
    ]);
    const files = await filesOf(await readFile(file));
    expect(JSON.parse(String(files.get(`presets/${preset.id}.json`)))).toMatchObject({ choices: preset.choices });
    expect(String(files.get('packing-list.txt'))).toContain('[ ] Evening class\r\n    Preset of handouts · ');
  });

  it('goes with the whole library, and with no course that does not use it', async () => {
    const library = await sender();
    expect((await packed(library, 'all.kit')).kinds).toContain('preset');
    const without = await packed(library, 'course.kit', { scope: theCourse });
    expect(without.kinds).not.toContain('preset');
    expect(without.manifest.version).toBe(1);
  });

  it('goes along with the handout that has chosen what it says, and stays with an instructor’s that stays', async () => {
    const library = await kitLibrary();
    const scope = { kind: 'course', course } as const;
    const [shown, taught] = [
      aHandout('handout-shown', { scope, layout: '6' }),
      aHandout('handout-taught', { scope, edition: 'instructor' }),
    ];
    for (const handout of [shown, taught]) {
      await library.store.createHandout(handout);
      const recipe = { ...handout.recipe, date: '' };
      const id = presetIdSchema.parse(handout.id.replace('handout', 'preset'));
      await library.store.createPreset(aPreset({ id, name: { en: handout.id }, choices: presetOf(recipe) }));
    }
    await library.store.createPreset(preset);
    const ids = async (instructor: boolean) =>
      (await packed(library, `${String(instructor)}.kit`, { scope: theCourse, instructor })).manifest.items
        .filter(({ kind }) => kind === 'preset')
        .map(({ id }) => id);
    expect(await ids(true)).toEqual(['preset-shown', 'preset-taught']);
    expect(await ids(false)).toEqual(['preset-shown']);
  });

  it('for instructors is in no kit without instructor material, of the whole library or by its name', async () => {
    const taught = aPreset({
      id: presetIdSchema.parse('preset-taught'),
      choices: { ...preset.choices, edition: 'instructor' },
    });
    const library = await sender([preset, taught]);
    const ids = async (instructor: boolean) =>
      (await packed(library, `${String(instructor)}.kit`, { instructor })).manifest.items
        .filter(({ kind }) => kind === 'preset')
        .map(({ id }) => id);
    expect([...(await ids(true))].sort()).toEqual([preset.id, taught.id].sort());
    expect(await ids(false)).toEqual([preset.id]);
    const scope = { ...none, presets: [taught.id] };
    await expect(packed(library, 'taught.kit', { scope, instructor: false })).rejects.toMatchObject({
      code: 'kit.nothing-left',
    });
  });

  it('brings the look that it chooses', async () => {
    const template = { ...plainTemplate, id: templateIdSchema.parse('template-ours'), name: { en: 'Ours' } };
    const library = await sender([aPreset({ choices: { ...preset.choices, template: template.id } })]);
    await library.store.createTemplate(template);
    expect((await packed(library, 'look.kit', { scope: onlyIt })).kinds).toEqual(['template', 'preset']);
  });

  it('is new to a library, then the same: taken twice it changes nothing, and one step takes it back', async () => {
    const library = await sender();
    const { file } = await packed(library, 'preset.kit', { scope: onlyIt });
    const store = await openAt(library.file('receiver'));
    expect(await said(store, file)).toBe('new');
    const { unpacking } = await unpackKit(workHere(store), file, wish());
    expect(await store.getPreset(preset.id)).toMatchObject({ name: preset.name, choices: preset.choices });
    expect(await said(store, file)).toBe('same');
    expect((await unpackKit(workHere(store), file, wish('theirs'))).unpacking).toBeNull();
    expect((await store.getPreset(preset.id)).revision).toBe(1);
    await store.takeBackKit(unpacking?.id ?? '');
    expect(await store.listPresets()).toEqual([]);
  });

  it('that differs says in words by which choices, and is kept, taken or kept beside as a person wants', async () => {
    const library = await sender();
    const { file } = await packed(library, 'preset.kit', { scope: onlyIt });
    const store = await openAt(library.file('receiver'));
    const ours = { name: { en: 'Ours' }, choices: { ...preset.choices, ink: 'saving', sides: 'two' } as const };
    await store.createPreset({ ...preset, ...ours });
    expect(await said(store, file)).toBe('differs name, printed sides, ink changed');
    expect(await said(store, file, 'zh-Hant')).toContain('墨水');
    expect(await said(store, file, 'pt')).toContain('tinta');
    await unpackKit(workHere(store), file, wish('mine'));
    expect(await names(store)).toEqual(['Ours']);
    const { unpacking } = await unpackKit(workHere(store), file, wish('theirs'));
    expect(await names(store)).toEqual(['Evening class']);
    await store.takeBackKit(unpacking?.id ?? '');
    expect(await store.getPreset(preset.id)).toMatchObject(ours);
    for (let time = 1; time <= 2; time += 1) await unpackKit(workHere(store), file, wish('both'));
    expect([...(await names(store))].sort()).toEqual(['Evening class (kit of 2026-11-25)', 'Ours']);
  });

  it('is not in the kit with what changed since, unless it changed; who lacks it is told that the base is missing', async () => {
    const library = await sender();
    const first = await packed(library, 'first.kit');
    const since = () => kitInFile(workHere(library.store), first.file, { key: null, lock: null, disk: nodeDisk() });
    await library.store.createPreset(aPreset({ id: presetIdSchema.parse('preset-new'), name: { en: 'New' } }));
    const delta = await packed(library, 'delta.kit', { since: await since() });
    expect(delta.manifest.items.map(({ id }) => id)).toEqual(['preset-new']);
    expect(delta.manifest.base?.records).toContainEqual(expect.objectContaining({ kind: 'preset', id: preset.id }));
    const store = await openAt(library.file('receiver'));
    await expect(unpackKit(workHere(store), delta.file, wish())).rejects.toMatchObject({ code: 'kit.base-missing' });
    await unpackKit(workHere(store), first.file, wish());
    await unpackKit(workHere(store), delta.file, wish());
    expect([...(await names(store))].sort()).toEqual(['Evening class', 'New']);
    await library.store.changePreset(preset.id, 1, { choices: { ...preset.choices, ink: 'saving' } });
    const { manifest } = await packed(library, 'later.kit', { since: await since() });
    expect(manifest.items.map(({ id }) => id)).toContain(preset.id);
  });

  it('of an earlier Kitbag’s library that nobody wrote into since travels all the same', async () => {
    const library = await kitLibrary();
    await library.store.close();
    const record = join(library.store.folder, 'library.json');
    const stored = JSON.parse(await readFile(record, 'utf8')) as object;
    const { id, name, choices } = preset;
    await writeFile(record, JSON.stringify({ ...stored, version: 2, presets: [{ id, name, choices }] }));
    const store = await openAt(library.store.folder, { mode: 'read' });
    expect((await packed({ ...library, store }, 'old.kit')).kinds).toContain('preset');
  });
});
