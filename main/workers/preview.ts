/**
 * The live preview's side of the worker: a handout is planned whole, since every page says how many there are, and drawn a page
 * at a time, as pages are looked at. The newest plan is kept, and what the next one takes from it.
 */
import { drawPlan, type DrawTools } from '../handout/draw/draw-plan';
import { keepFitted } from '../handout/draw/fitted-pictures';
import { findInPages } from '../handout/find-in-pages';
import { pageKey } from '../handout/page-key';
import type { HandoutPlan } from '../handout/plan-handout';
import type { PictureInk } from '../handout/print/in-ink';
import { estimateSize } from '../handout/size/estimate-size';
import { somePages } from '../handout/some-pages';
import type { HandoutInput } from '../model/handout-input';
import type { PlanPage } from '../model/plan';
import type { SceneTools } from '../scene/lay-slide.types';
import { factsOf } from './handout-facts';
import type { HandoutPreviewed, Jobs } from './jobs';
import { openPlanner } from './plan-again';
import type { DrawnPages, WordsFound } from '../model/previewed-pages';
import type { Progress } from './port';

type Wanted = Omit<Jobs['handout.preview']['input'], 'folder'>;

export interface Preview {
  plan(wanted: Wanted, tools: SceneTools, onProgress: (progress: Progress) => void): Promise<HandoutPreviewed>;
  /** Null for a plan that is not the newest: whoever asks has not seen its successor yet. */
  draw(plan: string, keys: readonly string[]): Promise<DrawnPages | null>;
  /** How large its file will be: a look at every item, which the pages in sight do not wait for. Null as above. */
  size(plan: string): { readonly sizeBytes: number } | null;
  /** Where words stand on all its pages, drawn or not. Null as above. */
  find(plan: string, query: string): WordsFound | null;
}

interface Planned {
  readonly name: string;
  readonly handout: HandoutInput;
  readonly plan: HandoutPlan;
  readonly keys: readonly string[];
  readonly tools: SceneTools & DrawTools;
}

/** The photographs of some dozens of pages. */
const mostFittedBytes = 24 * 1024 * 1024;

export function createPreview(inks: PictureInk): Preview {
  const planner = openPlanner();
  const fittedIn = keepFitted(mostFittedBytes);
  // Most pages of a plan are those of the plan before.
  const keyOf = new WeakMap<PlanPage, string>();
  let newest: Planned | null = null;
  let count = 0;

  const keyFor = (page: PlanPage): string => {
    const key = keyOf.get(page) ?? pageKey(page);
    keyOf.set(page, key);
    return key;
  };

  const planned = async (
    asked: HandoutInput,
    tools: SceneTools,
    onProgress: (progress: Progress) => void,
  ): Promise<Planned> => {
    const { handout, plan } = planner.plan(asked, tools, (done, total) => {
      onProgress({ done, total, what: '', stage: 'plan' });
    });
    const printed = await inks.apply(plan, handout, tools.media);
    const { ink, picturesDpi } = handout.recipe;
    count += 1;
    return {
      name: String(count),
      handout,
      plan: printed.plan,
      // A picture has the same name in colour and in grey, fine and coarse.
      keys: printed.plan.pages.map((page) => `${ink} ${String(picturesDpi)} ${keyFor(page)}`),
      tools: { ...tools, media: printed.media, fit: fittedIn(ink), passing: true },
    };
  };

  return {
    async plan({ handout, sight, holds }, tools, onProgress) {
      newest = await planned(handout, tools, onProgress);
      const { plan, keys, name } = newest;
      const held = new Set(holds);
      const last = keys.length - 1;
      const inSight = keys.slice(Math.min(sight[0], last), Math.min(sight[1], last) + 1);
      const missing = [...new Set(inSight)].filter((key) => !held.has(key));
      return {
        ...factsOf(plan),
        plan: name,
        keys,
        labels: plan.pages.map((page) => page.number),
        widthPt: plan.pages[0]?.widthPt ?? 0,
        heightPt: plan.pages[0]?.heightPt ?? 0,
        drawn: missing.length === 0 ? null : await drawKeys(newest, missing),
      };
    },
    draw: async (plan, keys) => (newest?.name === plan ? drawKeys(newest, keys) : null),
    size: (plan) => (newest?.name === plan ? { sizeBytes: estimateSize(newest.plan, newest.tools) } : null),
    find: (plan, query) => (newest?.name === plan ? findInPages(newest.plan.pages, query) : null),
  };
}

async function drawKeys({ plan, keys: all, tools }: Planned, wanted: readonly string[]): Promise<DrawnPages> {
  const keys = wanted.filter((key) => all.includes(key));
  const indexes = keys.map((key) => all.indexOf(key));
  return { keys, pdf: await drawPlan(somePages(plan, indexes), tools) };
}
