/** Where a person was on a screen when they left it: they come back to the same spot, as long as the window is open on the library. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { onOtherLibrary } from '../state/app';

const scrolled = new Map<string, number>();
/** Those that are not as they were at first. */
const branches = new Map<string, ReadonlySet<string>>();
const pages = new Map<string, KeptPage>();

/** A page of a handout, by what stands on it: the pages may be others when the reader comes back. */
export interface KeptPage {
  /** Counted from 0. */
  readonly page: number;
  /** How far into it, as a share of its height. */
  readonly within: number;
  readonly pageOf: Readonly<Record<string, number>>;
}

// Another library has other things in the same places.
onOtherLibrary(() => {
  for (const kept of [scrolled, branches, pages]) kept.clear();
});

export function keptPage(key: string): KeptPage | null {
  return pages.get(key) ?? null;
}

export function keepPage(key: string, place: KeptPage): void {
  pages.set(key, place);
}

/** A long list gets its height some frames after it is shown: for so many the place is tried. */
const frames = 30;

/** Keeps how far a place is scrolled under a key; null keeps nothing. */
export function useKeptScroll(place: RefObject<HTMLElement | null>, key: string | null): void {
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || key === null) return;
    const wanted = scrolled.get(key) ?? 0;
    let left = frames;
    let frame = 0;
    const bring = (): void => {
      element.scrollTop = wanted;
      left -= 1;
      const isThere = element.scrollHeight - element.clientHeight >= wanted;
      if (!isThere && left > 0) frame = requestAnimationFrame(bring);
      else left = 0;
    };
    bring();
    const keep = (): void => {
      if (left === 0) scrolled.set(key, element.scrollTop);
    };
    // Whoever goes on by themselves is not brought back.
    const letGo = (): void => {
      left = 0;
      cancelAnimationFrame(frame);
    };
    element.addEventListener('scroll', keep, { passive: true });
    for (const name of ['wheel', 'keydown', 'pointerdown']) element.addEventListener(name, letGo, { passive: true });
    return () => {
      letGo();
      element.removeEventListener('scroll', keep);
      for (const name of ['wheel', 'keydown', 'pointerdown']) element.removeEventListener(name, letGo);
    };
  }, [place, key]);
}

/** What is in one of two sets alone. */
function inOne(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...[...one].filter((key) => !other.has(key)), ...[...other].filter((key) => !one.has(key))]);
}

/**
 * Keeps which branches of a tree are open under a key. Those of `first` are open until somebody folds them, also those that come later;
 * all others are folded until somebody opens them.
 */
export function useKeptBranches(
  key: string,
  first: readonly string[],
): readonly [ReadonlySet<string>, (open: ReadonlySet<string>) => void] {
  const [, drawAgain] = useState(0);
  const turned = branches.get(key) ?? new Set<string>();
  return [
    inOne(new Set(first), turned),
    (next) => {
      branches.set(key, inOne(new Set(first), next));
      drawAgain((count) => count + 1);
    },
  ];
}
