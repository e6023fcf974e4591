/** Requests about numbered copies and the register of what was issued. */
import { basename } from 'node:path';
import type { FoundCopy } from '../../contract/giving-out';
import type { Handlers } from '../../contract/requests';
import { notRead } from '../../files/not-read';
import { readParticipants } from '../../import/participants/read-participants';
import { KitbagFault } from '../../model/fault';
import { openWork, type Desk } from '../desk';
import { findCode, findCopies, findFile, type FoundIssue } from '../find-issue';
import { freshFolder } from '../fresh-folder';
import { nameOfHandout } from '../handout-names';
import { issueCopies } from '../issue-handout';
import { refusePassword } from '../lock-handout';
import { refusedOr } from '../pass-handout';
import { readHolders } from '../read-holders';
import { viewHandout } from '../view-handout';
import { viewIssue, viewIssueRow } from '../view-issue';

export function givingOutHandlers(desk: Desk) {
  const viewFound = async (found: FoundIssue | null, what: string): Promise<FoundCopy> => {
    if (!found) throw new KitbagFault('register.unknown', { file: what });
    return { ...found, issue: await viewIssue(openWork(desk).store, found.issue) };
  };
  return {
    'participants.read': ({ text }) => Promise.resolve(readParticipants(text)),
    'participants.choose': async () => {
      const file = await desk.host.chooseList();
      return file === null ? null : { ...(await readHolders(openWork(desk), file)), file: basename(file) };
    },
    'copies.issue': async ({ recipe, task, password, ...set }) => {
      refusePassword(recipe, password);
      const work = openWork(desk);
      const chosen = await desk.host.chooseFolder('copies');
      if (chosen === null) return null;
      const started = performance.now();
      const running = desk.startTask(task);
      try {
        const folder = await freshFolder(chosen, await nameOfHandout(work.store, recipe), desk.disk);
        const { issue, exported } = await issueCopies(work, recipe, set, folder, desk.disk, { ...running, password });
        const ms = Math.round(performance.now() - started);
        return {
          ...(await viewHandout(work.store, recipe, exported.made, desk.settings().language, ms)),
          issue: await viewIssue(work.store, issue),
          folder,
          token: desk.tokenFor(folder),
        };
      } catch (error) {
        return refusedOr(error);
      } finally {
        running.end();
      }
    },
    'register.list': async () => {
      const { store } = openWork(desk);
      return Promise.all((await store.listIssues()).map((issue) => viewIssueRow(store, issue)));
    },
    'register.get': async ({ issue }) => {
      const { store } = openWork(desk);
      return viewIssue(store, await store.getIssue(issue));
    },
    'register.find-code': async ({ code }) => viewFound(await findCode(openWork(desk).store, code), code.trim()),
    'register.search': ({ text }) => findCopies(openWork(desk).store, text),
    'register.find-file': async () => {
      const file = await desk.host.choosePdf();
      if (file === null) return null;
      const bytes = await desk.disk.readFile(file).catch((error: unknown) => {
        throw notRead(file, error);
      });
      return viewFound(await findFile(openWork(desk).store, bytes), basename(file));
    },
    'register.wipe-names': async ({ issue }) => {
      const { store } = openWork(desk);
      const record = await store.getIssue(issue);
      await store.wipeHolders(issue);
      return viewIssue(store, record);
    },
  } satisfies Partial<Handlers>;
}
