/** Whether what a person pressed is still waited for: the window shows it before they press once more. */
import { create } from 'zustand';
import { onAsking } from '../bridge';
import type { RequestName } from '../../main/contract/requests';

export const useWaiting = create<{ readonly isWaiting: boolean }>(() => ({ isWaiting: false }));

/** What is asked so soon after a press was asked by it. */
const byPressMs = 200;
/** Shorter than this nobody takes for nothing. */
const patienceMs = 300;

/** What has a sign of its own, goes on by itself, or waits for the person in a dialog of the system. */
const apart =
  /^(app\.|search\.|handout\.(preview|pages|size|list)$|print\.printers$)|choose|find-file|save-|read-public/;

/** True of a request that a press began and that no progress of its own tells of. */
export function isByPress(name: RequestName, input: unknown, sincePressMs: number): boolean {
  const hasTask = typeof input === 'object' && input !== null && 'task' in input;
  return sincePressMs < byPressMs && !hasTask && !apart.test(name);
}

let pressedAt = -Infinity;
let open = 0;

function begin(): () => void {
  open += 1;
  const patience = setTimeout(() => {
    useWaiting.setState({ isWaiting: true });
  }, patienceMs);
  return () => {
    clearTimeout(patience);
    open -= 1;
    if (open === 0) useWaiting.setState({ isWaiting: false });
  };
}

/** Watches presses and what they ask for; gives the function that ends it. */
export function watchPresses(): () => void {
  const press = (): void => {
    pressedAt = performance.now();
  };
  const names = ['pointerdown', 'pointerup', 'keydown', 'drop'] as const;
  for (const name of names) window.addEventListener(name, press, { capture: true, passive: true });
  const end = onAsking((name, input) => (isByPress(name, input, performance.now() - pressedAt) ? begin() : null));
  return () => {
    end();
    for (const name of names) window.removeEventListener(name, press, { capture: true });
  };
}
