/** Keeps a person's keys: makes them, opens them for the moment in which they are used, and knows the people they exchange kits with. */
import { readOwnKey, type OpenedKey } from '../kit/sign/own-key';
import { KitbagFault } from '../model/fault';
import { emptyKeyRing, type KeyRing, type OwnKey } from '../model/key-ring';
import type { Host } from './desk';
import { refusePassword } from './lock-handout';
import type { WorkSurroundings } from './session';

export interface KeyKeeper {
  readonly ring: () => Promise<KeyRing>;
  /** Changes come one after the other, each upon what the last one left. */
  readonly change: (change: (ring: KeyRing) => KeyRing) => Promise<KeyRing>;
  /**
   * Makes a key of one's own; the one that there was opens kits from then on and signs none. Throws `keys.no-store` where there is no
   * system key store and no passphrase was given, and the faults of passphrases that cannot be used.
   */
  readonly make: (name: string, passphrase: string | null) => Promise<KeyRing>;
  /** The key to sign with. Throws `keys.none`, `keys.locked`, `keys.wrong-passphrase` or `keys.store-changed`. */
  readonly open: (passphrase: string | null) => Promise<OpenedKey>;
  /** What opens kits, of all the person's keys; none where nothing is at hand to open them with. */
  readonly identities: (passphrase: string | null) => Promise<readonly string[]>;
}

type KeyHost = Pick<Host, 'readKeys' | 'writeKeys' | 'keyStore'>;

/** `workers` try passphrases, which takes a second each on purpose. */
export function createKeyKeeper(host: KeyHost, { workers, now }: Pick<WorkSurroundings, 'workers' | 'now'>): KeyKeeper {
  let last: Promise<unknown> = Promise.resolve();
  const ring = async (): Promise<KeyRing> => (await host.readKeys()) ?? emptyKeyRing;

  function change(by: (ring: KeyRing) => KeyRing): Promise<KeyRing> {
    const next = last.then(async () => {
      const changed = by(await ring());
      await host.writeKeys(changed);
      return changed;
    });
    last = next.catch(() => undefined);
    return next;
  }

  function openSealed({ heldBy, sealed }: OwnKey, passphrase: string | null): Promise<OpenedKey> {
    if (heldBy === 'system') return Promise.resolve(openBySystem(host, sealed));
    if (passphrase === null) throw new KitbagFault('keys.locked');
    return workers.drawing.run('key.open', { sealed, passphrase }, { subject: 'key' });
  }

  return {
    ring,
    change,
    async make(name, passphrase) {
      const store = passphrase === null ? host.keyStore() : null;
      if (passphrase === null && !store) throw new KitbagFault('keys.no-store');
      refusePassword({ archive: false }, passphrase);
      // Before a key is made: where the file cannot be read, none is promised.
      await ring();
      const made = await workers.drawing.run('key.make', { name, passphrase }, { subject: 'key' });
      const { sender, recipient, secret, published } = made;
      const heldBy = store ? 'system' : 'passphrase';
      const sealed = store ? store.seal(secret) : secret;
      const own: OwnKey = { ...sender, recipient, madeAt: now(), heldBy, sealed, published };
      return change((before) => ({
        ...before,
        own,
        earlier: before.own ? [before.own, ...before.earlier].slice(0, 100) : before.earlier,
      }));
    },
    async open(passphrase) {
      const { own } = await ring();
      if (!own) throw new KitbagFault('keys.none');
      return openSealed(own, passphrase);
    },
    async identities(passphrase) {
      const { own, earlier } = await ring();
      const found: string[] = [];
      for (const one of own ? [own, ...earlier] : earlier) {
        // One that does not open by itself, or by this passphrase, may not be the one that is needed.
        const opened = await Promise.resolve()
          .then(() => openSealed(one, passphrase))
          .catch((error: unknown) => {
            if (error instanceof KitbagFault && one !== own) return null;
            if (error instanceof KitbagFault && passphrase === null) return null;
            throw error;
          });
        if (opened) found.push(opened.identity);
      }
      return found;
    },
  };
}

function openBySystem(host: KeyHost, sealed: string): OpenedKey {
  const store = host.keyStore();
  try {
    if (store) return readOwnKey(store.open(sealed));
  } catch (cause) {
    throw new KitbagFault('keys.store-changed', {}, { cause });
  }
  throw new KitbagFault('keys.store-changed');
}
