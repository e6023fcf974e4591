/** The kits that were taken into the library, as main last told them. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { attempt } from '../../state/faults';
import { takeBack } from './kit-store';
import type { TakenKitRow } from '../../../main/contract/kits';

/** Null while the list is not on show. */
export const useTakenKits = create<{ readonly rows: readonly TakenKitRow[] | null }>(() => ({ rows: null }));

/** Shows what was taken in and can be taken back. */
export async function showTakenKits(): Promise<void> {
  const rows = await attempt(() => ask('kit.list-taken'));
  if (rows) useTakenKits.setState({ rows });
}

/** Puts the list away. */
export function closeTakenKits(): void {
  useTakenKits.setState({ rows: null });
}

/** Takes one kit back whole, and shows what is left. */
export async function takeKitBack({ unpacking, from }: TakenKitRow): Promise<void> {
  await takeBack(unpacking, from);
  await showTakenKits();
}
