/** Requests about the library as a whole. */
import { basename, join } from 'node:path';
import type { Handlers } from '../../contract/requests';
import { KitbagFault } from '../../model/fault';
import { decksInFolder } from '../decks-in-folder';
import { openWork, type Desk } from '../desk';
import { ownLibraryFolder } from '../own-library';
import { placeSample } from '../place-sample';
import { refuseFixed } from '../refuse-fixed';
import { viewLibrary } from '../views';

export function libraryHandlers(
  desk: Desk,
): Pick<
  Handlers,
  | 'library.set-template'
  | 'library.choose'
  | 'library.make-here'
  | 'library.set-name'
  | 'library.open-sample'
  | 'library.open-own'
  | 'library.take-over'
  | 'library.list'
  | 'library.find-slides'
  | 'library.set-default-label'
> {
  return {
    'library.choose': async () => {
      refuseFixed(desk, 'library');
      const folder = await desk.host.chooseFolder('library');
      if (folder === null) return null;
      const isLibrary = (await desk.disk.facts(join(folder, 'library.json'))) !== null;
      if (!isLibrary) return { folder: basename(folder), token: desk.tokenFor(folder) };
      return { library: await viewLibrary(desk, await desk.switchTo(folder)), found: [] };
    },
    'library.make-here': async ({ token }) => {
      refuseFixed(desk, 'library');
      const folder = desk.pathFor(token);
      const found = await decksInFolder(desk.workers, folder);
      return { library: await viewLibrary(desk, await desk.switchTo(folder)), found };
    },
    'library.set-name': async ({ name }) => {
      const { store } = openWork(desk);
      await store.changeLibrary(store.library().revision, { name });
      return viewLibrary(desk, store);
    },
    'library.open-sample': async () => {
      refuseFixed(desk, 'library');
      return viewLibrary(desk, await desk.switchTo(await placeSample(desk)));
    },
    'library.open-own': async () => {
      refuseFixed(desk, 'library');
      const folder = await ownLibraryFolder(desk);
      if (folder === null) throw new KitbagFault('library.none-open');
      return viewLibrary(desk, await desk.switchTo(folder));
    },
    'library.take-over': async () => viewLibrary(desk, await desk.takeOver()),
    'library.list': () => viewLibrary(desk, openWork(desk).store),
    'library.find-slides': ({ query }) => {
      const { store, workers } = openWork(desk);
      // Whoever types sees the library that was listed; what changes in it is told, and listed again.
      const decks = store.knownDecks().map(({ id, revision }) => ({ id, revision }));
      return workers.searching.run('slides.find', { folder: store.folder, decks, query }, { subject: 'search' });
    },
    'library.set-template': async ({ template }) => {
      refuseFixed(desk, 'template');
      const { store } = openWork(desk);
      const library = store.library();
      await store.changeLibrary(library.revision, { agency: { ...library.agency, template } });
      return viewLibrary(desk, store);
    },
    'library.set-default-label': async ({ label }) => {
      const { store } = openWork(desk);
      await store.changeLibrary(store.library().revision, { defaultLabel: label });
      return viewLibrary(desk, store);
    },
  };
}
