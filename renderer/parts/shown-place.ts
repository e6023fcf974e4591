/** A place in the properties that something else wants to be seen, such as a choice that was just taken back. */
import { useEffect, type RefObject } from 'react';
import { create } from 'zustand';

const useShownPlace = create<{ readonly place: string | null; readonly times: number }>(() => ({
  place: null,
  times: 0,
}));

/** Brings a place into sight, wherever it is shown; the focus stays where it is. */
export function showPlace(place: string): void {
  useShownPlace.setState(({ times }) => ({ place, times: times + 1 }));
}

/** Scrolls to the element whenever one of its places is asked for. */
export function useShownPlaces(element: RefObject<HTMLElement | null>, places: readonly string[]): void {
  useEffect(
    () =>
      useShownPlace.subscribe(({ place, times }, before) => {
        if (times === before.times || place === null || !places.includes(place)) return;
        element.current?.scrollIntoView({ block: 'nearest' });
      }),
    [element, places],
  );
}
