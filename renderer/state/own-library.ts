/** The library of a newcomer's own, in the place that Kitbag names for it. */
import { ask } from '../bridge';
import { endWelcome, go, showLibrary, useApp } from './app';
import { attempt } from './faults';

/** Opens it; it is made if it is not there. True where that could be done. */
export async function openOwn(): Promise<boolean> {
  const library = await attempt(() => ask('library.open-own'));
  if (!library) return false;
  showLibrary(library);
  go({ name: 'library' });
  return true;
}

/**
 * Runs what needs a library. On the first start a person may choose it from the menu before they said where to begin: it is then done
 * in a library of their own. Where none can be named, the act itself says what is missing.
 */
export async function inSomeLibrary(act: () => Promise<void>): Promise<void> {
  const { state, welcome } = useApp.getState();
  if (welcome && state?.library === null && state.ownFolder !== null) {
    if (!(await openOwn())) return;
    endWelcome();
  }
  await act();
}
