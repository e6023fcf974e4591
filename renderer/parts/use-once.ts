import { useRef, useState } from 'react';

/**
 * One press, one deed: what is pressed again while it is being done is not done twice. Gives how to begin, and whether it is being
 * done now, for the button to show. `work` says its faults itself.
 */
export function useOnce(work: () => Promise<unknown>): readonly [begin: () => void, isDoing: boolean] {
  const [isDoing, setDoing] = useState(false);
  // A second press may come before the window has drawn what the first one did.
  const doing = useRef(false);
  const begin = (): void => {
    if (doing.current) return;
    doing.current = true;
    setDoing(true);
    void work().finally(() => {
      doing.current = false;
      setDoing(false);
    });
  };
  return [begin, isDoing];
}
