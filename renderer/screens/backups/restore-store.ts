/** Going back to a backup: which record, which backups have it, and what the person chose. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { reloadLibrary } from '../../state/app';
import { attempt, showFault } from '../../state/faults';
import { tell } from '../../state/notices';
import { mintTask, runTask } from '../../state/tasks';
import { formatMoment } from '../../parts/dates';
import { noteRestored, undoInLibrary } from '../library/library-undo';
import { KitbagFault } from '../../../main/model/fault';
import type { ChangedSlideRow } from '../../../main/contract/changed-slides';
import type { RestoredReport } from '../../../main/contract/backups';
import type { BackupRow } from '../../../main/model/backup-row';
import type { DifferingRecord, EarlierVersion, RestorableKind } from '../../../main/model/earlier';
import type { Language } from '../../../main/model/language';

/** A record whose earlier versions are on show. */
export interface Subject {
  readonly kind: RestorableKind;
  readonly id: string;
  readonly title: string;
}

interface Restoring {
  readonly subject: Subject | null;
  /** Null until they are read. */
  readonly earlier: readonly EarlierVersion[] | null;
  /** The slides that the chosen one would change; null until they are known. */
  readonly slides: readonly ChangedSlideRow[] | null;
  /** The backups to go back to with everything; null while that is not on show. */
  readonly backups: readonly BackupRow[] | null;
  /** The backup that is chosen. */
  readonly chosen: string | null;
  /** What going back to the chosen one would change; null until it is known. */
  readonly would: readonly DifferingRecord[] | null;
  readonly isWorking: boolean;
}

const nothing: Restoring = {
  subject: null,
  earlier: null,
  slides: null,
  backups: null,
  chosen: null,
  would: null,
  isWorking: false,
};

export const useRestoring = create<Restoring>(() => nothing);

/** Puts the question away. */
export function closeRestoring(): void {
  useRestoring.setState(nothing);
}

/** Shows the earlier versions of a record. */
export async function showEarlier(subject: Subject): Promise<void> {
  useRestoring.setState({ ...nothing, subject });
  const earlier = await attempt(() => ask('backups.earlier', { kind: subject.kind, id: subject.id }));
  if (useRestoring.getState().subject !== subject) return;
  if (!earlier) {
    closeRestoring();
    return;
  }
  useRestoring.setState({ earlier });
  if (earlier[0]) chooseEarlier(earlier[0].backup);
}

/** Chooses one of the earlier versions, and finds the slides that going back to it would change. */
export function chooseEarlier(chosen: string): void {
  const { subject } = useRestoring.getState();
  useRestoring.setState({ chosen, slides: null });
  if (!subject) return;
  void attempt(() => ask('backups.earlier-slides', { kind: subject.kind, id: subject.id, backup: chosen })).then(
    (slides) => {
      const now = useRestoring.getState();
      if (now.subject === subject && now.chosen === chosen) useRestoring.setState({ slides: slides ?? [] });
    },
  );
}

/** Shows the backups that everything can go back to. */
export async function askToRestoreAll(): Promise<void> {
  const view = await attempt(() => ask('backups.list'));
  if (view) useRestoring.setState({ ...nothing, backups: view.backups });
}

/** Chooses a backup, and finds out what going back to it would change. */
export async function chooseBackup(backup: string): Promise<void> {
  useRestoring.setState({ chosen: backup, would: null });
  const would = await runTask('backup.tasks.compare', mintTask('compare'), (task) =>
    ask('backups.compare', { backup, task }),
  );
  if (would && useRestoring.getState().chosen === backup) useRestoring.setState({ would });
}

async function restoring(work: (task: string) => Promise<RestoredReport>): Promise<RestoredReport | null> {
  useRestoring.setState({ isWorking: true });
  const report = await runTask('backup.tasks.restore', mintTask('restore'), work);
  useRestoring.setState({ isWorking: false });
  if (!report) return null;
  closeRestoring();
  await reloadLibrary();
  for (const { code, facts } of report.findings) showFault(new KitbagFault(code, facts));
  return report;
}

const undo = { label: 'backup.earlier.take-back', run: undoInLibrary } as const;

/** Goes back with the record to the version that is chosen. */
export async function restoreChosen({ kind, id, title }: Subject, backup: string, language: Language): Promise<void> {
  const savedAt = useRestoring.getState().earlier?.find((one) => one.backup === backup)?.savedAt;
  const report = await restoring((task) => ask('backups.restore', { kind, id, backup, task }));
  if (!report) return;
  if (report.unpacking === null) {
    tell('backup.earlier.same', { title });
    return;
  }
  noteRestored(report.unpacking, [id]);
  tell('backup.earlier.done', { title, when: formatMoment(savedAt ?? report.at, language) }, undo);
}

/** Goes back with everything. */
export async function restoreEverything(backup: string, language: Language): Promise<void> {
  const ids = useRestoring.getState().would?.map(({ id }) => id) ?? [];
  const report = await restoring((task) => ask('backups.restore-all', { backup, task }));
  if (!report) return;
  if (report.unpacking === null) {
    tell('backup.all.nothing');
    return;
  }
  noteRestored(report.unpacking, ids);
  const count = report.restored + report.binned;
  tell('backup.all.done', { count, when: formatMoment(report.at, language) }, undo);
}
