/** What prints too small, told once for each deck: a finding for every slide would hide all others. */
import type { Finding } from '../../model/finding';
import type { DeckId } from '../../model/ids';
import { rangesOf } from '../front/coverage';
import { byDensity } from './choose-layout';

/**
 * Each deck's `slide.too-small` become one `deck.too-small` where there are several: apart for those that a layout helps, with
 * the layout that helps all of them, and for those that none does. Everything else stays as it is, in its order.
 */
export function gatherTooSmall(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  const keyOf = ({ code, place, facts }: Finding): string | null =>
    code === 'slide.too-small' ? `${place.deck ?? ''} ${facts['wouldDo'] === 'none' ? 'none' : ''}` : null;
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const key = keyOf(finding);
    if (key === null) return [finding];
    if (told.has(key)) return [];
    told.add(key);
    return [gathered(groups.get(key) ?? [finding], finding.place.deck)];
  });
}

function gathered(all: readonly Finding[], deck: DeckId | undefined): Finding {
  const [first] = all;
  // One slide may stand in several sessions.
  const places = [...new Map(all.map(({ place }) => [place.slide, place])).values()];
  if (first && places.length === 1) return first;
  const would = all.map(({ facts }) => String(facts['wouldDo']));
  return {
    code: 'deck.too-small',
    weight: 'look',
    place: deck === undefined ? {} : { deck },
    places,
    facts: {
      count: places.length,
      slides: rangesOf(
        places.map(({ number = 0 }) => number),
        ', ',
      ),
      printsAtPt: Math.min(...all.map(({ facts }) => Number(facts['printsAtPt']))),
      wouldDo: byDensity.findLast((name) => would.includes(name)) ?? 'none',
    },
  };
}
