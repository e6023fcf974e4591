import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../main/contract/requests';
import { createHandlers } from '../../../main/ipc/create-handlers';
import type { KeyStore } from '../../../main/ipc/desk';
import { aDeck } from '../../builders/a-deck';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

/** Stands for the system's key store, which no test can have: it seals by turning round, and opens what it sealed alone. */
function storeOf(account: string): KeyStore {
  const mark = `${account}:`;
  return {
    seal: (text) => Buffer.from(mark + text).toString('base64'),
    open: (sealed) => {
      const text = Buffer.from(sealed, 'base64').toString();
      if (!text.startsWith(mark)) throw new Error('sealed by another account');
      return text.slice(mark.length);
    },
  };
}

const wish = {
  scope: 'all',
  instructor: true,
  upTo: null,
  handouts: false,
  preparedBy: '',
  unencryptedBecause: null,
  task: 'task-1',
} as const;
/** A passphrase takes a second or more to try: no bound of the product. */
const slowMs = 120_000;

/** A person with a desk of their own; everything that they save or choose is the file `target`. */
async function person(target: string, keyStore: KeyStore | null = storeOf('me')) {
  const desk = await deskHere(await temporaryFolder(), { target, keyStore });
  return { desk, handlers: createHandlers(desk) };
}

const nothing = { passphrase: null, ownPassphrase: null };
type Opening = Pick<InputOf<'kit.look'>, 'passphrase' | 'ownPassphrase'>;
const look = (path: string, opening: Opening = nothing) => ({ path, ...opening, task: 'task-1' });

describe('A person’s keys', () => {
  it('sign a kit and encrypt it to a colleague, who alone can open it and sees who made it', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.kit');
    const [sender, receiver, stranger] = [await person(file), await person(file), await person(file)];
    await sender.desk.store()!.createDeck(aDeck());
    await receiver.handlers['keys.make']({ name: 'Customs', keeping: { by: 'system' } });
    await receiver.handlers['keys.save-public'](undefined);
    const introduced = await sender.handlers['keys.read-public'](undefined);
    expect(introduced).toMatchObject({ name: 'Customs', replaces: null });
    const { people } = await sender.handlers['keys.trust']({ ...introduced!, name: 'Customs, training unit' });
    const own = await sender.handlers['keys.make']({ name: 'Commercial Crime Bureau', keeping: { by: 'system' } });
    await sender.handlers['kit.pack']({
      ...wish,
      sign: { passphrase: null },
      lock: { kind: 'people', people: people.map(({ id }) => id), own: false },
    });
    expect((await readFile(file)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

    const view = await receiver.handlers['kit.look'](look(file));
    expect([view.signed?.name, view.signed?.key, view.standing]).toEqual([
      'Commercial Crime Bureau',
      own.own?.fingerprint,
      'first',
    ]);
    await expect(stranger.handlers['kit.look'](look(file))).rejects.toMatchObject({
      code: 'kit.locked',
      facts: { by: 'recipients' },
    });
    await stranger.handlers['keys.make']({ name: 'Somebody', keeping: { by: 'system' } });
    await expect(stranger.handlers['kit.look'](look(file))).rejects.toMatchObject({
      code: 'kit.wrong-key',
      facts: { by: 'recipients' },
    });
    // Not for the sender either, who did not tick themselves.
    await expect(sender.handlers['kit.look'](look(file))).rejects.toMatchObject({ code: 'kit.wrong-key' });
    for (const { desk } of [sender, receiver, stranger]) await desk.close();
  });

  it('tell a trusted sender from one who took their name, who is taken only when the person asked; then the new key is on the list', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.kit');
    const [sender, receiver] = [await person(file), await person(file)];
    await sender.desk.store()!.createDeck(aDeck());
    const pack = () => sender.handlers['kit.pack']({ ...wish, sign: { passphrase: null }, lock: null });
    await sender.handlers['keys.make']({ name: 'Commercial Crime Bureau', keeping: { by: 'system' } });
    await pack();
    const first = await receiver.handlers['kit.look'](look(file));
    await receiver.handlers['keys.trust']({ name: 'CCB', sender: first.signed!.sender, recipient: null });
    expect((await receiver.handlers['kit.look'](look(file))).standing).toBe('trusted');
    expect((await sender.handlers['kit.look'](look(file))).standing).toBe('own');

    await sender.handlers['keys.make']({ name: 'Commercial Crime Bureau', keeping: { by: 'system' } });
    await pack();
    const second = await receiver.handlers['kit.look'](look(file));
    expect([second.standing, second.former?.key]).toEqual(['changed', first.signed?.key]);
    const { fingerprint } = second;
    const take = { path: file, ...nothing, choices: {}, unsigned: false, fingerprint, task: 'task-1' };
    await expect(receiver.handlers['kit.unpack']({ ...take, trusts: false })).rejects.toMatchObject({
      code: 'kit.sender-changed',
    });
    await receiver.handlers['kit.unpack']({ ...take, trusts: true });
    const { people } = await receiver.handlers['keys.list'](undefined);
    expect(people.map(({ name, fingerprint }) => [name, fingerprint])).toEqual([['CCB', second.signed?.key]]);
    for (const { desk } of [sender, receiver]) await desk.close();
  });

  it(
    'lie encrypted with a passphrase where there is no system store, and sign with that passphrase alone',
    async () => {
      const file = join(await temporaryFolder(), 'a.kit');
      const { desk, handlers } = await person(file, null);
      await desk.store()!.createDeck(aDeck());
      await expect(handlers['keys.make']({ name: 'Customs', keeping: { by: 'system' } })).rejects.toMatchObject({
        code: 'keys.no-store',
      });
      await expect(
        handlers['keys.make']({ name: 'Customs', keeping: { by: 'passphrase', passphrase: 'short' } }),
      ).rejects.toMatchObject({
        code: 'password.too-short',
      });
      const passphrase = 'quiet ledgers of autumn';
      expect(
        (await handlers['keys.make']({ name: 'Customs', keeping: { by: 'passphrase', passphrase } })).own?.heldBy,
      ).toBe('passphrase');
      const { sealed } = (await desk.keys.ring()).own!;
      expect(Buffer.from(sealed, 'base64').subarray(0, 21).toString()).toBe('age-encryption.org/v1');
      const pack = (words: string | null) =>
        handlers['kit.pack']({ ...wish, sign: { passphrase: words }, lock: { kind: 'people', people: [], own: true } });
      await expect(pack(null)).rejects.toMatchObject({ code: 'keys.locked' });
      await expect(pack('loud ledgers of spring')).rejects.toMatchObject({ code: 'keys.wrong-passphrase' });
      await pack(passphrase);
      await expect(handlers['kit.look'](look(file))).rejects.toMatchObject({ code: 'kit.locked' });
      const opening = { passphrase: null, ownPassphrase: passphrase };
      expect((await handlers['kit.look'](look(file, opening))).standing).toBe('own');
      await desk.close();
    },
    slowMs,
  );

  it('of before open what was encrypted to them, and say plainly where the system’s store does not open them any more', async () => {
    const file = join(await temporaryFolder(), 'a.kit');
    let account = storeOf('me');
    const { desk, handlers } = await person(file, {
      seal: (text) => account.seal(text),
      open: (sealed) => account.open(sealed),
    });
    await desk.store()!.createDeck(aDeck());
    const pack = () =>
      handlers['kit.pack']({ ...wish, sign: { passphrase: null }, lock: { kind: 'people', people: [], own: true } });
    await handlers['keys.make']({ name: 'Customs', keeping: { by: 'system' } });
    await pack();
    const { earlier } = await handlers['keys.make']({ name: 'Customs', keeping: { by: 'system' } });
    expect(earlier).toBe(1);
    expect((await handlers['kit.look'](look(file))).standing).toBe('own');
    account = storeOf('another account');
    await expect(pack()).rejects.toMatchObject({ code: 'keys.store-changed' });
    await desk.close();
  });

  it('are not taken from a file that holds none, and nobody is on the list who was forgotten', async () => {
    const file = join(await temporaryFolder(), 'a.txt');
    const { desk, handlers } = await person(file);
    await writeFile(file, 'no key at all');
    await expect(handlers['keys.read-public'](undefined)).rejects.toMatchObject({ code: 'keys.file-invalid' });
    const sender = { name: 'Customs', key: 'c'.repeat(64) };
    const { people } = await handlers['keys.trust']({ name: 'Customs', sender, recipient: null });
    const named = await handlers['keys.rename']({ person: people[0]!.id, name: 'Customs and Excise' });
    expect(named.people.map(({ name }) => name)).toEqual(['Customs and Excise']);
    expect((await handlers['keys.forget']({ person: people[0]!.id })).people).toEqual([]);
    await expect(handlers['keys.forget']({ person: people[0]!.id })).rejects.toMatchObject({
      code: 'keys.person-not-found',
    });
    await desk.close();
  });
});
