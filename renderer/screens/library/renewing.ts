/** A newer version of a deck's file: what it would change, on show until the person decides. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { noteChange } from './library-undo';
import { reloadLibrary } from '../../state/app';
import { showFault } from '../../state/faults';
import { closeImportReport } from '../../state/importing';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import type { RenewalView } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';

interface Renewing {
  readonly view: RenewalView | null;
}

export const useRenewing = create<Renewing>(() => ({ view: null }));

/** Shows what a deck would become with the newer version that was imported. */
export async function showRenewal(known: DeckId, fresh: DeckId): Promise<void> {
  try {
    useRenewing.setState({ view: await ask('deck.renewal', { deck: known, from: fresh }) });
  } catch (error) {
    showFault(error);
  }
}

/** Both decks stay as they are. */
export function closeRenewal(): void {
  useRenewing.setState({ view: null });
}

/** Takes the newer version in; `title` is the deck's in the window's language. */
export async function renew(title: string): Promise<void> {
  const { view } = useRenewing.getState();
  if (!view) return;
  const { known, fresh } = view;
  try {
    const { deck } = await saving(() =>
      ask('deck.renew', { deck: known.id, base: known.revision, from: fresh.id, fromBase: fresh.revision }),
    );
    noteChange({ kind: 'change', record: 'deck', id: known.id, said: 'renew-deck', revision: deck.revision }, [
      fresh.id,
    ]);
    closeRenewal();
    closeImportReport();
    await reloadLibrary();
    tell('window.renew.done', { title });
  } catch (error) {
    showFault(error);
  }
}
