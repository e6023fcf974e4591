/** Requests about replacement pages for a late change. */
import type { Handlers } from '../../contract/requests';
import { isStricter } from '../../model/marking';
import { openWork, type Desk } from '../desk';
import { freshFolder } from '../fresh-folder';
import { refusedOr } from '../pass-handout';
import { comparePages, issueToReplace, nameOfReplacement, replacePages } from '../replace-pages';
import { viewIssue } from '../view-issue';

export function exchangeHandlers(desk: Desk) {
  return {
    'exchange.compare': async ({ issue: id, task }) => {
      const running = desk.startTask(task);
      try {
        const { issue, compared } = await comparePages(openWork(desk), id, running);
        const { exchange, known, differing, label } = compared;
        return {
          issue: issue.id,
          steps: exchange.steps,
          known,
          differing,
          sides: exchange.put.length,
          isTwoSided: issue.recipe.sides === 'two',
          label,
          labelBefore: issue.label,
          isHigher: isStricter(label, issue.label),
          copies: issue.copies.length,
        };
      } finally {
        running.end();
      }
    },
    'exchange.replace': async ({ issue: id, date, task }) => {
      const work = openWork(desk);
      const of = await issueToReplace(work.store, id);
      const name = await nameOfReplacement(work.store, of);
      const chosen = await (of.copies.length === 0
        ? desk.host.chooseTarget(name)
        : desk.host.chooseFolder('replacement'));
      if (chosen === null) return null;
      const running = desk.startTask(task);
      try {
        const place = of.copies.length === 0 ? chosen : await freshFolder(chosen, name, desk.disk);
        const { issue } = await replacePages(work, of.id, place, date, desk.disk, running);
        return { issue: await viewIssue(work.store, issue), folder: place, token: desk.tokenFor(place) };
      } catch (error) {
        return refusedOr(error);
      } finally {
        running.end();
      }
    },
  } satisfies Partial<Handlers>;
}
