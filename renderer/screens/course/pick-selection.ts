/** Picking slides by their pictures and by a range: two ways to say the same, kept in step. */
import { KitbagFault } from '../../../main/model/fault';
import { formatPicks, resolveRange, type RangeProblem } from '../../../main/model/range';
import type { Pick } from '../../../main/model/course';
import type { SlideId } from '../../../main/model/ids';

type Numbered = { readonly id: SlideId };

export interface PickSelection {
  readonly picks: readonly Pick[];
  /** What stands in the range field: what was typed, or the picks written out. */
  readonly text: string;
  readonly refusal: { readonly problem: RangeProblem; readonly part: string } | null;
}

/** The ids that picks mean, an open end spelled out, in the order of the deck. */
export function pickedIds(picks: readonly Pick[], slides: readonly Numbered[]): ReadonlySet<SlideId> {
  const picked = new Set<SlideId>();
  for (const { kind, slide } of picks) {
    const from = slides.findIndex(({ id }) => id === slide);
    if (from < 0) continue;
    for (const { id } of slides.slice(from, kind === 'from' ? undefined : from + 1)) picked.add(id);
  }
  return picked;
}

/** A selection as it stands for these picks. */
export function selectionOfPicks(picks: readonly Pick[], slides: readonly Numbered[]): PickSelection {
  return { picks, text: formatPicks(picks, { slides }), refusal: null };
}

/** The picks of a set of slides; `open` where the set runs to the end and shall stay open there. */
function picksOf(picked: ReadonlySet<SlideId>, slides: readonly Numbered[], openFrom: SlideId | null): Pick[] {
  const picks: Pick[] = [];
  for (const { id } of slides) {
    if (id === openFrom) return [...picks, { kind: 'from', slide: id }];
    if (picked.has(id)) picks.push({ kind: 'one', slide: id });
  }
  return picks;
}

/** Where an open end begins; null where the picks have none. */
function openStart(picks: readonly Pick[]): SlideId | null {
  return picks.find(({ kind }) => kind === 'from')?.slide ?? null;
}

/** Ticks or unticks the slides between two, both counted; an open end stays open unless something in it is taken out. */
export function pickedBetween(
  { picks }: PickSelection,
  slides: readonly Numbered[],
  from: SlideId,
  to: SlideId,
  on: boolean,
): PickSelection {
  const ends = [from, to].map((end) => slides.findIndex(({ id }) => id === end));
  const between = slides.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
  const picked = new Set(pickedIds(picks, slides));
  for (const id of between) {
    if (on) picked.add(id);
    else picked.delete(id);
  }
  const open = openStart(picks);
  const openIndex = slides.findIndex(({ id }) => id === open);
  const stays = open !== null && slides.slice(openIndex).every(({ id }) => picked.has(id));
  return selectionOfPicks(picksOf(picked, slides, stays ? open : null), slides);
}

/** Takes a typed range: good parts become picks at once, a wrong one leaves the picks and says which part is wrong. */
export function typedRange(current: PickSelection, slides: readonly Numbered[], text: string): PickSelection {
  if (text.trim() === '') return { picks: [], text, refusal: null };
  try {
    return { picks: resolveRange(text, slides), text, refusal: null };
  } catch (error) {
    if (!(error instanceof KitbagFault)) throw error;
    const { problem, part } = error.facts;
    return { ...current, text, refusal: { problem: problem as RangeProblem, part: String(part) } };
  }
}
