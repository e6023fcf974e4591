/**
 * The live preview's side of the worker: a handout is planned whole, since every page says how many there are, and drawn a page
 * at a time, as pages are looked at. What the last two plans set and laid out stays at hand, so that an edit costs what it
 * changed. Nothing else is kept: two plans' lines and slides, about 20 MB for 300 slides, and the newest plan itself.
 */
import { drawPlan } from '../handout/draw/draw-plan';
import { pageKey } from '../handout/page-key';
import { planHandout, type HandoutPlan } from '../handout/plan-handout';
import type { PictureInk } from '../handout/print/in-ink';
import { estimateSize } from '../handout/size/estimate-size';
import { somePages } from '../handout/some-pages';
import type { HandoutInput } from '../model/handout-input';
import type { Scene } from '../model/scene';
import type { Slide } from '../model/slide';
import { keepSame } from '../model/keep-same';
import { laySlide } from '../scene/lay-slide';
import type { SceneTools, SlideToLay } from '../scene/lay-slide.types';
import { rememberParagraphs, type RememberingTypesetter } from '../typeset/remember-paragraphs';
import type { Typesetter } from '../typeset/typesetter';
import { handoutWords } from '../words/handout-words';
import { factsOf } from './handout-facts';
import type { HandoutPreviewed, Jobs } from './jobs';
import type { DrawnPages } from '../model/previewed-pages';
import type { Progress } from './port';

type Wanted = Omit<Jobs['handout.preview']['input'], 'folder'>;

export interface Preview {
  plan(wanted: Wanted, tools: SceneTools, onProgress: (progress: Progress) => void): Promise<HandoutPreviewed>;
  /** Null for a plan that is not the newest: whoever asks has not seen its successor yet. */
  draw(plan: string, keys: readonly string[]): Promise<DrawnPages | null>;
  /** How large its file will be: a look at every item, which the pages in sight do not wait for. Null as above. */
  size(plan: string): { readonly sizeBytes: number } | null;
}

interface Planned {
  readonly name: string;
  readonly handout: HandoutInput;
  readonly plan: HandoutPlan;
  readonly keys: readonly string[];
  readonly tools: SceneTools;
}

export function createPreview(inks: PictureInk): Preview {
  const scenes: Scenes = new WeakMap();
  let typesetter: { readonly of: Typesetter; readonly remembering: RememberingTypesetter } | null = null;
  let newest: Planned | null = null;
  let count = 0;

  const planned = async (
    asked: HandoutInput,
    tools: SceneTools,
    onProgress: (progress: Progress) => void,
  ): Promise<Planned> => {
    // It came as a copy: what did not change is known again by being the same slide.
    const handout = keepSame(newest?.handout, asked);
    if (typesetter?.of !== tools.typesetter)
      typesetter = { of: tools.typesetter, remembering: rememberParagraphs(tools.typesetter) };
    const { remembering } = typesetter;
    remembering.nextRound();
    const lay = { ...tools, typesetter: remembering };
    const plan = planHandout(
      handout,
      { ...lay, laySlide: (slide) => layRemembered(slide, lay, scenes) },
      handoutWords,
      (done, total) => {
        onProgress({ done, total, what: 'plan' });
      },
    );
    const printed = await inks.apply(plan, handout, tools.media);
    const { ink, picturesDpi } = handout.recipe;
    count += 1;
    return {
      name: String(count),
      handout,
      plan: printed.plan,
      // A picture has the same name in colour and in grey, fine and coarse.
      keys: printed.plan.pages.map((page) => `${ink} ${String(picturesDpi)} ${pageKey(page)}`),
      tools: { ...tools, media: printed.media },
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
  };
}

async function drawKeys({ plan, keys: all, tools }: Planned, wanted: readonly string[]): Promise<DrawnPages> {
  const keys = wanted.filter((key) => all.includes(key));
  const indexes = keys.map((key) => all.indexOf(key));
  return { keys, pdf: await drawPlan(somePages(plan, indexes), tools) };
}

/** The scenes of each slide, one for every way in which it was asked for. */
type Scenes = WeakMap<Slide, Map<string, Scene>>;

/** A pair of languages, and what was chosen before. */
const mostWays = 4;

/** A slide whose picture was not there is laid out again: it may have come. */
function layRemembered(wanted: SlideToLay, tools: SceneTools, scenes: Scenes): Scene {
  const { deck, slide, language, number, total } = wanted;
  const { id, title, mainLanguage, theme, sizePt } = deck;
  const key = JSON.stringify([id, title, mainLanguage, theme, sizePt, language, number, total]);
  const ways = scenes.get(slide) ?? new Map<string, Scene>();
  const known = ways.get(key);
  if (known) return known;
  const scene = laySlide(wanted, tools);
  if (scene.findings.some(({ code }) => code === 'picture.missing')) return scene;
  if (ways.size >= mostWays) ways.clear();
  scenes.set(slide, ways.set(key, scene));
  return scene;
}
