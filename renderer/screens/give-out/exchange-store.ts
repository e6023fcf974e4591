/** Replacement pages for a late change: what would be exchanged, and the issue of it. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { today } from '../../parts/dates';
import { faultOf } from '../../state/faults';
import { tell } from '../../state/notices';
import { mintTask, runTask } from '../../state/tasks';
import { readRegister, useGiveOut } from './give-out-store';
import type { ExchangeView } from '../../../main/contract/exchange-requests';
import type { IssueId } from '../../../main/model/ids';

interface Exchanging {
  /** What a person looks at before anything is made; null while no dialog is open. */
  readonly view: ExchangeView | null;
  /** The pages are compared, or made. */
  readonly isWorking: boolean;
}

export const useExchange = create<Exchanging>(() => ({ view: null, isWorking: false }));

/** Compares what was issued with what would come out now, and opens the dialog that says what differs. */
export async function comparePages(issue: IssueId): Promise<void> {
  if (useExchange.getState().isWorking) return;
  const task = mintTask('compare');
  useExchange.setState({ isWorking: true });
  const view = await runTask('exchange.comparing', task, () =>
    ask('exchange.compare', { issue, task }).catch(nothingToReplace),
  );
  useExchange.setState({ isWorking: false, view });
}

/** That all pages are as they were given out is an answer, and no trouble. */
function nothingToReplace(error: unknown): null {
  const { code, facts } = faultOf(error);
  if (code !== 'exchange.nothing') throw error;
  tell('faults.exchange.nothing', facts);
  return null;
}

export function closeExchange(): void {
  useExchange.setState({ view: null });
}

/** Issues the replacement pages where the person says, and shows the entry. */
export async function replacePages(issue: IssueId): Promise<void> {
  const task = mintTask('replace');
  useExchange.setState({ view: null, isWorking: true });
  useGiveOut.setState({ issued: null, refused: null });
  const done = await runTask('exchange.making', task, () => ask('exchange.replace', { issue, date: today(), task }));
  useExchange.setState({ isWorking: false });
  if (!done) return;
  if (done.token === null) useGiveOut.setState({ refused: done });
  else useGiveOut.setState({ issued: done, opened: done.issue, found: null });
  await readRegister();
}
