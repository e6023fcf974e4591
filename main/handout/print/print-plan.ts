/** How a plan is printed: in colour as it is, in grey, or with little ink. Every slide and every page is a sheet of its own. */
import type { Finding } from '../../model/finding';
import type { Paint } from '../../model/geometry';
import type { HandoutInput } from '../../model/handout-input';
import type { SlideId } from '../../model/ids';
import type { Plan, PlanPage } from '../../model/plan';
import type { Recipe } from '../../model/recipe';
import type { GroupItem, Item } from '../../model/scene';
import { labelPaints } from '../page/label-box';
import type { TonesOf } from './behind';
import { greySheet } from './grey';
import { outlineOf } from './outline';
import { savingSheet } from './saving';

const isLabel = (paint: Paint): boolean => labelPaints.has(paint);
/** Why a slide saved no ink. */
type Kept = 'ground' | 'page';

const isSlide = (group: GroupItem): boolean => group.slide !== undefined;

/** The same plan in its ink. Labels keep their own colours on black; what could not be spared is a finding of its slide. */
export function printPlan<P extends Plan>(plan: P, input: HandoutInput, tonesOf: TonesOf): P {
  const { ink } = input.recipe;
  if (ink === 'colour') return plan;
  const kept = new Map<SlideId, Kept>();
  const pages = plan.pages.map((page) => printPage(page, ink, tonesOf, kept));
  return { ...plan, pages, findings: [...plan.findings, ...keptFindings(kept, input)] };
}

function printPage(
  page: PlanPage,
  ink: Exclude<Recipe['ink'], 'colour'>,
  tonesOf: TonesOf,
  kept: Map<SlideId, Kept>,
): PlanPage {
  const slidesDone = printSlides(page.items, ink, tonesOf, kept);
  const size = { widthPt: page.widthPt, heightPt: page.heightPt };
  const items =
    ink === 'grey'
      ? greySheet(slidesDone, tonesOf, isLabel, isSlide)
      : savingSheet({ items: slidesDone, size, isFixed: isLabel, isOther: isSlide }, tonesOf).items;
  return { ...page, items };
}

function printSlides(
  items: readonly Item[],
  ink: Exclude<Recipe['ink'], 'colour'>,
  tonesOf: TonesOf,
  kept: Map<SlideId, Kept>,
): readonly Item[] {
  return items.map((item) => {
    if (item.kind !== 'group') return item;
    if (item.slide === undefined) return { ...item, items: printSlides(item.items, ink, tonesOf, kept) };
    const sheet = {
      items: item.items,
      size: outlineOf(item.clip ?? '').bounds,
      isFixed: () => false,
      isOther: () => false,
    };
    if (ink === 'grey') return { ...item, items: greySheet(sheet.items, tonesOf, sheet.isFixed, sheet.isOther) };
    const saved = savingSheet(sheet, tonesOf);
    if (saved.keptGround) kept.set(item.slide, 'ground');
    // A page of somebody's PDF goes in as it is.
    else if (item.items.some(({ kind }) => kind === 'page')) kept.set(item.slide, 'page');
    return { ...item, items: saved.items };
  });
}

function keptFindings(kept: ReadonlyMap<SlideId, Kept>, { versions, heads }: HandoutInput): readonly Finding[] {
  const decks = [...versions.values(), ...heads.values()];
  return [...kept].map(([slide, why]) => {
    const deck = decks.find(({ slides }) => slides.some(({ id }) => id === slide));
    const number = (deck?.slides.findIndex(({ id }) => id === slide) ?? -1) + 1;
    const place = { ...(deck ? { deck: deck.id } : {}), slide, ...(number > 0 ? { number } : {}) };
    return why === 'ground'
      ? { code: 'slide.ground-kept', weight: 'information', place, facts: {} }
      : { code: 'slide.page-kept', weight: 'information', place, facts: {} };
  });
}
