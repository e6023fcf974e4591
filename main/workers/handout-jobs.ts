/** The jobs that plan and draw handouts. */
import { withAppendices } from '../foreign/measure-appendices';
import { makeCopies } from '../handout/copies/make-copies';
import { meantOf } from '../handout/meant-of';
import { planHandout } from '../handout/plan-handout';
import { createPictureInk } from '../handout/print/in-ink';
import { estimateSize } from '../handout/size/estimate-size';
import { carriedCodes } from '../model/carried-caveats';
import type { HandoutInput } from '../model/handout-input';
import { handoutWords } from '../words/handout-words';
import { drawInInk } from './draw-in-ink';
import { exchangeJobs } from './exchange-jobs';
import { factsOf } from './handout-facts';
import { createPreview } from './preview';
import type { JobTable } from './serve-jobs';
import { tellStage } from './tell-stage';
import type { Toolbox } from './toolbox';

export function handoutJobs(toolsFor: Toolbox) {
  const ink = createPictureInk();
  const preview = createPreview(ink);
  /** What every plan of a handout is made from: the library's tools, and the input with its appendices measured. */
  const opened = async (folder: string, asked: HandoutInput) => {
    const tools = toolsFor(folder);
    return { tools, handout: await withAppendices(asked, tools.media) };
  };
  return {
    'handout.make': async ({ folder, handout: asked }, onProgress) => {
      const { tools, handout } = await opened(folder, asked);
      const tell = tellStage(onProgress);
      const plan = planHandout(handout, tools, handoutWords, (done, total) => {
        tell(done, total, 'plan');
      });
      const printed = await drawInInk(plan, handout, tools, ink, (done, total) => {
        tell(done, total, 'draw');
      });
      return { pdf: printed.pdf, ...factsOf(printed.plan), meant: meantOf(printed.plan, handout.recipe.edition) };
    },
    'handout.copies': async ({ folder, handout: asked, ...wanted }, onProgress) => {
      const { tools, handout } = await opened(folder, asked);
      const inInk = { ...tools, inInk: ink.apply };
      const made = await makeCopies(handout, wanted, inInk, handoutWords, tellStage(onProgress));
      const { plan, pdf, copies, printFile, distributionList, findings } = made;
      const meant = meantOf(plan, handout.recipe.edition);
      return { ...factsOf(plan), meant, findings, pdf, copies, printFile, distributionList };
    },
    'handout.preview': async ({ folder, handout: asked, ...wanted }, onProgress) => {
      const { tools, handout } = await opened(folder, asked);
      return preview.plan({ ...wanted, handout }, tools, onProgress);
    },
    'handout.pages': ({ plan, keys }) => preview.draw(plan, keys),
    'handout.size': ({ plan }) => Promise.resolve(preview.size(plan)),
    'handout.measure': async ({ folder, handout: asked }) => {
      const { tools, handout } = await opened(folder, asked);
      const { plan, media } = await ink.apply(planHandout(handout, tools, handoutWords), handout, tools.media);
      const carried = plan.findings.filter(({ code }) => carriedCodes.includes(code));
      return { pages: plan.pages.length, sizeBytes: estimateSize(plan, { ...tools, media }), carried };
    },
    'handout.find': ({ plan, query }) => Promise.resolve(preview.find(plan, query)),
    ...exchangeJobs(opened, ink),
  } satisfies Partial<JobTable>;
}
