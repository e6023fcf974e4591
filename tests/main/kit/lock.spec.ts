import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { compareKit } from '../../../main/ipc/compare-kit';
import { packKitFile, type KitOrder } from '../../../main/ipc/pack-kit';
import { unpackKit } from '../../../main/ipc/unpack-kit';
import { newKey, unlock } from '../../../main/kit/lock/age-file';
import { isLocked } from '../../../main/kit/lock/age-header';
import { unmarked } from '../../../main/model/marking';
import { aKitOrder } from '../../builders/a-kit-order';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deckId } from '../../builders/ids';
import { kitLibrary, type KitLibrary } from '../../builders/kit-library';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';

/** It is no part of Kitbag: `npm test` installs it on Debian, as it does the validators of PDF. */
const ageProgram = 'age';
const passphrase = 'quiet ledgers of autumn';
/** A passphrase is made slow to guess, a second or more each time on an idle machine: no bound of the product. */
const slowMs = 120_000;
const fixtures = join(import.meta.dirname, '../../fixtures/age');
const fixture = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(fixtures, name)));

async function locked(library: KitLibrary, lock: KitOrder['lock']): Promise<string> {
  const file = library.file('a.kit');
  await packKitFile(workHere(library.store), aKitOrder({ lock }), file, nodeDisk());
  return file;
}

const compare = (library: KitLibrary, file: string, key: Parameters<typeof compareKit>[2]) =>
  compareKit({ ...workHere(library.store), store: library.store }, file, key);

describe('An encrypted kit', () => {
  it(
    'shows nothing of what is in it, and opens with its passphrase however its letters were typed',
    async () => {
      const library = await kitLibrary();
      const file = await locked(library, { kind: 'passphrase', passphrase: 'um segredo de papel é só nosso' });
      const bytes = await readFile(file);
      expect([isLocked(bytes), bytes.includes('kit.json'), bytes.includes('decks/')]).toEqual([true, false, false]);
      const typed = { passphrase: 'um segredo de papel e\u0301 so\u0301 nosso', identities: [] };
      expect((await compare(library, file, typed)).things.map(({ state }) => state)).toEqual(['same', 'same']);
    },
    slowMs,
  );

  it('is unpacked with the key that it was encrypted to', async () => {
    const library = await kitLibrary();
    const [mine, other] = [await newKey(), await newKey()];
    const file = await locked(library, { kind: 'recipients', recipients: [other.recipient, mine.recipient] });
    const store = await openAt(library.file('receiver'));
    const key = { passphrase: null, identities: [mine.identity] };
    const { taken } = await unpackKit(workHere(store), file, { keep: 'mine', choices: {}, key, trusts: false });
    expect(taken).toHaveLength(2);
  });

  it('is refused with a sentence without a key, with a wrong one, and where it was cut off or something was added behind it', async () => {
    const library = await kitLibrary();
    const [mine, other] = [await newKey(), await newKey()];
    const file = await locked(library, { kind: 'recipients', recipients: [mine.recipient] });
    const keyOf = (identity: string) => ({ passphrase: null, identities: [identity] });
    await expect(compare(library, file, null)).rejects.toMatchObject({ code: 'kit.locked' });
    await expect(compare(library, file, keyOf(other.identity))).rejects.toMatchObject({ code: 'kit.wrong-key' });
    const bytes = await readFile(file);
    for (const changed of [bytes.subarray(0, bytes.length - 40), Buffer.concat([bytes, Buffer.from('words')])]) {
      await writeFile(file, changed);
      await expect(compare(library, file, keyOf(mine.identity))).rejects.toMatchObject({ code: 'kit.damaged' });
    }
  });

  it('lets TLP:RED travel without a reason', async () => {
    const library = await kitLibrary();
    await library.store.createDeck(aDeck({ id: deckId('deck-red'), marking: { ...unmarked, label: 'TLP:RED' } }));
    const { identity, recipient } = await newKey();
    const file = await locked(library, { kind: 'recipients', recipients: [recipient] });
    const { reading } = await compare(library, file, { passphrase: null, identities: [identity] });
    expect(reading.manifest).toMatchObject({ label: 'TLP:RED', unencryptedBecause: null });
  });

  it('is not made with a passphrase that is guessed in an afternoon, nor to what is no key', async () => {
    const library = await kitLibrary();
    await expect(locked(library, { kind: 'passphrase', passphrase: 'short' })).rejects.toMatchObject({
      code: 'password.too-short',
    });
    await expect(locked(library, { kind: 'recipients', recipients: ['age1nothing'] })).rejects.toMatchObject({
      code: 'kit.recipient-invalid',
    });
  });
});

describe('The age format', () => {
  const said = 'not a kit, but locked by the age program';
  const text = async (opened: Promise<Uint8Array>): Promise<string> => new TextDecoder().decode(await opened);

  it(
    'is read as the age program writes it: with a passphrase, and to a key of age-keygen',
    async () => {
      const identity = /AGE-SECRET-KEY-1\w+/.exec(await readFile(join(fixtures, 'key.txt'), 'utf8'))?.[0] ?? '';
      const key = { passphrase: null, identities: [identity] };
      expect(await text(unlock('a', await fixture('to-key.age'), key))).toBe(said);
      const words = { passphrase, identities: [] };
      expect(await text(unlock('a', await fixture('with-passphrase.age'), words))).toBe(said);
      const wrong = unlock('a', await fixture('with-passphrase.age'), {
        ...words,
        passphrase: 'loud ledgers of spring',
      });
      await expect(wrong).rejects.toMatchObject({ code: 'kit.wrong-key' });
    },
    slowMs,
  );

  it('is written as the age program reads it', async () => {
    const library = await kitLibrary();
    const { identity, recipient } = await newKey();
    const file = await locked(library, { kind: 'recipients', recipients: [recipient] });
    const head = (await readFile(file)).subarray(0, 200).toString('latin1').split('\n');
    expect(head.slice(0, 2).map((line) => line.replace(/X25519 .*/, 'X25519'))).toEqual([
      'age-encryption.org/v1',
      '-> X25519',
    ]);
    const { error } = spawnSync(ageProgram, ['--version']);
    if (error)
      throw new Error('Install the age program (on Debian: sudo apt-get install age), then start again.', {
        cause: error,
      });
    const keyFile = join(await temporaryFolder(), 'key.txt');
    await writeFile(keyFile, `${identity}\n`);
    const zip = execFileSync(ageProgram, ['--decrypt', '--identity', keyFile, file]);
    expect(zip.subarray(0, 2).toString()).toBe('PK');
  });
});
