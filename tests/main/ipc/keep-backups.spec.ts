import { describe, expect, it } from 'vitest';
import { createBackupKeeper, longestMs, quietMs, type KeptBackups } from '../../../main/ipc/backups/keep-backups';
import type { BackupReport } from '../../../main/model/backup-row';
import { KitbagFault } from '../../../main/model/fault';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

const report: BackupReport = {
  name: 'a',
  at: '2026-03-02T09:00:00Z',
  isNew: true,
  files: 2,
  written: { files: 2, sizeBytes: 20 },
  second: 'none',
  copied: 0,
  findings: [],
};

/** A clock that a test turns by hand. */
function handClock() {
  let nowMs = 0;
  let waiting: { readonly atMs: number; readonly act: () => void }[] = [];
  return {
    after: (ms: number, act: () => void) => {
      const one = { atMs: nowMs + ms, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    async turn(ms: number): Promise<void> {
      nowMs += ms;
      const due = waiting.filter(({ atMs }) => atMs <= nowMs);
      waiting = waiting.filter((one) => !due.includes(one));
      for (const { act } of due) act();
      // Lets what was started come to its end.
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    },
  };
}

async function kept(make: () => Promise<BackupReport> = () => Promise.resolve(report)) {
  const store = await openAt(await temporaryFolder());
  await store.createDeck(aDeck());
  const clock = handClock();
  const made: string[] = [];
  const told: KeptBackups[] = [];
  const keeper = createBackupKeeper({
    after: clock.after,
    make: (_store, why) => (made.push(why), make()),
    told: (one) => told.push(one),
  });
  keeper.watch(store);
  await clock.turn(quietMs);
  made.splice(0);
  return { store, clock, keeper, made, told };
}

async function change(store: LibraryStore): Promise<void> {
  const { id, revision: base } = await store.getDeck(deckId('deck-tracing'));
  const edits = [{ kind: 'deck.set', title: { en: `Revision ${String(base)}` } }] as const;
  await store.changeDeck({ deck: id, base, edits, said: 'rename' });
}

describe('Backups that are made by themselves', () => {
  it('come a minute after the last change, once for all of them', async () => {
    const { store, clock, made } = await kept();
    await clock.turn(longestMs);
    expect(made).toEqual([]);
    for (let times = 0; times < 3; times += 1) {
      await change(store);
      await clock.turn(quietMs - 1);
    }
    expect(made).toEqual([]);
    await clock.turn(1);
    expect(made).toEqual(['change']);
    await clock.turn(longestMs);
    expect(made).toEqual(['change']);
  });

  it('come in ten minutes where changes never rest', async () => {
    const { store, clock, made } = await kept();
    for (let ms = 0; ms < longestMs; ms += quietMs / 2) {
      await change(store);
      await clock.turn(quietMs / 2);
    }
    expect(made).toEqual(['change']);
  });

  it('come soon after a library was opened, for what was left the last time', async () => {
    const { store, clock, keeper, made } = await kept();
    keeper.watch(store);
    await clock.turn(quietMs);
    expect(made).toEqual(['change']);
  });

  it('leave a library that is open for reading to who writes it', async () => {
    const { store, clock, keeper, made } = await kept();
    keeper.watch(await openAt(store.folder, { mode: 'read' }));
    await clock.turn(longestMs);
    expect(made).toEqual([]);
  });

  it('that fail are told with the reason, stop nobody, and are tried again with the next change', async () => {
    let full = true;
    const fault = new KitbagFault('backup.no-room', { needBytes: 2, freeBytes: 1 });
    const { store, clock, keeper, told } = await kept(() => (full ? Promise.reject(fault) : Promise.resolve(report)));
    expect(told.at(-1)?.fault).toEqual({ code: 'backup.no-room', facts: { needBytes: 2, freeBytes: 1 } });
    full = false;
    await change(store);
    await clock.turn(quietMs);
    expect(keeper.kept()).toEqual({ last: report, fault: null, isRunning: false });
  });

  it('end with the library', async () => {
    const { store, clock, keeper, made } = await kept();
    await change(store);
    keeper.stop();
    await clock.turn(longestMs);
    expect(made).toEqual([]);
    await expect(keeper.make('asked')).rejects.toMatchObject({ code: 'library.none-open' });
  });

  it('wait for the one that is under way', async () => {
    let finish = (): void => undefined;
    const { clock, keeper, made } = await kept(() => new Promise((done) => (finish = () => done(report))));
    finish();
    await clock.turn(0);
    const [first, second] = [keeper.make('asked'), keeper.make('before-restore')];
    await clock.turn(0);
    expect(made).toEqual(['asked']);
    finish();
    await first;
    await clock.turn(0);
    finish();
    await second;
    expect(made).toEqual(['asked', 'before-restore']);
  });
});
