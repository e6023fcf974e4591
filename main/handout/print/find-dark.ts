/** Slides whose ground is dark: printed as they are they cost much ink, and a person should know before the paper is used. */
import { luminanceOf } from '../../model/colour';
import { inksOf } from '../../model/geometry';
import type { Finding } from '../../model/finding';
import type { SlideId } from '../../model/ids';
import type { PlanPage } from '../../model/plan';
import type { Recipe } from '../../model/recipe';
import type { GroupItem, Item } from '../../model/scene';
import { groundAt } from './behind';
import { outlineOf } from './outline';
import { openSheet } from './sheet';

/** Navy, forest and wine are below this; a strong blue or red that a deck is named after is not. */
const darkest = 0.12;
/** A ground is painted first: what comes after so many marks is what stands on it. */
const mostGrounds = 12;
/** Looked at in so many places across and down, half of which have to be dark. */
const places = 5;
/** Fewer dark slides than this share are titles between light ones. */
const mostlyShare = 0.5;
const fewest = 3;

/** One finding where at least half of the slides are dark and are printed so; how many pages have one of them. */
export function findDark(pages: readonly PlanPage[], ink: Recipe['ink']): readonly Finding[] {
  if (ink === 'saving') return [];
  const isDark = new Map<SlideId, boolean>();
  let count = 0;
  for (const { items } of pages) {
    let hasDark = false;
    for (const [slide, group] of slidesIn(items)) {
      const dark = isDark.get(slide) ?? isMostlyDark(group);
      isDark.set(slide, dark);
      hasDark ||= dark;
    }
    if (hasDark) count += 1;
  }
  const dark = [...isDark.values()].filter(Boolean).length;
  if (dark < fewest || dark < isDark.size * mostlyShare) return [];
  return [{ code: 'handout.dark', weight: 'look', place: {}, facts: { dark, total: isDark.size, count } }];
}

function* slidesIn(items: readonly Item[]): Iterable<readonly [SlideId, GroupItem]> {
  for (const item of items) {
    if (item.kind !== 'group') continue;
    if (item.slide === undefined) yield* slidesIn(item.items);
    else yield [item.slide, item];
  }
}

/** Pictures are not looked into: a photograph prints as it is in every ink. */
function isMostlyDark({ items, clip }: GroupItem): boolean {
  const first = items.slice(0, mostGrounds);
  if (!first.some(hasDarkFill)) return false;
  const sheet = openSheet(first);
  const { widthPt, heightPt } = outlineOf(clip ?? '').bounds;
  let dark = 0;
  for (let at = 0; at < places * places; at += 1) {
    const x = (((at % places) + 0.5) / places) * widthPt;
    const y = ((Math.floor(at / places) + 0.5) / places) * heightPt;
    const { lightest } = groundAt(sheet, sheet.length, [x, y], () => null, 0);
    if (luminanceOf(lightest) <= darkest) dark += 1;
  }
  return dark * 2 >= places * places;
}

/** Most slides are light, which is known at a glance. */
function hasDarkFill(item: Item): boolean {
  if (item.kind === 'group') return item.items.some(hasDarkFill);
  return item.kind === 'path' && item.fill !== null && inksOf(item.fill).some(({ rgb }) => luminanceOf(rgb) <= darkest);
}
