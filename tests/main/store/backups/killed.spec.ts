import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../main/files/disk';
import { homePlaceOf, openPlace, type BackupPlace } from '../../../../main/store/backups/backup-place';
import { prepareSecondPlace, secondPlaceOf } from '../../../../main/store/backups/second-place';
import { checkUp } from '../../../../main/store/doctor/check-up';
import { aDeck } from '../../../builders/a-deck';
import { openAt, surroundings } from '../../../builders/a-library';
import { seededRandom } from '../../../builders/chance';
import { deckId } from '../../../builders/ids';
import { temporaryFolder } from '../../../builders/temporary-folder';

/** `npm run torture` asks for more. */
const rounds = Number(process.env['KITBAG_ROUNDS'] ?? 500);
/** Backups pile up in one library: another takes its place from time to time. */
const roundsEach = 25;
/** Libraries that are worked in side by side: while one program starts or waits for its end, another is looked at. */
const lanes = 3;
const built = resolve('node_modules/.cache/kitbag-restless');
const random = seededRandom(21);

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

interface Told {
  /** The revision of the last save that was acknowledged. */
  readonly saved: number;
  readonly backups: readonly string[];
}

/** Lets the program run and ends it as a power switch would, some time after it began; gives what it had acknowledged. */
async function runAndKill(library: string, second: string, afterMs: number): Promise<Told> {
  const child = spawn(process.execPath, [join(built, 'run.mjs'), library, second], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
  const named = (what: string) => lines.filter(([first]) => first === what).map(([, value = '']) => value);
  return { saved: Number(named('saved').at(-1) ?? 0), backups: named('backed-up') };
}

async function namesIn(place: BackupPlace): Promise<readonly string[]> {
  const { backups, bad } = await place.list();
  expect(bad).toEqual([]);
  return backups.map(({ name }) => name);
}

describe('A program that is killed while it saves, backs up and goes back', () => {
  it(
    'loses nothing that was acknowledged, lists no half backup, and leaves a library that is sound',
    async () => {
      const waiting: number[] = [];
      for (let left = rounds; left > 0; left -= roundsEach) waiting.push(Math.min(left, roundsEach));
      const lane = async (): Promise<void> => {
        for (let times = waiting.pop(); times !== undefined; times = waiting.pop()) await torture(times);
      };
      await Promise.all(Array.from({ length: lanes }, lane));
    },
    rounds * 5_000,
  );
});

/** One library that is worked in and killed some times, and looked at each time. */
async function torture(times: number): Promise<void> {
  const folder = await temporaryFolder();
  const [library, second] = [join(folder, 'library'), join(folder, 'stick')];
  const store = await openAt(library);
  await store.createDeck(aDeck());
  const { id } = store.library();
  await store.close();
  await mkdir(second);
  await prepareSecondPlace(second, nodeDisk());
  const home = openPlace(homePlaceOf(library), nodeDisk());
  const away = openPlace(secondPlaceOf(second, id), nodeDisk());
  for (let round = 0; round < times; round += 1) {
    const [chance = 0] = random(1);
    const told = await runAndKill(library, second, chance / 2);
    // What was acknowledged is there: all backups of two hours are kept.
    for (const place of [home, away]) expect(await namesIn(place)).toEqual(expect.arrayContaining([...told.backups]));
    const wish = { folder: library, second, mends: false, holdsLock: true };
    expect((await checkUp(wish, surroundings())).found).toEqual([]);
    const again = await openAt(library, { mode: 'read' });
    expect((await again.getDeck(deckId('deck-tracing'))).revision).toBeGreaterThanOrEqual(told.saved);
    expect(again.findings()).toEqual([]);
    await again.close();
  }
}
