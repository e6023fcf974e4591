import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTemporaryName } from '../../../main/files/write-safely';
import { KitbagFault } from '../../../main/model/fault';
import { homePlaceOf, openPlace } from '../../../main/store/backups/backup-place';
import { checkUp } from '../../../main/store/doctor/check-up';
import { openAt } from '../../builders/a-library';
import { folder, TroubledLibrary } from '../../builders/troubled-library';

/** `npm run torture` asks for more, and with another seed. */
const rounds = Number(process.env['KITBAG_ROUNDS'] ?? 500);
const firstSeed = Number(process.env['KITBAG_SEED'] ?? 1);
/** A library grows; another takes its place from time to time. */
const roundsEach = 25;
const mostActs = 6;

/** What goes wrong while somebody works, by its name. The program goes on after `passing` trouble and is started again after the rest. */
const troubles = {
  'the power is cut': { passing: false, begin: (it: TroubledLibrary) => it.faulty.dieAt(1 + it.below(120)) },
  'it is killed': { passing: false, begin: (it: TroubledLibrary) => it.faulty.dieAt(1 + it.below(120)) },
  'the disk is full': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'write', 'ENOSPC', 1000) },
  'no file can be made': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'create', 'EROFS', 1000) },
  'a scanner holds files': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'rename', 'EPERM', it.below(14)) },
  'somebody else holds a file': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'unlink', 'EBUSY', 3) },
  'the folder vanishes': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'any', 'ENOENT', 200) },
  'the medium fails': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'flush', 'EIO', 1 + it.below(5)) },
  'names are not flushed': { passing: true, begin: (it: TroubledLibrary) => fail(it, 'flushFolder', 'EIO', 2) },
  'the clock is set': { passing: true, begin: (it: TroubledLibrary) => it.jumpClock() },
  'writes are short': { passing: true, begin: (it: TroubledLibrary) => it.faulty.shortWrites(1 + it.below(40)) },
} as const;
type TroubleName = keyof typeof troubles;

function fail(
  it: TroubledLibrary,
  act: 'any' | 'write' | 'create' | 'rename' | 'unlink' | 'flush' | 'flushFolder',
  code: string,
  times: number,
) {
  it.faulty.setTrouble({ act, nth: 1 + it.below(6), times, code });
}

/** Some acts, of which each is done or refused with a fault; gives the names of what was refused. */
async function work(library: TroubledLibrary): Promise<void> {
  for (let turn = 1 + library.below(mostActs); turn > 0; turn -= 1) {
    try {
      await library.act();
    } catch (error) {
      // What a person is told, or the disk itself where the test puts something on it.
      if (!(error instanceof KitbagFault) && !(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

/** Everything that was acknowledged is there; what was cut off is as it was or as it was to be; nothing is torn. */
async function confirmWhole(library: TroubledLibrary, isFresh: boolean): Promise<void> {
  for (const [id, { thing, states }] of library.may) {
    const state = await library.stateOf(thing);
    expect([...states], `${thing.kind} ${id}`).toContain(state);
    library.settle(id, state);
  }
  for (const [sha, text] of library.media)
    expect(new TextDecoder().decode(library.store.media().bytes(sha) ?? new Uint8Array())).toBe(text);
  for (const [sha, title] of library.versions) expect((await library.store.getVersion(sha)).title.en).toBe(title);
  for (const [path, contents] of library.exports) {
    const bytes = library.disk.files().get(path);
    expect([...contents], path).toContain(bytes ? new TextDecoder().decode(bytes) : '');
  }
  const { backups, bad } = await openPlace(homePlaceOf(folder), library.disk).list();
  expect(bad).toEqual([]);
  expect(backups.map(({ name }) => name)).toEqual(expect.arrayContaining([...library.backups]));
  expect(library.store.findings()).toEqual([]);
  const { mode: _mode, ...given } = library.surroundings({ disk: library.disk });
  const { found } = await checkUp({ folder, second: null, mends: false, holdsLock: true }, given);
  // Pictures of a deck that was cut off before it came are there for nothing, which harms nobody.
  const harmful = found.filter(({ code, weight }) => weight !== 'information' && code !== 'doctor.leftovers');
  expect(harmful).toEqual([]);
  // What could not be taken away is swept at the next start, and in the backups with the next of them.
  const left = [...library.disk.files().keys()].filter((path) => isTemporaryName(basename(path)));
  if (isFresh) expect(left.filter((path) => !/^\/(library\/backups|out)\//.test(path))).toEqual([]);
}

/** A second program sees whole records and writes nothing. */
async function confirmSecondReads(library: TroubledLibrary): Promise<void> {
  const host = { name: 'desk-2', pid: 7, isAlive: () => true };
  const second = await openAt(folder, library.surroundings({ host, disk: library.disk }));
  expect(second.access).toBe('read');
  for (const { thing, states } of library.may.values())
    if (thing.kind === 'deck' && [...states].every((one) => one.startsWith('live')))
      expect([...states]).toContain(`live ${(await second.getDeck(thing.id as never)).title.en ?? ''}`);
  await second.close();
}

async function round(library: TroubledLibrary, name: TroubleName): Promise<void> {
  const { passing, begin } = troubles[name];
  begin(library);
  await work(library);
  if (!passing) library.faulty.dieAt(Infinity);
  library.faulty.setTrouble(null);
  library.faulty.shortWrites(Infinity);
  if (name === 'the power is cut') library.disk.cutPower(() => library.below(2) === 0);
  library.disk.settle();
  const isFresh = !passing || library.below(4) === 0;
  if (isFresh) await library.open();
  await confirmWhole(library, isFresh);
  if (library.below(5) === 0) await confirmSecondReads(library);
}

describe('A library on a bad day', () => {
  it(
    'loses nothing that was acknowledged and holds nothing half, whatever was done when whatever went wrong',
    async () => {
      const all = Object.keys(troubles) as TroubleName[];
      for (let done = 0, seed = firstSeed; done < rounds; done += roundsEach, seed += 1) {
        const library = new TroubledLibrary(seed);
        await library.open();
        for (let turn = 0; turn < roundsEach; turn += 1) {
          const name = library.pick(all);
          await round(library, name).catch((cause: unknown) => {
            throw new Error(`With seed ${String(seed)}, round ${String(turn)}: ${name}.`, { cause });
          });
        }
      }
    },
    60_000 + rounds * 2_000,
  );
});
