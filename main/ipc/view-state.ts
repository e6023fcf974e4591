/** What the window asks for first: the app's own state. */
import type { AppState } from '../contract/views';
import { plainLook } from '../model/look';
import type { Desk } from './desk';
import { ownLibraryFolder } from './own-library';
import { usesMachineFonts } from './uses-machine-fonts';
import { viewLibrary } from './views';

export async function viewState(desk: Desk): Promise<AppState> {
  const store = desk.store();
  const { language, look = plainLook } = desk.settings();
  return {
    version: desk.host.version,
    platform: desk.host.platform,
    language,
    look,
    machineFonts: usesMachineFonts(desk),
    firstStart: desk.firstStart(),
    ownFolder: store || !desk.firstStart() ? null : await ownLibraryFolder(desk),
    // The start compares the library with its folders once and not twice.
    library: store ? await viewLibrary(desk, store, store.takeFirstListing()) : null,
    trouble: desk.trouble(),
    policy: desk.host.policy,
    screen: desk.host.lastScreen(),
    habits: desk.host.habits(),
  };
}
