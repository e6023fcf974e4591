/** What is to be printed: the dialog that asks how, and the print itself. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { mintTask, runTask } from '../../state/tasks';
import type { PrinterFound, PrintSource } from '../../../main/contract/print-requests';
import type { ExportRefused } from '../../../main/contract/views';
import type { Issue } from '../../../main/model/issue';
import type { PrintWish } from '../../../main/model/printing';

/** What the dialog is about. */
export interface ToPrint {
  readonly source: PrintSource;
  readonly title: string;
  /** Of the file, or of each copy. */
  readonly pages: number;
  /** The numbers of a set's copies; empty for one file. */
  readonly numbers: readonly number[];
  /** It was laid out for both sides. */
  readonly isTwoSided: boolean;
  /** Hears of a handout that did not pass its check, and of an entry in the register. */
  readonly onRefused?: (refused: ExportRefused) => void;
  readonly onEntered?: (issue: Issue) => void;
}

interface Printing {
  /** Null while no dialog is open. */
  readonly asked: ToPrint | null;
  /** Null while they are looked for. */
  readonly printers: readonly PrinterFound[] | null;
  /** The printer that was taken last: it is offered first. */
  readonly last: string | null;
}

export const usePrinting = create<Printing>(() => ({ asked: null, printers: null, last: null }));

/** Opens the dialog. */
export function askToPrint(asked: ToPrint): void {
  usePrinting.setState({ asked });
  void findPrinters();
}

/** Looks which printers the system has now. */
export async function findPrinters(): Promise<void> {
  usePrinting.setState({ printers: null });
  const printers = (await attempt(() => ask('print.printers'))) ?? [];
  usePrinting.setState({ printers });
}

export function closePrinting(): void {
  usePrinting.setState({ asked: null });
}

/** Closes the dialog and prints. `source` is what was asked for, with what was chosen of it. */
export async function print({ onRefused, onEntered }: ToPrint, source: PrintSource, wish: PrintWish): Promise<void> {
  usePrinting.setState({ asked: null, last: wish.printer });
  const task = mintTask('print');
  const done = await runTask('print.task', task, () => ask('print.start', { source, wish, task }));
  if (!done) return;
  if ('token' in done) {
    onRefused?.(done);
    return;
  }
  const { sheets: count, printer, issue } = done;
  tell(issue ? 'print.done-entered' : 'print.done', { count, printer });
  if (issue) onEntered?.(issue);
}
