/** Requests about a person's keys, and the people with whom they exchange kits. */
import { basename } from 'node:path';
import type { CorrespondentView, IntroducedView, KeysView } from '../../contract/keys';
import type { Handlers } from '../../contract/requests';
import { reasonOf } from '../../files/disk';
import { safeName } from '../../files/safe-name';
import { saveFile } from '../../files/save-file';
import { readPublicKey, type PublicKey } from '../../kit/sign/public-key-file';
import { KitbagFault } from '../../model/fault';
import { mintId } from '../../model/ids';
import { sameNamedOf, withCorrespondent, type Correspondent, type KeyRing } from '../../model/key-ring';
import { fingerprintOf } from '../../model/kit-sender';
import { sayIn } from '../../words/say-in';
import type { Desk } from '../desk';
import { isOwnFile } from '../make-handout';

function viewPerson({ addedAt: _addedAt, ...person }: Correspondent): CorrespondentView {
  return { ...person, fingerprint: person.sender && fingerprintOf(person.sender) };
}

function viewKeys(desk: Desk, { own, earlier, people }: KeyRing): KeysView {
  return {
    own: own && {
      name: own.name,
      fingerprint: fingerprintOf(own),
      recipient: own.recipient,
      madeAt: own.madeAt,
      heldBy: own.heldBy,
    },
    earlier: earlier.length,
    keptBy: desk.host.keyStore() ? 'system' : 'passphrase',
    people: people.map(viewPerson).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function introduced({ sender, recipient }: PublicKey, ring: KeyRing): IntroducedView {
  const replaced = sender && sameNamedOf(sender, ring);
  const known = ring.people.find((one) => (sender ? one.sender?.key === sender.key : one.recipient === recipient));
  return {
    name: known?.name ?? sender?.name ?? '',
    sender,
    recipient,
    fingerprint: sender && fingerprintOf(sender),
    replaces:
      replaced === null || known
        ? null
        : { name: replaced.name, fingerprint: replaced.sender && fingerprintOf(replaced.sender) },
  };
}

/** Throws `file.not-read`, and what reading a public key throws. */
async function readChosen(desk: Desk, path: string): Promise<PublicKey> {
  const file = basename(path);
  const bytes = await desk.disk.readFile(path).catch((cause: unknown) => {
    throw new KitbagFault('file.not-read', { file, reason: reasonOf(cause) }, { cause });
  });
  return readPublicKey(bytes, file);
}

function changePerson(ring: KeyRing, id: string, change: (person: Correspondent) => readonly Correspondent[]): KeyRing {
  if (!ring.people.some((one) => one.id === id)) throw new KitbagFault('keys.person-not-found');
  return { ...ring, people: ring.people.flatMap((one) => (one.id === id ? change(one) : [one])) };
}

export function keyHandlers(desk: Desk) {
  const { keys } = desk;
  const view = async (ring: Promise<KeyRing>): Promise<KeysView> => viewKeys(desk, await ring);
  return {
    'keys.list': () => view(keys.ring()),
    'keys.make': ({ name, keeping }) => view(keys.make(name, keeping.by === 'system' ? null : keeping.passphrase)),
    'keys.save-public': async () => {
      const { own } = await keys.ring();
      if (!own) throw new KitbagFault('keys.none');
      const say = sayIn(desk.settings().language);
      const name = safeName(say('keys.file-name', { name: own.name }), 'key', 80);
      const path = await desk.host.chooseTarget(`${name}.json`);
      if (path === null) return null;
      const file = basename(path);
      const folder = desk.store()?.folder;
      if (folder !== undefined && isOwnFile(folder, path)) throw new KitbagFault('file.inside-library', { file });
      await saveFile(desk.disk, path, new TextEncoder().encode(own.published)).catch((cause: unknown) => {
        throw new KitbagFault('file.not-saved', { file, reason: reasonOf(cause) }, { cause });
      });
      return { file: path, token: desk.tokenFor(path) };
    },
    'keys.read-public': async () => {
      const path = await desk.host.choosePublicKey();
      return path === null ? null : introduced(await readChosen(desk, path), await keys.ring());
    },
    'keys.trust': (person) => {
      if (person.sender === null && person.recipient === null) throw new KitbagFault('keys.nothing-to-trust');
      const [id, at] = [mintId('person', desk.random), desk.now()];
      return view(keys.change((ring) => withCorrespondent(ring, person, id, at)));
    },
    'keys.rename': ({ person, name }) =>
      view(keys.change((ring) => changePerson(ring, person, (one) => [{ ...one, name }]))),
    'keys.forget': ({ person }) => view(keys.change((ring) => changePerson(ring, person, () => []))),
  } satisfies Partial<Handlers>;
}
