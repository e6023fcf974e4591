/** The jobs of replacement pages. */
import { copiesOfPlan } from '../handout/copies/make-copies';
import { meantOf } from '../handout/meant-of';
import type { PictureInk } from '../handout/print/in-ink';
import type { HandoutInput } from '../model/handout-input';
import type { SceneTools } from '../scene/lay-slide.types';
import { handoutWords } from '../words/handout-words';
import { drawInInk } from './draw-in-ink';
import { factsOf } from './handout-facts';
import type { JobTable } from './serve-jobs';
import { tellStage } from './tell-stage';

type Opened = (
  folder: string,
  handout: HandoutInput,
) => Promise<{ readonly tools: SceneTools; readonly handout: HandoutInput }>;

/** `opened` gives the tools of a library, and an input with its appendices measured. */
export function exchangeJobs(opened: Opened, ink: PictureInk): Pick<JobTable, 'handout.compare' | 'handout.replace'> {
  return {
    'handout.compare': async ({ folder, handout: asked, given }, onProgress) => {
      const { planExchangeOf } = await import('./exchange-pages');
      const { tools, handout } = await opened(folder, asked);
      const found = await planExchangeOf(handout, given, tools, ink, tellStage(onProgress));
      const { plan, exchange, changed, known } = found;
      const now = new Set(plan.pages.map(({ number }) => number));
      const gone = known.filter((number) => !now.has(number)).length;
      return { ...factsOf(plan), exchange, known: known.length, differing: changed.length + gone };
    },
    'handout.replace': async ({ folder, handout: asked, given, issue, madeOn, copies }, onProgress) => {
      const { planExchangeOf } = await import('./exchange-pages');
      const { tools, handout } = await opened(folder, asked);
      const found = await planExchangeOf(handout, given, tools, ink, tellStage(onProgress));
      const { exchange } = found;
      const replacement =
        exchange.steps.length === 0 ? undefined : found.plan.replacement?.({ ...found, issue, madeOn });
      if (!replacement) return { exchange, label: found.plan.label, made: null };
      const plan = { ...found.plan, ...replacement };
      const { label } = plan;
      const meant = meantOf(plan, handout.recipe.edition);
      if (copies) {
        const made = await copiesOfPlan(
          plan,
          handout,
          copies,
          { ...tools, inInk: ink.apply },
          handoutWords,
          tellStage(onProgress),
        );
        const { pdf, copies: patched, printFile, distributionList, findings } = made;
        return {
          exchange,
          label,
          made: { ...factsOf(made.plan), meant, findings, pdf, copies: patched, printFile, distributionList },
        };
      }
      const printed = await drawInInk(plan, handout, tools, ink, (done, total) => {
        onProgress({ done, total, what: '', stage: 'draw' });
      });
      return { exchange, label, made: { ...factsOf(printed.plan), pdf: printed.pdf, meant } };
    },
  };
}
