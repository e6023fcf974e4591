/** Paints what each copy has in each place that pages keep for it. Pages with the same place share what stands in it. */
import { codeOfNone } from '../../model/copies';
import type { Box } from '../../model/geometry';
import type { PlanPage } from '../../model/plan';
import type { FaceId, Item, Shaped } from '../../model/scene';
import type { CopyStamp } from '../copies/stamp';
import { codeOperators } from './code-squares';
import type { PageNeeds } from './page-needs';
import { paintPage, type PainterTools } from './page-painter';

export interface PaintedPlace {
  /** By the order of the copies: the operators, given what the copy's code says. */
  readonly contents: readonly ((code: string) => string)[];
  /** The length of the longest of them. */
  readonly lengthBytes: number;
  /** What the copies together call by name. */
  readonly needs: readonly PageNeeds[];
}

interface StampPlace {
  readonly key: string;
  readonly kind: 'foot' | 'cover';
  readonly box: Box;
}

/** The names of the places on a page, by which `paintStamps` keeps what stands in them. */
export function placesOn(page: PlanPage): readonly string[] {
  return stampPlaces(page).map(({ key }) => key);
}

function stampPlaces({ stamp, holder }: PlanPage): readonly StampPlace[] {
  const foot = stamp ? [{ key: JSON.stringify(stamp), kind: 'foot' as const, box: stamp }] : [];
  return holder ? [...foot, { key: `cover ${JSON.stringify(holder)}`, kind: 'cover', box: holder }] : foot;
}

/** Everything that the copies have on these pages, by place. */
export async function paintStamps(
  pages: readonly PlanPage[],
  stamps: readonly CopyStamp[],
  painter: PainterTools,
): Promise<ReadonlyMap<string, PaintedPlace>> {
  const places = new Map(pages.flatMap(stampPlaces).map((place) => [place.key, place]));
  const laid = [...places.values()].map((place) => ({ place, stamps: stamps.map((stamp) => laidOut(stamp, place)) }));
  takeGlyphs(
    laid.flatMap((each) => each.stamps.flatMap(({ items }) => items)),
    painter,
  );
  const painted = new Map<string, PaintedPlace>();
  for (const { place, stamps: all } of laid) {
    const contents: ((code: string) => string)[] = [];
    const needs: PageNeeds[] = [];
    for (const { items, code } of all) {
      const page = await paintPage(items, painter);
      needs.push(page.needs);
      contents.push((said) => ['q', page.content, ...(code ? [codeOperators(said, code)] : []), 'Q'].join('\n'));
    }
    const lengthBytes = Math.max(...contents.map((content) => content(codeOfNone).length));
    painted.set(place.key, { contents, lengthBytes, needs });
  }
  return painted;
}

function laidOut(
  stamp: CopyStamp,
  { kind, box }: StampPlace,
): { readonly items: readonly Item[]; readonly code: Box | null } {
  if (kind === 'cover') return { items: stamp.cover(box), code: null };
  const { items, code } = stamp.foot(box);
  return { items: items.map((item) => (item.kind === 'line' ? { ...item, running: 'footer' } : item)), code };
}

/**
 * Takes every copy's glyphs into the file before anything is drawn, so that one file serves them all; faces and glyphs in an
 * order that says nothing of the list.
 */
function takeGlyphs(items: readonly Item[], painter: PainterTools): void {
  const words = new Map<FaceId, Shaped[]>();
  for (const item of items)
    if (item.kind === 'line') words.set(item.face, [...(words.get(item.face) ?? []), ...item.words]);
  for (const [face, taken] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) painter.ink(face).take(taken);
}
