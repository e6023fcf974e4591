/** Requests about handouts: the live preview, the export, and the issue that freezes one. */
import type { Handlers } from '../../contract/requests';
import type { HandoutReport } from '../../contract/views';
import { exportName } from '../../handout/export-name';
import { textIn, type Texts } from '../../model/language';
import type { Recipe } from '../../model/recipe';
import type { HandoutFacts } from '../../workers/jobs';
import { openWork, type Desk } from '../desk';
import { refusePassword } from '../lock-handout';
import { exportHandout, makePassedHandout, previewHandout } from '../make-handout';
import { HandoutRefused } from '../pass-handout';
import { viewHandout } from '../view-handout';

async function titleOf(desk: Desk, { scope }: Recipe): Promise<Texts> {
  const { store } = openWork(desk);
  return scope.kind === 'deck' ? (await store.getDeck(scope.deck)).title : (await store.getCourse(scope.course)).title;
}

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
        const { plan, keys, labels, widthPt, heightPt, sizeBytes, drawn, pageOf } = made;
        const told = await report(desk, recipe, made, started);
        return { ...told, plan, keys, labels, widthPt, heightPt, sizeBytes, drawn, pageOf };
      } finally {
        running.end();
      }
    },
    'handout.pages': async ({ plan, keys }) =>
      openWork(desk).workers.drawing.run('handout.pages', { plan, keys }, { subject: 'pages' }),
    'handout.export': async ({ recipe, task, password }) => {
      refusePassword(recipe, password);
      const title = textIn(await titleOf(desk, recipe), recipe.languages[0]);
      const file = await desk.host.chooseTarget(exportName(recipe, title));
      if (file === null) return null;
      const started = performance.now();
      const running = desk.startTask(task);
      try {
        const work = openWork(desk);
        const made = await exportHandout(work, recipe, file, desk.disk, { ...running, password });
        return {
          ...(await report(desk, recipe, made, started)),
          file,
          token: desk.tokenFor(file),
          passport: made.passport,
        };
      } catch (error) {
        if (error instanceof HandoutRefused) return { file, passport: error.passport, token: null };
        throw error;
      } finally {
        running.end();
      }
    },
    'handout.issue': async ({ recipe, task }) => {
      const work = openWork(desk);
      const title = await titleOf(desk, recipe);
      const name = exportName(recipe, textIn(title, recipe.languages[0]));
      const running = desk.startTask(task);
      try {
        const { scope } = recipe;
        const frozen: Recipe =
          scope.kind === 'deck'
            ? { ...recipe, scope: { ...scope, pinned: scope.pinned ?? (await work.store.pinDeck(scope.deck)) } }
            : recipe;
        const { pdf, pages, label } = await makePassedHandout(work, frozen, name, running);
        return await work.store.issueHandout({ title, recipe: frozen, pdf, pages, label });
      } catch (error) {
        if (error instanceof HandoutRefused) return { file: name, passport: error.passport, token: null };
        throw error;
      } finally {
        running.end();
      }
    },
  } satisfies Partial<Handlers>;
}
