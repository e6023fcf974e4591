/** Requests about handouts: the live preview, the export, and the issue that freezes one. */
import { basename } from 'node:path';
import type { Handlers } from '../../contract/requests';
import type { HandoutReport } from '../../contract/views';
import { recipeOn } from '../../model/handout';
import type { Issue } from '../../model/issue';
import type { Recipe } from '../../model/recipe';
import { copiesInSet } from '../../model/set-of-handout';
import type { HandoutFacts } from '../../workers/jobs';
import { openWork, type Desk } from '../desk';
import { exportTold, type ExportTold } from '../exports-told';
import { nameOfHandout } from '../handout-names';
import { enterExported, issueHandout } from '../issue-handout';
import { refusePassword } from '../lock-handout';
import { knowingParticipants } from '../know-participants';
import { exportHandout, measureHandout, previewHandout } from '../make-handout';
import { refusedOr } from '../pass-handout';
import { refuseUnlocked } from '../refuse-leaving';
import { viewHandout } from '../view-handout';

function report(desk: Desk, recipe: Recipe, made: HandoutFacts, started: number): Promise<HandoutReport> {
  const ms = Math.round(performance.now() - started);
  return viewHandout(openWork(desk).store, recipe, made, desk.settings().language, ms);
}

export function handoutHandlers(desk: Desk) {
  return {
    'handout.preview': async ({ recipe, task, sight, holds }) => {
      const started = performance.now();
      const running = desk.startTask(task);
      try {
        const work = openWork(desk);
        const made = await previewHandout(work, recipe, { sight, holds }, running);
        const { plan, keys, labels, widthPt, heightPt, drawn, pageOf, spotOf } = made;
        const told = await report(desk, recipe, made, started);
        return { ...told, plan, keys, labels, widthPt, heightPt, drawn, pageOf, spotOf };
      } finally {
        running.end();
      }
    },
    'handout.pages': async ({ plan, keys }) =>
      openWork(desk).workers.drawing.run('handout.pages', { plan, keys }, { subject: 'pages' }),
    'handout.find': async ({ plan, query }) =>
      openWork(desk).workers.drawing.run('handout.find', { plan, query }, { subject: 'find' }),
    'handout.size': async ({ plan }) =>
      openWork(desk).workers.drawing.run('handout.size', { plan }, { subject: 'size' }),
    'handout.measure': async ({ of }) => {
      const { store } = openWork(desk);
      const recipe =
        of.kind === 'recipe'
          ? of.recipe
          : copiesInSet(recipeOn(await store.getHandout(of.handout), of.date), of.layout ?? undefined);
      return { ...(await measureHandout(openWork(desk), recipe)), sides: recipe.sides };
    },
    'handout.export': async ({ recipe: wanted, task, password }) => {
      refusePassword(wanted, password);
      refuseUnlocked(desk, password);
      const file = await desk.host.chooseTarget(await nameOfHandout(openWork(desk).store, wanted));
      if (file === null) return null;
      const recipe = await knowingParticipants(openWork(desk).store, wanted);
      const started = performance.now();
      const running = desk.startTask(task);
      try {
        const work = openWork(desk);
        const told: ExportTold[] = [];
        const made = await exportHandout(work, recipe, file, desk.disk, { ...running, password }, (passed, hash) => {
          told.push(exportTold(recipe, basename(file), passed, hash));
          return Promise.resolve();
        });
        const token = desk.tokenFor(file);
        desk.exportsTold.remember(token, told);
        return { ...(await report(desk, recipe, made, started)), file, token, passport: made.passport };
      } catch (error) {
        return refusedOr(error, file);
      } finally {
        running.end();
      }
    },
    'handout.enter-exported': async ({ token, task }) => {
      const running = desk.startTask(task);
      const issues: Issue[] = [];
      try {
        for (const file of desk.exportsTold.of(token)) {
          issues.push(await enterExported(openWork(desk), file, running));
          desk.exportsTold.entered(token, file);
        }
        return issues;
      } finally {
        running.end();
      }
    },
    'handout.issue': async ({ recipe, task, password }) => {
      refusePassword(recipe, password);
      const name = await nameOfHandout(openWork(desk).store, recipe);
      const file = password === null ? null : await desk.host.chooseTarget(name);
      if (password !== null && file === null) return null;
      const running = desk.startTask(task);
      try {
        return (await issueHandout(openWork(desk), recipe, file, desk.disk, { ...running, password })).issue;
      } catch (error) {
        return refusedOr(error, file ?? name);
      } finally {
        running.end();
      }
    },
  } satisfies Partial<Handlers>;
}
