import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../main/files/disk';
import { homePlaceOf, openPlace, type BackupPlace } from '../../../../main/store/backups/backup-place';
import { prepareSecondPlace, secondPlaceOf } from '../../../../main/store/backups/second-place';
import { checkUp } from '../../../../main/store/doctor/check-up';
import type { LibraryStore } from '../../../../main/store/library-store.types';
import { aDeck } from '../../../builders/a-deck';
import { openAt, surroundings } from '../../../builders/a-library';
import { seededRandom } from '../../../builders/chance';
import { temporaryFolder } from '../../../builders/temporary-folder';

/** `npm run torture` asks for more, and with another seed; the moment of the kill is the machine's. */
const rounds = Number(process.env['KITBAG_ROUNDS'] ?? 500);
const firstSeed = Number(process.env['KITBAG_SEED'] ?? 21);
/** Backups pile up in one library: another takes its place from time to time. */
const roundsEach = 20;
/** Libraries that are worked in side by side: while one program starts or waits for its end, another is looked at. */
const lanes = 3;
const built = resolve('node_modules/.cache/kitbag-restless');

beforeAll(async () => {
  const entry = resolve('tests/processes/restless-library.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: built, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'run.mjs' } } },
  });
});
afterAll(() => rm(built, { recursive: true, force: true }));

/** Where each deck is and what it says, such as `live Tracing`; '' for one that is nowhere. */
type States = ReadonlyMap<string, string>;

interface Told {
  /** What each deck may be now: several things where an act was cut off. */
  readonly may: ReadonlyMap<string, ReadonlySet<string>>;
  readonly backups: readonly string[];
}

interface Line {
  readonly may?: Readonly<Record<string, readonly string[]>>;
  readonly is?: Readonly<Record<string, string>>;
  readonly backedUp?: string;
}

/** What the lines that a program wrote acknowledge, or may have been in the middle of. */
function toldBy(lines: readonly Line[], before: States): Told {
  const may = new Map<string, ReadonlySet<string>>(Array.from(before, ([id, state]) => [id, new Set([state])]));
  for (const line of lines) {
    for (const [id, states] of Object.entries(line.may ?? {}))
      may.set(id, new Set([...(may.get(id) ?? ['']), ...states]));
    for (const [id, state] of Object.entries(line.is ?? {})) may.set(id, new Set([state]));
  }
  return { may, backups: lines.flatMap(({ backedUp }) => backedUp ?? []) };
}

/** Lets the program run and ends it as a power switch would, some time after it began; gives what it had acknowledged. */
async function runAndKill(work: readonly string[], afterMs: number, before: States): Promise<Told> {
  const child = spawn(process.execPath, [join(built, 'run.mjs'), ...work], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let [text, trouble] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  await new Promise<void>((ready) => {
    child.once('close', () => ready());
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('ready')) ready();
    });
  });
  await new Promise((done) => setTimeout(done, afterMs));
  child.kill('SIGKILL');
  await ended;
  expect(trouble).toBe('');
  // A line that was cut off was not acknowledged.
  const lines = text.split('\n').slice(0, -1);
  return toldBy(
    lines.map((line) => JSON.parse(line) as Line),
    before,
  );
}

async function statesIn(store: LibraryStore): Promise<States> {
  const { decks } = await store.list();
  const inBin = await store.listBin();
  return new Map([
    ...inBin.map(({ id, title }) => [id, `bin ${title.en ?? ''}`] as const),
    ...decks.map(({ id, title }) => [id as string, `live ${title.en ?? ''}`] as const),
  ]);
}

async function namesIn(place: BackupPlace): Promise<readonly string[]> {
  const { backups, bad } = await place.list();
  expect(bad).toEqual([]);
  return backups.map(({ name }) => name);
}

describe('A program that is killed while it saves, imports, bins, restores, unpacks, takes back and backs up', () => {
  it(
    'loses nothing that was acknowledged, lists no half backup, and leaves a library that is sound',
    async () => {
      const waiting: { readonly times: number; readonly seed: number }[] = [];
      for (let left = rounds, seed = firstSeed; left > 0; left -= roundsEach, seed += 1)
        waiting.push({ times: Math.min(left, roundsEach), seed });
      const lane = async (): Promise<void> => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await torture(next.times, next.seed);
      };
      await Promise.all(Array.from({ length: lanes }, lane));
    },
    rounds * 5_000,
  );
});

/** One library that is worked in and killed some times, and looked at each time. */
async function torture(times: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const folder = await temporaryFolder();
  const [library, second] = [join(folder, 'library'), join(folder, 'stick')];
  const store = await openAt(library);
  await store.createDeck(aDeck());
  let states = await statesIn(store);
  const { id } = store.library();
  await store.close();
  await mkdir(second);
  await prepareSecondPlace(second, nodeDisk());
  const home = openPlace(homePlaceOf(library), nodeDisk());
  const away = openPlace(secondPlaceOf(second, id), nodeDisk());
  for (let round = 0; round < times; round += 1) {
    const [chance = 0] = random(1);
    const work = [library, second, String(seed * 1000 + round)];
    try {
      const told = await runAndKill(work, chance / 2, states);
      // What was acknowledged is there: all backups of two hours are kept.
      for (const place of [home, away]) expect(await namesIn(place)).toEqual(expect.arrayContaining([...told.backups]));
      const wish = { folder: library, second, mends: false, holdsLock: true };
      const { found } = await checkUp(wish, surroundings());
      // A picture that came before its deck, which did not, is there for nothing and harms nobody.
      expect(found.filter(({ code }) => code !== 'doctor.media-unused')).toEqual([]);
      const again = await openAt(library, { mode: 'read' });
      states = await statesIn(again);
      for (const one of new Set([...told.may.keys(), ...states.keys()]))
        expect([...(told.may.get(one) ?? [''])], one).toContain(states.get(one) ?? '');
      expect(again.findings()).toEqual([]);
      await again.close();
    } catch (cause) {
      throw new Error(`With seed ${String(seed)}, round ${String(round)}.`, { cause });
    }
  }
}
