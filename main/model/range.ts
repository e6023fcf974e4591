/**
 * Slide ranges as a person types them: `1,3-5,8-`.
 *
 * The numbers are those PowerPoint and the projector show: a slide's place in the deck from 1, hidden slides counted too.
 * What is stored are slide ids (`Pick`), so that a range survives edits; `8-` stays open and ends where the pinned version ends.
 */
import type { Pick } from './course';
import { KitbagFault } from './fault';
import type { SlideId } from './ids';
import type { Slide } from './slide';

type Numbered = { readonly id: SlideId };

/** One part of a range: `3` is from 3 to 3, `8-` has no end. */
export interface RangePart {
  readonly from: number;
  readonly to: number | 'end';
}

export type RangeProblem = 'empty' | 'not-a-range' | 'zero' | 'backwards' | 'past-end';

/**
 * Reads a range without knowing the deck. Spaces, full-width digits and signs, 、 and every kind of dash are taken as they
 * are meant. Throws `range.invalid` with the wrong part and the problem.
 */
export function parseRange(text: string): readonly RangePart[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212~\u301c]/g, '-')
    .replace(/[、;]/g, ',');
  if (plain.trim() === '') throw new KitbagFault('range.invalid', { part: '', problem: 'empty' });
  return plain.split(',').map((part) => parsePart(part.trim()));
}

/** Reads a range against a deck's slides. Each slide is picked once, where it is first named; the order is the typed one. */
export function resolveRange(text: string, slides: readonly Numbered[]): readonly Pick[] {
  const picks = parseRange(text).flatMap((part) => resolvePart(part, slides));
  const named = new Set<SlideId>();
  return picks.filter(({ kind, slide }) => {
    const isNew = !named.has(slide);
    named.add(slide);
    // An open end names more slides than its first.
    return isNew || kind === 'from';
  });
}

/** The slides that picks mean in a version: each once, where it is first named. A slide that the version lacks is left out. */
export function slidesOfPicks(
  picks: readonly Pick[],
  version: { readonly slides: readonly Slide[] },
): readonly Slide[] {
  const indexOf = new Map(version.slides.map((slide, index) => [slide.id, index]));
  const chosen = new Set<Slide>();
  for (const pick of picks) {
    const index = indexOf.get(pick.slide);
    if (index === undefined) continue;
    const upTo = pick.kind === 'from' ? version.slides.length : index + 1;
    for (const slide of version.slides.slice(index, upTo)) chosen.add(slide);
  }
  return [...chosen];
}

/** Writes picks as a range with the numbers of a version; slides that it lacks are left out. */
export function formatPicks(picks: readonly Pick[], version: { readonly slides: readonly Numbered[] }): string {
  return partsOfPicks(picks, version).map(formatPart).join(',');
}

/** What picks mean by the numbers of a version, in their order; slides that it lacks are left out. */
export function partsOfPicks(
  picks: readonly Pick[],
  version: { readonly slides: readonly Numbered[] },
): readonly RangePart[] {
  const numberOf = new Map(version.slides.map((slide, index) => [slide.id, index + 1]));
  const parts: { from: number; to: number | 'end' }[] = [];
  for (const { kind, slide } of picks) {
    const number = numberOf.get(slide);
    if (number === undefined) continue;
    const last = parts.at(-1);
    if (kind === 'from') parts.push({ from: number, to: 'end' });
    else if (last?.to === number - 1) last.to = number;
    else parts.push({ from: number, to: number });
  }
  return parts;
}

function parsePart(part: string): RangePart {
  const match = /^(\d+)(?:\s*(-)\s*(\d+)?)?$/.exec(part);
  if (!match) throw refused(part, part === '' ? 'empty' : 'not-a-range');
  const from = Number(match[1]);
  const to = match[3] === undefined ? (match[2] === undefined ? from : 'end') : Number(match[3]);
  if (from === 0 || to === 0) throw refused(part, 'zero');
  if (to !== 'end' && to < from) throw refused(part, 'backwards');
  return { from, to };
}

function resolvePart(part: RangePart, slides: readonly Numbered[]): readonly Pick[] {
  const last = part.to === 'end' ? part.from : part.to;
  const first = slides[part.from - 1];
  if (last > slides.length || !first) throw refused(formatPart(part), 'past-end', { slides: slides.length });
  if (part.to === 'end') return [{ kind: 'from', slide: first.id }];
  return slides.slice(part.from - 1, part.to).map((slide) => ({ kind: 'one', slide: slide.id }));
}

function formatPart({ from, to }: RangePart): string {
  if (to === 'end') return `${from}-`;
  return from === to ? String(from) : `${from}-${to}`;
}

function refused(part: string, problem: RangeProblem, facts: Readonly<Record<string, number>> = {}): KitbagFault {
  return new KitbagFault('range.invalid', { part, problem, ...facts });
}
