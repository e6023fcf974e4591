/** What the tests of handouts share: tools over the bundled fonts, and inputs put together in one line. */
import { drawPlan } from '../../../main/handout/draw/draw-plan';
import type { HandoutInput, HandoutTools } from '../../../main/handout/handout.types';
import { planHandout, type HandoutPlan } from '../../../main/handout/plan-handout';
import { createMarkdownReader } from '../../../main/markdown/read-markdown';
import type { Course } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { Sha256 } from '../../../main/model/ids';
import type { MediaSource } from '../../../main/model/media';
import { firstTemplate, type Recipe } from '../../../main/model/recipe';
import { plainTemplate } from '../../../main/model/template';
import { handoutWords } from '../../../main/words/handout-words';
import { aRecipe } from '../../builders/a-recipe';
import { typesetter } from '../typeset/bundled-fonts';

export const noMedia: MediaSource = { info: () => null, bytes: () => null };

export const tools: HandoutTools = { typesetter, media: noMedia, readMarkdown: createMarkdownReader() };

export const agency: HandoutInput['library'] = {
  defaultLabel: 'TLP:AMBER+STRICT',
  agency: {
    name: { en: 'Police Headquarters' },
    gradings: [{ en: 'RESTRICTED', 'zh-Hant': '限閱' }],
    caveats: [],
    template: firstTemplate,
  },
};

/** The handout of one deck as it stands. */
export function deckInput(deck: Deck, recipe: Partial<Recipe> = {}): HandoutInput {
  return {
    recipe: aRecipe({ scope: { kind: 'deck', deck: deck.id, pinned: null }, ...recipe }),
    course: null,
    versions: new Map(),
    heads: new Map([[deck.id, deck]]),
    library: agency,
    template: plainTemplate,
  };
}

/** The handout of a course over pinned decks. */
export function courseInput(
  course: Course,
  versions: ReadonlyMap<Sha256, Deck>,
  recipe: Partial<Recipe> = {},
): HandoutInput {
  return {
    recipe: aRecipe({ scope: { kind: 'course', course: course.id }, ...recipe }),
    course,
    versions,
    heads: new Map(),
    library: agency,
    template: plainTemplate,
  };
}

export function plan(input: HandoutInput): HandoutPlan {
  return planHandout(input, tools, handoutWords);
}

export async function draw(input: HandoutInput): Promise<Uint8Array> {
  return drawPlan(plan(input), tools);
}
