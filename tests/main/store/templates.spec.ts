import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateIdSchema } from '../../../main/model/ids';
import { builtInTemplates, plainTemplate, type Template } from '../../../main/model/template';
import type { TemplateEdit } from '../../../main/model/template-change';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { aHash } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const id = templateIdSchema.parse('template-ours');
const ours: Template = { ...plainTemplate, id, name: { en: 'Ours', 'zh-Hant': '本署' } };
const set = (changes: TemplateEdit['changes']): TemplateEdit => ({ kind: 'template.set', changes });

describe('A library’s templates', () => {
  it('are those that are built in, until somebody makes one', async () => {
    const store = await openAt(await temporaryFolder());
    expect(await store.listTemplates()).toEqual(builtInTemplates);
    await store.createTemplate(ours);
    expect(await store.listTemplates()).toEqual([
      ...builtInTemplates,
      { ...ours, revision: 1, changedAt: expect.any(String) },
    ]);
  });

  it('are changed on the revision that the person saw, and every change can be taken back and done again', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createTemplate(ours);
    const logo = { picture: aHash('a'), widthMm: 30 };
    const { record } = await store.changeTemplate({
      template: id,
      base: 1,
      edits: [set({ accent: '14532d' }), set({ logo, opening: 'frame' })],
      said: 'template-accent',
    });
    expect(record).toMatchObject({ accent: '14532d', logo, opening: 'frame', revision: 2 });
    await store.undo('template', id);
    expect(await store.getTemplate(id)).toMatchObject({ accent: ours.accent, logo: null, opening: 'rule' });
    await store.redo('template', id);
    expect(await store.getTemplate(id)).toMatchObject({ accent: '14532d', logo, opening: 'frame' });
    const late = store.changeTemplate({
      template: id,
      base: 1,
      edits: [set({ accent: '000000' })],
      said: 'template-accent',
    });
    await expect(late).rejects.toMatchObject({ code: 'record.changed-elsewhere' });
  });

  it('get a second colour, and lose it again where that is taken back', async () => {
    const store = await openAt(await temporaryFolder());
    const { second: _, ...one } = ours;
    await store.createTemplate(one);
    const change = { template: id, base: 1, edits: [set({ second: '0f5b66' })], said: 'template-second' };
    expect((await store.changeTemplate(change)).record.second).toBe('0f5b66');
    await store.undo('template', id);
    expect((await store.getTemplate(id)).second ?? null).toBeNull();
    await store.redo('template', id);
    expect((await store.getTemplate(id)).second).toBe('0f5b66');
  });

  it('that are built in stay as they are', async () => {
    const store = await openAt(await temporaryFolder());
    const change = { template: plainTemplate.id, base: 0, edits: [set({ accent: '000000' })], said: 'template-accent' };
    await expect(store.changeTemplate(change)).rejects.toMatchObject({ code: 'template.built-in' });
    await expect(store.createTemplate(plainTemplate)).rejects.toMatchObject({ code: 'template.built-in' });
    await expect(store.binRecord('template', plainTemplate.id)).rejects.toMatchObject({ code: 'template.not-found' });
  });

  it('go to the bin under their name and come back', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createTemplate(ours);
    await store.binRecord('template', id);
    expect(await store.listTemplates()).toEqual(builtInTemplates);
    expect(await store.listBin()).toMatchObject([{ kind: 'template', id, title: ours.name, holds: null }]);
    await store.restoreRecord('template', id);
    expect(await store.getTemplate(id)).toMatchObject({ name: ours.name, revision: 1 });
  });

  it('that are damaged are set aside and reported, and the others are still there', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createTemplate(ours);
    await mkdir(join(folder, 'templates'), { recursive: true });
    await writeFile(join(folder, 'templates', 'template-torn.json'), '{"format":"kitbag.temp');
    expect((await store.listTemplates()).map((template) => template.id)).toContain(id);
    expect(store.findings()).toContainEqual(expect.objectContaining({ code: 'record.damaged' }));
  });
});

describe('A handout', () => {
  const recipeIn = (template: Template['id']) => aRecipe({ template });

  it('is given the template that its recipe names, built in or the library’s own', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.createTemplate(ours);
    for (const template of [...builtInTemplates, ours])
      expect((await store.gatherHandoutInput(recipeIn(template.id))).template.id).toBe(template.id);
  });

  it('is given the plain one where its own is gone, and is made all the same', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.createTemplate(ours);
    await store.binRecord('template', id);
    expect((await store.gatherHandoutInput(recipeIn(id))).template).toEqual(plainTemplate);
  });
});
