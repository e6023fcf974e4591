/** The timetable that is being pasted into the open course: asked for, pasted, or chosen as a file. */
import { create } from 'zustand';
import { ask } from '../../../bridge';
import { attempt } from '../../../state/faults';
import { tableOfHtml } from './html-table';
import { squareCells, type PastedTable } from '../../../../main/model/pasted-timetable/square-cells';

interface Pasting {
  readonly isOpen: boolean;
  readonly table: PastedTable | null;
  /** True where what was pasted last held no table. */
  readonly failed: boolean;
}

const closed: Pasting = { isOpen: false, table: null, failed: false };

export const usePasting = create<Pasting>(() => closed);

/** Asks the person to paste. */
export function askToPaste(): void {
  usePasting.setState({ ...closed, isOpen: true });
}

/** Puts the paste away. */
export function stopPasting(): void {
  usePasting.setState(closed);
}

function show(table: PastedTable | null): void {
  if (table)
    usePasting.setState({ isOpen: true, table: table.rows.length > 0 ? table : null, failed: table.rows.length === 0 });
}

/** Takes a paste: the table of its HTML, else its text in columns. */
export async function takePaste(data: Pick<DataTransfer, 'getData'>): Promise<void> {
  const cells = tableOfHtml(data.getData('text/html'));
  const text = data.getData('text/plain').slice(0, 500_000);
  show(cells ? squareCells(cells) : await attempt(() => ask('timetable.read', { text })));
}

/** Asks for a file of a timetable. */
export async function chooseTimetable(): Promise<void> {
  show(await attempt(() => ask('timetable.choose')));
}
