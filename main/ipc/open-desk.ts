/** Puts the desk together: settings, the open library, tasks under way, and the files the window was told of. */
import { KitbagFault, type Fault } from '../model/fault';
import { reasonOf, type Disk } from '../files/disk';
import { mintId } from '../model/ids';
import type { LibraryStore } from '../store/library-store.types';
import { createSerial } from '../store/serial';
import { createBackupKeeper, type After } from './backups/keep-backups';
import { makeBackup } from './backups/make-backup';
import type { Desk, Host, Settings } from './desk';
import { createExportsTold } from './exports-told';
import { createEarlierStage, createKitStage } from './staged-slides';
import { createKeyKeeper } from './key-keeper';
import { nowAndThen } from '../workers/now-and-then';
import type { WorkerLine } from '../workers/worker-line';
import type { WorkSurroundings } from './session';
import { showAgencyTemplate } from './agency-template';

type OpenHow = Parameters<Host['openLibrary']>[1];

/** Opens the desk; the library of the last time is opened by `switchTo`, not here. */
export async function openDesk(
  host: Host,
  surroundings: WorkSurroundings & {
    readonly disk: Disk;
    readonly systemLanguage: Settings['language'];
    readonly after: After;
  },
): Promise<Desk> {
  const { disk, random, now, workers, rules, after } = surroundings;
  const kept = await host.readSettings();
  const first: Settings = kept ?? { language: surroundings.systemLanguage, library: null, secondPlace: null };
  let settings: Settings = { ...first, language: host.policy.language ?? first.language };
  let store: LibraryStore | null = null;
  let trouble: Fault | null = null;
  let stopTelling = (): void => undefined;
  const tasks = new Map<string, AbortController>();
  const told = new Map<string, string>();
  const backups = createBackupKeeper({
    after,
    make: (of, why, options) => makeBackup({ store: of, workers }, why, settings.secondPlace, options),
    told: () => {
      workers.keeping.rest();
      host.notify('backups.changed', null);
    },
  });

  // Each change is made on what the one before it left, and the last one is what stays.
  const turns = createSerial();
  const changeSettings = (changes: Partial<Settings>): Promise<void> =>
    turns.run('settings', async () => {
      const next = { ...settings, ...changes };
      await host.writeSettings(next);
      settings = next;
    });

  async function switchTo(folder: string, how: OpenHow = { mode: 'write', make: true }): Promise<LibraryStore> {
    // Opened twice, it would meet its own lock.
    if (store?.folder === folder && how.mode === 'write') return store;
    const opened = await host.openLibrary(folder, how);
    stopTelling();
    const isOther = store !== null;
    await store?.close();
    store = opened;
    await showAgencyTemplate(opened, host.policy);
    trouble = null;
    stopTelling = opened.onChanged(({ kind, id }) => {
      const of = (wanted: typeof kind): readonly string[] => (kind === wanted ? [id] : []);
      host.notify('library.changed', {
        decks: of('deck'),
        courses: of('course'),
        templates: of('template'),
        handouts: of('handout'),
        issues: of('issue'),
        library: kind === 'library' || kind === 'preset',
      });
    });
    backups.watch(opened);
    if (settings.library !== folder) await changeSettings({ library: folder });
    if (isOther) host.notify('app.changed', null);
    return opened;
  }

  function startTask(task: string) {
    tasks.get(task)?.abort();
    const controller = new AbortController();
    tasks.set(task, controller);
    return {
      signal: controller.signal,
      onProgress: nowAndThen((progress) => {
        host.notify('task.progress', { task, ...progress });
      }),
      end: () => {
        if (tasks.get(task) === controller) tasks.delete(task);
      },
    };
  }

  return {
    host,
    disk,
    random,
    now,
    workers,
    rules,
    settings: () => settings,
    changeSettings,
    firstStart: () => settings.library === null,
    store: () => store,
    backups,
    keys: createKeyKeeper(host, { workers, now }),
    kitStage: createKitStage({ workers, random }),
    earlierStage: createEarlierStage({ workers, random }),
    exportsTold: createExportsTold(),
    trouble: () => trouble,
    async openAtStart(find, make) {
      let folder = host.dataFolder;
      try {
        folder = await find();
        await switchTo(folder, { mode: 'write', make });
      } catch (error) {
        const unreadable = () => new KitbagFault('library.unreadable', { folder, reason: reasonOf(error) });
        const { code, facts } = error instanceof KitbagFault ? error : unreadable();
        trouble = { code, facts };
      }
    },
    switchTo,
    takeOver: () => {
      if (!store) throw new KitbagFault('library.none-open');
      return switchTo(store.folder, { mode: 'take-over', make: false });
    },
    startTask,
    cancelTask: (task) => tasks.get(task)?.abort(),
    tokenFor(path) {
      const token = mintId('recipe', random);
      told.set(token, path);
      return token;
    },
    pathFor(token) {
      const path = told.get(token);
      if (path === undefined) throw new KitbagFault('file.not-told', {});
      return path;
    },
    async close() {
      stopTelling();
      backups.stop();
      for (const task of tasks.values()) task.abort();
      for (const line of Object.values(workers).flat() as readonly WorkerLine[]) line.close();
      await turns.idle();
      await store?.close();
      store = null;
    },
  };
}
