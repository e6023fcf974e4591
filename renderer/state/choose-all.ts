/** What “Select all” means outside of a text: every item of the list that the screen shows. */
import { useEffect } from 'react';

/** What the screens offer, the newest last: the one in front is asked. */
const offered: (() => void)[] = [];

/** Offers it for as long as the component is shown. */
export function useChooseAll(choose: () => void): void {
  useEffect(() => {
    offered.push(choose);
    return () => {
      offered.splice(offered.lastIndexOf(choose), 1);
    };
  }, [choose]);
}

/** Chooses every item where the screen has a list of which several can be chosen; elsewhere nothing. */
export function chooseAll(): void {
  offered.at(-1)?.();
}
