/** `restore LIBRARY (--deck NAME | --course NAME | --template NAME | --preset NAME | --all) [--at DATE] [--from FOLDER]`, or `restore LIBRARY --undo` */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { makeBackup, toBackUp } from '../../ipc/backups/make-backup';
import {
  differenceBetween,
  listEarlier,
  restoreAll,
  restoreRecord,
  type Restored,
  type RestoreWork,
} from '../../ipc/backups/restore';
import type { OpenWork } from '../../ipc/session';
import { restorableKinds, type RestorableKind } from '../../model/earlier';
import { KitbagFault } from '../../model/fault';
import type { LibraryId } from '../../model/ids';
import type { Texts } from '../../model/language';
import { isLibrary } from '../../store/open-library';
import type { LibraryStore } from '../../store/library-store.types';
import { backupLimits } from '../../workers/worker-line';
import { UsageError, type Command, type Outcome, type Terminal } from '../command';
import { findByName } from '../find-by-name';
import { stoppable } from '../handout-target';
import { withLibrary, withWorkers } from '../open-work';
import { backupAt } from '../backup-at';
import { sayDiffering, sayEarlier, differingAnswer, earlierAnswer } from '../say-earlier';
import { sayFindings } from '../say-findings';
import { sayInstant } from '../say-instant';
import { takeBack } from '../take-back';

type Options = Parameters<Command['run']>[1];

export const restoreCommand: Command = {
  name: 'restore',
  help: 'cli.restore.help',
  options: {
    deck: { type: 'string' },
    course: { type: 'string' },
    template: { type: 'string' },
    preset: { type: 'string' },
    all: { type: 'boolean' },
    at: { type: 'string' },
    from: { type: 'string' },
    library: { type: 'string' },
    undo: { type: 'boolean' },
  },
  async run([library, ...more], options, terminal) {
    const { say } = terminal;
    const wanted = [...restorableKinds, 'all', 'undo'].filter((name) => options[name] !== undefined);
    const { at, from } = options;
    if (library === undefined || more.length > 0 || wanted.length > 1) throw new UsageError(say('cli.restore.wants'));
    const folder = resolve(library);
    const second = typeof from === 'string' ? resolve(from) : null;
    const isThere = await isLibrary(folder, nodeDisk());
    if (!isThere && second !== null && wanted.length === 0) return rebuild(folder, second, options, terminal);
    if (wanted.length === 0) throw new UsageError(say('cli.restore.wants'));
    if (options['undo'] === true) return takeRestoreBack(folder, terminal);
    const mode = typeof at === 'string' ? 'write' : 'read';
    return withLibrary({ folder, mode, make: false }, terminal, (work) =>
      restore({ ...work, second, backUp: (why, how) => makeBackup(work, why, second, how) }, options, terminal),
    );
  },
};

/** Without a date nothing is touched: what backups have is listed. */
async function restore(work: RestoreWork, options: Options, terminal: Terminal): Promise<Outcome> {
  const { say, progress: onProgress } = terminal;
  const { at } = options;
  const one = await recordOf(options, work);
  if (typeof at !== 'string') return one ? listOne(work, one, say) : listAll(work, say);
  const backup = backupAt((await listed(work)).backups, at, say);
  const restored = await stoppable((signal) =>
    one
      ? restoreRecord(work, { ...one, backup: backup.name }, { onProgress, signal })
      : restoreAll(work, backup.name, { onProgress, signal }),
  );
  return restoredOutcome(restored, terminal);
}

function listed({ store, workers, second }: RestoreWork) {
  const library = toBackUp(store, second);
  return workers.keeping.run('backup.list', { library }, { subject: library.name });
}

async function listOne(
  work: RestoreWork,
  { kind, id }: { readonly kind: RestorableKind; readonly id: string },
  say: Terminal['say'],
): Promise<Outcome> {
  const earlier = await listEarlier(work, kind, id);
  return {
    answer: { kind, id, earlier: earlier.map((version) => earlierAnswer(say, version)) },
    told:
      earlier.length === 0 ? [say('cli.restore.no-earlier')] : earlier.flatMap((version) => sayEarlier(say, version)),
  };
}

/** What going back to each backup would change. */
async function listAll(work: RestoreWork, say: Terminal['say']): Promise<Outcome> {
  const { backups } = await listed(work);
  const { name: now } = await work.backUp('change', {});
  const compared = [];
  for (const { name, at } of backups) {
    const { records } = await differenceBetween(work, name, now);
    compared.push({ name, at, records });
  }
  return {
    answer: { backups: compared.map(({ name, at, records }) => ({ name, at, records: records.map(differingAnswer) })) },
    told:
      compared.length === 0
        ? [say('cli.backup.none')]
        : compared.flatMap(({ name, at, records }) => [
            `${name}  ${sayInstant(at, say.language)}`,
            ...(records.length === 0
              ? [`      ${say('backup.all.same')}`]
              : records.map((one) => sayDiffering(say, one))),
          ]),
  };
}

function restoredOutcome({ at, restored, binned, unpacking, findings }: Restored, { say }: Terminal): Outcome {
  const when = sayInstant(at, say.language);
  return {
    answer: { at, restored, binned, unpacking: unpacking?.id ?? null, findings },
    told: [
      unpacking ? say('cli.restore.done', { when, restored, binned }) : say('cli.restore.same', { when }),
      ...sayFindings(say, findings),
      ...(unpacking ? [say('cli.restore.how-to-undo')] : []),
    ],
  };
}

/** The record that is named; one that the library has no more is named by its id. Null for everything. */
async function recordOf(options: Options, { store }: Pick<OpenWork, 'store'>) {
  const kind = restorableKinds.find((one) => options[one] !== undefined);
  if (kind === undefined) return null;
  const name = String(options[kind]);
  if (name.startsWith(`${kind}-`)) return { kind, id: name };
  return { kind, id: findByName(await titled(store, kind), name, kind).id };
}

async function titled(
  store: LibraryStore,
  kind: RestorableKind,
): Promise<readonly { readonly id: string; readonly title: Texts }[]> {
  if (kind === 'template' || kind === 'preset') {
    const records = kind === 'template' ? await store.listTemplates() : await store.listPresets();
    return records.map(({ id, name }) => ({ id, title: name }));
  }
  const { decks, courses } = await store.list();
  return kind === 'deck' ? decks : courses;
}

/** Makes a library anew where there is none, out of a second place. */
async function rebuild(folder: string, from: string, options: Options, terminal: Terminal): Promise<Outcome> {
  const { say, progress: onProgress } = terminal;
  const { at, library } = options;
  const name = typeof at === 'string' ? at : null;
  if ((await nodeDisk().list(folder)).length > 0) throw new KitbagFault('backup.folder-not-empty', { folder });
  const made = await withWorkers(terminal, (workers) =>
    stoppable((signal) =>
      workers.keeping.run(
        'backup.rebuild',
        { folder, from, library: typeof library === 'string' ? (library as LibraryId) : null, name },
        { subject: folder, limits: backupLimits, onProgress, signal },
      ),
    ),
  );
  const { files, findings } = made;
  return {
    answer: { backup: made.name, at: made.at, files, findings },
    told: [
      say('cli.restore.rebuilt', { folder, files, when: sayInstant(made.at, say.language) }),
      ...sayFindings(say, findings),
    ],
    failed: findings.length > 0,
  };
}

/** Takes the newest step back to a backup back that still stands. */
function takeRestoreBack(folder: string, terminal: Terminal): Promise<Outcome> {
  const { say } = terminal;
  return takeBack(folder, terminal, {
    isMeant: ({ backup }) => backup !== undefined,
    none: () => new KitbagFault('backup.nothing-restored'),
    sayUndone: ({ at }, count) => say('cli.restore.undone', { count, when: sayInstant(at, say.language) }),
  });
}
