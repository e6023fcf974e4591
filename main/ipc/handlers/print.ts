/** Requests that put pages on paper. */
import { basename, extname } from 'node:path';
import type { PrintReport } from '../../contract/print-requests';
import type { Handlers } from '../../contract/requests';
import type { Issue } from '../../model/issue';
import { openWork, type Desk } from '../desk';
import { nameOfHandout } from '../handout-names';
import { issueHandout } from '../issue-handout';
import { knowingParticipants } from '../know-participants';
import { makePassedHandout, type MakeOptions } from '../make-handout';
import { copiesToPrint, fileToPrint, issueToPrint } from '../papers-to-print';
import { refusedOr } from '../pass-handout';
import { printPapers, type Paper } from '../print-papers';
import type { InputOf } from '../../contract/requests';

type Asked = InputOf<'print.start'>;

export function printHandlers(desk: Desk) {
  const put = (papers: readonly Paper[], { wish }: Asked, running: MakeOptions) =>
    printPapers(papers, wish, desk.workers, desk.host.print, running);

  /** A handout as it is now: read back and passed like one that is exported, and where it enters the register, entered first. */
  const printHandout = async (asked: Asked, recipe: PrintedRecipe, running: MakeOptions): Promise<PrintReport> => {
    const work = openWork(desk);
    const name = await nameOfHandout(work.store, recipe.recipe);
    const entered: Issue[] = [];
    try {
      const read = async (): Promise<Uint8Array> => {
        if (!recipe.enters) {
          const known = await knowingParticipants(work.store, recipe.recipe);
          return (await makePassedHandout(work, known, name, running)).pdf;
        }
        const { issue, made } = await issueHandout(work, recipe.recipe, null, desk.disk, running);
        entered.push(issue);
        return made.pdf;
      };
      const pdf = await read();
      const done = await put(
        [{ name, title: basename(name, extname(name)), pdf: () => Promise.resolve(pdf) }],
        asked,
        running,
      );
      return { ...done, issue: entered[0] ?? null };
    } catch (error) {
      // Nothing went out: an entry would say what did not happen. The first trouble is the one to tell.
      for (const { id } of entered) await work.store.withdrawIssue(id).catch(() => undefined);
      throw error;
    }
  };

  const papersOf = async ({ source }: Asked): Promise<readonly Paper[] | null> => {
    if (source.kind === 'file') return [fileToPrint(desk.pathFor(source.token), desk.disk)];
    if (source.kind === 'handout') return null;
    const { store } = openWork(desk);
    const issue = await store.getIssue(source.issue);
    if (source.kind === 'issue') return [issueToPrint(issue, store)];
    const folder = source.token === null ? await desk.host.chooseFolder('print') : desk.pathFor(source.token);
    return folder === null ? null : copiesToPrint(issue, source.which, folder, desk.disk);
  };

  return {
    'print.printers': () => desk.host.printers(),
    'print.start': async (asked) => {
      const { source, task } = asked;
      const papers = await papersOf(asked);
      if (papers === null && source.kind !== 'handout') return null;
      const running = desk.startTask(task);
      try {
        if (source.kind === 'handout') return await printHandout(asked, source, running);
        return { ...(await put(papers ?? [], asked, running)), issue: null };
      } catch (error) {
        return refusedOr(error);
      } finally {
        running.end();
      }
    },
  } satisfies Partial<Handlers>;
}

type PrintedRecipe = Extract<Asked['source'], { kind: 'handout' }>;
