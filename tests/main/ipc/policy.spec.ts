import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { noPolicy, type Policy } from '../../../main/model/policy';
import { unmarked } from '../../../main/model/marking';
import { aDeck } from '../../builders/a-deck';
import { aRecipe } from '../../builders/a-recipe';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

async function managed(policy: Partial<Policy>) {
  const folder = await temporaryFolder();
  const target = join(folder, 'out.pdf');
  const desk = await deskHere(folder, { target, policy: { ...noPolicy, ...policy } });
  const deck = await desk.store()!.createDeck(aDeck({ marking: { ...unmarked, label: 'TLP:GREEN' } }));
  const recipe = aRecipe({ scope: { kind: 'deck', deck: deck.id, pinned: null }, parts: [] });
  return { desk, deck, recipe, target, handlers: createHandlers(desk) };
}

const everything = {
  scope: 'all',
  instructor: true,
  upTo: null,
  handouts: false,
  preparedBy: '',
  unencryptedBecause: null,
  lock: null,
  sign: null,
  task: 'task-1',
} as const;

describe('A managed Kitbag', () => {
  it('shows what is fixed and refuses to change it, whoever asks', async () => {
    const { desk, handlers } = await managed({ language: 'pt', library: '~/Kitbag', template: 'template-plain' });
    const state = await handlers['app.state'](undefined);
    expect(state).toMatchObject({ language: 'pt', policy: { language: 'pt', library: '~/Kitbag' } });
    const fixed = (setting: string) => expect.objectContaining({ code: 'policy.fixed', facts: { setting } });
    await expect(handlers['app.set-language']({ language: 'en' })).rejects.toEqual(fixed('language'));
    await expect(handlers['library.choose'](undefined)).rejects.toEqual(fixed('library'));
    await expect(handlers['library.open-sample'](undefined)).rejects.toEqual(fixed('library'));
    await expect(handlers['library.open-own'](undefined)).rejects.toEqual(fixed('library'));
    const other = (await desk.store()!.listTemplates())[1]!.id;
    await expect(handlers['library.set-template']({ template: other })).rejects.toEqual(fixed('template'));
    await desk.close();
  });

  it.each([true, false])(
    'fixes whether fonts of the machine are used, whatever the person set before: %s',
    async (on) => {
      const { desk, handlers } = await managed({ machineFonts: on });
      await desk.changeSettings({ machineFonts: !on });
      expect(await handlers['app.state'](undefined)).toMatchObject({ machineFonts: on });
      await expect(handlers['app.set-machine-fonts']({ on: !on })).rejects.toMatchObject({
        code: 'policy.fixed',
        facts: { setting: 'machineFonts' },
      });
      await desk.close();
    },
  );

  it('gives new handouts the agency’s look, named by its id or by its name', async () => {
    const { desk, handlers } = await managed({ template: 'Agency' });
    const [first] = await desk.store()!.listTemplates();
    const { template } = await handlers['template.create']({ from: first!.id, name: { en: 'Agency' } });
    await desk.switchTo(join(desk.host.dataFolder, 'other'));
    await desk.switchTo(join(desk.host.dataFolder, 'library'));
    expect((await handlers['library.list'](undefined)).template).toBe(template.id);
    await desk.close();
  });

  it('marks no handout below the organisation’s label', async () => {
    const { desk, recipe, handlers } = await managed({ minimumLabel: 'TLP:AMBER' });
    const report = await handlers['handout.export']({ recipe, task: 'task-1', password: null });
    expect(report).toMatchObject({ label: 'TLP:AMBER' });
    await desk.close();
  });

  it('lets no handout out without a password and no kit unencrypted, where that is the rule', async () => {
    const { desk, recipe, target, handlers } = await managed({ lockHandouts: true, encryptKits: true });
    await expect(handlers['handout.export']({ recipe, task: 'task-1', password: null })).rejects.toMatchObject({
      code: 'policy.unlocked',
    });
    await expect(handlers['kit.pack'](everything)).rejects.toMatchObject({ code: 'policy.unencrypted' });
    expect(existsSync(target)).toBe(false);
    const locked = await handlers['handout.export']({ recipe, task: 'task-1', password: 'long enough to keep' });
    expect(locked).toMatchObject({ file: target });
    await desk.close();
  });
});
