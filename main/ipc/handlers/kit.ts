/** Requests about kits: packing one, looking into one, taking it in and taking it back. */
import { basename } from 'node:path';
import type { Handlers } from '../../contract/requests';
import { safeName } from '../../files/safe-name';
import { fingerprintOf } from '../../model/kit-sender';
import type { KitKey, KitLock } from '../../model/kit-lock';
import { textIn } from '../../model/language';
import { compareKit } from '../compare-kit';
import { openWork, type Desk } from '../desk';
import type { KitScope } from '../gather-kit';
import { packKitFile } from '../pack-kit';
import { refuseUnencrypted } from '../refuse-leaving';
import { unpackKit } from '../unpack-kit';

function lockOf(passphrase: string | null): KitLock | null {
  return passphrase === null ? null : { kind: 'passphrase', passphrase };
}

function keyOf(passphrase: string | null): KitKey | null {
  return passphrase === null ? null : { passphrase, identities: [] };
}

/** The name of the one thing that is packed, or of the library. */
async function nameOfKit(desk: Desk, scope: KitScope, date: string): Promise<string> {
  const { store } = openWork(desk);
  const { courses, decks } = await store.list();
  const wanted: readonly string[] = scope === 'all' ? [] : [...scope.courses, ...scope.decks];
  const only = [...courses, ...decks].find(({ id }) => wanted.length === 1 && id === wanted[0]);
  const title = only ? textIn(only.title, desk.settings().language) : store.library().name;
  return `${safeName(title, 'kit', 80)} ${date}.kit`;
}

export function kitHandlers(desk: Desk) {
  return {
    'kit.pack': async ({ scope, passphrase, task, ...wish }) => {
      refuseUnencrypted(desk, lockOf(passphrase));
      const date = desk.now().slice(0, 10);
      const file = await desk.host.chooseTarget(await nameOfKit(desk, scope, date));
      if (file === null) return null;
      const running = desk.startTask(task);
      try {
        const { language } = desk.settings();
        const order = { ...wish, scope, date, language, lock: lockOf(passphrase), signer: null };
        const { manifest, sizeBytes, leftOut } = await packKitFile(openWork(desk), order, file, desk.disk, running);
        const { label, items } = manifest;
        return { file, token: desk.tokenFor(file), label, items: items.length, sizeBytes, leftOut: leftOut.length };
      } finally {
        running.end();
      }
    },
    'kit.choose': () => desk.host.chooseKit(),
    'kit.take-arrived': () => Promise.resolve(desk.host.takeArrivedKit()),
    'kit.look': async ({ path, passphrase, task }) => {
      const running = desk.startTask(task);
      try {
        const { reading, things, standing } = await compareKit(openWork(desk), path, keyOf(passphrase), running);
        const { label, date, preparedBy, library, scope, madeBy, unencryptedBecause } = reading.manifest;
        return {
          path,
          file: basename(path),
          ...{ label, date, preparedBy, library, scope, madeBy, unencryptedBecause },
          signed: reading.sender && { name: reading.sender.name, key: fingerprintOf(reading.sender) },
          standing,
          things: things.map(({ thing, state, changes }) => ({ item: thing.item, state, changes })),
          problems: reading.problems,
        };
      } finally {
        running.end();
      }
    },
    'kit.unpack': async ({ path, passphrase, choices, trusts, task }) => {
      const running = desk.startTask(task);
      try {
        const wish = { keep: 'mine' as const, choices, key: keyOf(passphrase), trusts };
        const { taken, reading, unpacking, findings } = await unpackKit(openWork(desk), path, wish, running);
        const from = reading.manifest.preparedBy || reading.manifest.library.name;
        return { taken: taken.length, from, unpacking: unpacking?.id ?? null, findings };
      } finally {
        running.end();
      }
    },
    'kit.take-back': async ({ unpacking }) => {
      const { unpacking: done, kept } = await openWork(desk).store.takeBackKit(unpacking);
      return { undone: done.changes.length - kept.length, kept: kept.length };
    },
  } satisfies Partial<Handlers>;
}
