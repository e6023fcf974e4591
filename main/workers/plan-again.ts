/**
 * Plans a handout again after every edit. What the last two recipes set, laid out and composed stays at hand, so that an edit costs
 * what it changed: two plans' lines and slides, about 20 MB for 300 slides.
 */
import { keepComposed, type Composed } from '../handout/composed';
import { planHandout, type HandoutPlan } from '../handout/plan-handout';
import type { HandoutInput } from '../model/handout-input';
import { keepSame } from '../model/keep-same';
import type { Scene } from '../model/scene';
import type { Slide } from '../model/slide';
import { laySlide } from '../scene/lay-slide';
import type { SceneTools, SlideToLay } from '../scene/lay-slide.types';
import { rememberParagraphs, type RememberingTypesetter } from '../typeset/remember-paragraphs';
import type { Typesetter } from '../typeset/typesetter';
import { handoutWords } from '../words/handout-words';

export interface Planner {
  /** Gives the plan and the handout in which what did not change is the same as before. Throws as `planHandout` does. */
  plan(
    asked: HandoutInput,
    tools: SceneTools,
    onProgress?: (done: number, total: number) => void,
  ): { readonly handout: HandoutInput; readonly plan: HandoutPlan };
}

export function openPlanner(): Planner {
  const scenes = new WeakMap<Typesetter, Scenes>();
  let ground: Ground | null = null;
  let before: HandoutInput | undefined;
  return {
    plan: (asked, tools, onProgress) => {
      // It came as a copy: what did not change is known again by being the same slide.
      const handout = keepSame(before, asked);
      before = handout;
      ground = groundFor(handout, tools, ground);
      const { remembering, composed, composedBeside } = ground;
      const lay = { ...tools, typesetter: remembering };
      const remember = (slide: SlideToLay, typesetter: Typesetter): Scene => {
        const known = scenes.get(typesetter) ?? new WeakMap<Slide, Map<string, Scene>>();
        scenes.set(typesetter, known);
        return layRemembered(slide, { ...lay, typesetter }, known);
      };
      const remembered = { ...lay, laySlide: remember, composed, composedBeside };
      return { handout, plan: planHandout(handout, remembered, handoutWords, onProgress) };
    },
  };
}

/** What was set and composed of slides while everything else that a handout is made from stayed the same. */
interface Ground {
  readonly on: readonly unknown[];
  readonly remembering: RememberingTypesetter;
  readonly composed: Composed;
  readonly composedBeside: Composed;
}

/** Another recipe sets most paragraphs as they were, but stands them elsewhere. */
function groundFor(handout: HandoutInput, tools: SceneTools, before: Ground | null): Ground {
  const { recipe, template, library, course } = handout;
  const on = [tools.typesetter, tools.media, recipe, template, library, course?.mainLanguage];
  if (before && on.every((one, index) => one === before.on[index])) return before;
  const remembering = before?.on[0] === tools.typesetter ? before.remembering : rememberParagraphs(tools.typesetter);
  remembering.nextRound();
  return { on, remembering, composed: keepComposed(), composedBeside: keepComposed() };
}

/** The scenes of each slide, one for every way in which it was asked for. */
type Scenes = WeakMap<Slide, Map<string, Scene>>;

/** A pair of languages, and what was chosen before. */
const mostWays = 4;

/** What a deck gives to each of its slides: said once for all of them. */
const givenBy = new WeakMap<SlideToLay['deck'], string>();

function givenTo(deck: SlideToLay['deck']): string {
  let given = givenBy.get(deck);
  if (given === undefined) {
    const { id, title, mainLanguage, theme, sizePt } = deck;
    givenBy.set(deck, (given = JSON.stringify([id, title, mainLanguage, theme, sizePt])));
  }
  return given;
}

/** A slide whose picture was not there is laid out again: it may have come. */
function layRemembered(wanted: SlideToLay, tools: SceneTools, scenes: Scenes): Scene {
  const { deck, slide, language, number, total } = wanted;
  const key = `${language} ${String(number)} ${String(total)} ${givenTo(deck)}`;
  const ways = scenes.get(slide) ?? new Map<string, Scene>();
  const known = ways.get(key);
  if (known) return known;
  const scene = laySlide(wanted, tools);
  if (scene.findings.some(({ code }) => code === 'picture.missing')) return scene;
  if (ways.size >= mostWays) ways.clear();
  scenes.set(slide, ways.set(key, scene));
  return scene;
}
