import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { unmarked } from '../../../main/model/marking';
import { aDeck } from '../../builders/a-deck';
import { deskHere } from '../../builders/desk-here';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const wish = {
  scope: 'all',
  instructor: true,
  upTo: null,
  handouts: false,
  preparedBy: 'Academy',
  unencryptedBecause: null,
  lock: null,
  sign: null,
  task: 'task-1',
} as const;
const opening = { passphrase: null, ownPassphrase: null, task: 'task-2' };

async function at(target: string | null) {
  const desk = await deskHere(await temporaryFolder(), { target });
  return { desk, handlers: createHandlers(desk) };
}

describe('A kit that is packed in the window', () => {
  it('with TLP:RED in the open is refused before anybody is asked where to, and made where there is a reason', async () => {
    const file = join(await temporaryFolder(), 'red.kit');
    const red = aDeck({ marking: { ...unmarked, label: 'TLP:RED' } });
    // Whoever is asked where to would think better of it: then nothing is refused.
    const [undecided, decided] = [await at(null), await at(file)];
    for (const { desk } of [undecided, decided]) await desk.store()!.createDeck(red);
    await expect(undecided.handlers['kit.pack'](wish)).rejects.toMatchObject({ code: 'kit.red-unencrypted' });
    const reasoned = { ...wish, unencryptedBecause: 'The court asked for it in the open' };
    expect(await undecided.handlers['kit.pack'](reasoned)).toBeNull();
    expect(await decided.handlers['kit.pack'](reasoned)).toMatchObject({ label: 'TLP:RED' });
    expect(existsSync(file)).toBe(true);
    for (const { desk } of [undecided, decided]) await desk.close();
  });
});

describe('Kits that were taken in', () => {
  it('stand in a list with what they brought until they are taken back', async () => {
    const file = join(await temporaryFolder(), 'a.kit');
    const [sender, receiver] = [await at(file), await at(null)];
    await sender.desk.store()!.createDeck(aDeck());
    await sender.desk.store()!.createDeck(aDeck({ id: deckId('deck-two'), title: { en: 'Custody' } }));
    await sender.handlers['kit.pack'](wish);
    const { handlers, desk } = receiver;
    expect(await handlers['kit.list-taken'](undefined)).toEqual([]);
    const { fingerprint } = await handlers['kit.look']({ path: file, ...opening });
    const says = { trusts: false, unsigned: false };
    const { unpacking } = await handlers['kit.unpack']({ path: file, ...opening, choices: {}, ...says, fingerprint });
    expect(await handlers['kit.list-taken'](undefined)).toMatchObject([
      { unpacking, from: 'Academy', titles: [{ en: 'Tracing' }, { en: 'Custody' }], signedBy: null },
    ]);
    expect(await handlers['kit.take-back']({ unpacking: unpacking! })).toEqual({ undone: 2, kept: 0 });
    expect(await handlers['kit.list-taken'](undefined)).toEqual([]);
    expect((await desk.store()!.list()).decks).toEqual([]);
    for (const one of [sender, receiver]) await one.desk.close();
  });
});
