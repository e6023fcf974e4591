/** Plans of random courses, with a look of their own, and what they have to hold. */
import type { HandoutInput } from '../../../main/handout/handout.types';
import { planHandout, type HandoutPlan } from '../../../main/handout/plan-handout';
import { KitbagFault } from '../../../main/model/fault';
import { isStricter } from '../../../main/model/marking';
import type { MediaSource } from '../../../main/model/media';
import type { Slide } from '../../../main/model/slide';
import { builtInTemplates, plainTemplate, type Template } from '../../../main/model/template';
import { labelOfSlide } from '../../../main/model/work-out-label';
import { handoutWords } from '../../../main/words/handout-words';
import { aHash } from '../../builders/ids';
import { agency, courseInput, tools } from './handouts';
import type { RandomCourse } from './random-courses';

/** Pictures whose sizes are known; nothing of a plan asks for their bytes. */
const media: MediaSource = {
  info: (sha) => (sha === aHash('e') ? { kind: 'png', width: 800, height: 300 } : null),
  bytes: () => null,
};

export interface Planned {
  readonly made: HandoutPlan;
  readonly input: HandoutInput;
}

/** Each number of days has a template of its own: one with a logo, narrow margins and running texts, one with the widest margins. */
function templateOf({ course }: RandomCourse): Template {
  const template = builtInTemplates[course.days.length % builtInTemplates.length] ?? plainTemplate;
  if (course.days.length === 3) return { ...template, margins: { outsideMm: 40, insideMm: 40, bindingMm: 20 } };
  if (course.days.length !== 2) return template;
  return {
    ...template,
    fonts: { headings: 'serif', body: 'serif' },
    logo: { picture: aHash('e'), widthMm: 60 },
    margins: { outsideMm: 12, insideMm: 25, bindingMm: 10 },
    head: {
      left: { en: '{{course}}' },
      middle: { en: '{{session}} · {{deck}}' },
      right: { en: '{{day}} · {{venue}}' },
    },
    foot: { left: { en: '{{host}} · {{date}}' }, middle: { en: '{{edition}} {{copy}}' }, right: {} },
  };
}

/** Null where the random course has nothing to print. */
export function planOf(random: RandomCourse): Planned | null {
  const { course, versions, recipe, more } = random;
  const template = templateOf(random);
  const input = { ...courseInput(course, versions, { ...recipe, template: template.id }), template, ...more };
  try {
    return { made: planHandout(input, { ...tools, media }, handoutWords), input };
  } catch (error) {
    if (error instanceof KitbagFault && ['handout.empty', 'handout.nothing-left'].includes(error.code)) return null;
    throw error;
  }
}

/** Slides that the edition lets through, in the order of the course. */
export function expectedSlides({ course, versions, recipe }: RandomCourse): readonly Slide[] {
  const chosen = course.days
    .flatMap((day) => day.sessions)
    .flatMap((session) =>
      session.material.flatMap((material) => {
        if (material.kind !== 'slides') return [];
        const deck = versions.get(material.pinned);
        const from = deck?.slides.findIndex(({ id }) => id === material.pick[0]?.slide) ?? 0;
        return deck?.slides.slice(from).map((slide) => ({ deck, slide })) ?? [];
      }),
    );
  return chosen
    .filter(({ slide }) => recipe.edition === 'instructor' || (!slide.hidden && slide.audience === 'everyone'))
    .filter(({ slide }) => !recipe.leaveOut?.includes(slide.id))
    .filter(({ deck, slide }) => !isStricter(labelOfSlide(deck, slide, agency.defaultLabel), recipe.buildFor ?? null))
    .map(({ slide }) => slide);
}

export const nameOf = (slide: Pick<Slide, 'id'>): string => slide.id.replace('slide-', '');

/** What finds a slide's title in any of its languages. */
export function titled(slide: Pick<Slide, 'id'>): RegExp {
  return new RegExp(`(Title |Título |標題)${nameOf(slide)}\\b`);
}
