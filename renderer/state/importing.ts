/** Bringing decks in: what was brought, and where the person wanted it. */
import { create } from 'zustand';
import { ask } from '../bridge';
import { noteAddedIds } from '../screens/library/note-added';
import { go, reloadLibrary, useApp } from './app';
import { tell } from './notices';
import { mintTask, runTask, useTasks } from './tasks';
import type { DeckRead, ImportReport } from '../../main/contract/views';
import type { DeckId } from '../../main/model/ids';

/** The three places a dropped deck can go to. */
export type DropPlace = 'library' | 'session' | 'handout';

interface Importing {
  /** The result on show, until it is put away. */
  readonly report: ImportReport | null;
  /** The import that goes on. */
  readonly task: string | null;
  /** It is on show: it goes into the library, and was not put away. */
  readonly isShown: boolean;
  /** What it has brought so far, newest first. */
  readonly read: readonly DeckRead[];
}

export const useImporting = create<Importing>(() => ({ report: null, task: null, isShown: false, read: [] }));

/** What each import of this window has brought so far: two may go on at once. */
const brought = new Map<string, DeckRead[]>();

/** Takes in that a deck was read; of an import of another window nothing is kept. */
export function noteRead(deck: DeckRead): void {
  brought.get(deck.task)?.push(deck);
  useImporting.setState(({ task, read }) => (task === deck.task ? { read: [deck, ...read] } : {}));
}

function needsLooking(report: ImportReport): boolean {
  return report.newer.length > 0 || report.findings.some((finding) => finding.weight !== 'information');
}

async function take(
  report: ImportReport | null,
  place: DropPlace,
  attach: (decks: readonly DeckId[]) => Promise<void>,
) {
  if (!report) return;
  await reloadLibrary();
  const first = report.decks[0];
  if (place === 'handout' && first) go({ name: 'handouts', scope: { kind: 'deck', deck: first.deck, pinned: null } });
  if (place === 'session' && first) await attach(report.decks.map((row) => row.deck));
  const looksAt = place === 'library' || !first || needsLooking(report);
  useImporting.setState({ isShown: false, ...(looksAt ? { report } : {}) });
}

/** Runs an import as a task; one that the person ended says so, for they may wonder what arrived. */
async function runImport(
  place: DropPlace,
  work: (task: string) => Promise<ImportReport | null>,
): Promise<ImportReport | null> {
  const task = mintTask('import');
  // What is there already, and only comes once more, is nobody's to take back.
  const before = new Set(useApp.getState().state?.library?.decks.map(({ id }) => id));
  const noteNew = async (decks: readonly DeckId[]): Promise<void> => {
    await reloadLibrary();
    noteAddedIds(
      decks.filter((id) => !before.has(id)),
      'import',
    );
  };
  brought.set(task, []);
  useImporting.setState({ task, isShown: place === 'library', read: [] });
  const report = await runTask('window.tasks.import', task, work, (result) => {
    useImporting.setState({ report: result });
  });
  const read = brought.get(task) ?? [];
  brought.delete(task);
  const ended = useTasks.getState().tasks.some(({ id, state }) => id === task && state === 'cancelled');
  if (ended && read.length > 0) {
    await noteNew(read.map(({ deck }) => deck));
    tell('window.notices.import-cut', { count: read.length });
  } else if (ended) tell('window.notices.import-cancelled');
  if (report) await noteNew(report.decks.map(({ deck }) => deck));
  if (!report && useImporting.getState().task === task) useImporting.setState({ isShown: false });
  return report;
}

/** The kit that was dropped last, until its screen takes it up. */
export const useKitDropped = create<{ readonly path: string | null }>(() => ({ path: null }));

function isKit(path: string): boolean {
  return /\.kit$/i.test(path);
}

const nowhere = (): Promise<void> => Promise.resolve();

/** Imports what was dropped, then shows it where it was dropped. `attach` adds the decks to the open session. */
export async function importPaths(
  paths: string[],
  place: DropPlace,
  attach = nowhere as (decks: readonly DeckId[]) => Promise<void>,
) {
  const [kit] = paths.filter(isKit);
  if (kit !== undefined) useKitDropped.setState({ path: kit });
  const decks = paths.filter((path) => !isKit(path));
  if (decks.length === 0) return;
  const report = await runImport(place, (task) => ask('deck.import', { paths: decks, task }));
  await take(report, place, attach);
}

/** Asks for files and imports them into the library. */
export async function chooseAndImport(): Promise<void> {
  const report = await runImport('library', (task) => ask('deck.choose-and-import', { task }));
  await take(report, 'library', nowhere);
}

/** Puts the result of an import away, or the look at one that goes on in the task panel. */
export function closeImportReport(): void {
  useImporting.setState({ report: null, isShown: false });
}
