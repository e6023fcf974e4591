/** What is in the bin, what is chosen of it, and what becomes of it. */
import { create } from 'zustand';
import { ask } from '../../../bridge';
import { reloadLibrary } from '../../../state/app';
import { attempt, showFault } from '../../../state/faults';
import { tell } from '../../../state/notices';
import { saving } from '../../../state/saving';
import { forgetBinned } from '../library-undo';
import type { BinnedThing } from '../../../../main/contract/bin-requests';
import type { InputOf } from '../../../../main/contract/requests';

interface BinState {
  /** Null until main has told. */
  readonly things: readonly BinnedThing[] | null;
  readonly selected: ReadonlySet<string>;
  /** What waits for the answer whether it is to be deleted for good. */
  readonly asked: readonly BinnedThing[];
}

export const useBin = create<BinState>(() => ({ things: null, selected: new Set(), asked: [] }));

/** Reads what is in the bin; what is no longer there is not chosen any more. */
export async function openBin(): Promise<void> {
  const things = await attempt(() => ask('bin.list'));
  if (!things) return;
  useBin.setState(({ selected }) => ({
    things,
    selected: new Set(things.flatMap(({ id }) => (selected.has(id) ? [id] : []))),
  }));
}

type Wanted = InputOf<'bin.restore'>;

/** Does the same with each; those that fail say why and stay. */
async function each(
  things: readonly BinnedThing[],
  act: (wanted: Wanted) => Promise<null>,
): Promise<readonly BinnedThing[]> {
  const done: BinnedThing[] = [];
  for (const thing of things) {
    try {
      await saving(() => act({ kind: thing.kind, id: thing.id } as Wanted));
      done.push(thing);
    } catch (error) {
      showFault(error);
    }
  }
  forgetBinned(done.map(({ id }) => id));
  await reloadLibrary();
  await openBin();
  return done;
}

/** Takes things out of the bin again. `nameOf` says each as the window does. */
export async function takeOut(things: readonly BinnedThing[], nameOf: (thing: BinnedThing) => string): Promise<void> {
  const done = await each(things, (wanted) => ask('bin.restore', wanted));
  const [first] = done;
  if (done.length > 1) tell('shelf.bin.restored-many', { count: done.length });
  else if (first) tell('shelf.bin.restored', { title: nameOf(first) });
}

/** Asks whether these are to be deleted for good. */
export function askToDelete(things: readonly BinnedThing[]): void {
  useBin.setState({ asked: things });
}

/** Deletes what was asked about: there is no way back. */
export async function deleteForGood(things: readonly BinnedThing[]): Promise<void> {
  const done = await each(things, (wanted) => ask('bin.delete', wanted));
  if (done.length > 0) tell('shelf.bin.deleted', { count: done.length });
}
