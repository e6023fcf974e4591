/** Requests about kits: packing one, looking into one, taking it in and taking it back. */
import { basename } from 'node:path';
import type { KitView } from '../../contract/kits';
import type { Handlers, InputOf } from '../../contract/requests';
import { dayAt } from '../../model/calendar-date';
import { KitbagFault } from '../../model/fault';
import { mintId } from '../../model/ids';
import { sameNamedOf, standingInRing, withCorrespondent } from '../../model/key-ring';
import { fingerprintOf, type Sender } from '../../model/kit-sender';
import type { KitKey, KitLock } from '../../model/kit-lock';
import { compareKit, type ComparedKit, type JudgeSender } from '../compare-kit';
import { openWork, type Desk } from '../desk';
import { baseFacts } from '../confirm-base';
import { lastKitFor } from '../held-kit';
import { nameOfKit } from '../name-of-kit';
import { packKitFile, refuseOpenRed } from '../pack-kit';
import { refuseUnencrypted } from '../refuse-leaving';
import { slidesInKit } from '../slides-in-kit';
import { unpackKit } from '../unpack-kit';
import { lockOfFile } from '../lock-of-file';
import { viewKitSlides } from '../view-kit-slides';

type Opening = Pick<InputOf<'kit.look'>, 'passphrase' | 'ownPassphrase'>;

/** What opens a kit: the passphrase that was typed, or the person's own keys as far as they open. */
async function keyOf({ keys, disk }: Desk, path: string, { passphrase, ownPassphrase }: Opening): Promise<KitKey> {
  // For a kit that was encrypted to keys and no other: the system may ask the person before it opens them.
  const identities = (await lockOfFile(disk, path)) === 'recipients' ? await keys.identities(ownPassphrase) : [];
  return { passphrase: passphrase || null, identities };
}

/** Throws `keys.person-not-found` or `keys.nobody` where there is no one to encrypt to. */
async function lockOf({ keys }: Desk, lock: InputOf<'kit.pack'>['lock']): Promise<KitLock | null> {
  if (lock?.kind !== 'people') return lock;
  const { own, people } = await keys.ring();
  const theirs = lock.people.map((id) => {
    const recipient = people.find((one) => one.id === id)?.recipient;
    if (!recipient) throw new KitbagFault('keys.person-not-found');
    return recipient;
  });
  const recipients = lock.own && own ? [...theirs, own.recipient] : theirs;
  if (recipients.length === 0) throw new KitbagFault('keys.nobody');
  return { kind: 'recipients', recipients };
}

/** What the person's list says of senders. */
async function judgeOf({ keys }: Desk): Promise<JudgeSender> {
  const ring = await keys.ring();
  return (sender, inLibrary) => standingInRing(sender, inLibrary, ring);
}

/** Who had the name or the library before its key changed: as the person's list has it, or as the library remembers it. */
async function viewFormer({ keys }: Desk, { standing, reading, former }: ComparedKit): Promise<KitView['former']> {
  if (standing !== 'changed' || !reading.sender) return null;
  const before = sameNamedOf(reading.sender, await keys.ring())?.sender ?? former;
  return before && { name: before.name, key: fingerprintOf(before) };
}

/** The person asked the sender: on the list, too, the new key takes the place of the old one. */
async function takeNewKey({ keys, random, now }: Desk, sender: Sender): Promise<void> {
  const before = sameNamedOf(sender, await keys.ring());
  if (!before) return;
  const person = { name: before.name, sender, recipient: null };
  await keys.change((ring) => withCorrespondent(ring, person, mintId('person', random), now()));
}

export function kitHandlers(desk: Desk) {
  return {
    'kit.pack': async ({ scope, lock: asked, sign, to, task, ...wish }) => {
      const lock = await lockOf(desk, asked);
      refuseUnencrypted(desk, lock);
      // Before anything is asked for: a wrong passphrase is typed again.
      const signer = sign && (await desk.keys.open(sign.passphrase)).signer;
      const since = to?.changesOnly ? { since: await lastKitFor(to.receivers, openWork(desk).store) } : {};
      const delta = { ...since, ...(to ? { receivers: to.receivers } : {}) };
      const date = dayAt(new Date(desk.now()));
      const order = { ...wish, ...delta, scope, date, language: desk.settings().language, lock, signer };
      await refuseOpenRed(openWork(desk), order);
      const file = await desk.host.chooseTarget(
        await nameOfKit(openWork(desk).store, scope, date, desk.settings().language),
      );
      if (file === null) return null;
      const running = desk.startTask(task);
      try {
        const packed = await packKitFile(openWork(desk), order, file, desk.disk, running);
        const { manifest, sizeBytes, leftOut, findings } = packed;
        const kept = leftOut.filter(({ isKept }) => isKept).length;
        const token = desk.tokenFor(file);
        return { file, token, label: manifest.label, sizeBytes, leftOut: leftOut.length - kept, kept, findings };
      } finally {
        running.end();
      }
    },
    'kit.receivers': async () =>
      (await openWork(desk).store.listSent()).map(({ receiver, date, kit }) => ({ receiver, date, kit })),
    'kit.choose': () => desk.host.chooseKit(),
    'kit.take-arrived': () => Promise.resolve(desk.host.takeArrivedKit()),
    'kit.look': async ({ path, task, ...opening }) => {
      const running = desk.startTask(task);
      try {
        const [key, judge] = [await keyOf(desk, path, opening), await judgeOf(desk)];
        const compared = await compareKit(openWork(desk), path, key, running, judge);
        const { reading, things, standing } = compared;
        const nameOf = desk.kitStage.show({ file: path, key, folder: openWork(desk).store.folder });
        const { label, grading, caveats, date, preparedBy, library, scope, madeBy, unencryptedBecause } =
          reading.manifest;
        return {
          path,
          fingerprint: compared.fingerprint,
          base: reading.manifest.base ? baseFacts(reading.manifest.base) : null,
          file: basename(path),
          ...{ label, grading, caveats, date, preparedBy, library, scope, madeBy, unencryptedBecause },
          signed: reading.sender && {
            name: reading.sender.name,
            key: fingerprintOf(reading.sender),
            sender: reading.sender,
          },
          standing,
          former: await viewFormer(desk, compared),
          things: things.map((one) => ({
            item: one.thing.item,
            state: one.state,
            changes: one.changes,
            slides: viewKitSlides(one, compared, nameOf),
            decks: slidesInKit(one.thing, compared.versions),
          })),
          mends: compared.mends.length,
          problems: reading.problems,
        };
      } finally {
        running.end();
      }
    },
    'kit.close': () => {
      desk.kitStage.clear();
      return Promise.resolve(null);
    },
    'kit.unpack': async ({ path, choices, trusts, unsigned, fingerprint, task, ...opening }) => {
      const running = desk.startTask(task);
      try {
        const [key, judge] = [await keyOf(desk, path, opening), await judgeOf(desk)];
        const wish = { keep: 'mine' as const, choices, key, trusts, unsigned, expected: fingerprint, judge };
        const { taken, reading, unpacking, findings, standing, mends } = await unpackKit(
          openWork(desk),
          path,
          wish,
          running,
        );
        if (standing === 'changed' && reading.sender) await takeNewKey(desk, reading.sender);
        const from = reading.manifest.preparedBy || reading.manifest.library.name;
        return { taken: taken.length, mended: mends.length, from, unpacking: unpacking?.id ?? null, findings };
      } finally {
        running.end();
      }
    },
    'kit.list-taken': async () => {
      const unpackings = await openWork(desk).store.listUnpackings();
      return unpackings
        .filter(({ undoneAt, backup }) => undoneAt === null && backup === undefined)
        .map(({ id, from, at, changes, sender }) => ({
          unpacking: id,
          from,
          at,
          titles: changes.map(({ title }) => title),
          signedBy: sender?.name ?? null,
        }));
    },
    'kit.take-back': async ({ unpacking }) => {
      const { unpacking: done, kept } = await openWork(desk).store.takeBackKit(unpacking);
      return { undone: done.changes.length - kept.length, kept: kept.length };
    },
  } satisfies Partial<Handlers>;
}
